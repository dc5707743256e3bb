import type { AccessRow } from "../core/access-table.js";
import type { Resource, Scope } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { isWriteWithoutRead } from "../core/pair-state.js";
import { coverersOf, type ScopeRange } from "../core/selection.js";
import { rangeState } from "../core/selection-counts.js";
import type { PickerStore } from "./picker-store.js";
import { rowCells } from "./row-cells.js";

/** The scopes under a resource's box: the same object each time. */
export const rangeOf = oncePer(
  ({ scopesStart, scopesEnd }: Resource): ScopeRange => ({ start: scopesStart, end: scopesEnd }),
);

/** The scopes whose boxes stand in a row. */
export function scopesInRow(store: PickerStore, row: AccessRow): readonly Scope[] {
  if (row.scope) return [row.scope];
  const cells = rowCells(store.table, row);
  if (!cells) return [];
  return [...cells.columns, cells.spanning].filter((scope) => scope !== null);
}

/** Everything that a row shows and that can change, as one string: the row renders again when it is another. */
export function rowState(store: PickerStore, index: number): string {
  const row = store.table.row(index);
  if (!row) return "";
  const cells = scopesInRow(store, row).map((scope) => scopeCellState(store, scope));
  return [resourceCellState(store, row), store.active.row === index ? store.active.column : -1, ...cells].join();
}

/** The same for a resource's cell. */
export function resourceCellState(store: PickerStore, row: AccessRow): string {
  const { revision, terms, selection } = store;
  if (row.scope) return terms.join(" ");
  const range = rangeOf(row.resource);
  const state = rangeState(selection, range);
  return JSON.stringify([
    revision,
    terms,
    store.tabIndexAt(row.index, 0),
    state,
    store.canToggle(range),
    store.isExpanded(row),
  ]);
}

/** The same for a scope's cell, but for whether it is the tab stop. */
export function scopeCellState({ revision, terms, selection, matches }: PickerStore, scope: Scope): string {
  const { index } = scope;
  // Terms and names may have commas.
  return JSON.stringify([
    revision,
    terms,
    selection.flags[index],
    matches?.[index],
    isWriteWithoutRead(selection, scope),
    coverersOf(selection, scope),
  ]);
}
