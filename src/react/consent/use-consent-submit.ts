"use client";
import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { isLeast } from "../../core/consent-plan.js";
import { usePicker } from "../picker-context.js";
import { useConsent } from "./consent-context.js";
import type { ConsentFormProps } from "./consent-props.js";

/** Milliseconds in which a second click counts as the same decision. A browser never says that an answer did not replace the page. */
const ONE_DECISION = 5_000;
/** Milliseconds in which a page that has come into view takes no decision: a click then may be meant for what lay above it. */
const COMING = 500;

/** What a submission does: once at a time, and not without a question where it is likely that what could be allowed was overlooked. */
export function useConsentSubmit({ action, onAllow, onDeny, pending = false }: ConsentFormProps) {
  const { plan, emitted } = useConsent();
  const { store } = usePicker();
  const [isAsking, setAsking] = useState(false);
  const hasAsked = useRef(false);
  const hasChosen = useRef(false);
  const opensAt = useRef(0);
  // A page that a window lay above has to be seen first: the first half of a double click closes that window, and the second meets
  // Allow, whatever frame-ancestors says (RFC 9700 §4.16). One that comes back by the back button was sent once, and may be sent again.
  // Its first `pageshow`, at the end of loading, which the client's logo can put off, ends neither.
  useEffect(() => {
    const come = (event: Event) => {
      const soon = performance.now() + COMING;
      if (event.type !== "pageshow") opensAt.current = Math.max(opensAt.current, soon);
      else if ((event as PageTransitionEvent).persisted) opensAt.current = soon;
    };
    window.addEventListener("pageshow", come);
    window.addEventListener("visibilitychange", come);
    return () => {
      window.removeEventListener("pageshow", come);
      window.removeEventListener("visibilitychange", come);
    };
  }, []);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const decision = submitter?.getAttribute("name") === "decision" ? submitter.getAttribute("value") : null;
    if (pending || performance.now() < opensAt.current) return event.preventDefault();
    const names = emitted(store.selection);
    // Who has chosen a level or a box, or has nothing to decide, overlooked nothing; but to allow nothing at all is to deny: OAuth has no
    // empty scope.
    const isUntouched = plan.hasOptional && !hasChosen.current;
    const isOversight = isLeast(plan, names) && (isUntouched || names.length === 0);
    if (decision === "allow" && !hasAsked.current && isOversight) {
      event.preventDefault();
      hasAsked.current = true;
      setAsking(true);
      // The second half of a double click is no answer.
      opensAt.current = performance.now() + COMING;
      return;
    }
    if (action === undefined && (onAllow !== undefined || onDeny !== undefined)) event.preventDefault();
    // The browser leaves the page; a function of React's is pending until its owner says otherwise.
    else if (typeof action !== "function") {
      // It may stay after all, without a sign: where the person stops it, or where the answer leads to an app (RFC 8252 §7.1).
      opensAt.current = performance.now() + ONE_DECISION;
      // Unless the embedder's own listener, further out, kept it on the page: a decision must stay possible.
      const { nativeEvent } = event;
      setTimeout(() => {
        if (nativeEvent.defaultPrevented) opensAt.current = 0;
      });
    }
    // Last: what throws here must not send the form to the page's own address.
    if (decision === "allow") onAllow?.([...names]);
    else if (decision === "deny") onDeny?.();
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    if ((target as Element).closest('[role="checkbox"], [data-part="consent-level"]')) hasChosen.current = true;
  };
  return { onSubmit, onClick, isAsking };
}
