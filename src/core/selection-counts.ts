import { DISABLED, EMITTED, INVALID, ON } from "./constraints.js";
import { oncePer } from "./once-per.js";
import { countBelow, positionsWith } from "./positions.js";
import { type CheckState, checkStateOf, counts, type ScopeRange, type Selection, selectedNames } from "./selection.js";

// What a picker reads of a selection again and again, for each box: listed once, then counted.

/** Positions of the scopes that are in the value. */
export const emittedOf = /* @__PURE__ */ oncePer(({ flags }: Selection) => positionsWith(flags, EMITTED));

/** The value, made once. */
export const namesOf: (selection: Selection) => readonly string[] = /* @__PURE__ */ oncePer(selectedNames);

/** Positions of the scopes that are on, and of those that do not count: off, and disabled or invalid. Made when a box is first read. */
const listsOf = /* @__PURE__ */ oncePer((selection: Selection) => {
  const { catalogue, flags } = selection;
  return {
    on: catalogue.implications.size === 0 ? emittedOf(selection) : positionsWith(flags, ON),
    idle: positionsWith(flags, DISABLED | INVALID).filter((at) => !counts(flags[at] as number)),
  };
});

/** Positions that a mask lets through. */
const within = /* @__PURE__ */ oncePer((mask: Uint8Array) => positionsWith(mask, 1));

/** How many scopes of a range are on, of how many that count. A disabled or invalid scope that is off does not count. */
export function countRange(selection: Selection, range: ScopeRange): { on: number; counted: number } {
  const { start, end, only } = range;
  const { on, idle } = listsOf(selection);
  const all = only === undefined ? end - start : countIn(within(only), { start, end });
  return { on: countIn(on, range), counted: all - countIn(idle, range) };
}

/** The same, once for each selection and range: that of a column takes time linear in what is on. */
export const countOnce = /* @__PURE__ */ oncePer((selection: Selection) =>
  oncePer((range: ScopeRange) => countRange(selection, range)),
);

/** How many positions of a sorted list are in a range. */
export function countIn(positions: readonly number[], { start, end, only }: ScopeRange): number {
  const from = countBelow(positions, start);
  const to = countBelow(positions, end);
  if (only === undefined) return to - from;
  let count = 0;
  for (let i = from; i < to; i++) count += only[positions[i] as number] as number;
  return count;
}

/** The state of a box over a range, filtered or not. A range with nothing that counts is unchecked. */
export function rangeState(selection: Selection, range: ScopeRange): CheckState {
  return checkStateOf(countRange(selection, range));
}
