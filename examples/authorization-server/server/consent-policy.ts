import { interactionPolicy } from "oidc-provider";
import { scopesOf } from "./grants.js";

/**
 * When a person is asked: where something requested has not been granted, and this decision has not been taken just now.
 *
 * The provider's own checks ask until everything is granted or marked as refused for good, so that a partial consent either loops or is
 * never asked about again. Here a refusal is not remembered: the next request asks anew.
 */
export function consentPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const consent = policy.get("consent");
  if (consent === undefined) throw new Error("oidc-provider has no consent prompt.");
  consent.checks.remove("op_scopes_missing");
  consent.checks.remove("rs_scopes_missing");
  consent.checks.add(
    new interactionPolicy.Check("scopes_missing", "requested scopes not granted", ({ oidc }) => {
      if (oidc.result?.consent) return interactionPolicy.Check.NO_NEED_TO_PROMPT;
      const granted = new Set(scopesOf(oidc.entities.Grant, String(oidc.params?.resource)));
      return [...oidc.requestParamScopes].some((name) => !granted.has(name));
    }),
  );
  return policy;
}
