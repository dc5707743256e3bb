"use client";
import { useRef } from "react";
import { focusGrid } from "./focus-grid.js";
import { isFocusLost } from "./is-focus-lost.js";
import { useLatePickerState, usePicker, usePickerState } from "./picker-context.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** Takes the last bulk change back, for as long as no single tick came after it. Renders a `<button data-part="button" data-action="undo">`. */
export function PickerUndo() {
  const { store } = usePicker("PickerUndo");
  const canUndo = useLatePickerState(store, ({ canUndo }) => canUndo);
  usePickerState(store, ({ revision }) => revision);
  const beside = useRef<HTMLElement | null>(null);
  // The button goes with the last that it takes back, once the owner accepts that: focus must not go with it.
  useIsomorphicLayoutEffect(() => {
    if (!canUndo && beside.current && isFocusLost(beside.current)) focusGrid(beside.current);
    beside.current = null;
  }, [canUndo]);
  if (!canUndo) return null;
  return (
    <button
      type="button"
      data-part="button"
      data-action="undo"
      onClick={({ currentTarget, nativeEvent }) => {
        beside.current = currentTarget.parentElement;
        store.undo(nativeEvent);
      }}
    >
      {store.config.messages.undo}
    </button>
  );
}
