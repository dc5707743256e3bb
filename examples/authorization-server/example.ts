import type { AdapterConstructor, AdapterFactory } from "oidc-provider";
import { createDeveloperSite } from "./developer/site.js";
import { listen } from "./http/listen.js";
import { createAuthorizationServer } from "./server/authorization-server.js";

export interface ExampleOptions {
  /** The authorization server's; the developer's site takes the next one. 0 takes any two that are free. @default 0 */
  port?: number | undefined;
  /** Where clients, sessions and grants are kept: any adapter of oidc-provider's. @default in memory */
  adapter?: AdapterConstructor | AdapterFactory | undefined;
}

/** Starts the authorization server with the API it guards, and on an origin of its own the site of a developer who uses them. */
export async function startExample({ port = 0, ...options }: ExampleOptions = {}) {
  const server = await listen(port, (origin) => createAuthorizationServer(origin, options));
  const site = await listen(port === 0 ? 0 : port + 1, (origin) => createDeveloperSite(origin, server.origin));
  return {
    issuer: server.origin,
    developer: site.origin,
    close: async () => {
      await Promise.all([server.close(), site.close()]);
    },
  };
}
