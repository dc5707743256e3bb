"use client";
import { usePicker, usePickerState } from "./picker-context.js";

/** Unfolds all namespaces, or folds them where all are unfolded. Renders a `<button data-part="button" data-action="fold">`. */
export function PickerFold() {
  const { store } = usePicker("PickerFold");
  const isExpanded = usePickerState(store, ({ isAllExpanded }) => isAllExpanded);
  const hasNamespaces = usePickerState(store, ({ hasNamespaces }) => hasNamespaces);
  usePickerState(store, ({ revision }) => revision);
  if (!hasNamespaces) return null;
  const { expandAll, collapseAll } = store.config.messages;
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
