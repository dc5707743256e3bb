import type { IncomingMessage } from "node:http";
import { sipgate } from "scope-picker/catalogues/sipgate";
import { effectiveScopes, parseScopeParameter } from "scope-picker/core";
import type { Handler } from "../http/listen.js";
import { sendJson } from "../http/send-json.js";
import { operations } from "./operations.js";
import { API_CLIENT, resourcesOf } from "./resources.js";
import { apiScopes } from "./scopes.js";

/** The protected resources: their metadata (RFC 9728), and answers or challenges (RFC 6750) by scope. */
export function createApi(issuer: string, secret: string): Handler {
  const resources = resourcesOf(issuer);
  return async (request, response, { pathname }) => {
    const [, about] = /^\/\.well-known\/oauth-protected-resource\/(api|quiet)$/.exec(pathname) ?? [];
    if (about === "api" || about === "quiet") {
      sendJson(response, 200, {
        resource: resources[about],
        authorization_servers: [issuer],
        bearer_methods_supported: ["header"],
        ...(about === "api" && { scopes_supported: apiScopes }),
      });
      return true;
    }

    const [, resource, id] = /^\/(api|quiet)\/([\w-]+)$/.exec(pathname) ?? [];
    if (resource !== "api" && resource !== "quiet") return false;
    const operation = operations.find((operation) => operation.id === id);
    if (operation === undefined) {
      sendJson(response, 404, { error: "not_found" });
      return true;
    }
    const challenge = (status: number, error?: string, scope?: string) => {
      const said = { error, scope, resource_metadata: `${issuer}/.well-known/oauth-protected-resource/${resource}` };
      const parameters = Object.entries(said).filter(([, value]) => value !== undefined);
      const header = `Bearer ${parameters.map(([name, value]) => `${name}="${value}"`).join(", ")}`;
      sendJson(response, status, { error: error ?? "unauthorized" }, { "WWW-Authenticate": header });
      return true;
    };

    const token = bearerToken(request);
    // RFC 6750 §3.1: who shows no token is told no error.
    if (token === null) return challenge(401);
    const { active, scope = "", aud } = await introspect(token);
    if (active !== true || aud !== resources[resource]) return challenge(401, "invalid_token");
    // A scope stands for those that it includes too.
    const held = effectiveScopes(sipgate, parseScopeParameter(scope));
    if (!held.includes(operation.scope)) return challenge(403, "insufficient_scope", operation.scope);
    sendJson(response, 200, { did: operation.label });
    return true;
  };

  async function introspect(token: string): Promise<{ active?: boolean; scope?: string; aud?: string }> {
    const response = await fetch(`${issuer}/token/introspection`, {
      method: "POST",
      headers: { Authorization: `Basic ${Buffer.from(`${API_CLIENT}:${secret}`).toString("base64")}` },
      body: new URLSearchParams({ token }),
    });
    if (!response.ok) throw new Error(`Introspection answers ${response.status}.`);
    return response.json();
  }
}

function bearerToken({ headers }: IncomingMessage): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}
