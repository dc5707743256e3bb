import type { Scope } from "./catalogue.js";
import { EMITTED } from "./constraints.js";
import { oncePer } from "./once-per.js";
import type { Selection } from "./selection.js";
import { countRange, emittedOf } from "./selection-counts.js";

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

function count(selection: Selection): SelectionSummary {
  const { catalogue, flags, unknown } = selection;
  const positions = emittedOf(selection);
  const by = { read: 0, write: 0, readWrite: 0, other: 0 };
  for (const at of positions) {
    const { access, counterpart } = catalogue.scopes[at] as Scope;
    if (access !== "read" && access !== "write") by.other++;
    else if (counterpart === null || !((flags[counterpart.index] as number) & EMITTED)) by[access]++;
    else if (access === "read") by.readWrite++;
  }
  const total = catalogue.scopes.length;
  const selected = positions.length;
  const included = countRange(selection, { start: 0, end: total }).on - selected;
  return { selected, total, ...by, included, unknown: unknown.length };
}
