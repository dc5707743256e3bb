"use client";
import { useConsent } from "./consent-context.js";
import { ConsentSection } from "./consent-section.js";
import { ConsentTree } from "./consent-tree.js";
import { grantedDay } from "./granted-day.js";

/** Every requested scope once: what is required, what is new, access while away, what may be allowed, and the rest. */
export function ConsentScopes() {
  const { plan, messages, request } = useConsent();
  const { optional, offline } = plan.sections;
  const since = grantedDay(request.grantedAt, messages.lang);
  return (
    <>
      <ConsentSection section="required" heading={messages.required} />
      <ConsentSection section="added" heading={messages.added(since)} counts />
      {plan.isMany && optional.length > 0 ? (
        <ConsentTree />
      ) : (
        <ConsentSection section="optional" names={[...optional, ...offline]} heading={messages.optional} counts />
      )}
      <ConsentSection section="other" heading={messages.other} counts>
        <p data-part="consent-explanation">{messages.otherExplained}</p>
      </ConsentSection>
    </>
  );
}
