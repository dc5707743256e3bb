"use client";
import { type HTMLAttributes, type ReactNode, useRef } from "react";
import { cellHandlers } from "./cell-handlers.js";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { PickerEmpty } from "./picker-empty.js";
import { PickerHeader } from "./picker-header.js";
import { PickerRows } from "./picker-rows.js";
import { useGridFocus } from "./use-grid-focus.js";

/** Handlers that the grid has itself. An element around it hears the same events. */
type GridHandlers =
  | "onFocus"
  | "onFocusCapture"
  | "onBlur"
  | "onBlurCapture"
  | "onKeyDown"
  | "onPointerOver"
  | "onPointerOut"
  | "onClick"
  | "onCopy";

/** Props of `PickerGrid`; all else goes to its element. */
export interface PickerGridProps extends Omit<HTMLAttributes<HTMLDivElement>, GridHandlers> {
  /** @default the header row and the rows */
  children?: ReactNode;
}

// A constant: when the grid renders, its parts need not.
const TABLE = (
  <>
    <PickerHeader />
    <PickerRows />
  </>
);

/**
 * The table of access: a WAI-ARIA treegrid with one tab stop, whose keys follow the Authoring Practices Guide.
 * Renders a `<div role="treegrid" data-part="grid">` with `data-columns`.
 */
export function PickerGrid({ children, ...props }: PickerGridProps) {
  const { store, id } = usePicker();
  const grid = useRef<HTMLDivElement>(null);
  const visible = usePickerState(({ visible }) => visible);
  const isRefused = usePickerState(({ isRefused, isOperable }) => isRefused && isOperable) && props["aria-required"];
  const { messages, disabled, readOnly } = usePickerConfig();
  const columns = store.table.columns.length;
  return (
    <>
      <div
        {...props}
        aria-label={props["aria-label"] ?? messages.picker}
        aria-invalid={isRefused || props["aria-invalid"]}
        aria-errormessage={isRefused ? `${id}-e` : props["aria-errormessage"]}
        ref={grid}
        role="treegrid"
        aria-multiselectable="true"
        aria-rowcount={visible.rows.length + 1}
        aria-colcount={columns + 1}
        aria-disabled={disabled || undefined}
        aria-readonly={readOnly || undefined}
        data-part="grid"
        data-columns={columns}
        {...useGridFocus(store, grid, visible)}
        {...cellHandlers(store)}
      >
        {children ?? TABLE}
      </div>
      <PickerEmpty />
    </>
  );
}
