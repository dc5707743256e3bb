import { EMITTED, INCLUDED } from "./constraints.js";
import type { NamesByPosition } from "./position-finder.js";
import type { Selection } from "./selection.js";

/** What a selection does to a scope compared with what was granted earlier; null where it touches neither. */
export type ChangeSince = "new" | "kept" | "removed" | null;

/** What a selection does to the scope at a position. What another scope still covers is not taken away. */
export function changeSince({ flags }: Selection, { mask }: NamesByPosition, index: number): ChangeSince {
  const bits = flags[index] as number;
  if (bits & EMITTED) return mask[index] ? "kept" : "new";
  return mask[index] && !(bits & INCLUDED) ? "removed" : null;
}

/** How many scopes a selection adds to, keeps of and takes from what was granted. */
export function countChanges(
  selection: Selection,
  granted: NamesByPosition,
): { added: number; kept: number; removed: number } {
  const count = { new: 0, kept: 0, removed: 0 };
  selection.flags.forEach((_, index) => {
    const change = changeSince(selection, granted, index);
    if (change) count[change]++;
  });
  const unknown = new Set(selection.unknown);
  for (const name of unknown) count[granted.unknown.has(name) ? "kept" : "new"]++;
  for (const name of granted.unknown) if (!unknown.has(name)) count.removed++;
  return { added: count.new, kept: count.kept, removed: count.removed };
}
