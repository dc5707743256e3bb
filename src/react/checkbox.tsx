"use client";
// Radix's Provider and Trigger alone. Its Root would put a hidden input beside every box inside a form; its Indicator renders a style
// attribute on the server, which a strict content security policy blocks: the mark is drawn in CSS from data-state.
import { unstable_Provider as Provider, unstable_Trigger as Trigger } from "@radix-ui/react-checkbox";
import type { ButtonHTMLAttributes, MouseEvent } from "react";
import type { CheckState } from "../core/index.js";

const CHECKED = { checked: true, unchecked: false, mixed: "indeterminate" } as const;

export interface CheckboxProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "onClick" | "onToggle"> {
  state: CheckState;
  /** Not operable, yet focusable, so that it can say why. */
  inert?: boolean | undefined;
  onToggle: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** A tri-state box. Renders a `<button role="checkbox">` with `data-state`. */
export function Checkbox({ state, inert = false, onToggle, value, ...props }: CheckboxProps) {
  // A form attribute that names no form leaves the button without a form owner, so that Radix adds no reset handler to the form;
  // `fieldset disabled` and labels still work. Without a value of our own Radix would give every box value="on".
  const own = { form: "", value };
  return (
    <Provider checked={CHECKED[state]}>
      <Trigger
        {...props}
        {...own}
        aria-disabled={inert || undefined}
        onClick={(event) => {
          // The store decides what a click does; Radix's own toggling would not know of reach, filters and owners.
          event.preventDefault();
          if (!inert) onToggle(event);
        }}
      />
    </Provider>
  );
}
