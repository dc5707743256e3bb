"use client";
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from "react";
import { flushSync } from "react-dom";

/** The row where Tab enters the list: by its key, and by the place to fall back on once the key is gone. */
interface Active {
  readonly key: string | undefined;
  readonly place: number;
}

export interface ListFocus {
  /** Place of the row where Tab enters the list. */
  readonly active: number;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * One tab stop over a list of boxes: keys move focus (APG, grid pattern with one column), and focus makes a box the tab stop.
 * `reveal` mounts and scrolls to a row that is outside the window.
 */
export function useListFocus(
  keys: readonly string[],
  list: RefObject<HTMLElement | null>,
  reveal: (place: number) => void,
): ListFocus {
  const [wanted, setActive] = useState<Active>({ key: undefined, place: 0 });
  const found = keys.indexOf(wanted.key as string);
  const active = found === -1 ? Math.min(wanted.place, keys.length - 1) : found;

  const boxAt = (place: number) => list.current?.querySelector<HTMLElement>(`[data-place="${place}"] button`);
  const focusPlace = (place: number) => {
    flushSync(() => setActive({ key: keys[place], place }));
    reveal(place);
    boxAt(place)?.focus();
  };

  return {
    active,
    onFocus: ({ target }) => {
      const place = Number(target.closest<HTMLElement>("[data-place]")?.dataset.place ?? -1);
      if (place >= 0 && keys[place] !== wanted.key) setActive({ key: keys[place], place });
    },
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
      const page = Math.max(1, Math.floor(pageOf(list.current, boxAt(active))));
      const place = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page }[
        event.key
      ];
      const end = { Home: 0, End: keys.length - 1 }[event.key];
      if (end === undefined && (place === undefined || event.ctrlKey)) return;
      event.preventDefault();
      focusPlace(end ?? Math.max(0, Math.min(place as number, keys.length - 1)));
    },
  };
}

/** How many rows are in view, less one that stays as an anchor. */
function pageOf(list: HTMLElement | null, box: HTMLElement | null | undefined): number {
  return (list?.clientHeight ?? 0) / (box?.offsetHeight || 48) - 1;
}
