import { createHash, randomBytes } from "node:crypto";
import { HttpError } from "../http/http-error.js";

/** A client as the server registered it (RFC 7591 §3.2.1). */
export interface RegisteredClient {
  client_id: string;
  client_name: string;
  scope?: string | undefined;
}

/** An authorization request on its way. */
export interface PendingRequest {
  client: RegisteredClient;
  resource: string;
  /** What was asked for; without it the server's default. */
  scope: string | undefined;
  verifier: string;
}

export interface TokenResponse {
  access_token: string;
  scope?: string;
  id_token?: string;
  refresh_token?: string;
}

interface ServerMetadata {
  issuer: string;
  registration_endpoint: string;
  authorization_endpoint: string;
  token_endpoint: string;
  introspection_endpoint: string;
}

/** A client's side of the protocols. It knows an issuer, and finds the rest (RFC 8414). */
export function createOAuthClient(issuer: string, redirectUri: string) {
  let metadata: Promise<ServerMetadata> | undefined;
  const endpoints = () => {
    metadata ??= read(fetch(`${issuer}/.well-known/oauth-authorization-server`)) as Promise<ServerMetadata>;
    return metadata;
  };

  return {
    /** RFC 7591. A native one runs on the person's machine, as MCP clients do; the server asks for its consent every time. */
    async register(name: string, scope: string | undefined, type: "web" | "native"): Promise<RegisteredClient> {
      const { registration_endpoint } = await endpoints();
      const body = {
        client_name: name,
        application_type: type,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "none",
        ...(scope && { scope }),
      };
      return read(
        fetch(registration_endpoint, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
    },

    /** Where to send the person, and what to remember under `state` (RFC 7636, RFC 8707). */
    async authorize(client: RegisteredClient, resource: string, scope: string | undefined) {
      const { authorization_endpoint } = await endpoints();
      const verifier = randomBytes(32).toString("base64url");
      const state = randomBytes(16).toString("base64url");
      const address = new URL(authorization_endpoint);
      address.search = new URLSearchParams({
        response_type: "code",
        client_id: client.client_id,
        redirect_uri: redirectUri,
        resource,
        state,
        code_challenge: createHash("sha256").update(verifier).digest("base64url"),
        code_challenge_method: "S256",
        ...(scope && { scope }),
        // OpenID Connect Core §11: without a prompt the server leaves offline_access out.
        ...(scope?.split(" ").includes("offline_access") && { prompt: "consent" }),
      }).toString();
      const request: PendingRequest = { client, resource, scope, verifier };
      return { address, state, request };
    },

    async exchange(code: string, { client, verifier }: PendingRequest): Promise<TokenResponse> {
      const { token_endpoint } = await endpoints();
      return post(token_endpoint, {
        grant_type: "authorization_code",
        code,
        client_id: client.client_id,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      });
    },

    async introspect(token: string, { client_id }: RegisteredClient): Promise<Record<string, unknown>> {
      const { introspection_endpoint } = await endpoints();
      return post(introspection_endpoint, { token, client_id });
    },
  };
}

const post = (address: string, fields: Record<string, string>) =>
  read(fetch(address, { method: "POST", body: new URLSearchParams(fields) }));

async function read(answer: Promise<Response>) {
  const response = await answer;
  const body = await response.json();
  if (!response.ok)
    throw new HttpError(400, `${body.error}: ${body.error_description ?? "the server does not say why"}`);
  return body;
}
