"use client";
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from "react";
import { flushSync } from "react-dom";
import type { VisibleRows } from "../core/access-table.js";
import { placeAfterKey, rowStartingWith } from "./grid-keys.js";
import { type GridPlace, visibleIndex } from "./grid-place.js";
import { isFocusLost } from "./is-focus-lost.js";
import type { PickerStore } from "./picker-store.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { isWindowed } from "./windowing.js";

/** Milliseconds after which typing starts a new word. */
const TYPING_PAUSE = 500;

/** One tab stop over the grid's widgets: keys move focus, focus makes a widget the tab stop, and a row that goes hands focus on. */
export function useGridFocus(store: PickerStore, grid: RefObject<HTMLDivElement | null>, visible: VisibleRows) {
  const hasFocus = useRef(false);
  /** Set while focus moves by itself or by a vertical key, which keeps the wanted column. */
  const isMoving = useRef(false);
  const typed = useRef({ text: "", at: 0 });

  const find = (selector: string) => grid.current?.querySelector<HTMLElement>(selector);
  /** What stands at a place; where an owner's own cells have nothing there, the first in the row that takes focus. */
  const widgetAt = ({ row, column }: GridPlace) =>
    find(`[data-row="${row}"] [data-column="${column}"]`) ?? find(`[data-row="${row}"] [data-column]`);

  const focusPlace = (place: GridPlace) => {
    const former = store.active;
    let isScrolled = false;
    if (!widgetAt(place)) {
      // The row is outside the window: as the active row it is mounted, and scrolled to.
      flushSync(() => store.setActive(place));
      isScrolled = store.reveal?.(visibleIndex(store.visible, place.row)) ?? false;
    }
    isMoving.current = true;
    const element = widgetAt(place);
    element?.focus({ preventScroll: isScrolled });
    isMoving.current = false;
    // An owner's own grid may have no header, or nothing of the picker's in a row.
    if (!element) store.setActive(former);
    else if (isWindowed(store.visible.rows.length)) keepInView(element);
  };

  useIsomorphicLayoutEffect(() => {
    // Among an owner's own cells the tab stop may be a place where nothing stands, and Tab would never enter.
    const { active } = store;
    const stop = widgetAt(active) ?? (find(`[data-row="${active.row}"]`) && find("[data-column]"));
    const place = stop && placeOf(stop);
    if (place) store.setActive(place);
    // React removed the focused row (a filter, a fold, other props): focus goes to the place that took over, not to the document's body.
    if (!hasFocus.current || !grid.current || !isFocusLost(grid.current)) return;
    if (stop) focusPlace(store.active);
    else find(`[data-row="${active.row}"] :enabled`)?.focus(); // an owner's own control
  }, [visible]);

  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      hasFocus.current = true;
      const place = placeOf(target);
      if (!place) return;
      if (!isMoving.current) store.wantedColumn = place.column;
      store.setActive(place);
    },
    // React tells of no blur that comes of its own removing.
    onBlur: () => {
      hasFocus.current = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // Radix has prevented Enter on its boxes already, which do not toggle with it.
      if ((event.defaultPrevented && event.key !== "Enter") || event.altKey || event.metaKey) return;
      const { currentTarget } = event;
      const target = event.target as HTMLElement;
      const focused = placeOf(target);
      if (!focused) return;
      // Where rows come late, the tab stop goes to them, and focus in the header stays.
      store.setActive(focused);
      const isRtl = getComputedStyle(currentTarget).direction === "rtl";
      const place = placeAfterKey(store, { key: event.key, ctrl: event.ctrlKey, isRtl, page: pageOf(currentTarget) });
      if (place) {
        event.preventDefault();
        focusPlace(place);
        return;
      }
      if (event.ctrlKey || event.key.length !== 1) return;
      const isSpace = event.key === " ";
      const before = event.timeStamp - typed.current.at > TYPING_PAUSE ? "" : typed.current.text;
      let found: GridPlace | null = null;
      if (before || !isSpace) {
        const text = before === event.key ? before : before + event.key;
        typed.current = { text, at: event.timeStamp };
        // A first letter looks for the next row; more letters may keep the row that they still fit.
        const from = Math.max(visibleIndex(store.visible, focused.row) + Number(text.length === 1), 0);
        found = rowStartingWith(store, text, from);
      }
      if (found) focusPlace(found);
      // Space goes on with a word only where that leads to a row: else it ticks. On a gap it would scroll.
      else if (isSpace && target.dataset.part !== "gap") return;
      event.preventDefault();
    },
  };
}

/** What has focus in the document or the shadow tree that an element is in, which may be another one than the script's. */
function focusedBeside(element: HTMLElement): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}

/** Frames in which a window measures the rows that came into it, and some more. */
const SETTLING = 12;

/** Windowed rows are measured once they are in the document, and then move those below them: what has focus is brought back into view. */
function keepInView(element: HTMLElement, frames = SETTLING) {
  requestAnimationFrame(() => {
    if (frames === 0 || focusedBeside(element) !== element) return;
    element.closest('[role="row"]')?.scrollIntoView({ block: "nearest" });
    keepInView(element, frames - 1);
  });
}

function placeOf(target: HTMLElement): GridPlace | null {
  const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
  const column = target.dataset.column;
  return row && column ? { row: Number(row), column: Number(column) } : null;
}

/** How many rows are gone on by a page: as many as the grid shows, and no more than half a window where it does not scroll by itself. */
function pageOf(grid: HTMLElement): number {
  const heightOf = (part: string) => grid.querySelector<HTMLElement>(`[data-part="${part}"]`)?.offsetHeight || 44;
  return Math.max(1, Math.floor(Math.min(heightOf("rows"), innerHeight / 2) / heightOf("row")) - 1);
}
