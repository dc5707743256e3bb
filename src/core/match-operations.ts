import { foldText } from "./fold-text.js";
import { oncePer } from "./once-per.js";
import type { Operation } from "./operation.js";
import { queryTerms } from "./search-catalogue.js";

/** Folded once for each array: a search over 5,000 operations then costs a scan, not a folding of each text for each key. */
const textsOf = /* @__PURE__ */ oncePer((operations: readonly Operation[]) =>
  operations.map(({ id, label, summary, method, path }) => foldText([method, path, label, summary, id].join("\n"))),
);

/**
 * Positions of the operations that match a query: every term must stand in the method, the path, the label, the summary or the id.
 * Case and accents are folded. An empty query matches all.
 */
export function matchOperations(operations: readonly Operation[], query: string): number[] {
  const terms = queryTerms(query);
  const texts = textsOf(operations);
  return [...texts.keys()].filter((at) => terms.every((term) => (texts[at] as string).includes(term)));
}
