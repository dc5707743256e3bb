import type { AccessRow, AccessTable } from "../core/access-table.js";
import type { Resource } from "../core/index.js";
import { oncePer } from "../core/once-per.js";

/** Which resources are unfolded: all, none, or those with these ids. */
export type Expanded = "all" | "none" | readonly string[];

/** The same to look up in. */
export type Unfolded = "all" | "none" | ReadonlySet<string>;

export function unfolded(expanded: Expanded): Unfolded {
  return typeof expanded === "string" ? expanded : new Set(expanded);
}

/** Whether a resource shows what is below it. */
export function isUnfolded(unfolded: Unfolded, { id }: Resource): boolean {
  return typeof unfolded === "string" ? unfolded === "all" : unfolded.has(id);
}

/** Whether a row has rows below it. */
export const isExpandable = (row: AccessRow): boolean => row.end > row.index + 1;

/** The rows of a table that can be folded. */
export const expandableRows = oncePer(({ catalogue, starts, row }: AccessTable) =>
  catalogue.resources
    .filter(({ index, end }) => (starts[end] as number) > (starts[index] as number) + 1)
    .map(({ index }) => row(starts[index] as number) as AccessRow),
);
