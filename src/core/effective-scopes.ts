import type { Catalogue, ScopeName } from "./catalogue.js";
import { ON, TICKED } from "./constraints.js";
import { forEachImplied } from "./implication.js";
import { namesWhere, selectionOf } from "./selection.js";

/** What a holder of `value` has: the value and all that it implies, in catalogue order, unknown names at the end. */
export function effectiveScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: Iterable<ScopeName<NoInfer<Name>>>,
): ScopeName<Name>[] {
  const { flags, unknown } = selectionOf(catalogue, value);
  return [...namesWhere(catalogue, (index) => ((flags[index] as number) & ON) !== 0), ...unknown];
}

/**
 * The least part of `value` with the same effect: less what the rest implies. Of scopes that imply each other the first stays.
 * In catalogue order, unknown names at the end.
 */
export function minimalScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: Iterable<ScopeName<NoInfer<Name>>>,
): ScopeName<Name>[] {
  const { flags, unknown } = selectionOf(catalogue, value);
  const uncovered = (positions: readonly number[]) => {
    const covered = new Set<number>();
    forEachImplied(catalogue.implications, positions, (index, source) => {
      if (index !== source) covered.add(index);
    });
    return positions.filter((index) => !covered.has(index));
  };
  // What an earlier one covers goes first, so that of equals the first stays; then what a later one covers.
  const ticked = [...flags.keys()].filter((index) => (flags[index] as number) & TICKED);
  const least = new Set(uncovered(uncovered(ticked).reverse()));
  return [...namesWhere(catalogue, (index) => least.has(index)), ...unknown];
}
