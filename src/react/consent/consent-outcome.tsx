"use client";
import { consentOutcome } from "../../core/consent-outcome.js";
import { useConsent, useEmitted } from "./consent-context.js";

/** What Allow would grant, in numbers. Renders a `<p data-part="consent-outcome">`. */
export function ConsentOutcome() {
  const { plan, messages } = useConsent();
  const names = useEmitted();
  const { summary, ...numbers } = consentOutcome(plan, names);
  const [first, ...rest] = messages.outcome(summary, numbers);
  return (
    <p data-part="consent-outcome">
      <b>
        <bdi>{first}</bdi>
      </b>
      {rest.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an embedder's words may say the same twice
        <span key={place}>
          {" · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}
