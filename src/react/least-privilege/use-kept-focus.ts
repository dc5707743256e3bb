"use client";
import { type FocusEvent, type RefObject, useRef } from "react";
import { isFocusLost } from "../is-focus-lost.js";
import { useIsomorphicLayoutEffect } from "../use-isomorphic-layout-effect.js";

/** Where focus goes when the element that had it is gone: to what can be done next. */
const NEXT = ['[data-action="undo"]', '[data-action="use"]', '[data-part="search"]'];
/** From beside the list it goes to the search: who presses Enter once more must not take scopes over. */
const IN_FINDER = ['[data-part="search"]'];
/** From a row to another. */
const IN_LIST = ['[role="grid"] [tabindex="0"]', ...IN_FINDER];

/** Keeps focus in the panel when React removes the focused element, of which a browser would drop it on the body. */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  const focused = useRef<HTMLElement | null>(null);
  const places = useRef(NEXT);
  useIsomorphicLayoutEffect(() => {
    const panel = root.current;
    if (panel === null || focused.current?.isConnected !== false || !isFocusLost(panel)) return;
    for (const selector of places.current) {
      const next = panel.querySelector<HTMLElement>(selector);
      if (next === null) continue;
      next.focus();
      return;
    }
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = target;
      const isIn = (selector: string) => target.closest(selector) !== null;
      places.current = isIn('[role="grid"]') ? IN_LIST : isIn('[data-part="finder"]') ? IN_FINDER : NEXT;
    },
    // React tells of no blur that comes of its own removing.
    onBlur: () => {
      focused.current = null;
    },
  };
}
