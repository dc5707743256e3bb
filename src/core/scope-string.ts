import type { Scope } from "./catalogue.js";
import { INVALID } from "./constraints.js";
import { oncePer } from "./once-per.js";
import { isScopeToken } from "./scope-token.js";
import type { Selection } from "./selection.js";
import { emittedOf } from "./selection-counts.js";

/** The scope string that a form submits. What is no scope-token stays out of it, or it would smuggle a second scope in. */
export const scopeString = /* @__PURE__ */ oncePer((selection: Selection) => {
  const { catalogue, flags, unknown } = selection;
  const valid = emittedOf(selection).filter((at) => !((flags[at] as number) & INVALID));
  const names = valid.map((at) => (catalogue.scopes[at] as Scope).name);
  return [...names, ...unknown.filter(isScopeToken)].join(" ");
});
