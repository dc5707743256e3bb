"use client";
import { focusGrid } from "./focus-grid.js";
import { usePicker, usePickerState } from "./picker-context.js";

/** Said in place of rows where there are none: what was searched for, and a way back. Renders a `<div data-part="empty-state">`. */
export function PickerEmpty() {
  const { store } = usePicker();
  const isEmpty = usePickerState(store, ({ visible }) => visible.rows.length === 0);
  const query = usePickerState(store, ({ query }) => query);
  if (!isEmpty) return null;
  const { messages, catalogue } = store.config;
  if (catalogue.scopes.length === 0) return <div data-part="empty-state">{messages.emptyCatalogue}</div>;
  return (
    <div data-part="empty-state">
      {/* What was pasted may be a page long. */}
      <p>{query.trim() ? messages.noMatch(query.slice(0, 99)) : messages.noMatchFilter}</p>
      <button
        type="button"
        data-part="button"
        onClick={({ currentTarget }) => {
          store.showOnly("all");
          // The button goes with what it shows: focus must not go with it.
          focusGrid(currentTarget);
        }}
      >
        {messages.showAll}
      </button>
    </div>
  );
}
