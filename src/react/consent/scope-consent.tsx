"use client";
import { ConsentClient } from "./consent-client.js";
import { ConsentForm } from "./consent-form.js";
import { ConsentLevels } from "./consent-levels.js";
import type { ScopeConsentProps } from "./consent-props.js";
import { ConsentRoot } from "./consent-root.js";
import { ConsentScopes } from "./consent-scopes.js";

/**
 * Asks a person what an application may do: who asks, what for, and a decision. Few scopes are shown line by line, many as four levels, a
 * search and the picker's tree. Sends what is allowed of the request as a scope string in one form field; check it with `narrowGrant`.
 *
 * Before JavaScript runs, and without it, what is ticked at first can be allowed or denied: the field already carries it. To choose takes JavaScript.
 *
 * @example
 * ```tsx
 * <ScopeConsent catalogue={catalogue} client={{ name: "Fieldnotes" }} redirectUri="https://fieldnotes.example/callback"
 *   requestedScopes={["openid", "contacts:read"]} action="/interaction/42" />
 * ```
 */
export function ScopeConsent<Name extends string = string>(props: ScopeConsentProps<Name>) {
  const { action, method, name, onAllow, onDeny, pending, children, details, ...root } =
    props as unknown as ScopeConsentProps;
  return (
    <ConsentRoot {...root}>
      <ConsentForm
        action={action}
        method={method}
        name={name}
        onAllow={onAllow}
        onDeny={onDeny}
        pending={pending}
        body={
          <>
            <ConsentClient />
            <ConsentLevels />
            {details !== undefined && <div data-part="consent-details">{details}</div>}
            <ConsentScopes />
          </>
        }
      >
        {children}
      </ConsentForm>
    </ConsentRoot>
  );
}
