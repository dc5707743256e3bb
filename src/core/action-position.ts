import type { GrammarRules } from "./grammar.js";

/** The segment that is the action, for `Array.at`. */
export function positionOf(action: GrammarRules["action"]): number {
  return action === "last" ? -1 : action === "first" ? 0 : action.at;
}
