"use client";
import { memo, type ReactNode, type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import type { AccessColumn, AccessRow } from "../core/access-table.js";
import type { Scope } from "../core/index.js";
import { pairState } from "../core/pair-state.js";
import { isExpandable } from "./folds.js";
import { usePicker } from "./picker-context.js";
import { PickerGapCell } from "./picker-gap-cell.js";
import { PickerResourceCell } from "./picker-resource-cell.js";
import { PickerScopeCell, type PickerScopeCellProps } from "./picker-scope-cell.js";
import type { PickerStore } from "./picker-store.js";
import { rowCells } from "./row-cells.js";
import { resourceCellState, rowState, scopeCellState, scopesInRow } from "./row-state.js";
import { rowsInView } from "./rows-in-view.js";

/** Props of `PickerRow`. */
export interface PickerRowProps {
  /** Position in the table. */
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
  const { store } = usePicker();
  const element = useRowState(store, index);
  const row = store.table.row(index);
  if (!row) return null;
  return (
    <div
      ref={element}
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
      data-level={row.level}
      data-namespace={isExpandable(row) ? "" : undefined}
    >
      {children === undefined ? <PickerCells row={row} /> : children(row)}
    </div>
  );
});

/** Renders a row again when its state has changed, out of view after the next paint. Returns the ref for its element. */
function useRowState(store: PickerStore, index: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => (element.current ? rowsInView(store).watch(element.current) : undefined), [store]);
  const subscribe = useCallback(
    (listener: () => void) => {
      let isActive = store.active.row === index;
      return store.subscribe(() => {
        // The tab stop moves at once, wherever it is, and what is clicked may have come into view since the browser last said so. A row
        // that comes into view has another place, which is a prop.
        const wasActive = isActive;
        isActive = store.active.row === index;
        rowsInView(store).tell(wasActive || isActive ? null : element.current, listener);
      });
    },
    [store, index],
  );
  const state = () => rowState(store, index);
  useSyncExternalStore(subscribe, state, state);
  return element;
}

// Cells read the store when they render; what they show is a prop too, so that a row renders only those of its cells that changed.
const ResourceCell = memo<{ row: AccessRow; state: string }>(PickerResourceCell);
const ScopeCell = memo<PickerScopeCellProps & { state: string; tabIndex: number }>(PickerScopeCell);

/** A row's cells: the resource's, then one per column, or one that spans them. */
export function PickerCells({ row }: { row: AccessRow }) {
  const { store } = usePicker();
  const { table, config } = store;
  const cells = rowCells(table, row);
  const spanning = row.scope ?? cells?.spanning;
  const show = (scope: Scope | null, column: number, isSpanning?: boolean) =>
    scope === null || config.outside.has(scope.name) ? (
      <PickerGapCell
        key={column}
        access={table.columns[column - 1] as AccessColumn}
        row={row}
        column={column}
        isSpanning={isSpanning}
      />
    ) : (
      <ScopeCell
        key={column}
        row={row}
        scope={scope}
        column={column}
        isSpanning={isSpanning}
        tabIndex={store.tabIndexAt(row.index, column)}
        state={scopeCellState(store, scope)}
      />
    );
  return (
    <>
      <ResourceCell row={row} state={resourceCellState(store, row)} />
      {spanning ? (
        show(spanning, 1, true)
      ) : !cells?.columns.some(Boolean) ? (
        <div role="gridcell" aria-colspan={table.columns.length} data-part="empty" />
      ) : (
        cells.columns.map((scope, i) => show(scope, i + 1))
      )}
    </>
  );
}
