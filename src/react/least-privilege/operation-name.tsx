import type { Operation } from "../../core/index.js";
import { MarkedText } from "../marked-text.js";
import { operationTexts } from "./operation-texts.js";

/** An operation in short: its method and path, else its label or id. Renders a `<span data-part="endpoint">`. */
export function OperationName({ operation, terms = [] }: { operation: Operation; terms?: readonly string[] }) {
  const { method, title, isCode } = operationTexts(operation);
  return (
    <span data-part="endpoint" data-code={isCode ? "" : undefined} dir={isCode ? "ltr" : undefined}>
      {method !== undefined && (
        <>
          <b data-part="method" data-method={method}>
            <MarkedText text={method} terms={terms} />
          </b>{" "}
        </>
      )}
      <bdi>
        <MarkedText text={title} terms={terms} />
      </bdi>
    </span>
  );
}
