"use client";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import type { ConsentPlan } from "../../core/consent-plan.js";
import { type Messages, withWords } from "../messages.js";
import { PickerRoot } from "../picker-root.js";
import { reasons } from "../reasoned-names.js";
import { useKept } from "../use-kept.js";
import { ConsentContext, emittedBy, wholeBy } from "./consent-context.js";
import { type ConsentMessages, consentEnglish } from "./consent-messages.js";
import type { ConsentRequestProps } from "./consent-props.js";
import { namesBeyond } from "./names-beyond.js";
import { useConsentPlan } from "./use-consent-plan.js";
import { usePickerWords } from "./use-picker-words.js";

/** Props of `ConsentRoot`: what the consent is about. */
export interface ConsentRootProps<Name extends string = string> extends ConsentRequestProps<Name> {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  id?: string | undefined;
  dir?: "ltr" | "rtl" | "auto" | undefined;
  children?: ReactNode;
}

/**
 * The state of a consent, for the parts inside it: a picker over what is requested. Another request, be it the same scopes for another client, starts anew, with none of the ticks.
 * Renders a `<div data-scope-picker data-scope-consent data-part="root">` with `data-size` ("few" or "many").
 */
export function ConsentRoot<Name extends string = string>(props: ConsentRootProps<Name>) {
  const { className, style, id, dir, children, ...request } = props as unknown as ConsentRootProps;
  const { plan, key } = useConsentPlan(request);
  const messages = useKept(withWords(consentEnglish, request.messages));
  const words = usePickerWords(plan, messages);
  const readers = useMemo(() => ({ emitted: emittedBy(plan), whole: wholeBy(plan) }), [plan]);
  const remarks = useMemo(() => remarksOf(plan, messages, words), [plan, messages, words]);
  const outside = useMemo(() => new Set([...plan.sections.required, ...plan.sections.added]), [plan]);
  return (
    <ConsentContext.Provider value={{ plan, messages, request, ...readers }}>
      <PickerRoot
        key={key}
        id={id}
        className={className}
        style={style}
        dir={dir}
        catalogue={plan.asked}
        defaultValue={request.defaultSelection === "required" ? [] : plan.granted}
        defaultExpanded={plan.isMany ? "none" : "all"}
        requiredScopes={requiredReasons(plan, request, messages)}
        grantedScopes={plan.withdrawable}
        outsideScopes={outside}
        remarks={remarks}
        messages={words}
        data-scope-consent=""
        data-size={plan.isMany ? "many" : "few"}
      >
        {children}
      </PickerRoot>
    </ConsentContext.Provider>
  );
}

function requiredReasons(plan: ConsentPlan, { requiredScopes }: ConsentRequestProps, messages: ConsentMessages) {
  const given = reasons(requiredScopes);
  const reasonOf = (name: string) => given.get(name) ?? (name === "openid" ? messages.openidReason : undefined);
  return Object.fromEntries([...plan.required].map((name) => [name, reasonOf(name)]));
}

/** What to know of each box in the tree: whether it is new, and what it covers beyond the request. */
function remarksOf(
  plan: ConsentPlan,
  { isNew, alsoIncludes }: ConsentMessages,
  words: Messages,
): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  for (const { name } of plan.asked.scopes) {
    const covered = namesBeyond(plan, name, words);
    const said = [...(plan.added.has(name) ? [isNew] : []), ...(covered.length > 0 ? [alsoIncludes(covered)] : [])];
    if (said.length > 0) remarks.set(name, said.join(" · "));
  }
  return remarks;
}
