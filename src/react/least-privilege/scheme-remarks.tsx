import { schemeNeeds } from "../../core/scheme-needs.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationName } from "./operation-name.js";

export interface SchemeRemarksProps {
  /** The ticked operations that scopes unlock. */
  operations: readonly ApiOperation[];
  /** The least scopes, with all that they imply. */
  has: ReadonlySet<string>;
  messages: LeastPrivilegeMessages;
  id: string;
}

/** The ticked operations that need another security scheme besides scopes, or can be called with one instead. Renders a `<div role="group" data-part="schemes">`. */
export function SchemeRemarks({ operations, has, messages, id }: SchemeRemarksProps) {
  const remarks = operations.flatMap((operation) => {
    const { besides, instead } = schemeNeeds(operation, operation.otherSchemes ?? [], has);
    const parts = [besides.length > 0 && messages.besides(besides), instead.length > 0 && messages.instead(instead)];
    const text = parts.filter((part) => part !== false).join(" ");
    return text === "" ? [] : [{ operation, text }];
  });
  if (remarks.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} data-part="schemes">
      <span id={id} data-part="panel-heading">
        {messages.otherSchemes}
      </span>
      <ul data-part="remarks">
        {remarks.map(({ operation, text }) => (
          <li key={operation.id}>
            <OperationName operation={operation} /> <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
