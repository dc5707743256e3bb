"use client";
import { usePicker, usePickerState } from "./picker-context.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/**
 * While a query or a filter hides scopes: how many match, a bulk action that reaches only those, and how many selected ones are hidden.
 * Renders a `<div data-part="matching">`.
 */
export function PickerMatching() {
  const { store } = usePicker();
  usePickerState((store) => store.isFiltered && JSON.stringify([store.revision, store.matching]));
  const focusHandlers = useHandedOnFocus();
  if (!store.isFiltered) return null;
  const { matched, reachable, risky, allTicked, hiddenSelected } = store.matching;
  const { messages } = store.config;
  return (
    <div data-part="matching" {...focusHandlers}>
      <bdi data-part="matched">{messages.matching(matched)}</bdi>
      {reachable > 0 && store.isOperable && (
        <button
          type="button"
          data-part="button"
          data-action="matching"
          onClick={({ nativeEvent }) => store.setAll(!allTicked, "matching", nativeEvent)}
        >
          {allTicked ? messages.unselectMatching(reachable, risky) : messages.selectMatching(reachable, risky)}
        </button>
      )}
      {hiddenSelected > 0 && (
        <span data-part="hidden-selected">
          <bdi>{messages.hiddenSelected(hiddenSelected)}</bdi>{" "}
          <button type="button" data-part="link" onClick={() => store.showOnly("selected")}>
            {messages.showSelected}
          </button>
        </span>
      )}
    </div>
  );
}
