import type { ScopeDefinition } from "../core/index.js";
import { scopeTokenFault } from "../core/scope-token.js";
import { quote, type SourceIssue } from "./source-issue.js";
import type { Place } from "./source-text.js";

/** A definition that is being gathered. */
export type DefinitionDraft = { -readonly [Key in keyof ScopeDefinition]: ScopeDefinition[Key] };

/** Gathers definitions, each name once: reports what comes again and what is no scope-token. */
export class DefinitionList {
  readonly definitions: DefinitionDraft[] = [];
  readonly #known = new Map<string, { definition: DefinitionDraft; place: Place | undefined }>();
  readonly #issues: SourceIssue[];

  constructor(issues: SourceIssue[]) {
    this.#issues = issues;
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** Adds a definition. A second one of a name is reported; the first stays and takes over what it lacked. */
  add(definition: ScopeDefinition, place?: Place): void {
    const known = this.#known.get(definition.name);
    if (known === undefined) {
      this.#keep(definition, place);
      return;
    }
    fill(known.definition, definition);
    const where = known.place === undefined ? "" : ` at line ${known.place.line}`;
    this.#issues.push({
      code: "duplicate-name",
      message: `The scope ${quote(definition.name)} is defined again; the definition${where} stays, since a scope has one meaning. Remove one of them.`,
      name: definition.name,
      ...place,
    });
  }

  /** Adds a definition that may rightly stand in several places: only descriptions that differ are reported. */
  merge(definition: ScopeDefinition, place?: Place): void {
    const known = this.#known.get(definition.name);
    if (known === undefined) {
      this.#keep(definition, place);
      return;
    }
    const { description } = known.definition;
    if (!description || !definition.description || description === definition.description) {
      fill(known.definition, definition);
      return;
    }
    this.#issues.push({
      code: "conflicting-description",
      message: `The scope ${quote(definition.name)} is described as ${quote(definition.description)} here and as ${quote(description)} earlier; the earlier words stay. Describe it alike in every flow.`,
      name: definition.name,
      ...place,
    });
  }

  #keep(definition: ScopeDefinition, place: Place | undefined): void {
    const draft = { ...definition };
    this.definitions.push(draft);
    this.#known.set(definition.name, { definition: draft, place });
    const fault = scopeTokenFault(definition.name);
    if (fault === null) return;
    this.#issues.push({
      code: "invalid-name",
      message: `The name ${quote(definition.name)} ${fault}. It is kept, but can't be ticked or sent. Write the name that the provider expects.`,
      name: definition.name,
      ...place,
    });
  }
}

function fill(known: DefinitionDraft, other: ScopeDefinition): void {
  if (!known.description && other.description) known.description = other.description;
}
