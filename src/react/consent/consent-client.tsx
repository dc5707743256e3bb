"use client";
import { HOST_LENGTH, redirectTarget } from "../../core/redirect-target.js";
import { visibleText } from "../../core/visible-text.js";
import { usePicker } from "../picker-context.js";
import { useConsent } from "./consent-context.js";
import { ConsentLogo } from "./consent-logo.js";
import { Filled } from "./filled.js";
import { ForeignText, ForeignTextMore } from "./foreign-text.js";

/** Who asks, and whom: the heading. Renders a `<header data-part="consent-client">` with an `<h1>`. */
export function ConsentClient() {
  const { messages, request } = useConsent();
  const { id } = usePicker();
  const { client, account } = request;
  const name = nameOf(client.name, messages.unnamed);
  return (
    <header data-part="consent-client">
      <ConsentLogo name={name} logo={client.logo} />
      <div data-part="consent-who">
        <h1 id={`${id}-title`} data-part="consent-title">
          <Filled text={messages.title} client={<ForeignText text={name} />} />
        </h1>
        <ForeignTextMore text={name} />
        <p data-part="consent-facts">
          <ClientHost />{" "}
          <span data-part="consent-fact" data-verified={isGiven(client.verified) ? "" : undefined}>
            {isGiven(client.verified) ? (
              <Filled text={messages.verified} verifier={<ForeignText text={client.verified} />} />
            ) : (
              messages.unverified
            )}
          </span>{" "}
          {isGiven(account) && (
            <span data-part="consent-fact">
              <Filled text={messages.signedInAs} account={<ForeignText text={account} />} />
            </span>
          )}
        </p>
      </div>
    </header>
  );
}

/** The client's name, or words in its place: RFC 7591 §2 lets a client register without one. */
export function nameOf(name: string, unnamed: string): string {
  return isGiven(name) ? name : unnamed;
}

/** Whether a field says something: one that is empty in a database, or has nothing but marks, names nobody. */
export function isGiven(text: string | undefined): text is string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(visibleText(text ?? ""));
}

function ClientHost() {
  const { uri } = useConsent().request.client;
  if (uri === undefined) return null;
  const { kind, host } = redirectTarget(uri);
  if (kind !== "web" && kind !== "loopback") return null;
  return (
    <span data-part="consent-fact">
      <a href={uri} target="_blank" rel="noopener noreferrer" data-part="link">
        <ForeignText text={host} most={HOST_LENGTH} />
      </a>
    </span>
  );
}
