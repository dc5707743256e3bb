/** The middle of some figures. */
function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** What this thread has used of the processor, in ms: other processes don't count. Without it (Node before 24) the clock. */
function now() {
  const used = process.threadCpuUsage?.();
  return used === undefined ? performance.now() : (used.user + used.system) / 1000;
}

/**
 * Runs tasks by turns, so that a slow moment of the machine meets all of them, and gives each one's median time in ms.
 *
 * @param tasks name to function
 * @param rounds how often each runs
 * @param repeat how often a task runs in one round: a short one needs it, or the clock's grain shows
 */
export function measure(tasks, rounds, repeat = 1) {
  const names = Object.keys(tasks);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = now();
      for (let i = 0; i < repeat; i++) tasks[name]();
      times[name].push((now() - start) / repeat);
    }
  }
  // The first rounds are the compiler's.
  return Object.fromEntries(names.map((name) => [name, median(times[name].slice(Math.floor(rounds / 4)))]));
}
