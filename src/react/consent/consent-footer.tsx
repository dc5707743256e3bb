"use client";
import { PickerStatus } from "../picker-status.js";
import { ConsentDecision } from "./consent-decision.js";
import { ConsentOutcome } from "./consent-outcome.js";
import { ConsentQuestion } from "./consent-question.js";
import { ConsentRedirect } from "./consent-redirect.js";
import { ConsentWithdrawal } from "./consent-withdrawal.js";

/**
 * What Allow would do, and the decision; with `isAsking` the question before nothing optional is allowed, and with `pending` no second decision.
 * Renders a `<footer data-part="consent-footer">`, always in view.
 */
export function ConsentFooter({ pending, isAsking }: { pending: boolean; isAsking: boolean }) {
  return (
    <footer data-part="consent-footer">
      <div data-part="consent-effects">
        <ConsentWithdrawal />
        <ConsentOutcome />
        {isAsking && <ConsentQuestion />}
      </div>
      <ConsentDecision pending={pending} />
      <ConsentRedirect />
      <PickerStatus />
    </footer>
  );
}
