"use client";
import { HOST_LENGTH, redirectTarget } from "../../core/redirect-target.js";
import { isGiven } from "./consent-client.js";
import { useConsent } from "./consent-context.js";
import { Filled } from "./filled.js";
import { ForeignText } from "./foreign-text.js";

/** Where the decision leads, and where it can be taken back. Renders a `<p data-part="consent-fine">`. */
export function ConsentRedirect() {
  const { messages, request } = useConsent();
  const { redirectUri, manageUri } = request;
  const target = typeof redirectUri === "string" ? redirectTarget(redirectUri) : null;
  // A path on this site has no scheme and so is no address; a browser finds `javascript:` behind a control and across a tab as well.
  const isSafe = isGiven(manageUri) && redirectTarget(manageUri).kind !== "app";
  if (target === null && !isSafe) return null;
  return (
    <p data-part="consent-fine">
      {target !== null && (
        <span data-part="consent-target" data-kind={target.kind}>
          <Filled
            text={messages.goesTo[target.kind]}
            host={
              <b>
                <ForeignText text={target.host} most={HOST_LENGTH} />
              </b>
            }
          />
          {target.isPlain && <strong> {messages.notEncrypted}</strong>}
        </span>
      )}{" "}
      {isSafe && (
        <span>
          <Filled
            text={messages.takeBack}
            manage={
              <a href={manageUri} data-part="link">
                {messages.manage}
              </a>
            }
          />
        </span>
      )}
    </p>
  );
}
