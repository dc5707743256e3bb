import type { Catalogue, Scope, ScopeName } from "./catalogue.js";
import { forEachImplied } from "./implication.js";
import type { Operation } from "./operation.js";
import { selectedNames, selectionOf } from "./selection.js";

/** Why a scope is needed. */
export interface ScopeReason<Name extends string = string, Op extends Operation = Operation> {
  readonly scope: ScopeName<Name>;
  /** The operations that use it, or something that it implies; in the order given. */
  readonly operations: readonly Op[];
}

/**
 * Which of the scopes each operation uses, in catalogue order. An operation goes with the first alternative that the added scopes allow,
 * else with the first that those held allow too. A scope that none uses has no entry: nothing needs it.
 */
export function explainScopes<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  added: readonly string[],
  held: readonly string[],
  operations: readonly Op[],
): ScopeReason<Name, Op>[] {
  // By which of the scopes each is covered: first of all by itself.
  const covering = new Map<string, string>();
  const used = new Map<Op, readonly string[]>();
  for (const scopes of [added, held]) {
    const fresh = scopes.filter((name) => !covering.has(name));
    for (const name of fresh) covering.set(name, name);
    const sources = fresh.flatMap((name) => catalogue.get(name)?.index ?? []);
    forEachImplied(catalogue.implications, sources, (index, source) => {
      const { name } = catalogue.scopes[index] as Scope;
      if (!covering.has(name)) covering.set(name, (catalogue.scopes[source] as Scope).name);
    });
    for (const operation of operations) {
      const way = operation.requires.find((names) => names.every((name) => covering.has(name)));
      if (way !== undefined && !used.has(operation)) used.set(operation, way);
    }
  }
  const reasons = new Map<string, Set<Op>>();
  for (const operation of operations) {
    for (const name of used.get(operation) ?? []) {
      const scope = covering.get(name) as string;
      reasons.set(scope, (reasons.get(scope) ?? new Set()).add(operation));
    }
  }
  return selectedNames(selectionOf(catalogue, [...reasons.keys()].sort())).map((scope) => ({
    scope,
    operations: [...(reasons.get(scope) ?? [])],
  }));
}
