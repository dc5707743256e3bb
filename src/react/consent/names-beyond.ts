import { type ConsentPlan, coveredBeyond, LABEL_LENGTH } from "../../core/consent-plan.js";
import { cutText, visibleText } from "../../core/visible-text.js";
import type { Messages } from "../messages.js";

/** What a scope covers beyond the request, by name; high risk is said with it, since no box of its own says it. */
export function namesBeyond(plan: ConsentPlan, name: string, { risk: inWords }: Messages): readonly string[] {
  return coveredBeyond(plan, name).map(({ name, risk }) => {
    const reason = typeof risk === "string" ? cutText(visibleText(risk), LABEL_LENGTH) : undefined;
    return risk === false ? name : `${name} (${inWords(reason)})`;
  });
}
