import type { Catalogue, ScopeName } from "./catalogue.js";
import type { Operation } from "./operation.js";
import { isScopeToken } from "./scope-token.js";
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
  const covering = new Map<string, string>();
  const used = new Map<Op, readonly string[]>();
  for (const scopes of [added, held]) {
    cover(catalogue, scopes, covering);
    for (const operation of operations) {
      const way = operation.requires.find((names) => names.every((name) => covering.has(name)));
      if (way !== undefined && !used.has(operation)) used.set(operation, way);
    }
  }
  const reasons = new Map<string, Set<Op>>();
  for (const operation of operations) {
    for (const name of used.get(operation) ?? []) {
      const scope = covering.get(name) as string;
      const users = reasons.get(scope);
      if (users === undefined) reasons.set(scope, new Set([operation]));
      else users.add(operation);
    }
  }
  return selectedNames(selectionOf(catalogue, [...reasons.keys()].sort())).map((scope) => ({
    scope,
    operations: [...(reasons.get(scope) ?? [])],
  }));
}

/** Notes for each of the scopes, and for all that they imply, by which of them it is covered: first of all by itself. */
function cover(catalogue: Catalogue, scopes: readonly string[], covering: Map<string, string>): void {
  const fresh = scopes.filter((name) => !covering.has(name));
  for (const name of fresh) covering.set(name, name);
  for (const scope of fresh) {
    const stack = [scope];
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      for (const implied of catalogue.get(name)?.implies ?? []) {
        if (covering.has(implied) || !isScopeToken(implied)) continue; // what can't be sent covers nothing
        covering.set(implied, scope);
        stack.push(implied);
      }
    }
  }
}
