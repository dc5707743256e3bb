"use client";
import { type FocusEvent, type RefObject, useRef } from "react";
import { isFocusLost } from "../is-focus-lost.js";
import { useIsomorphicLayoutEffect } from "../use-isomorphic-layout-effect.js";

/** Where focus goes when the element that had it is gone: within the list, else to what can be done next. */
const NEXT = ['[data-action="undo"]', '[data-action="use"]', '[data-part="search"]'];

/** Keeps focus in the panel when React removes the focused element, of which a browser would drop it on the body. */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  const focused = useRef<HTMLElement | null>(null);
  const wasInList = useRef(false);
  useIsomorphicLayoutEffect(() => {
    const panel = root.current;
    if (panel === null || focused.current?.isConnected !== false || !isFocusLost(panel)) return;
    const places = [...(wasInList.current ? ['[role="grid"] [tabindex="0"]'] : []), ...NEXT];
    for (const selector of places) {
      const next = panel.querySelector<HTMLElement>(selector);
      if (next === null) continue;
      next.focus();
      return;
    }
  });
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = target;
      wasInList.current = target.closest('[role="grid"]') !== null;
    },
    // React tells of no blur that comes of its own removing.
    onBlur: () => {
      focused.current = null;
    },
  };
}
