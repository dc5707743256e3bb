"use client";
import { useRef } from "react";
import { useLatePickerState, usePicker } from "./picker-context.js";

/** Takes the last bulk change back, for as long as no single tick came after it. Renders a `<button data-part="button" data-action="undo">`. */
export function PickerUndo() {
  const { store } = usePicker("PickerUndo");
  const canUndo = useLatePickerState(store, ({ canUndo }) => canUndo);
  const button = useRef<HTMLButtonElement>(null);
  if (!canUndo) return null;
  return (
    <button
      ref={button}
      type="button"
      data-part="button"
      data-action="undo"
      onClick={({ nativeEvent }) => {
        const root = button.current?.closest("[data-scope-picker]");
        store.undo(nativeEvent);
        // The button goes with what it took back: focus must not go with it.
        if (!store.canUndo) root?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();
      }}
    >
      {store.config.messages.undo}
    </button>
  );
}
