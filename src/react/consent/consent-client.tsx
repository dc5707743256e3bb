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
  // A field that is empty in a database names nobody.
  const isVerified = visibleText(client.verified ?? "") !== "";
  return (
    <header data-part="consent-client">
      <ConsentLogo name={name} logo={client.logo} />
      <div data-part="consent-who">
        <h1 id={`${id}-title`} data-part="consent-title">
          <Filled text={messages.title} client={<ForeignText text={name} />} />
        </h1>
        <ForeignTextMore text={name} />
        <p data-part="consent-facts">
          <ClientHost />
          <span data-part="consent-fact" data-verified={isVerified ? "" : undefined}>
            {isVerified ? (
              <Filled text={messages.verified} verifier={<ForeignText text={client.verified ?? ""} />} />
            ) : (
              messages.unverified
            )}
          </span>
          {account !== undefined && (
            <span data-part="consent-fact">
              <Filled text={messages.signedInAs} account={<ForeignText text={account} />} />
            </span>
          )}
        </p>
      </div>
    </header>
  );
}

/** The client's name, or words in its place. */
export function nameOf(name: string, unnamed: string): string {
  return visibleText(name) === "" ? unnamed : name;
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
