"use client";
import type { AccessFilter } from "../core/scope-filter.js";
import { usePicker, usePickerState } from "./picker-context.js";

const FILTERS: readonly AccessFilter[] = ["all", "read", "write", "selected"];

/**
 * Shows all scopes, those of one access, or those that are selected. Renders a `<div role="group" data-part="filter">` of toggle
 * buttons with `data-filter`.
 */
export function PickerFilter() {
  const { store } = usePicker("PickerFilter");
  const current = usePickerState(store, ({ filter }) => filter);
  const selected = usePickerState(store, ({ selectedCount }) => selectedCount);
  usePickerState(store, ({ revision }) => revision);
  const { messages } = store.config;
  const labels: Record<AccessFilter, string> = {
    all: messages.filterAll,
    read: messages.filterRead,
    write: messages.filterWrite,
    selected: messages.filterSelected(selected),
  };
  return (
    <div role="group" aria-label={messages.filter} data-part="filter">
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          data-part="filter-option"
          data-filter={filter}
          aria-pressed={filter === current}
          onClick={() => store.setFilter(filter)}
        >
          {labels[filter]}
        </button>
      ))}
    </div>
  );
}
