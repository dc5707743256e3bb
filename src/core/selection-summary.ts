import type { Scope } from "./catalogue.js";
import { EMITTED, INCLUDED } from "./constraints.js";
import { oncePer } from "./once-per.js";
import type { Selection } from "./selection.js";

/** What a selection amounts to, in numbers. A pair that is on as a whole counts once, under `readWrite`. */
export interface SelectionSummary {
  /** Scopes of the catalogue that are in the value. */
  readonly selected: number;
  /** Scopes of the catalogue. */
  readonly total: number;
  /** Resources of which only the read half is selected; likewise for the write half, and for both halves. */
  readonly read: number;
  readonly write: number;
  readonly readWrite: number;
  /** Selected scopes that neither read nor write, or of which that is not known. */
  readonly other: number;
  /** Scopes that are covered by a selected one without being in the value. */
  readonly included: number;
  /** Names in the value that the catalogue lacks. */
  readonly unknown: number;
}

/** Counts a selection. Linear in the catalogue, once for each selection. */
export const summarize: (selection: Selection) => SelectionSummary = oncePer(count);

function count({ catalogue, flags, unknown }: Selection): SelectionSummary {
  let selected = 0;
  let included = 0;
  const by = { read: 0, write: 0, readWrite: 0, other: 0 };
  for (let i = 0; i < flags.length; i++) {
    const bits = flags[i] as number;
    if (!(bits & EMITTED)) {
      if (bits & INCLUDED) included++;
      continue;
    }
    selected++;
    const { access, counterpart } = catalogue.scopes[i] as Scope;
    if (access !== "read" && access !== "write") by.other++;
    else if (counterpart === null || !((flags[counterpart.index] as number) & EMITTED)) by[access]++;
    else if (access === "read") by.readWrite++;
  }
  return { selected, total: catalogue.scopes.length, ...by, included, unknown: unknown.length };
}

/** What changed from one selection to another of the same catalogue, as names in catalogue order, unknown ones at the end. */
export function changesBetween(before: Selection, after: Selection): { added: string[]; removed: string[] } {
  const added: string[] = [];
  const removed: string[] = [];
  const { scopes } = after.catalogue;
  for (let i = 0; i < scopes.length; i++) {
    const is = (after.flags[i] as number) & EMITTED;
    const was = (before.flags[i] as number) & EMITTED;
    if ((is === 0) !== (was === 0)) (is === 0 ? removed : added).push((scopes[i] as Scope).name);
  }
  const had = new Set(before.unknown);
  const has = new Set(after.unknown);
  added.push(...after.unknown.filter((name) => !had.has(name)));
  removed.push(...before.unknown.filter((name) => !has.has(name)));
  return { added, removed };
}
