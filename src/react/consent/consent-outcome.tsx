"use client";
import { selectionOf } from "../../core/selection.js";
import { summarize } from "../../core/selection-summary.js";
import { useConsent, useEmitted } from "./consent-context.js";

/** What Allow would grant, in numbers. Renders a `<p data-part="consent-outcome">`. */
export function ConsentOutcome() {
  const { plan, messages } = useConsent("ConsentOutcome");
  const names = useEmitted("ConsentOutcome");
  const { catalogue, requested, readOnly, levels } = plan;
  const summary = summarize(selectionOf(catalogue, names));
  const risky = names.filter((name) => plan.risky.has(name)).length;
  const harmless = new Set(levels.read.names);
  const changesNothing = readOnly === "sure" && names.length > 0 && names.every((name) => harmless.has(name));
  const [first, ...rest] = messages.outcome(summary, {
    granted: names.length,
    requested: requested.length,
    risky,
    readOnly,
    changesNothing,
  });
  return (
    <p data-part="consent-outcome">
      <b>
        <bdi>{first}</bdi>
      </b>
      {rest.map((part) => (
        <span key={part}>
          {" · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}
