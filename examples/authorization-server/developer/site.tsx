import type { ServerResponse } from "node:http";
import { HttpError } from "../http/http-error.js";
import type { Handler } from "../http/listen.js";
import { sendPage } from "../http/pages.js";
import { readForm } from "../http/read-form.js";
import { redirect } from "../http/redirect.js";
import { AccessPage } from "../pages/access-page.js";
import { ClientPage } from "../pages/client-page.js";
import { SetUpPage, type SetUpPageProps } from "../pages/set-up-page.js";
import { operations } from "../server/operations.js";
import { resourcesOf } from "../server/resources.js";
import { readChallenge } from "./challenge.js";
import { discoverScope } from "./discover-scope.js";
import { createOAuthClient, type RegisteredClient } from "./oauth-client.js";
import { type Access, createVisits, type Visit } from "./visits.js";

const HOME = { href: "/", label: "Set up a client" };

/** The site of a developer: sets clients up, lets them ask for access, and shows what they got. */
export function createDeveloperSite(origin: string, issuer: string): Handler {
  const oauth = createOAuthClient(issuer, `${origin}/callback`);
  const visitOf = createVisits();
  const resources = resourcesOf(issuer);

  return async (request, response, url) => {
    const visit = visitOf(request, response);
    const [, section = "", id = "", step = ""] = /^\/([\w-]*)(?:\/([\w-]+)(?:\/([\w-]+))?)?$/.exec(url.pathname) ?? [];
    const method = request.method === "HEAD" ? "GET" : request.method;
    switch (`${method} ${section} ${step}`.trim()) {
      case "GET":
        return showSetUp(response);
      case "POST clients": {
        const form = await readForm(request);
        const scope = form.get("scope") || undefined;
        const client = await oauth.register(form.get("name") || "Fieldnotes", scope, "web");
        visit.clients.set(client.client_id, client);
        return redirect(response, `/clients/${client.client_id}`);
      }
      case "GET clients": {
        const client = clientOf(visit, id);
        return sendPage(response, <ClientPage client={client} />, { title: client.client_name });
      }
      case "POST clients requests": {
        const scope = (await readForm(request)).get("scope")?.trim();
        return ask(response, visit, clientOf(visit, id), resources.api, scope || undefined);
      }
      case "POST mcp":
        return runMcp(response, visit, (await readForm(request)).get("resource") ?? "");
      case "GET callback":
        return finish(response, visit, url.searchParams);
      case "GET accesses": {
        const access = accessOf(visit, id);
        const introspection = await oauth.introspect(access.token.access_token, access.request.client);
        const page = <AccessPage id={id} access={access} introspection={introspection} />;
        return sendPage(response, page, { title: "Access" });
      }
      case "POST accesses calls":
        await call(accessOf(visit, id), (await readForm(request)).get("operation"));
        return redirect(response, `/accesses/${id}`);
      case "POST accesses step-up":
        return stepUp(response, visit, accessOf(visit, id));
      default:
        throw new HttpError(404, "There is no such page.", HOME);
    }
  };

  function showSetUp(response: ServerResponse) {
    const props: SetUpPageProps = { resources: Object.values(resources) };
    sendPage(response, <SetUpPage {...props} />, { title: "Set up a client", hydrate: { script: "set-up", props } });
  }

  /** Sends the person to the authorization server. */
  async function ask(
    response: ServerResponse,
    visit: Visit,
    client: RegisteredClient,
    resource: string,
    scope: string | undefined,
  ) {
    const { address, state, request } = await oauth.authorize(client, resource, scope);
    visit.pending.set(state, request);
    redirect(response, address);
  }

  /** What an MCP client does: no scopes of its own, it asks for what the resource's metadata lists. */
  async function runMcp(response: ServerResponse, visit: Visit, resource: string) {
    if (!Object.values(resources).includes(resource)) throw new HttpError(400, "There is no such API.", HOME);
    const scope = await discoverScope(resource);
    const client = await oauth.register("Desk Assistant (MCP)", undefined, "native");
    visit.clients.set(client.client_id, client);
    await ask(response, visit, client, resource, scope);
  }

  /** The way back from the authorization server. */
  async function finish(response: ServerResponse, visit: Visit, answer: URLSearchParams) {
    const state = answer.get("state") ?? "";
    const request = visit.pending.get(state);
    // RFC 9207: an answer of another server's is not ours to redeem.
    if (request === undefined || answer.get("iss") !== issuer) {
      throw new HttpError(400, "This answer belongs to no request of this browser's.", HOME);
    }
    visit.pending.delete(state);
    const error = answer.get("error");
    const next = { href: `/clients/${request.client.client_id}`, label: "Ask again" };
    if (error !== null) throw new HttpError(403, `${error}: ${answer.get("error_description") ?? ""}`, next);
    const token = await oauth.exchange(answer.get("code") ?? "", request);
    visit.accesses.push({ request, token });
    redirect(response, `/accesses/${visit.accesses.length - 1}`);
  }

  async function call(access: Access, id: string | null) {
    const operation = operations.find((operation) => operation.id === id);
    if (operation === undefined) throw new HttpError(400, "The API has no such operation.", HOME);
    const { status, headers } = await fetch(`${access.request.resource}/${operation.id}`, {
      headers: { Authorization: `Bearer ${access.token.access_token}` },
    });
    access.call = { operation: operation.label, status, challenge: headers.get("www-authenticate") };
  }

  /** Asks for what the API's challenge names, besides what there is: a request for less is a wish for less. */
  async function stepUp(response: ServerResponse, visit: Visit, { request, token, call }: Access) {
    const { scope } = readChallenge(call?.challenge ?? null);
    if (scope === undefined) throw new HttpError(400, "The API has not asked for more.", HOME);
    const union = new Set([...(token.id_token ? ["openid"] : []), ...(token.scope ?? "").split(" "), scope]);
    await ask(response, visit, request.client, request.resource, [...union].filter(Boolean).join(" "));
  }
}

function clientOf(visit: Visit, id: string): RegisteredClient {
  const client = visit.clients.get(id);
  if (client === undefined) throw new HttpError(404, "This browser has set up no such client.", HOME);
  return client;
}

function accessOf(visit: Visit, index: string): Access {
  const access = visit.accesses[Number(index)];
  if (access === undefined) throw new HttpError(404, "This browser was given no such access.", HOME);
  return access;
}
