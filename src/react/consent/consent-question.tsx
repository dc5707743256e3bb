"use client";
import { useEffect, useRef } from "react";
import { isLeast } from "../../core/consent-plan.js";
import { nameOf } from "./consent-client.js";
import { useConsent, useEmitted } from "./consent-context.js";
import { Filled } from "./filled.js";
import { ForeignText } from "./foreign-text.js";

/**
 * Asked once where nothing optional is allowed: a person may have overlooked the boxes. The next Allow passes.
 * Renders a `<p role="alert" data-part="consent-question">`, which takes focus.
 */
export function ConsentQuestion() {
  const { plan, messages, request } = useConsent();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const emitted = useEmitted();
  if (!isLeast(plan, emitted)) return null;
  const client = <ForeignText text={nameOf(request.client.name, messages.unnamed)} />;
  return (
    <p ref={question} role="alert" tabIndex={-1} data-part="consent-question">
      <Filled text={plan.required.size > 0 ? messages.nothingOptional : messages.nothingAtAll} client={client} />
    </p>
  );
}
