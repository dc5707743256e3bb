import type { Operation } from "../../core/index.js";
import { markedText } from "../marked-text.js";
import { operationTexts } from "./operation-texts.js";

/** Methods that change nothing. RFC 9110 §9.2.1 */
const SAFE = /^(GET|HEAD|OPTIONS|TRACE)$/;

/** An operation in short: its method and path, else its label or id. Renders a `<span data-part="endpoint">`. */
export function OperationName({ operation, terms = [] }: { operation: Operation; terms?: readonly string[] }) {
  const { method, title, isCode } = operationTexts(operation);
  return (
    <span
      data-part="endpoint"
      data-code={isCode ? "" : undefined}
      dir={isCode ? "ltr" : undefined}
      translate={isCode ? "no" : undefined}
    >
      {method !== undefined && (
        <>
          <b data-part="method" data-access={SAFE.test(method) ? "read" : "write"}>
            {markedText(method, terms)}
          </b>{" "}
        </>
      )}
      <bdi>{markedText(title, terms)}</bdi>
    </span>
  );
}
