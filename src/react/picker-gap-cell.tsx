"use client";
import type { AccessColumn, AccessRow } from "../core/access-table.js";
import { usePicker } from "./picker-context.js";

/**
 * A half that the provider does not offer, named and focusable, so that nobody has to wonder.
 * Renders a `<div role="gridcell" data-part="gap">` with `data-access`.
 */
export function PickerGapCell({ access, row, column }: { access: AccessColumn; row: AccessRow; column: number }) {
  const { store } = usePicker("PickerGapCell");
  const { active, config } = store;
  return (
    <div
      role="gridcell"
      data-part="gap"
      data-access={access.access}
      data-column={column}
      tabIndex={active.row === row.index && active.column === column ? 0 : -1}
    >
      {config.messages.gap(access.id)}
    </div>
  );
}
