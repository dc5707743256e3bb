"use client";
import { type ForwardedRef, forwardRef, type ReactNode, type Ref } from "react";
import { PickerField } from "./picker-field.js";
import { PickerFilter } from "./picker-filter.js";
import { PickerFold } from "./picker-fold.js";
import { PickerGrid } from "./picker-grid.js";
import { PickerMatching } from "./picker-matching.js";
import { PickerPresets } from "./picker-presets.js";
import type { PickerHandle, PickerProps } from "./picker-props.js";
import { PickerRoot } from "./picker-root.js";
import { PickerSearch } from "./picker-search.js";
import { PickerStatus } from "./picker-status.js";
import { PickerSummary } from "./picker-summary.js";
import { PickerUnknown } from "./picker-unknown.js";

/** Props of `ScopePicker`. What else a `<div>` takes goes to the outer element, `aria-label` and its like to the grid. */
export interface ScopePickerProps<Name extends string = string> extends PickerProps<Name> {
  /** Name of the form field that submits the scope string. Without it nothing is submitted. @default none */
  name?: string | undefined;
  /** Id of the form that the field belongs to, where the picker stands outside of it. @default the form around the picker */
  form?: string | undefined;
  /** One field with the scope string (RFC 6749 §3.3), or one field per scope. @default "space" */
  serialize?: "space" | "repeat" | undefined;
  /** At least one scope has to be selected before the form can be sent. @default false */
  required?: boolean | undefined;
  /** Marks the picker as faulty, for a validation of the embedder's own. `aria-invalid`, as form wrappers set it, does too. @default false */
  invalid?: boolean | undefined;
}

// Constants, so that an owner that renders with another value renders none of them: each listens to the store itself.
const TOOLBAR = (
  <div data-part="toolbar">
    <PickerSearch />
    <PickerFilter />
    <PickerFold />
  </div>
);
const PRESETS = <PickerPresets />;
const MATCHING = <PickerMatching />;
const BELOW = (
  <>
    <PickerUnknown />
    <PickerSummary />
    <PickerStatus />
  </>
);

function ScopePickerBase(props: ScopePickerProps, ref: ForwardedRef<PickerHandle>) {
  const {
    name,
    form,
    serialize,
    required = false,
    invalid = false,
    "aria-label": label,
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "aria-errormessage": errorMessage,
    "aria-invalid": isFaulty,
    ...root
  } = props;
  return (
    <PickerRoot {...root} ref={ref}>
      {TOOLBAR}
      {root.presets !== undefined && PRESETS}
      {MATCHING}
      <PickerGrid
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-errormessage={errorMessage}
        aria-invalid={invalid || String(isFaulty) === "true" || undefined}
        aria-required={required || undefined}
      />
      {BELOW}
      {(name !== undefined || required) && (
        <PickerField name={name} form={form} serialize={serialize} required={required} />
      )}
    </PickerRoot>
  );
}

/**
 * Selects OAuth 2.0 scopes: a searchable table of access, one row per resource, with its read and its write scope side by side.
 * Emits the selected names in catalogue order.
 *
 * @example
 * ```tsx
 * <ScopePicker catalogue={catalogue} defaultValue={["account:read"]} onValueChange={setScopes} name="scope" />
 * ```
 */
export const ScopePicker = forwardRef(ScopePickerBase) as <Name extends string = string>(
  props: ScopePickerProps<Name> & { ref?: Ref<PickerHandle> | undefined },
) => ReactNode;
