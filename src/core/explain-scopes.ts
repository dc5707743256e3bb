import type { Catalogue, ScopeName } from "./catalogue.js";
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
 * Which of the scopes each operation uses, in catalogue order: an operation goes with the first alternative that they allow. What an added
 * scope covers is not asked of one that is held. A scope that no operation uses has no entry: nothing needs it.
 */
export function explainScopes<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  added: readonly string[],
  held: readonly string[],
  operations: readonly Op[],
): ScopeReason<Name, Op>[] {
  // Each scope by which it is covered: first of all by itself.
  const all = [...added, ...held];
  const covering = new Map(all.map((name) => [name, name]));
  const sources = all.flatMap((name) => catalogue.get(name)?.index ?? []);
  forEachImplied(catalogue.implications, sources, (index, source) => {
    const { name } = catalogue.scopes[index] as { name: string };
    if (!covering.has(name)) covering.set(name, catalogue.scopes[source]?.name as string);
  });
  const reasons = new Map<string, Set<Op>>();
  for (const operation of operations) {
    for (const name of operation.requires.find((names) => names.every((name) => covering.has(name))) ?? []) {
      const scope = covering.get(name) as string;
      const users = reasons.get(scope) ?? new Set();
      reasons.set(scope, users.add(operation));
    }
  }
  return selectedNames(selectionOf(catalogue, [...reasons.keys()].sort())).map((scope) => ({
    scope,
    operations: [...(reasons.get(scope) ?? [])],
  }));
}
