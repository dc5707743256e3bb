"use client";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/** Unfolds all namespaces, or folds them where all are unfolded. Renders a `<button data-part="button" data-action="fold">`. */
export function PickerFold() {
  const { store } = usePicker();
  const isExpanded = usePickerState(({ isAllExpanded }) => isAllExpanded);
  const { expandAll, collapseAll } = usePickerConfig().messages;
  const focusHandlers = useHandedOnFocus();
  if (isExpanded === undefined) return null;
  return (
    <button
      type="button"
      data-part="button"
      data-action="fold"
      onClick={() => store.expand(isExpanded ? "none" : "all")}
      {...focusHandlers}
    >
      {isExpanded ? collapseAll : expandAll}
    </button>
  );
}
