import type { UnsatisfiedOperation } from "../../core/index.js";
import { schemeNeeds } from "../../core/scheme-needs.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationName } from "./operation-name.js";

export interface LockedOperationsProps {
  unsatisfied: readonly UnsatisfiedOperation<ApiOperation>[];
  messages: LeastPrivilegeMessages;
  id: string;
}

const NONE: ReadonlySet<string> = new Set();

/** The ticked operations that no scope unlocks, each with why. Renders a `<div role="group" data-part="locked">`. */
export function LockedOperations({ unsatisfied, messages, id }: LockedOperationsProps) {
  if (unsatisfied.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} data-part="locked">
      <span id={id} data-part="panel-heading">
        {messages.locked(unsatisfied.length)}
      </span>
      <ul data-part="remarks">
        {unsatisfied.map((entry) => (
          <li key={entry.operation.id}>
            <OperationName operation={entry.operation} /> <bdi>{why(entry, messages)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function why({ operation, code, missing }: UnsatisfiedOperation<ApiOperation>, messages: LeastPrivilegeMessages) {
  const { instead } = schemeNeeds(operation, operation.otherSchemes ?? [], NONE);
  if (code === "unreachable") return instead.length > 0 ? messages.onlyBy(instead) : messages.unreachable;
  const unavailable = messages.unavailable(missing);
  return instead.length > 0 ? `${unavailable} ${messages.instead(instead)}` : unavailable;
}
