"use client";
import { OFFLINE_ACCESS, withdrawnScopes } from "../../core/consent-plan.js";
import { usePickerConfig } from "../picker-context.js";
import { useConsent, useEmitted } from "./consent-context.js";
import { labelOf } from "./consent-line.js";
import { ForeignText } from "./foreign-text.js";

/**
 * What was granted earlier and would be taken back, by name, before the decision; nothing where it is none.
 * Renders a `<div role="group" data-part="consent-withdrawal">`, which scrolls where it is long.
 */
export function ConsentWithdrawal() {
  const { plan, messages } = useConsent();
  const words = usePickerConfig().messages;
  const withdrawn = withdrawnScopes(plan, useEmitted());
  if (withdrawn.length === 0) return null;
  const label = messages.withdrawal(withdrawn.length);
  const textOf = (name: string) => {
    if (name === OFFLINE_ACCESS) return messages.offline;
    const scope = plan.asked.get(name);
    if (scope === undefined) return null;
    const { description, action, label, resource } = scope;
    if (description !== undefined || action === null) return description ?? label;
    return messages.line(labelOf(resource) || words.unnamedResource, [action.toLowerCase()]);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" aria-label={label} tabIndex={0} data-part="consent-withdrawal">
      <b>{label}</b>
      <ul>
        {withdrawn.map((name) => (
          <li key={name}>
            {textOf(name) !== null && (
              <>
                <bdi>{textOf(name)}</bdi>{" "}
              </>
            )}
            <code translate="no" data-part="consent-name">
              <ForeignText text={name} />
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
