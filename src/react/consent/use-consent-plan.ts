"use client";
import { useMemo } from "react";
import { type ConsentPlan, planConsent, requestedNames } from "../../core/consent-plan.js";
import type { Catalogue } from "../../core/index.js";
import { reasons } from "../reasoned-names.js";
import { useCatalogue } from "../use-catalogue.js";
import type { ConsentRequestProps } from "./consent-props.js";

/**
 * The plan of a request: the same one for the same names, whatever they come in and in whatever order. `key` tells requests apart: the same
 * names for another client, another account or another address are another request.
 */
export function useConsentPlan(props: ConsentRequestProps): { plan: ConsentPlan; key: string } {
  const catalogue: Catalogue = useCatalogue(props.catalogue);
  const { grantedScopes = [], client, account, redirectUri } = props;
  const request = {
    grantedScopes,
    requestedScopes: requestedNames(props.requestedScopes),
    requiredScopes: [...reasons(props.requiredScopes).keys()],
  };
  const names = JSON.stringify(Object.values(request).map((list) => [...new Set(list)].sort()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: names stands for the request
  const plan = useMemo(() => planConsent({ catalogue, ...request }), [catalogue, names]);
  // What it was made of, and nothing else: another grant or policy may change that nobody asks for here.
  const made = [plan.requested, plan.required, plan.granted].map((list) => [...list].sort());
  return { plan, key: JSON.stringify([made, client.name, client.uri, account, redirectUri]) };
}
