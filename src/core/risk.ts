import type { Catalogue } from "./catalogue.js";
import { oncePer } from "./once-per.js";
import type { ScopeRange } from "./selection.js";

/** How many scopes before each position are of high risk. */
const riskBefore = /* @__PURE__ */ oncePer(({ scopes }: Catalogue) => {
  const sum = new Int32Array(scopes.length + 1);
  for (const { index, risk } of scopes) sum[index + 1] = (sum[index] as number) + Number(risk !== false);
  return sum;
});

/** How many scopes of a range are of high risk. */
export function countRisk(catalogue: Catalogue, { start, end, only }: ScopeRange): number {
  const sum = riskBefore(catalogue);
  const count = (sum[end] as number) - (sum[start] as number);
  if (only === undefined || count === 0) return count;
  return catalogue.scopes.slice(start, end).filter((scope) => scope.risk !== false && only[scope.index] === 1).length;
}
