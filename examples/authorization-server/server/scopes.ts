import { sipgate } from "scope-picker/catalogues/sipgate";

/** A scope that this server has and the catalogue does not describe yet: the consent shows it by its raw name. */
export const UNDESCRIBED = "labs:transcripts:read";

/** OpenID Connect's own: they give an ID token and a refresh token, and are not for the API. */
export const OIDC_SCOPES: ReadonlySet<string> = new Set(["openid", "offline_access"]);

/** What the API knows. */
export const apiScopes: readonly string[] = [
  ...sipgate.scopes.map(({ name }) => name).filter((name) => !OIDC_SCOPES.has(name)),
  UNDESCRIBED,
];

/** This server's policy: what every client gets that asks for it, and why. */
export const requiredScopes: Readonly<Record<string, string>> = {
  openid: "to sign you in",
  "account:read": "to know which account is connected",
};

/** What a client may be registered with. */
export const allScopes: ReadonlySet<string> = new Set([...OIDC_SCOPES, ...apiScopes]);

/**
 * What a person is asked about. Names that this server does not know are left out: no token would hold them.
 *
 * A request without `scope` asks for the whole catalogue (RFC 6749 §3.3 wants this documented), within what the client is registered for.
 * The consent ticks nothing of it but what is required.
 */
export function offeredScopes(requested: string | undefined, registered: string | undefined): readonly string[] {
  if (requested !== undefined) return requested.split(" ").filter((name) => allScopes.has(name));
  const names = sipgate.scopes.map(({ name }) => name);
  if (registered === undefined) return names;
  const ceiling = new Set(registered.split(" "));
  return names.filter((name) => ceiling.has(name));
}
