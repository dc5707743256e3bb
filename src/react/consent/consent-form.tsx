"use client";
import type { ReactNode } from "react";
import { usePicker } from "../picker-context.js";
import { useEmitted } from "./consent-context.js";
import { ConsentFooter } from "./consent-footer.js";
import type { ConsentFormProps } from "./consent-props.js";
import { useConsentSubmit } from "./use-consent-submit.js";

/** Props of `ConsentForm`. */
export interface ConsentFormPartProps extends ConsentFormProps {
  /** What stands above the decision, and scrolls. */
  body: ReactNode;
}

/**
 * The form: its field with the scope string, what scrolls, and the decision, which stays in view.
 * Renders a `<form data-part="consent-form">` with `data-pending`. On the server the field already carries what is ticked at first.
 */
export function ConsentForm({ body, children, name = "scope", ...props }: ConsentFormPartProps) {
  const { action, method = "post", pending = false } = props;
  const { id } = usePicker();
  const { onSubmit, onClick, isAsking } = useConsentSubmit(props);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key clicks its box, and that click comes by here
    <form
      action={action}
      // React sets the method of a form whose action is a function itself.
      method={typeof action === "function" ? undefined : method}
      aria-labelledby={`${id}-title`}
      data-pending={pending ? "" : undefined}
      onSubmit={onSubmit}
      onClick={onClick}
      data-part="consent-form"
    >
      {/* HTML, implicit submission: Enter presses the first submit button in tree order, and nothing where that one is disabled. */}
      <button type="submit" disabled hidden aria-hidden="true" tabIndex={-1} />
      <ConsentField name={name} />
      {children}
      <div data-part="consent-body">{body}</div>
      <ConsentFooter pending={pending} isAsking={isAsking} />
    </form>
  );
}

/** What is sent: the scope string. Renders an `<input type="hidden" data-part="consent-field">`, which no reset of the form touches. */
export function ConsentField({ name }: { name: string }) {
  const names = useEmitted();
  return <input type="hidden" name={name} value={names.join(" ")} autoComplete="off" data-part="consent-field" />;
}
