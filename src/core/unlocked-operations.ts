import type { Catalogue, ScopeNames } from "./catalogue.js";
import { effectiveScopes } from "./effective-scopes.js";
import type { Operation } from "./operation.js";
import { among } from "./position-finder.js";
import { isScopeToken } from "./scope-token.js";

/**
 * The operations that a selection allows, in the order given: those with an alternative all of whose scopes are in the value or
 * implied by it. A public one (`[[]]`) is always among them, an unreachable one (`[]`) never; a name that can't be sent allows nothing.
 */
export function unlockedOperations<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  value: ScopeNames<NoInfer<Name>>,
  operations: readonly Op[],
): Op[] {
  const has = among(catalogue, effectiveScopes(catalogue, value));
  return operations.filter(({ requires }) =>
    requires.some((names) => names.every((name) => has(name) && isScopeToken(name))),
  );
}
