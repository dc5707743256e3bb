"use client";
import type { AccessFilter } from "../core/scope-filter.js";
import { useLatePickerState, usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { ToggleGroup } from "./toggle-group.js";

/**
 * Shows all scopes, those of one access, or those that are selected. Renders a `<div role="group" data-part="filter">` of toggle
 * buttons with `data-filter`.
 */
export function PickerFilter() {
  const { store } = usePicker();
  const current = usePickerState(({ filter }) => filter);
  const selected = useLatePickerState(({ names, config }) => config.messages.filterSelected(names.length));
  const { messages } = usePickerConfig();
  const options: Record<AccessFilter, string> = {
    all: messages.filterAll,
    read: messages.filterRead,
    write: messages.filterWrite,
    selected,
  };
  return (
    <ToggleGroup
      label={messages.filter}
      options={options}
      current={current}
      onChange={(filter) => store.setFilter(filter)}
    />
  );
}
