"use client";
import { memo, type ReactNode } from "react";
import type { AccessRow } from "../core/access-table.js";
import { rowCells } from "./grid-places.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { PickerGapCell } from "./picker-gap-cell.js";
import { PickerResourceCell } from "./picker-resource-cell.js";
import { PickerScopeCell } from "./picker-scope-cell.js";
import { pairState, rowState, scopesInRow } from "./row-state.js";

/** Levels deeper than this are indented no further. */
const DEEPEST_INDENT = 12;

export interface PickerRowProps {
  /** Position in the table's rows. */
  row: number;
  /** Its place among the visible rows, from 1, the header row included (`aria-rowindex`). */
  rowIndex: number;
  /** `aria-posinset` */
  position: number;
  /** `aria-setsize` */
  setSize: number;
  /** The row's cells. Called when the row's state changes. @default a resource's cell and one per column */
  children?: ((row: AccessRow) => ReactNode) | undefined;
}

/**
 * One row of the table: a resource with its scopes, or one scope. Renders again only when its own state changes.
 * Renders a `<div role="row" data-part="row">` with `data-resource`, `data-scope` (a scope's row), `data-pair`
 * ("none", "read", "write", "both": what is on), `data-level`, `data-namespace`.
 */
export const PickerRow = memo(function PickerRow({
  row: index,
  rowIndex,
  position,
  setSize,
  children,
}: PickerRowProps) {
  const { store } = usePicker("PickerRow");
  usePickerState(store, () => rowState(store, index));
  const row = store.table.rows[index];
  if (row === undefined) return null;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-level={row.level}
      aria-posinset={position}
      aria-setsize={setSize}
      data-part="row"
      data-row={index}
      data-resource={row.resource.id}
      data-scope={row.scope?.name}
      data-pair={pairState(store.selection, scopesInRow(store, row))}
      data-level={Math.min(row.level, DEEPEST_INDENT)}
      data-namespace={store.isExpandable(row) ? "" : undefined}
    >
      {children === undefined ? <PickerCells row={row} /> : children(row)}
    </div>
  );
});

/** A row's cells: the resource's, then one per column, or one that spans them. */
export function PickerCells({ row }: { row: AccessRow }) {
  const { store } = usePicker("PickerCells");
  const cells = rowCells(store, row);
  const spanning = row.scope ?? cells?.spanning;
  return (
    <>
      <PickerResourceCell row={row} />
      {spanning != null ? (
        <PickerScopeCell row={row} scope={spanning} column={1} isSpanning />
      ) : cells?.columns.every((scope) => scope === null) ? (
        <div role="gridcell" aria-colspan={cells.columns.length} data-part="empty" />
      ) : (
        cells?.columns.map((scope, i) => {
          const column = store.table.columns[i];
          if (column === undefined) return null;
          return scope === null ? (
            <PickerGapCell key={column.id} access={column} row={row} column={i + 1} />
          ) : (
            <PickerScopeCell key={column.id} row={row} scope={scope} column={i + 1} />
          );
        })
      )}
    </>
  );
}
