"use client";
import { OFFLINE_ACCESS } from "../../core/consent-plan.js";
import { selectionOf } from "../../core/selection.js";
import { summarize } from "../../core/selection-summary.js";
import { useConsent, useEmitted } from "./consent-context.js";

/** What Allow would grant, in numbers. Renders a `<p data-part="consent-outcome">`. */
export function ConsentOutcome() {
  const { plan, messages } = useConsent("ConsentOutcome");
  const names = useEmitted("ConsentOutcome");
  const { catalogue, requested, readOnly, levels } = plan;
  // These two are neither read nor write, and known by their lines, whatever the catalogue says of them or lacks.
  const others = names.filter((name) => name !== OFFLINE_ACCESS && name !== "openid");
  const summary = summarize(selectionOf(catalogue, others));
  const harmless = new Set(levels.read.names);
  const changesNothing = readOnly === "sure" && names.length > 0 && names.every((name) => harmless.has(name));
  const [first, ...rest] = messages.outcome(
    { ...summary, other: summary.other + names.length - others.length },
    {
      granted: names.length,
      requested: requested.length,
      risky: names.filter((name) => plan.risky.has(name)).length,
      readOnly,
      changesNothing,
    },
  );
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
