"use client";
import { focusGrid } from "./focus-grid.js";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/** Said in place of rows where there are none: what was searched for, and a way back. Renders a `<div data-part="empty-state">`. */
export function PickerEmpty() {
  const { store } = usePicker();
  const isEmpty = usePickerState(({ visible }) => visible.rows.length === 0);
  const query = usePickerState(({ query }) => query);
  const { messages, catalogue } = usePickerConfig();
  const focusHandlers = useHandedOnFocus();
  if (!isEmpty) return null;
  if (catalogue.scopes.length === 0) return <div data-part="empty-state">{messages.emptyCatalogue}</div>;
  return (
    <div data-part="empty-state" {...focusHandlers}>
      {/* What was pasted may be a page long. */}
      <p>{query.trim() ? messages.noMatch(query.slice(0, 99)) : messages.noMatchFilter}</p>
      <button
        type="button"
        data-part="button"
        onClick={({ currentTarget }) => {
          store.showOnly("all");
          // The button goes with its click, and focus to the header; where there is none, to a row, once there is one.
          focusGrid(currentTarget);
        }}
      >
        {messages.showAll}
      </button>
    </div>
  );
}
