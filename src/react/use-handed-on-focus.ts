"use client";
import { type FocusEvent, useRef } from "react";
import { focusGrid } from "./focus-grid.js";
import { isFocusLost } from "./is-focus-lost.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** For a part whose buttons can go while they have focus: the grid takes it over, not the document's body. Gives their handlers. */
export function useHandedOnFocus() {
  /** The picker, while something in the part has focus. React tells of no blur that comes of its own removing. */
  const picker = useRef<Element | null>(null);
  useIsomorphicLayoutEffect(() => {
    if (!picker.current || !isFocusLost(picker.current)) return;
    focusGrid(picker.current);
    picker.current = null;
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      picker.current = target.closest("[data-scope-picker]");
    },
    onBlur: () => {
      picker.current = null;
    },
  };
}
