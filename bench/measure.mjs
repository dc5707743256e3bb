/**
 * Runs tasks by turns, so that a slow moment of the machine meets all of them, and gives each one's median time in ms.
 *
 * @param tasks name to function, or to a function and how often it runs in one round: tasks that are compared must handle the same
 *   amount in a round, so that the compiler has seen as much of each, and the garbage that each leaves is collected in its own time
 * @param rounds how often each runs; half as many go before, unmeasured
 */
export function measure(tasks, rounds) {
  const entries = Object.entries(tasks).map(([name, task]) => [name, ...(Array.isArray(task) ? task : [task, 1])]);
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -Math.ceil(rounds / 2); round < rounds; round++) {
    for (const [name, task, repeat] of entries) {
      const start = performance.now();
      for (let i = 0; i < repeat; i++) task();
      if (round >= 0) times[name].push((performance.now() - start) / repeat);
    }
  }
  return Object.fromEntries(
    entries.map(([name]) => [name, times[name].sort((a, b) => a - b)[times[name].length >> 1]]),
  );
}
