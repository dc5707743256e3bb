import type { Scope } from "../../core/index.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

/** What to know of a scope before taking it: high risk, deprecated, not in the catalogue. Renders `<bdi data-part="note" data-note>` for each. */
export function ScopeNotes({ scope, messages }: { scope: Scope | undefined; messages: LeastPrivilegeMessages }) {
  const said = (reason: boolean | string) => (typeof reason === "string" ? reason : undefined);
  if (scope === undefined) return <Note kind="unknown" text={messages.unknown} />;
  return (
    <>
      {scope.risk !== false && <Note kind="risk" text={messages.risk(said(scope.risk))} />}
      {scope.deprecated !== false && <Note kind="deprecated" text={messages.deprecated(said(scope.deprecated))} />}
    </>
  );
}

export function Note({ kind, text }: { kind: string; text: string }) {
  return (
    <bdi data-part="note" data-note={kind}>
      {text}
    </bdi>
  );
}
