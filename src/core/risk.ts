import type { Catalogue } from "./catalogue.js";
import { oncePer } from "./once-per.js";
import type { ScopeRange } from "./selection.js";
import { countIn } from "./selection-counts.js";

/** Positions of the scopes of high risk. */
const riskyOf = /* @__PURE__ */ oncePer(({ scopes }: Catalogue) =>
  scopes.filter(({ risk }) => risk !== false).map(({ index }) => index),
);

/** How many scopes of a range are of high risk. */
export function countRisk(catalogue: Catalogue, range: ScopeRange): number {
  return countIn(riskyOf(catalogue), range);
}
