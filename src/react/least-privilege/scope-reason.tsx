"use client";
import { memo } from "react";
import type { Catalogue, ScopeReason as Reason } from "../../core/index.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import { OperationName } from "./operation-name.js";
import { Note, ScopeNotes } from "./scope-notes.js";

/** Up to this many operations are listed at once; more unfold. */
const LISTED = 3;

export type LeastScopeState = "required" | "selected" | "covered" | "missing";

export interface ScopeReasonProps {
  catalogue: Catalogue;
  reason: Reason;
  state: LeastScopeState;
  /** The selected scopes that cover it. */
  coverers: readonly string[];
  messages: LeastPrivilegeMessages;
}

/**
 * One of the least scopes, and the operations that need it; nothing that is typed into the search renders it again. Renders a
 * `<li data-part="least-scope">` with `data-scope`, `data-access` and `data-state` ("required", "selected", "covered", "missing").
 */
export const ScopeReason = memo(function ScopeReason(props: ScopeReasonProps) {
  const { catalogue, reason, state, coverers, messages } = props;
  const { scope: name, operations } = reason;
  const scope = catalogue.get(name);
  const words: Record<LeastScopeState, string> = {
    required: messages.required,
    selected: messages.selected,
    covered: messages.covered(coverers),
    missing: messages.toAdd,
  };
  const list = (
    <ul data-part="reason-operations">
      {operations.map((operation) => (
        <li key={operation.id}>
          <OperationName operation={operation} />
        </li>
      ))}
    </ul>
  );
  const needed = messages.neededBy(operations.length);
  return (
    <li data-part="least-scope" data-scope={name} data-access={scope?.access ?? "unknown"} data-state={state}>
      <div data-part="scope-line">
        <bdi translate="no" data-part="scope-name">
          {name}
        </bdi>{" "}
        <Note kind={state} text={words[state]} /> <ScopeNotes scope={scope} messages={messages} />
      </div>
      {scope?.description !== undefined && (
        <div data-part="scope-description">
          <bdi lang={catalogue.lang}>{scope.description}</bdi>
        </div>
      )}
      {operations.length > LISTED ? (
        <details data-part="reason">
          <summary data-part="reason-heading">{needed}</summary>
          {list}
        </details>
      ) : (
        <div data-part="reason">
          <span data-part="reason-heading">{needed}</span>
          {list}
        </div>
      )}
    </li>
  );
});
