"use client";
import { useEffect, useRef } from "react";
import { usePicker, usePickerState } from "./picker-context.js";
import { scopeString } from "./picker-summary.js";

export interface PickerFieldProps {
  /** The form field's name. */
  name: string;
  /** Id of a form elsewhere in the document. */
  form?: string | undefined;
  /** The value that a reset of the form restores; undefined where the owner keeps the value, which a reset then leaves alone. */
  resetTo?: readonly string[] | undefined;
}

/**
 * What a form submits: the scope string, empty for none; nothing where the picker is disabled.
 * Renders a visually hidden `<input type="text" data-part="field">`; focus that reaches it goes on to the grid.
 */
export function PickerField({ name, form, resetTo }: PickerFieldProps) {
  const { store } = usePicker("PickerField");
  const value = usePickerState(store, scopeString);
  const disabled = usePickerState(store, ({ config }) => config.disabled);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(resetTo);
  useEffect(() => {
    latest.current = resetTo;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form id means another form
  useEffect(() => {
    const owner = field.current?.form;
    const reset = (event: Event) => {
      if (!event.defaultPrevented && latest.current !== undefined) store.reset(latest.current);
    };
    owner?.addEventListener("reset", reset);
    return () => owner?.removeEventListener("reset", reset);
  }, [store, form]);
  return (
    <input
      ref={field}
      type="text"
      name={name}
      form={form}
      value={value}
      disabled={disabled}
      aria-hidden="true"
      tabIndex={-1}
      data-part="field"
      // A field with a value and no handler would be a read-only one, which browsers never validate.
      onChange={() => undefined}
      onFocus={() =>
        field.current
          ?.closest("[data-scope-picker]")
          ?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')
          ?.focus()
      }
    />
  );
}
