"use client";
import { gapIn, type ConsentLine as Line } from "../../core/consent-plan.js";
import type { Resource, Scope } from "../../core/index.js";
import { usePicker } from "../picker-context.js";
import { ConsentBox } from "./consent-box.js";
import { useConsent } from "./consent-context.js";

/**
 * One resource: what is asked for on it ("Contacts: read and manage"), a box for each scope, and a missing half named.
 * Renders an `<li data-part="consent-line">` with `data-resource`.
 */
export function ConsentLine({ resource, names }: Line) {
  const { plan, messages } = useConsent("ConsentLine");
  const { store, id } = usePicker("ConsentLine");
  const scopes = names.map((name) => plan.asked.get(name)).filter((scope) => scope !== undefined);
  const actions = scopes.map(({ action }) => action?.toLowerCase()).filter((action) => action !== undefined);
  const titleId = `${id}-l${plan.requested.indexOf(names[0] ?? "")}`;
  const hasTitle = resource !== null && (actions.length > 0 || names.length > 1);
  const missing = missingHalf(scopes);
  const kind = missing && resource ? gapIn(plan, resource.id, ({ access }) => access === missing) : null;
  const gap =
    missing === null || kind === null ? null : (
      <span data-part="gap" data-access={missing}>
        {messages.gap(kind, store.config.messages.column(missing))}
      </span>
    );
  const boxes = (
    <>
      {missing === "read" && gap}
      {names.map((name) => (
        <ConsentBox key={name} name={name} />
      ))}
      {missing === "write" && gap}
    </>
  );
  return (
    <li data-part="consent-line" data-resource={resource?.id}>
      {hasTitle ? (
        <>
          <span id={titleId} data-part="consent-line-title">
            <bdi>{messages.line(labelOf(resource), actions)}</bdi>
          </span>
          <div role="group" aria-labelledby={titleId} data-part="consent-scopes">
            {boxes}
          </div>
        </>
      ) : (
        <div data-part="consent-scopes">{boxes}</div>
      )}
    </li>
  );
}

/** The half that a lone read or write scope lacks. */
function missingHalf(scopes: readonly Scope[]): "read" | "write" | null {
  const [only] = scopes;
  if (only === undefined || scopes.length > 1) return null;
  return only.access === "write" ? "read" : only.access === "read" ? "write" : null;
}

/** Outside the tree a resource is named with those above it. */
function labelOf(resource: Resource): string {
  const labels: string[] = [];
  for (let at: Resource | null = resource; at !== null; at = at.parent) labels.push(at.label);
  return labels.reverse().join(" › ");
}
