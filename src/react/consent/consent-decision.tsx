"use client";
import { useConsent } from "./consent-context.js";

/**
 * Deny and Allow, which weigh the same. While a decision is on its way neither sends another, and focus stays where it is.
 * Renders a `<div data-part="consent-decision">` of two `<button type="submit" name="decision" data-part="consent-button">`.
 */
export function ConsentDecision({ pending }: { pending: boolean }) {
  const { messages } = useConsent();
  return (
    <>
      <div data-part="consent-decision">
        {(["deny", "allow"] as const).map((decision) => (
          <button
            key={decision}
            type="submit"
            name="decision"
            value={decision}
            aria-disabled={pending || undefined}
            // The second half of a double click is no second decision, whether or not the owner says `pending`.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
            data-part="consent-button"
          >
            {messages[decision]}
          </button>
        ))}
      </div>
      <p role="status" data-part="consent-pending">
        {pending ? messages.pending : ""}
      </p>
    </>
  );
}
