"use client";
import type { AccessColumn, AccessRow } from "../core/access-table.js";
import { usePicker } from "./picker-context.js";

export interface PickerGapCellProps {
  /** The column that it stands in. */
  access: AccessColumn;
  /** The row that it stands in. */
  row: AccessRow;
  /** The cell's column: 1 is the first after the resource's. */
  column: number;
  /** Whether it spans all the columns. @default false */
  isSpanning?: boolean | undefined;
}

/**
 * A half that the provider does not offer, named and focusable, so that nobody has to wonder.
 * Renders a `<div role="gridcell" data-part="gap">` with `data-access` and `data-spanning`.
 */
export function PickerGapCell({ access, row, column, isSpanning = false }: PickerGapCellProps) {
  const { store } = usePicker();
  const { config, table } = store;
  return (
    <div
      role="gridcell"
      aria-colspan={isSpanning ? table.columns.length : undefined}
      data-spanning={isSpanning ? "" : undefined}
      data-part="gap"
      data-access={access.access}
      data-column={column}
      tabIndex={store.tabIndexAt(row.index, column)}
    >
      {config.messages.gap(access.id, row.resource)}
    </div>
  );
}
