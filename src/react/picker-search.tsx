"use client";
import { type InputHTMLAttributes, useEffect, useRef } from "react";
import { withWords } from "./messages.js";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";

/**
 * Searches names, labels and descriptions. Escape clears it. Renders an `<input type="search" data-part="search">` in a `<div data-part="search-box">`.
 */
export function PickerSearch(
  props: Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "onKeyDown" | "type">,
) {
  const { store } = usePicker();
  const query = usePickerState(({ query }) => query);
  const { messages, catalogue, disabled } = usePickerConfig();
  const label = messages.search(catalogue.scopes.length);
  const field = useRef<HTMLInputElement>(null);
  // Typed before React came.
  useEffect(() => {
    if (field.current) store.setQuery(field.current.value);
  }, [store]);
  return (
    <div data-part="search-box">
      <input
        autoComplete="off"
        spellCheck={false}
        // The field belongs to no form: it must not be submitted with it, nor reset by it.
        form=""
        {...withWords({ "aria-label": label, placeholder: label, disabled }, props)}
        ref={field}
        type="search"
        data-part="search"
        value={query}
        onChange={(event) => store.setQuery(event.target.value)}
        onKeyDown={(event) => {
          const isClear = event.key === "Escape" && query;
          // Enter in a lone text field submits its form, which nobody who searches means. An input method's own keys end a word.
          if (!(isClear || event.key === "Enter") || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (isClear) store.setQuery("");
        }}
      />
    </div>
  );
}
