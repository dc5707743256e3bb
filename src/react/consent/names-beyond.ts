import { shownReason } from "../../core/asked-catalogue.js";
import { type ConsentPlan, coveredBeyond } from "../../core/consent-plan.js";
import type { Messages } from "../messages.js";

/** What a scope covers beyond the request, by name; high risk is said with it, since no box of its own says it. */
export function namesBeyond(plan: ConsentPlan, name: string, words: Messages): readonly string[] {
  return coveredBeyond(plan, name).map(({ name, risk }) =>
    risk === false ? name : `${name} (${words.risk(shownReason(risk))})`,
  );
}
