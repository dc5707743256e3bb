import type { AccessRow } from "../core/access-table.js";
import { EMITTED, INCLUDED, ON } from "../core/constraints.js";
import type { Scope } from "../core/index.js";
import { countRange, coveredBy, rangeState, type Selection } from "../core/selection.js";
import { rowCells } from "./grid-places.js";
import type { PickerStore } from "./picker-store.js";

/** The scopes whose boxes stand in a row. */
export function scopesInRow(store: PickerStore, row: AccessRow): readonly Scope[] {
  if (row.scope !== null) return [row.scope];
  const cells = rowCells(store, row);
  if (cells === null) return [];
  return [...cells.columns, cells.spanning].filter((scope) => scope !== null);
}

/** Everything that a row shows and that can change, as one string: the row renders again when it is another. */
export function rowState(store: PickerStore, index: number): string {
  const row = store.table.rows[index];
  if (row === undefined) return "";
  const { selection, active, terms, matches } = store;
  const parts: (string | number)[] = [store.revision, active.row === index ? active.column : -1, terms.join(" ")];
  if (row.scope === null) {
    const range = { start: row.resource.scopesStart, end: row.resource.scopesEnd };
    const { on, counted } = countRange(selection, range);
    parts.push(rangeState(selection, range), on, counted, store.isExpandable(row) ? Number(store.isExpanded(row)) : "");
  }
  for (const scope of scopesInRow(store, row)) {
    parts.push(selection.flags[scope.index] as number, matches?.[scope.index] ?? 1, ...coverersOf(selection, scope));
  }
  return parts.join();
}

/** By which scopes of the value a scope is covered, where it is on for that reason alone. */
export function coverersOf(selection: Selection, scope: Scope): string[] {
  const bits = selection.flags[scope.index] as number;
  return (bits & ON) === INCLUDED ? coveredBy(selection, scope).map(({ name }) => name) : [];
}

/** Which halves of a row's pair are on, for `data-pair`. */
export function pairState({ flags }: Selection, scopes: readonly Scope[]): "none" | "read" | "write" | "both" {
  const isOn = (access: string) =>
    scopes.some((scope) => scope.access === access && ((flags[scope.index] as number) & ON) !== 0);
  if (isOn("read")) return isOn("write") ? "both" : "read";
  return isOn("write") ? "write" : "none";
}

/** Whether a scope is the off read half of a pair whose write half is selected. */
export function isWriteWithoutRead({ flags }: Selection, { access, counterpart, index }: Scope): boolean {
  return (
    access === "read" &&
    counterpart !== null &&
    ((flags[index] as number) & ON) === 0 &&
    ((flags[counterpart.index] as number) & EMITTED) !== 0
  );
}
