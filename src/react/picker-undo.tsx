"use client";
import { focusGrid } from "./focus-grid.js";
import { useLatePickerState, usePicker, usePickerState } from "./picker-context.js";

/** Takes the last bulk change back, for as long as no single tick came after it. Renders a `<button data-part="button" data-action="undo">`. */
export function PickerUndo() {
  const { store } = usePicker("PickerUndo");
  const canUndo = useLatePickerState(store, ({ canUndo }) => canUndo);
  usePickerState(store, ({ revision }) => revision);
  if (!canUndo) return null;
  return (
    <button
      type="button"
      data-part="button"
      data-action="undo"
      onClick={({ currentTarget, nativeEvent }) => {
        // The button goes with the last that it takes back: focus must not go with it.
        if (store.undo(nativeEvent)) focusGrid(currentTarget);
      }}
    >
      {store.config.messages.undo}
    </button>
  );
}
