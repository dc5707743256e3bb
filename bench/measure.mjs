/**
 * Runs tasks by turns, so that a slow moment of the machine meets all of them, and gives each one's least time in ms: whatever else
 * the machine does only adds to it.
 *
 * @param tasks name to function
 * @param rounds how often each runs
 * @param repeat how often a task runs in one round: a short one needs it, or the clock's grain shows
 */
export function measure(tasks, rounds, repeat = 1) {
  const names = Object.keys(tasks);
  const least = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let i = 0; i < repeat; i++) tasks[name]();
      least[name] = Math.min(least[name], (performance.now() - start) / repeat);
    }
  }
  return least;
}
