import { type Catalogue, createCatalogue, type Resource, type Scope, type ScopeDefinition } from "./catalogue.js";
import type { GrammarRules } from "./grammar.js";
import { closureOf } from "./implication.js";
import { cutText, visibleText } from "./visible-text.js";

/** Characters of a description that stand beside a box; the rest is a click away. */
export const DESCRIPTION_LENGTH = 280;

/** Characters of a name that is to stay on a line or two. */
export const LABEL_LENGTH = 80;

/**
 * A catalogue of these names alone, with the resources, labels and placements that the provider's has. Texts are made visible and cut; an
 * implication that leads through other scopes is kept as a direct one.
 */
export function askedCatalogue(catalogue: Catalogue, names: readonly string[]): Catalogue {
  const asked = new Set(names);
  const definitions = names.map((name): ScopeDefinition => {
    const scope = catalogue.get(name) as Scope;
    const { label, description, risk, deprecated, resource, action, access } = scope;
    return {
      name,
      path: resource.path,
      action,
      access,
      label: cutText(visibleText(label), LABEL_LENGTH),
      description: description === undefined ? undefined : cutText(visibleText(description), DESCRIPTION_LENGTH),
      implies: closureOf(catalogue, scope).flatMap((covered) => (asked.has(covered.name) ? [covered.name] : [])),
      risk: risk === false ? undefined : (shownReason(risk) ?? true),
      deprecated: shownReason(deprecated) ?? deprecated,
    };
  });
  // A definition's path is joined by the separator, whatever joins a name: `admin.users:read` is below `admin:users` here.
  const { separator = ":" } = catalogue.grammar as Partial<GrammarRules>;
  const labelled = new Set<Resource>();
  const labels = new Map<string, string>();
  for (const name of names) {
    let resource: Resource | null = (catalogue.get(name) as Scope).resource;
    const { path } = resource;
    let id = path.join(separator);
    for (; resource !== null && !labelled.has(resource); resource = resource.parent) {
      labelled.add(resource);
      labels.set(id, cutText(visibleText(resource.label), LABEL_LENGTH));
      id = id.slice(0, -(separator + path[resource.depth]).length);
    }
  }
  // fromEntries defines `__proto__` as a key like any other.
  return createCatalogue(definitions, {
    grammar: catalogue.grammar,
    labels: Object.fromEntries(labels),
    lang: catalogue.lang,
  });
}

/** Why a scope is of high risk or deprecated, made visible and cut; undefined where nothing says why. */
export function shownReason(said: boolean | string): string | undefined {
  return typeof said === "string" ? cutText(visibleText(said), LABEL_LENGTH) : undefined;
}
