"use client";
import { useMemo } from "react";
import { type ConsentPlan, planConsent } from "../../core/consent-plan.js";
import type { Catalogue } from "../../core/index.js";
import { reasons } from "../reasoned-names.js";
import { useCatalogue } from "../use-catalogue.js";
import type { ConsentRequestProps } from "./consent-props.js";

/**
 * The plan of a request: the same one for the same names, whatever arrays they come in. `key` tells requests apart: the same names for
 * another client, another account or another address are another request.
 */
export function useConsentPlan(props: ConsentRequestProps): { plan: ConsentPlan; key: string } {
  const catalogue: Catalogue = useCatalogue(props.catalogue);
  const { requestedScopes, requiredScopes, grantedScopes = [], client, account, redirectUri } = props;
  const names = JSON.stringify([requestedScopes, [...reasons(requiredScopes).keys()], grantedScopes]);
  const plan = useMemo(() => {
    const [requestedScopes, requiredScopes, grantedScopes] = JSON.parse(names) as [
      string[] | string,
      string[],
      string[],
    ];
    return planConsent({ catalogue, requestedScopes, requiredScopes, grantedScopes });
  }, [catalogue, names]);
  return { plan, key: JSON.stringify([names, client.name, client.uri, account, redirectUri]) };
}
