"use client";
import { createContext, useContext } from "react";
import { type ConsentPlan, consentedScopes } from "../../core/consent-plan.js";
import { oncePer } from "../../core/once-per.js";
import { type Selection, selectedNames, selectionOf } from "../../core/selection.js";
import { usePickerState } from "../picker-context.js";
import type { ConsentMessages } from "./consent-messages.js";
import type { ConsentRequestProps } from "./consent-props.js";

/** What the parts of a consent share. */
export interface ConsentContextValue {
  readonly plan: ConsentPlan;
  readonly messages: ConsentMessages;
  readonly request: ConsentRequestProps;
  /** What a selection emits: the same array for the same selection. */
  readonly emitted: (selection: Selection) => readonly string[];
  /** A selection as the provider's catalogue reads it: that one knows of `offline_access`. The same one for the same selection. */
  readonly whole: (selection: Selection) => Selection;
}

export const ConsentContext = createContext<ConsentContextValue | null>(null);

/** The consent that a part belongs to. @throws where the part stands outside a `ConsentRoot`. */
export function useConsent(): ConsentContextValue {
  const consent = useContext(ConsentContext);
  if (consent === null) {
    throw new Error("Parts belong inside <ConsentRoot catalogue={…} client={…} requestedScopes={…}>: wrap this one.");
  }
  return consent;
}

/** What Allow would emit now. */
export function useEmitted(): readonly string[] {
  const { emitted } = useConsent();
  return usePickerState(({ selection }) => emitted(selection));
}

/** Reads what a selection emits, once for each selection: a tick is asked about by several parts. */
export function emittedBy(plan: ConsentPlan): (selection: Selection) => readonly string[] {
  return oncePer((selection) => consentedScopes(plan, selectedNames(selection)));
}

/** Reads a selection anew by the provider's catalogue, once for each. */
export function wholeBy({ catalogue }: ConsentPlan): (selection: Selection) => Selection {
  return oncePer((selection) => selectionOf(catalogue, selectedNames(selection)));
}
