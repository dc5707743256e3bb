import type { IncomingMessage, ServerResponse } from "node:http";
import { errors, type Provider } from "oidc-provider";
import { sipgate } from "scope-picker/catalogues/sipgate";
import { GrantError, narrowGrant } from "scope-picker/core";
import { HttpError } from "../http/http-error.js";
import type { Handler } from "../http/listen.js";
import { sendPage } from "../http/pages.js";
import { readForm } from "../http/read-form.js";
import { redirect } from "../http/redirect.js";
import { ConsentPage, type ConsentPageProps } from "../pages/consent-page.js";
import { SignInPage } from "../pages/sign-in-page.js";
import { csrfToken, isSameToken } from "./csrf.js";
import { decide, findGrant, type GrantKey, scopesOf } from "./grants.js";
import { requiredScopes } from "./scopes.js";

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;
type Grant = Awaited<ReturnType<typeof findGrant>>;

const GONE =
  "This request has been answered already, has expired, or belongs to another browser. Go back to the application and start again there.";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  interaction: Interaction;
  /** What the person has granted the client so far, where a consent is asked for. */
  grant: Grant;
  /** Where the interaction lives. */
  path: string;
  csrf: string;
}

/** The pages on which a person signs in and decides: `/interaction/{uid}`. */
export function createInteraction(provider: Provider): Handler {
  return async (request, response, url) => {
    const [path, uid, step] = /^\/interaction\/([\w-]+)(?:\/(sign-in|consent))?$/.exec(url.pathname) ?? [];
    if (path === undefined || uid === undefined) return false;
    const { interaction, account } = await ownInteraction(request, response, uid);
    // Signed in in another tab meanwhile.
    if (interaction.session === undefined && account !== undefined) {
      await provider.interactionFinished(request, response, { login: { accountId: account } });
      return true;
    }
    const grant = interaction.prompt.name === "consent" ? await findGrant(provider, keyOf(interaction)) : undefined;
    const shown = grantedOf(grant, interaction).join(" ");
    const csrf = csrfToken(uid, interaction.session?.uid ?? "", interaction.prompt.name, shown);
    const exchange: Exchange = { request, response, interaction, grant, path: `/interaction/${uid}`, csrf };

    if (step === undefined) await (interaction.prompt.name === "login" ? showSignIn : showConsent)(exchange);
    else if (request.method !== "POST") redirect(response, exchange.path);
    else await (step === "sign-in" ? signIn : answer)(exchange);
    return true;
  };

  /** The interaction, if it is this browser's, and its person's. */
  async function ownInteraction(request: IncomingMessage, response: ServerResponse, uid: string) {
    const interaction = await provider.interactionDetails(request, response).catch((error) => {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      throw new HttpError(400, GONE);
    });
    if (interaction.uid !== uid) throw new HttpError(400, GONE);
    // The provider looks at the interaction's cookie alone: held by somebody else, it would let them answer.
    const session = await provider.Session.get(provider.createContext(request, response));
    if (interaction.session !== undefined && interaction.session.uid !== session.uid) {
      throw new HttpError(403, "This request is for somebody else, who is not signed in in this browser.");
    }
    return { interaction, account: session.accountId };
  }

  function showSignIn({ response, path, csrf }: Exchange) {
    sendPage(response, <SignInPage action={`${path}/sign-in`} csrf={csrf} />, { title: "Sign in" });
  }

  async function signIn({ request, response, interaction, path, csrf }: Exchange) {
    const form = await readForm(request);
    if (interaction.prompt.name !== "login") return redirect(response, path);
    checkToken(form, csrf, path);
    const accountId = form.get("account")?.trim() ?? "";
    // No password: this page stands for whatever signs people in at your place.
    if (!/^[\w.@-]{1,64}$/.test(accountId)) throw new HttpError(400, "Give a name to sign in with.", back(path));
    const before = interaction.session?.accountId;
    if (before !== undefined && before !== accountId) {
      throw new HttpError(
        409,
        `This browser is signed in as ${before}. Use a private window to sign in as somebody else.`,
        back(path),
      );
    }
    await provider.interactionFinished(request, response, { login: { accountId } });
  }

  async function showConsent({ response, interaction, grant, path, csrf }: Exchange) {
    const key = keyOf(interaction);
    const client = await provider.Client.find(key.clientId);
    const props: ConsentPageProps = {
      csrf,
      action: `${path}/consent`,
      account: key.accountId,
      client: { name: client?.clientName ?? key.clientId, uri: client?.clientUri },
      redirectUri: String(interaction.params.redirect_uri),
      requestedScopes: String(interaction.params.scope),
      requiredScopes,
      grantedScopes: scopesOf(grant, key.resource),
      grantedAt: grant?.iat === undefined ? undefined : new Date(grant.iat * 1000).toISOString(),
    };
    sendPage(response, <ConsentPage {...props} />, {
      title: "Allow access?",
      hydrate: { script: "consent", props },
    });
  }

  /** What a person decided. Whatever is wrong with the form, nothing is granted. */
  async function answer({ request, response, interaction, path, csrf }: Exchange) {
    const form = await readForm(request);
    if (interaction.prompt.name !== "consent") return redirect(response, path);
    // A second click on Allow: the first one counts.
    if (interaction.result?.consent || interaction.result?.error) return redirect(response, interaction.returnTo);
    checkToken(form, csrf, path);

    const decision = form.get("decision");
    if (decision !== "allow" && decision !== "deny") {
      throw new HttpError(400, "The form says neither Allow nor Deny. Nothing was allowed.", back(path));
    }
    if (decision === "deny") return refuse("The person denied the request.");

    const requested = requestedIn(interaction);
    const { scopes } = narrow(requested, form, path);
    const grantId = await decide(provider, keyOf(interaction), { requested, allowed: scopes });
    // OAuth has no empty scope: whoever allows nothing has denied the request.
    if (scopes.length === 0 || grantId === null) return refuse("The person allowed none of the requested scopes.");
    await provider.interactionFinished(request, response, { consent: { grantId } });

    function refuse(description: string) {
      const result = { error: "access_denied", error_description: description };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
  }
}

function keyOf({ params, session }: Interaction): GrantKey {
  if (session === undefined) throw new HttpError(400, "Nobody is signed in.");
  return { accountId: session.accountId, clientId: String(params.client_id), resource: String(params.resource) };
}

const requestedIn = ({ params }: Interaction): readonly string[] => String(params.scope).split(" ");

/**
 * What of a request the person has granted already and can take back. A page that was made before another tab decided about the same
 * scopes names other ones, so that its form must not count.
 */
function grantedOf(grant: Grant, interaction: Interaction): readonly string[] {
  const requested = new Set(requestedIn(interaction));
  const granted = scopesOf(grant, String(interaction.params.resource));
  return granted.filter((name) => requested.has(name) && !(name in requiredScopes)).sort();
}

function narrow(requested: readonly string[], submitted: URLSearchParams, path: string) {
  try {
    return narrowGrant({
      catalogue: sipgate,
      requestedScopes: requested,
      requiredScopes: Object.keys(requiredScopes),
      submitted,
    });
  } catch (error) {
    if (!(error instanceof GrantError)) throw error;
    throw new HttpError(
      400,
      "The form asks for access that the application did not ask for. Nothing was allowed.",
      back(path),
    );
  }
}

function checkToken(form: URLSearchParams, expected: string, path: string) {
  if (isSameToken(form.get("csrf"), expected)) return;
  throw new HttpError(
    403,
    "The form does not come from this page, or another tab has decided meanwhile. Nothing was allowed.",
    back(path),
  );
}

const back = (href: string) => ({ href, label: "Back to the request" });
