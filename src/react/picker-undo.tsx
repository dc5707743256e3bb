"use client";
import { useLatePickerState, usePicker, usePickerConfig } from "./picker-context.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/** Takes the last bulk change back, for as long as no single tick came after it. Renders a `<button data-part="button" data-action="undo">`. */
export function PickerUndo() {
  const { store } = usePicker();
  const canUndo = useLatePickerState(({ canUndo }) => canUndo);
  const { messages } = usePickerConfig();
  // The button goes with the last that it takes back, once the owner accepts that.
  const focusHandlers = useHandedOnFocus();
  if (!canUndo) return null;
  return (
    <button
      type="button"
      data-part="button"
      data-action="undo"
      onClick={({ nativeEvent }) => store.undo(nativeEvent)}
      {...focusHandlers}
    >
      {messages.undo}
    </button>
  );
}
