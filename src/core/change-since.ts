import { EMITTED } from "./constraints.js";
import type { NamesByPosition } from "./position-finder.js";
import type { Selection } from "./selection.js";

/** What a selection does to a scope compared with what was granted earlier; null where it touches neither. */
export type ChangeSince = "new" | "kept" | "removed" | null;

/** What a selection does to the scope at a position. */
export function changeSince({ flags }: Selection, { mask }: NamesByPosition, index: number): ChangeSince {
  const isOn = ((flags[index] as number) & EMITTED) !== 0;
  if (mask[index] === 1) return isOn ? "kept" : "removed";
  return isOn ? "new" : null;
}

/** How many scopes a selection adds to, keeps of and takes from what was granted. */
export function countChanges(
  selection: Selection,
  granted: NamesByPosition,
): { added: number; kept: number; removed: number } {
  const count = { added: 0, kept: 0, removed: 0 };
  const add = (wasGranted: boolean, isOn: boolean) => {
    if (isOn) count[wasGranted ? "kept" : "added"]++;
    else if (wasGranted) count.removed++;
  };
  selection.flags.forEach((bits, index) => {
    add(granted.mask[index] === 1, (bits & EMITTED) !== 0);
  });
  const unknown = new Set(selection.unknown);
  for (const name of new Set([...unknown, ...granted.unknown])) add(granted.unknown.has(name), unknown.has(name));
  return count;
}
