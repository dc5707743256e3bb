import { append } from "./append.js";
import type { Catalogue, Scope, ScopeName } from "./catalogue.js";
import { forEachImplied } from "./implication.js";
import type { Operation } from "./operation.js";
import { inOrder } from "./selection.js";

/** Why a scope is needed. */
export interface ScopeReason<Name extends string = string, Op extends Operation = Operation> {
  readonly scope: ScopeName<Name>;
  /** The operations that use it, or something that it implies; in the order given. */
  readonly operations: readonly Op[];
}

/**
 * Which of the scopes each operation uses, in catalogue order. An operation goes with the shortest alternative that the added scopes allow,
 * else with the shortest that those held allow too. A scope that none uses has no entry: nothing needs it.
 */
export function explainScopes<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  added: readonly string[],
  held: readonly string[],
  operations: readonly Op[],
): ScopeReason<Name, Op>[] {
  // By which of the scopes each is covered: first of all by itself.
  const covering = new Map<string, string>();
  const cover = (name: string, by: string) => covering.has(name) || covering.set(name, by);
  const used = new Map<Op, Set<string>>();
  for (const scopes of [added, held]) {
    for (const name of scopes) cover(name, name);
    const sources = scopes.flatMap((name) => catalogue.get(name)?.index ?? []);
    const nameAt = (index: number) => (catalogue.scopes[index] as Scope).name;
    forEachImplied(catalogue, sources, (index, source) => cover(nameAt(index), nameAt(source)));
    for (const operation of operations.filter((one) => !used.has(one))) {
      const shortest = operation.requires.toSorted((a, b) => a.length - b.length);
      const way = shortest.find((names) => names.every((name) => covering.has(name)));
      if (way) used.set(operation, new Set(way.map((name) => covering.get(name) as string)));
    }
  }
  const reasons = new Map<string, Op[]>();
  for (const operation of new Set(operations)) {
    for (const scope of used.get(operation) ?? []) append(reasons, scope, operation);
  }
  return inOrder(catalogue, [...reasons.keys()].sort()).map((scope) => ({
    scope,
    operations: reasons.get(scope) as Op[],
  }));
}
