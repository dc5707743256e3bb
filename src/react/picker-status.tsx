"use client";
import { useLatePickerState, usePicker } from "./picker-context.js";

/** Tells screen readers, politely, what a bulk change did and what a search leaves; a single tick speaks for itself. Renders a `<div role="status">`. */
export function PickerStatus() {
  const { store } = usePicker("PickerStatus");
  const text = useLatePickerState(store, ({ announcement }) => announcement);
  return (
    <div role="status" data-part="status">
      {text}
    </div>
  );
}
