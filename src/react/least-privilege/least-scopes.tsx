"use client";
import type { ReactNode } from "react";
import type { Catalogue, LeastPrivilege } from "../../core/index.js";
import type { PrivilegePlan } from "../../core/privilege-plan.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { type LeastScopeState, ScopeReason } from "./scope-reason.js";

export interface LeastScopesProps {
  catalogue: Catalogue;
  /** How many operations are ticked. */
  operations: number;
  least: LeastPrivilege<string, ApiOperation>;
  plan: PrivilegePlan;
  required: ReadonlySet<string>;
  messages: LeastPrivilegeMessages;
  id: string;
  /** The buttons that take them over. */
  children: ReactNode;
}

const NONE: readonly string[] = [];

/** The least scopes, each with why, and whether that is proven. Renders a `<div role="group" data-part="least">`. */
export function LeastScopes(props: LeastScopesProps) {
  const { catalogue, operations, least, plan, required, messages, id, children } = props;
  const { scopes, reasons, unsatisfied, proven } = least;
  // Those that no scope unlocks are told of apart.
  const served = operations - unsatisfied.length;
  const missing = new Set(plan.missing);
  const stateOf = (name: string): LeastScopeState =>
    required.has(name) ? "required" : missing.has(name) ? "missing" : plan.coverers.has(name) ? "covered" : "selected";
  return (
    <div role="group" aria-labelledby={id} data-part="least">
      <span id={id} data-part="panel-heading">
        {messages.least}
      </span>
      {operations === 0 ? (
        <p data-part="hint">{messages.nothingChosen}</p>
      ) : served === 0 ? null : (
        <>
          <p data-part="hint">
            <b data-part="least-count">
              <bdi>{messages.leastFor(scopes.length, served)}</bdi>
            </b>{" "}
            {scopes.length > 0 && (
              <bdi data-part="proof" data-proven={proven ? "" : undefined}>
                {proven ? messages.proven : messages.notProven}
              </bdi>
            )}
          </p>
          {/* Before the scopes, of which there can be many: the way to take them over stays in sight. */}
          {scopes.length > 0 && <div data-part="actions">{children}</div>}
          <ul data-part="least-scopes">
            {reasons.map((reason) => (
              <ScopeReason
                key={reason.scope}
                catalogue={catalogue}
                reason={reason}
                state={stateOf(reason.scope)}
                coverers={plan.coverers.get(reason.scope) ?? NONE}
                messages={messages}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
