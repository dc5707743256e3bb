import { generateKeyPairSync, randomBytes } from "node:crypto";
import { errors, Provider } from "oidc-provider";
import type { ExampleOptions } from "../example.js";
import { HttpError } from "../http/http-error.js";
import { sendErrorPage } from "../http/pages.js";
import { consentPolicy } from "./consent-policy.js";
import { findGrant } from "./grants.js";
import { API_CLIENT, resourcesOf } from "./resources.js";
import { allScopes, apiScopes, offeredScopes } from "./scopes.js";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

export function createProvider(issuer: string, apiSecret: string, options: ExampleOptions): Provider {
  const resources = resourcesOf(issuer);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    ...(options.adapter && { adapter: options.adapter }),
    // A server that is to outlive a restart takes both kinds of key from its secrets.
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(32).toString("base64url")], long: { signed: true }, short: { signed: true } },
    clients: [
      // The API, which asks here what a token is worth.
      { client_id: API_CLIENT, client_secret: apiSecret, redirect_uris: [], grant_types: [], response_types: [] },
    ],
    // API names too: a client is registered with them, and may then ask for no others.
    scopes: [...allScopes],
    responseTypes: ["code"],
    pkce: { required: () => true },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: {
      policy: consentPolicy(),
      // The uid in the path keeps tabs apart: the interaction's cookie is bound to it.
      url: (_, { uid }) => `/interaction/${uid}`,
    },
    // A session knows one grant for each client, and there is one for each API: a token for one must not end with the other's.
    expiresWithSession: () => false,
    loadExistingGrant: ({ oidc: { provider, account, client, params } }) =>
      account && client
        ? findGrant(provider, {
            accountId: account.accountId,
            clientId: client.clientId,
            resource: String(params?.resource),
          })
        : undefined,
    features: {
      devInteractions: { enabled: false },
      registration: { enabled: true },
      registrationManagement: { enabled: true },
      revocation: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (_, client, token) => client.clientId === API_CLIENT || client.clientId === token.clientId,
      },
      // Its pages come with inline scripts and styles.
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resources.api,
        getResourceServerInfo: (_, resource) => {
          if (!Object.values(resources).includes(resource)) throw new errors.InvalidTarget();
          return { scope: apiScopes.join(" "), audience: resource, accessTokenFormat: "opaque" };
        },
        // Otherwise a token of a request with openid is for the userinfo endpoint, and holds no other scope.
        useGrantedResource: () => true,
      },
    },
    extraParams: {
      scope: ({ oidc, query }, value, client) => {
        // The provider drops offline_access where it can't be given. What is left of a request for it alone is none without a scope.
        const sent = oidc.body?.scope ?? query.scope;
        if (value === undefined && sent)
          throw new errors.InvalidScope("offline_access can't be given here", String(sent));
        const offered = offeredScopes(value, client.scope);
        if (offered.length === 0)
          throw new errors.InvalidScope("no scope that this server knows was requested", value ?? "");
        if (oidc.params) oidc.params.scope = offered.join(" ");
      },
      resource: (_, value) => {
        if (Array.isArray(value)) throw new errors.InvalidTarget("one resource at a time: a consent is about one");
      },
      authorization_details: (_, value) => {
        // RFC 9396: what is not shown must not be granted, and this server's page shows scopes only.
        if (value !== undefined) throw new errors.InvalidRequest("authorization_details are not supported");
      },
    },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.respond = false;
      const isExpired = error === "invalid_request" && /session|expired/.test(description ?? "");
      const message = isExpired
        ? "This request has been answered already, or has expired. Nothing more was allowed."
        : `The application's request cannot be answered: ${description ?? error}.`;
      sendErrorPage(ctx.res, new HttpError(ctx.status, message));
    },
    ttl: {
      Interaction: HOUR,
      Session: 14 * DAY,
      Grant: 14 * DAY,
      RefreshToken: 14 * DAY,
      AccessToken: HOUR,
      AuthorizationCode: 60,
      IdToken: HOUR,
    },
  });
  provider.on("server_error", (_, error) => console.error(error));
  return provider;
}
