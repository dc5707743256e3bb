"use client";
import { gapIn } from "../../core/consent-gap.js";
import type { ConsentLine as Line } from "../../core/consent-plan.js";
import type { Resource, Scope } from "../../core/index.js";
import { usePicker, usePickerConfig } from "../picker-context.js";
import { ConsentBox } from "./consent-box.js";
import { useConsent } from "./consent-context.js";

/**
 * One resource: what is asked for on it ("Contacts: read and manage"), a box for each scope, and a missing half named.
 * Renders an `<li data-part="consent-line">` with `data-resource`.
 */
export function ConsentLine({ resource, names }: Line) {
  const { plan, messages } = useConsent();
  const { id } = usePicker();
  const words = usePickerConfig().messages;
  const scopes = names.map((name) => plan.asked.get(name)).filter((scope) => scope !== undefined);
  const actions = scopes.map(({ action }) => action?.toLowerCase()).filter((action) => action !== undefined);
  const [only = ""] = names;
  const title =
    resource !== null && actions.length > 0
      ? messages.line(labelOf(resource) || words.unnamedResource, actions)
      : undefined;
  const missing = names.every((name) => plan.required.has(name)) ? null : missingHalf(scopes);
  const kind = missing && resource ? gapIn(plan, resource.id, ({ access }) => access === missing) : null;
  const gap = missing && kind ? messages.gap(kind, words.column(missing)) : undefined;
  if (names.length === 1) {
    return (
      <li data-part="consent-line" data-resource={resource?.id}>
        <ConsentBox name={only} title={title} gap={gap} />
      </li>
    );
  }
  const titleId = `${id}-l${plan.requested.indexOf(only)}`;
  return (
    <li data-part="consent-line" data-resource={resource?.id}>
      <span id={titleId} data-part="consent-line-title">
        <bdi>{title ?? resource?.label}</bdi>
      </span>
      {gap !== undefined && <span data-part="consent-gap">{gap}</span>}
      <div role="group" aria-labelledby={titleId} data-part="consent-scopes">
        {names.map((name) => (
          <ConsentBox key={name} name={name} />
        ))}
      </div>
    </li>
  );
}

/** The half that scopes lack which all read or all write. */
function missingHalf(scopes: readonly Scope[]): "read" | "write" | null {
  const has = (half: "read" | "write") => scopes.some(({ access }) => access === half);
  return has("read") === has("write") ? null : has("read") ? "write" : "read";
}

/** Outside the tree a resource is named with those above it. */
export function labelOf(resource: Resource): string {
  const labels: string[] = [];
  for (let at: Resource | null = resource; at !== null; at = at.parent) labels.push(at.label);
  return labels.reverse().join(" › ");
}
