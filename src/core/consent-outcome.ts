import { type ConsentPlan, OFFLINE_ACCESS } from "./consent-plan.js";
import { selectionOf } from "./selection.js";
import { type SelectionSummary, summarize } from "./selection-summary.js";

/** What a choice amounts to. */
export interface Outcome {
  /** By access. `openid` and `offline_access` are among the other scopes, whatever the catalogue says of them or lacks. */
  readonly summary: SelectionSummary;
  /** How many are granted, of how many requested. */
  readonly granted: number;
  readonly requested: number;
  /** How many are of high risk, by themselves or by what they cover beyond the request. */
  readonly risky: number;
  /** It reads for sure, and does nothing else. */
  readonly changesNothing: boolean;
  /** Of the request's level "read only". */
  readonly readOnly: ConsentPlan["readOnly"];
}

/** Counts what a choice emits. Linear in it. */
export function consentOutcome(plan: ConsentPlan, emitted: readonly string[]): Outcome {
  const { readOnly, requested } = plan;
  const others = emitted.filter((name) => name !== OFFLINE_ACCESS && name !== "openid");
  const summary = summarize(selectionOf(plan.catalogue, others));
  const harmless = new Set(plan.levels.read.names);
  return {
    summary: { ...summary, other: summary.other + emitted.length - others.length },
    granted: emitted.length,
    requested: requested.length,
    risky: emitted.filter((name) => plan.risky.has(name)).length,
    readOnly,
    changesNothing: readOnly === "sure" && emitted.length > 0 && emitted.every((name) => harmless.has(name)),
  };
}
