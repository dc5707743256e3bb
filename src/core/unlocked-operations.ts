import type { Catalogue, ScopeName } from "./catalogue.js";
import { ON } from "./constraints.js";
import type { Operation } from "./operation.js";
import { isScopeToken } from "./scope-token.js";
import { holderOf, selectionOf } from "./selection.js";

/**
 * The operations that a selection allows, in the order given: those with an alternative all of whose scopes are in the value or
 * implied by it. A public one (`[[]]`) is always among them, an unreachable one (`[]`) never; a name that can't be sent allows nothing.
 */
export function unlockedOperations<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  value: Iterable<ScopeName<NoInfer<Name>>>,
  operations: readonly Op[],
): Op[] {
  const has = holderOf(selectionOf(catalogue, value), ON);
  return operations.filter(({ requires }) =>
    requires.some((names) => names.every((name) => has(name) && isScopeToken(name))),
  );
}
