import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { PendingRequest, RegisteredClient, TokenResponse } from "./oauth-client.js";

/** A token, and what became of it. */
export interface Access {
  request: PendingRequest;
  token: TokenResponse;
  /** The last call of the API. */
  call?: { operation: string; status: number; challenge: string | null };
}

/** What the site remembers of a browser, in memory. */
export interface Visit {
  clients: Map<string, RegisteredClient>;
  pending: Map<string, PendingRequest>;
  accesses: Access[];
}

export function createVisits() {
  const visits = new Map<string, Visit>();
  return (request: IncomingMessage, response: ServerResponse): Visit => {
    const id = /(?:^|; )developer=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const known = visits.get(id);
    if (known !== undefined) return known;
    const visit: Visit = { clients: new Map(), pending: new Map(), accesses: [] };
    const fresh = randomBytes(24).toString("base64url");
    visits.set(fresh, visit);
    response.setHeader("Set-Cookie", `developer=${fresh}; HttpOnly; SameSite=Lax; Path=/`);
    return visit;
  };
}
