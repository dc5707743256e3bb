import { createHash } from "node:crypto";
import type { Grant as AnyGrant, Provider } from "oidc-provider";
import { sipgate } from "scope-picker/catalogues/sipgate";
import { effectiveScopes } from "scope-picker/core";
import { OIDC_SCOPES } from "./scopes.js";

type Grant = InstanceType<Provider["Grant"]>;

/** Whose grant, to whom, for which API. */
export interface GrantKey {
  accountId: string;
  clientId: string;
  resource: string;
}

/** The id follows from the key: one grant each, found from any browser session, whatever the adapter. */
function idOf({ accountId, clientId, resource }: GrantKey): string {
  return createHash("sha256")
    .update(JSON.stringify([accountId, clientId, resource]))
    .digest("base64url");
}

export function findGrant(provider: Provider, key: GrantKey): Promise<Grant | undefined> {
  return provider.Grant.find(idOf(key));
}

export function scopesOf(grant: AnyGrant | undefined, resource: string): readonly string[] {
  const scopes = `${grant?.getOIDCScope() ?? ""} ${grant?.getResourceScope(resource) ?? ""}`;
  return scopes.split(" ").filter((name) => name !== "");
}

/**
 * Takes a decision down: it is about every requested scope and no other. What it takes back ends the tokens given so far, since a token
 * keeps its scope for as long as it lives; the client gets a new one right after.
 *
 * The grant is changed in place. A new one for each decision would end what another tab is about to fetch.
 *
 * @returns the grant's id, or null where nothing is left of it
 */
export async function decide(
  provider: Provider,
  key: GrantKey,
  { requested, allowed }: { requested: readonly string[]; allowed: readonly string[] },
): Promise<string | null> {
  const id = idOf(key);
  const grant = (await provider.Grant.find(id)) ?? new provider.Grant(key);
  grant.jti = id;
  const before = scopesOf(grant, key.resource);
  const asked = new Set(requested);
  const after = new Set([...before.filter((name) => !asked.has(name)), ...allowed]);
  // What another scope still covers is not taken back: the consent names no withdrawal of it.
  const held = new Set(effectiveScopes(sipgate, [...after]));
  const isNarrower = before.some((name) => !held.has(name));

  if (isNarrower) {
    for (const Model of [provider.AccessToken, provider.RefreshToken, provider.AuthorizationCode]) {
      await Model.revokeByGrantId(id);
    }
  }
  if (after.size === 0) {
    if (before.length > 0) await grant.destroy();
    return null;
  }
  const names = [...after];
  grant.openid = { scope: names.filter((name) => OIDC_SCOPES.has(name)).join(" ") };
  grant.resources = { [key.resource]: names.filter((name) => !OIDC_SCOPES.has(name)).join(" ") };
  // Dated by its last decision; the provider keeps the first date otherwise.
  Object.assign(grant, { iat: undefined, exp: undefined });
  await grant.save();
  return id;
}
