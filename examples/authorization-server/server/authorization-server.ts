import { randomBytes } from "node:crypto";
import type { ExampleOptions } from "../example.js";
import type { Handler } from "../http/listen.js";
import { createApi } from "./api.js";
import { createInteraction } from "./interaction.js";
import { createProvider } from "./provider.js";

/** The authorization server and the API that it guards, on one origin. */
export function createAuthorizationServer(issuer: string, options: ExampleOptions): Handler {
  const apiSecret = randomBytes(32).toString("base64url");
  const provider = createProvider(issuer, apiSecret, options);
  const interact = createInteraction(provider);
  const answerApi = createApi(issuer, apiSecret);
  const answerProtocol = provider.callback();

  return async (request, response, url) => {
    if (await interact(request, response, url)) return;
    if (await answerApi(request, response, url)) return;
    await answerProtocol(request, response);
  };
}
