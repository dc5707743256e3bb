import type { Scope, ScopeDefinition } from "./catalogue.js";
import { type CatalogueIssue, cyclicImplication, unknownImplication } from "./catalogue-issue.js";
import { findCycles } from "./implication.js";

/** A scope whose links are still to be set. */
type Linkable = Omit<Scope, "implies" | "impliedBy"> & { implies: readonly string[]; impliedBy: readonly string[] };

/**
 * Links `implies` and `impliedBy`, reports implications to nowhere and in a circle, and gives the implications by position.
 * A name that can't be sent neither covers nor is covered.
 */
export function linkImplications(
  given: ReadonlyMap<Linkable, { index: number; definition: ScopeDefinition }>,
  byName: ReadonlyMap<string, Linkable>,
  issues: CatalogueIssue[],
): Map<number, number[]> {
  const implications = new Map<number, number[]>();
  const impliedBy = new Map<Linkable, string[]>();
  for (const [scope, { index, definition }] of given) {
    const targets: Linkable[] = [];
    for (const name of new Set(definition.implies)) {
      const target = byName.get(name);
      if (target === undefined) issues.push(unknownImplication(scope.name, index, name));
      else if (target === scope) issues.push(cyclicImplication(scope.name, index, [scope.name]));
      else targets.push(target);
    }
    scope.implies = targets.map((target) => target.name);
    for (const target of targets) {
      const coverers = impliedBy.get(target);
      if (coverers === undefined) impliedBy.set(target, [scope.name]);
      else coverers.push(scope.name);
    }
    const sent = targets.filter((target) => target.valid).map((target) => target.index);
    if (scope.valid && sent.length > 0) implications.set(scope.index, sent);
  }
  for (const [target, coverers] of impliedBy) target.impliedBy = coverers;

  const byIndex = new Map([...given].map(([scope, { index }]) => [scope.index, { name: scope.name, index }]));
  for (const cycle of findCycles(implications)) {
    // Who is in a circle implies something, and so was given.
    const members = cycle.map((at) => byIndex.get(at) as { name: string; index: number });
    const names = members.map(({ name }) => name);
    for (const { name, index } of members) issues.push(cyclicImplication(name, index, names));
  }
  return implications;
}
