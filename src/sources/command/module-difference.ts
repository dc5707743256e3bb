/** The first line in which two modules differ. */
export interface ModuleDifference {
  /** Counted from 1. */
  readonly line: number;
  /** What stands there, or "(nothing)". */
  readonly present: string;
  /** What should. */
  readonly made: string;
}

/** Where the module in place departs from the one just made; null where it doesn't. Line ends don't count: Git may change them. */
export function firstDifference(present: string, made: string): ModuleDifference | null {
  const before = present.replaceAll("\r\n", "\n").split("\n");
  const after = made.split("\n");
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    if (before[i] === after[i]) continue;
    return { line: i + 1, present: shown(before[i]), made: shown(after[i]) };
  }
  return null;
}

function shown(line: string | undefined): string {
  if (line === undefined) return "(nothing)";
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
