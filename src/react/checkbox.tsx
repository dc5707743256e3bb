"use client";
// Radix's Trigger alone. Its Root would put a hidden input beside every box inside a form; its Indicator renders a style attribute on
// the server, which a strict content security policy blocks: the mark is drawn in CSS from data-state.
import { unstable_Trigger as Trigger } from "@radix-ui/react-checkbox";
import { type ButtonHTMLAttributes, createContext, type MouseEvent } from "react";
import type { CheckState } from "../core/index.js";

/** Props of `Checkbox`; all else goes to its `<button>`. */
export interface CheckboxProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "onClick" | "onToggle"> {
  /** `"mixed"` is `aria-checked="mixed"` and `data-state="indeterminate"`. */
  state: CheckState;
  /** Not operable, yet focusable, so that it can say why. */
  inert?: boolean | undefined;
  /** Called at a click that is not inert; the box keeps no state of its own. */
  onToggle: (event: MouseEvent<HTMLButtonElement>) => void;
}

const ignore = () => undefined;

/**
 * What a Trigger reads from its Provider, by Radix's own scoping: one constant context for each state. The Provider keeps the button
 * in its state, so that every box would render twice on a mount, and state of its own, of which a box of the store's has none: half
 * of the script of a mount (bench).
 */
const scopeOf = (checked: boolean | "indeterminate") => {
  const context = { checked, setChecked: ignore, onUserClick: ignore, control: null, setControl: ignore };
  return { __scopeCheckbox: { Checkbox: [createContext(context)] } };
};

const SCOPES = { checked: scopeOf(true), unchecked: scopeOf(false), mixed: scopeOf("indeterminate") };

/** A tri-state box. Renders a `<button role="checkbox">` with `data-state`. */
export function Checkbox({ state, inert = false, onToggle, ...props }: CheckboxProps) {
  // A form attribute that names no form leaves the button without a form owner; `fieldset disabled` and labels still work.
  const formless = { ...props, form: "" };
  return (
    <Trigger
      {...SCOPES[state]}
      {...formless}
      aria-disabled={inert || undefined}
      onClick={(event) => {
        // The store decides what a click does; Radix's own toggling would not know of reach, filters and owners.
        event.preventDefault();
        if (!inert) onToggle(event);
      }}
    />
  );
}
