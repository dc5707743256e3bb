"use client";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";

/** Unfolds all namespaces, or folds them where all are unfolded. Renders a `<button data-part="button" data-action="fold">`. */
export function PickerFold() {
  const { store } = usePicker();
  const isExpanded = usePickerState(store, ({ isAllExpanded }) => isAllExpanded);
  const hasNamespaces = usePickerState(store, ({ hasNamespaces }) => hasNamespaces);
  const { expandAll, collapseAll } = usePickerConfig(store).messages;
  if (!hasNamespaces) return null;
  return (
    <button
      type="button"
      data-part="button"
      data-action="fold"
      onClick={() => store.setExpandedAll(isExpanded ? "none" : "all")}
    >
      {isExpanded ? collapseAll : expandAll}
    </button>
  );
}
