"use client";
import { memo, type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import type { AccessRow, VisibleRows } from "../core/access-table.js";
import { countBelow } from "../core/positions.js";
import { afterPaint } from "./after-paint.js";
import { rowKey, visibleIndex } from "./grid-place.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { PickerRow } from "./picker-row.js";
import type { PickerStore } from "./picker-store.js";
import { useIsHydrated } from "./use-is-hydrated.js";
import { WindowedRow } from "./windowed-row.js";
import { isWindowed, ROWS_IN_DOCUMENT, ROWS_ON_SERVER } from "./windowing.js";

/** New rows in the first frame of a mount on the client, a filter or a fold: more than the view shows. The rest, but for the one that focus may go to, follows right after the paint. */
const FIRST_FRAME = 11;
/** Height of a row in CSS pixels until it is measured. */
const ROW_HEIGHT = 50;

/** Props of `PickerRows`. */
export interface PickerRowsProps {
  /** The cells of each row. @default those of `PickerRow` */
  children?: ((row: AccessRow) => ReactNode) | undefined;
}

/**
 * The rows that folds and the filter leave. Up to 200 all are in the document; more are windowed, the focused one staying mounted.
 * Renders a `<div role="rowgroup" data-part="rows">`, which scrolls.
 */
export function PickerRows({ children }: PickerRowsProps) {
  const { store } = usePicker();
  const visible = usePickerState((store) => store.visible);
  const isHydrated = useIsHydrated();
  const view = useRef<HTMLDivElement>(null);
  const [complete, setComplete] = useState(isHydrated ? null : visible);
  useEffect(() => afterPaint(() => startTransition(() => setComplete(visible))), [visible]);
  const { rows } = visible;
  const render = rowRenderer(store, visible, children);

  const hasWindow = isWindowed(rows.length, isHydrated);
  const handle = useRef<VirtualizerHandle>(null);
  useEffect(() => {
    store.reveal = (place) => {
      const { current } = handle;
      // virtua knows the place of rows that it has not measured yet, and corrects itself; the browser's own scrolling would not.
      if (current) current.scrollToIndex(place, { align: "nearest" });
      // Focus may go to a row before its turn has come.
      else flushSync(() => setComplete(store.visible));
      return current !== null;
    };
    return () => {
      store.reveal = null;
    };
  }, [store]);
  // What is scrolled to is not deferred.
  const above = (view.current?.scrollTop ?? 0) / ROW_HEIGHT;
  const first = hasWindow ? ROWS_ON_SERVER : complete === visible ? rows.length : above + FIRST_FRAME;
  const former = complete && complete.rows.length <= ROWS_IN_DOCUMENT ? complete : null;
  const renderFormer = former && rowRenderer(store, former, children);
  /** A row whose turn comes after the paint: as it was before, where it was there, so that it need not render now. */
  const waiting = (row: number) => (former?.position[row] ? renderFormer?.(row, countBelow(former.rows, row)) : null);
  return (
    // Firefox would make what scrolls a tab stop of its own.
    <div ref={view} role="rowgroup" tabIndex={-1} data-part="rows">
      {hasWindow && isHydrated ? (
        <WindowedRows visible={visible} handle={handle}>
          {children}
        </WindowedRows>
      ) : (
        Array.from(hasWindow ? rows.subarray(0, first) : rows, (row, place) =>
          place < first || row === store.active.row ? render(row, place) : waiting(row),
        )
      )}
    </div>
  );
}

/** Renders the rows of a list by their place in it. */
function rowRenderer(
  { table }: PickerStore,
  { position, children: sizes }: VisibleRows,
  cells: PickerRowsProps["children"],
) {
  return (row: number, place: number) => {
    const shown = table.row(row) as AccessRow;
    const { parent } = shown;
    return (
      <PickerRow
        key={rowKey(shown)}
        row={row}
        rowIndex={place + 2}
        position={position[row] as number}
        setSize={sizes[parent === -1 ? table.length : parent] as number}
      >
        {cells}
      </PickerRow>
    );
  };
}

interface WindowedRowsProps extends PickerRowsProps {
  visible: VisibleRows;
  /** What scrolls to a row. */
  handle: RefObject<VirtualizerHandle | null>;
}

/** Places of the rows that are there from the start. */
const FIRST_ROWS = Array.from({ length: FIRST_FRAME }, (_, place) => place);

/** Renders again for other rows only: virtua would render all of its items. */
const WindowedRows = memo(function WindowedRows({ visible, handle, children }: WindowedRowsProps) {
  const { store } = usePicker();
  const active = usePickerState((store) => visibleIndex(store.visible, store.active.row));
  // Until the browser has measured its view virtua would render nothing; with ssrCount only so many rows until somebody scrolls.
  const [isMeasured, setMeasured] = useState(false);
  const first = isMeasured ? [] : FIRST_ROWS;
  return (
    <Virtualizer
      ref={handle}
      data={visible.rows}
      itemSize={ROW_HEIGHT}
      item={WindowedRow}
      keepMounted={active === -1 ? first : [...first, active]}
      onResize={() => setMeasured(true)}
    >
      {rowRenderer(store, visible, children)}
    </Virtualizer>
  );
});
