const names = Array.from({ length: 100_000 }, (_, at) => `resource${at}:read`);
const inCapitals = (name: string) => [name.toUpperCase(), name] as const;

/** Milliseconds that this thread has worked for `run`: the clock would count what else the machine does. */
function cpuTime(run: () => void): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/** What this machine needs to copy, key and sort 100,000 names: 25 ms on a quick one, 60 on a slow one. */
const yardstick = Math.min(
  ...Array.from({ length: 3 }, () =>
    cpuTime(() => [...new Map((JSON.parse(JSON.stringify(names)) as string[]).map(inCapitals)).keys()].sort()),
  ),
);

/**
 * What `run` gives, and its work in seconds of a machine whose yardstick takes 25 ms, so that a test which says "within a second"
 * holds on a slow machine too. A quick one gains nothing by its speed: there it is the seconds that were spent.
 */
export function secondsOfWork<Result>(run: () => Result): { seconds: number; result: Result } {
  let result: Result | undefined;
  const spent = cpuTime(() => {
    result = run();
  });
  return { seconds: spent / 1_000 / Math.max(1, yardstick / 25), result: result as Result };
}
