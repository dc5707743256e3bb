import type { Catalogue, ScopeName, ScopeNames } from "./catalogue.js";
import { ON, TICKED } from "./constraints.js";
import { forEachImplied } from "./implication.js";
import { namesWith, selectionOf, tick } from "./selection.js";

/** What a holder of `value` has: the value and all that it implies, in catalogue order, unknown names at the end. */
export function effectiveScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: ScopeNames<NoInfer<Name>>,
): ScopeName<Name>[] {
  return namesWith(selectionOf(catalogue, value), ON);
}

/**
 * The least part of `value` with the same effect: less what the rest implies. Of scopes that imply each other the first stays.
 * In catalogue order, unknown names at the end.
 */
export function minimalScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: ScopeNames<NoInfer<Name>>,
): ScopeName<Name>[] {
  const selection = selectionOf(catalogue, value);
  const { flags } = selection;
  // What an earlier one covers goes first, so that of equals the first stays; then what a later one covers.
  for (const direction of [1, -1]) {
    const sources = [...catalogue.implications.keys()].filter((at) => (flags[at] as number) & TICKED);
    sources.sort((a, b) => direction * (a - b));
    forEachImplied(catalogue, sources, (index, source) => {
      if (index !== source) tick(flags, index, false);
    });
  }
  return namesWith(selection, TICKED);
}
