import type { Catalogue, ScopeName } from "./catalogue.js";
import { ON, TICKED } from "./constraints.js";
import { components } from "./implication.js";
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
  const { implications } = catalogue;
  const { flags, unknown } = selectionOf(catalogue, value);
  const isTicked = (index: number) => ((flags[index] as number) & TICKED) !== 0;
  // Scopes that imply each other count as one group. Between groups there is no circle, so what a group of the value leads to can go.
  const groups = components(implications);
  const groupOf = new Map(groups.flatMap((group) => group.map((member) => [member, group] as const)));
  const covered = new Set<readonly number[]>();
  const open = groups.filter((group) => group.some(isTicked));
  const dropped = new Set<number>();
  for (const group of open) for (const equal of group.filter(isTicked).slice(1)) dropped.add(equal);
  for (const group of open) {
    for (const from of group) {
      for (const to of implications.get(from) ?? []) {
        const next = groupOf.get(to) as readonly number[];
        if (next === group || covered.has(next)) continue;
        covered.add(next);
        open.push(next as number[]);
        for (const member of next) dropped.add(member);
      }
    }
  }
  return [...namesWhere(catalogue, (index) => isTicked(index) && !dropped.has(index)), ...unknown];
}
