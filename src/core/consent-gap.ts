import type { Resource, Scope } from "./catalogue.js";
import type { ConsentPlan } from "./consent-plan.js";

/** Why a resource lacks a kind of access: the client did not ask for it, or the provider does not offer it. Null where it is asked for. */
export function gapIn(
  plan: ConsentPlan,
  resourceId: string,
  isKind: (scope: Scope) => boolean,
): "not-asked" | "not-offered" | null {
  if (plan.asked.resource(resourceId)?.scopes.some(isKind)) return null;
  return offeredAs(plan, resourceId)?.scopes.some(isKind) ? "not-asked" : "not-offered";
}

/** The provider's own resource behind one of the request, whose id can be another one: it stands above the same scopes. */
function offeredAs({ catalogue, asked }: ConsentPlan, resourceId: string): Resource | null | undefined {
  const shown = asked.resource(resourceId);
  if (shown === undefined) return catalogue.resource(resourceId);
  const first = asked.scopes[shown.scopesStart] as Scope;
  let own: Resource | null = (catalogue.get(first.name) as Scope).resource;
  while (own !== null && own.depth > shown.depth) own = own.parent;
  return own;
}
