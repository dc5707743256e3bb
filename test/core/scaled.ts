/**
 * A number of runs or a size, a tenth of it for mutants: each is tried against many tests, and what kills it shows in few runs.
 * Stryker names its workers by this variable.
 */
export function scaled(full: number): number {
  return process.env.STRYKER_MUTATOR_WORKER === undefined ? full : full / 10;
}
