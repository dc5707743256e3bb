import type { Catalogue } from "./catalogue.js";
import type { ScopeRange } from "./selection.js";

const sums = new WeakMap<Catalogue, Int32Array>();

/** How many scopes before each position are of high risk; computed once for each catalogue. */
function riskBefore(catalogue: Catalogue): Int32Array {
  let sum = sums.get(catalogue);
  if (sum === undefined) {
    sum = new Int32Array(catalogue.scopes.length + 1);
    for (const { index, risk } of catalogue.scopes) sum[index + 1] = (sum[index] as number) + Number(risk !== false);
    sums.set(catalogue, sum);
  }
  return sum;
}

/** How many scopes of a range are of high risk. */
export function countRisk(catalogue: Catalogue, { start, end, only }: ScopeRange): number {
  const sum = riskBefore(catalogue);
  const count = (sum[end] as number) - (sum[start] as number);
  if (only === undefined || count === 0) return count;
  return catalogue.scopes.slice(start, end).filter((scope) => scope.risk !== false && only[scope.index] === 1).length;
}
