"use client";
import { useEffect, useRef } from "react";
import { scopeString } from "../core/scope-string.js";
import { focusGrid } from "./focus-grid.js";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** Props of `PickerField`. */
export interface PickerFieldProps {
  /** The form field's name. Without one the field only validates. */
  name?: string | undefined;
  /** Id of a form elsewhere in the document. */
  form?: string | undefined;
  /** One field with the scope string, or one field per scope. @default "space" */
  serialize?: "space" | "repeat" | undefined;
  /** At least one scope has to be selected. @default false */
  required?: boolean | undefined;
}

/**
 * What a form submits: the scope string, empty for none, or a field per scope; nothing where the picker is disabled.
 * Renders a visually hidden `<input type="text" data-part="field">`, whose focus goes on to the grid; for `"repeat"` also an
 * `<input type="hidden">` per scope; and, once a form could not be sent, `nothingSelected` in a `<p role="alert" data-part="error">`.
 */
export function PickerField({ name, form, serialize = "space", required = false }: PickerFieldProps) {
  const { store, id } = usePicker();
  const value = usePickerState(({ selection }) => scopeString(selection));
  const { disabled, readOnly, messages } = usePickerConfig();
  const isRefused = usePickerState(({ isRefused }) => isRefused);
  const field = useRef<HTMLInputElement>(null);
  const repeated = serialize === "repeat" && value ? value.split(" ") : undefined;
  // As with a native field, nothing is asked of who can't change it.
  const isRequired = required && !readOnly && !disabled;
  useIsomorphicLayoutEffect(() => {
    store.showInField = (selection) => {
      const input = field.current;
      if (!input) return;
      const text = scopeString(selection);
      // Of thousands of scopes a browser takes milliseconds to take the text over, the same one too.
      if (input.value !== text) input.value = text;
      // The browser's own words are of a field to fill out, in a language that may not be the page's.
      input.setCustomValidity(isRequired && !text ? messages.nothingSelected : "");
    };
    store.showInField(store.selection);
  });
  useEffect(() => {
    // At the root, where React's own listeners have run: an owner's onReset may have prevented it. And the form may come after its field,
    // as may the document, where a portal's element is not in it yet.
    const input = field.current;
    const root = input?.isConnected ? input.getRootNode() : document;
    const reset = (event: Event) => {
      if (event.defaultPrevented || event.target !== field.current?.form) return;
      store.refuse(false);
      store.reset();
    };
    root.addEventListener("reset", reset);
    return () => root.removeEventListener("reset", reset);
  }, [store]);
  return (
    <>
      <input
        ref={field}
        type="text"
        // An empty selection is said as such, in either way: a form without the field could be taken for "everything".
        name={repeated ? undefined : name}
        form={form}
        value={value}
        disabled={disabled}
        required={isRequired}
        // What a browser puts back after a navigation would be another value than the boxes show.
        autoComplete="off"
        aria-hidden="true"
        tabIndex={-1}
        data-part="field"
        // A field with a value and no handler would be a read-only one, which browsers never validate.
        onChange={() => undefined}
        onInvalid={() => store.refuse(true)}
        onFocus={({ currentTarget }) => focusGrid(currentTarget)}
      />
      {name !== undefined &&
        repeated?.map((scope) => (
          <input
            key={scope}
            type="hidden"
            name={name}
            form={form}
            value={scope}
            disabled={disabled}
            autoComplete="off"
          />
        ))}
      {isRequired && isRefused && (
        <p role="alert" id={`${id}-e`} data-part="error">
          {messages.nothingSelected}
        </p>
      )}
    </>
  );
}
