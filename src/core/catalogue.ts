import type { CatalogueIssue, Report } from "./catalogue-issue.js";
import { type Access, type Grammar, type GrammarRules, placer } from "./grammar.js";
import { humanize } from "./humanize.js";
import { inferringPlacer } from "./infer-grammar.js";
import { linkImplications } from "./link-implications.js";
import { numberInPreorder } from "./number-in-preorder.js";
import { withoutPrefix } from "./place-by-words.js";
import { quoted } from "./quoted.js";
import { type ReadDefinition, readDefinition } from "./read-definition.js";
import { remember } from "./remember.js";
import { NONE, ResourceNode, resourceTree, type ScopeDraft, withAlso } from "./resource-tree.js";
import { scopeTokenFault } from "./scope-token.js";

/** What a provider says of one of its scopes. */
export interface ScopeDefinition<Name extends string = string> {
  /** The scope-token, RFC 6749 §3.3; case-sensitive. */
  readonly name: Name;
  /** Its resource, outermost segment first. Default: what the grammar says. */
  readonly path?: readonly string[] | undefined;
  /** Its verb, or null for none. Default: what the grammar says. */
  readonly action?: string | null | undefined;
  /** What it amounts to: the place to say that a bare `drive` beside `drive.readonly` writes. Default: what the grammar says. */
  readonly access?: Access | undefined;
  /** What the scope allows, in the provider's words. */
  readonly description?: string | undefined;
  /** A short name for people. Default: its action, or its resource's label where it has no action. */
  readonly label?: string | undefined;
  /** Scopes that a holder of this one has as well. Never assumed: `write` does not imply `read` unless it is said here. */
  readonly implies?: readonly string[] | undefined;
  /** High risk; a string says why ("costs money"). */
  readonly risk?: true | string | undefined;
  /** No longer to be chosen; a string says what to use instead. */
  readonly deprecated?: boolean | string | undefined;
}

/** A scope of a catalogue, with its place in it. */
export interface Scope<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly description: string | undefined;
  /** The provider's own verb (`read`, `register`), or null (`openid`). */
  readonly action: string | null;
  /** What the action amounts to. */
  readonly access: Access;
  /** The resource it acts on. */
  readonly resource: Resource<Name>;
  /** The other half of its read/write pair, or null. */
  readonly counterpart: Scope<Name> | null;
  /** Names of the catalogue's scopes that it implies, as defined (not the closure). */
  readonly implies: readonly Name[];
  /** Names of the scopes that imply it, as defined (not the closure). */
  readonly impliedBy: readonly Name[];
  /** False, or high risk; a string says why. */
  readonly risk: boolean | string;
  /** False, or deprecated; a string says what to use instead. */
  readonly deprecated: boolean | string;
  /** Whether the name is a scope-token (RFC 6749 §3.3). One that is not is shown and kept, and can't be ticked or sent. */
  readonly valid: boolean;
  /** Its position in `catalogue.scopes`. */
  readonly index: number;
}

/** A scope's name less its action. Resources form the tree; one with resources below it is a namespace. */
export interface Resource<Name extends string = string> {
  /** The scope's name less its action: `"phonelines:voicemails"`. Unique in the catalogue. */
  readonly id: string;
  readonly path: readonly string[];
  readonly label: string;
  /** 0 for a top-level resource. */
  readonly depth: number;
  readonly parent: Resource<Name> | null;
  readonly children: readonly Resource<Name>[];
  /** Its own scopes, without those of the resources below it. */
  readonly scopes: readonly Scope<Name>[];
  /** Its position in `catalogue.resources`. */
  readonly index: number;
  /** One past the last resource of its subtree, in `catalogue.resources`. */
  readonly end: number;
  /** The first scope of its subtree, in `catalogue.scopes`. */
  readonly scopesStart: number;
  /** One past the last scope of its subtree, in `catalogue.scopes`. */
  readonly scopesEnd: number;
}

/** The scopes that a provider offers, in a tree of resources. Immutable. */
export interface Catalogue<Name extends string = string> {
  /** In display order: a resource's own scopes, then those of the resources below it. */
  readonly scopes: readonly Scope<Name>[];
  /** In preorder; siblings in the order first seen. */
  readonly resources: readonly Resource<Name>[];
  /** The top-level resources. */
  readonly roots: readonly Resource<Name>[];
  /** What is wrong with the definitions: no scope is lost for it, only fields of the wrong type and second definitions. */
  readonly issues: readonly CatalogueIssue[];
  /** The grammar that placed the names: the one that was given, or the one that was found. */
  readonly grammar: Grammar;
  /** Whether the grammar was found in the names and not given. */
  readonly inferred: boolean;
  /** The language of the descriptions, as a BCP 47 tag for `lang`. */
  readonly lang: string | undefined;
  /** By scope position: the positions of the scopes that it implies. Empty where nothing implies anything. */
  readonly implications: ReadonlyMap<number, readonly number[]>;
  /** A scope by its name, undefined where the catalogue lacks it. */
  get(name: string): Scope<Name> | undefined;
  /** A resource by its id, undefined where there is none. */
  resource(id: string): Resource<Name> | undefined;
}

/** How a catalogue is made of its definitions. */
export interface CatalogueOptions {
  /** How names split. Default `"infer"`: found in the names. Pin it in production; ids can shift when a provider adds scopes. */
  readonly grammar?: Grammar | "infer" | undefined;
  /** Labels by resource id. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** The language of the descriptions (BCP 47), for `lang`. */
  readonly lang?: string | undefined;
}

type Definition = ScopeDefinition | string;

/** The names in definitions written `as const`. */
export type NameOf<D extends readonly Definition[]> = D[number] extends infer Item
  ? Item extends string
    ? Item
    : Item extends { readonly name: infer Name extends string }
      ? Name
      : never
  : never;

/** A selected scope: one of the catalogue's names, or a name that it does not know (which survives). */
export type ScopeName<Name extends string> = Name | (string & {});

/** Names in an array, a Set or the like; no scope string, which would be taken for a list of its letters. */
export type ScopeNames<Name extends string> = Iterable<ScopeName<Name>> & object;

/**
 * Builds a catalogue out of a provider's scopes.
 *
 * Bad input is reported in `issues` and kept: `scopes.length` plus the duplicates equals the definitions given.
 * Time is linear in the length of the names; depth has no limit but memory.
 * @throws {TypeError} for what is no array.
 */
export function createCatalogue<const D extends readonly Definition[]>(
  definitions: D,
  options: CatalogueOptions = {},
): Catalogue<NameOf<D>> {
  if (!Array.isArray(definitions)) throw new TypeError("No array of definitions: pass [] while they load.");
  const { grammar: wanted = "infer", labels = {}, lang } = options;
  const issues: CatalogueIssue[] = [];
  const report: Report = (code, index, name, text) =>
    issues.push({ code, index, name, message: `${quoted([name])} ${text}` });
  const root = new ResourceNode(null, "", "");
  const byName = new Map<string, ScopeDraft>();
  // What definitions say besides the name.
  const said = new Map<ScopeDraft, ReadDefinition>();
  definitions.forEach((item, index) => {
    const given: ReadDefinition | undefined =
      typeof item === "string" ? undefined : readDefinition(item, index, report);
    const { name = item as string, label = "", description, risk = false, deprecated = false } = given ?? {};
    const earlier = byName.get(name);
    if (earlier) {
      const text = `is defined already, at position ${earlier.index}. That definition stays: take one out.`;
      report("duplicate-name", index, name, text);
      return;
    }
    const fault = scopeTokenFault(name);
    if (fault) {
      const text = `${fault}, and can't be ticked or sent. Use the name that the provider documents.`;
      report("invalid-name", index, name, text);
    }
    const scope: ScopeDraft = {
      name,
      label,
      description,
      action: null,
      access: null,
      resource: root,
      counterpart: null,
      implies: NONE,
      impliedBy: NONE,
      risk,
      deprecated,
      valid: !fault,
      index,
    };
    byName.set(name, scope);
    if (given) said.set(scope, given);
  });

  const saidOf = (scope: ScopeDraft): Partial<ReadDefinition> => said.get(scope) ?? {};
  const { grammar, place } = wanted === "infer" ? inferringPlacer(byName) : { grammar: wanted, place: placer(wanted) };
  // A function has none of these fields. Without `other` the grammar says where names belong, and does not find it in their words.
  const { separator = ":", other, prefix } = grammar as Partial<GrammarRules>;
  const tree = resourceTree(root, separator, labels);
  for (const scope of byName.values()) {
    const { name, index } = scope;
    // What a function answers is read like a definition, which it is as good as: no compiler need have seen it.
    const placed: { path?: string | readonly string[] | undefined } & Omit<ScopeDefinition, "name" | "path"> =
      typeof wanted === "function" ? readDefinition({ ...wanted(name), name }, index, report) : place(name);
    const { path = placed.path ?? [], action = placed.action ?? null, access = placed.access ?? null } = saidOf(scope);
    scope.action = action;
    scope.access = access;
    scope.resource = typeof path === "string" ? tree.at(path) : tree.along(path.length === 0 ? [name] : path);
  }
  const labelOf = remember(humanize);
  for (const scope of byName.values()) {
    // A name that others are below is a resource and no action of one: `analytics.edit` beside `analytics.edit.readonly`.
    if (other && scope.resource.children !== NONE) {
      const { path, action, access = null } = saidOf(scope);
      const own = path || action ? undefined : tree.byId.get(withoutPrefix(scope.name, prefix));
      if (own && own !== scope.resource) Object.assign(scope, { resource: own, action: null, access });
    }
    const { resource, action } = scope;
    resource.scopes = withAlso(resource.scopes, scope);
    scope.label ||= (action === null ? resource.label : labelOf(action)) || scope.name;
  }

  const { scopes, resources } = numberInPreorder(root.children, !!other);
  const implications = linkImplications(byName, scopes, said, report);
  issues.sort((a, b) => a.index - b.index);

  const roots = root.children;
  const catalogue: Catalogue = {
    scopes,
    resources,
    roots,
    issues,
    grammar,
    inferred: wanted === "infer",
    lang,
    implications,
    get: (name: string) => byName.get(name),
    resource: (id: string) => tree.byId.get(id),
  };
  // Frozen, since tables and search texts are cached by catalogue.
  [catalogue, scopes, resources, roots, issues].forEach(Object.freeze);
  // The names of D are those of the scopes, which the compiler can't see through the Maps.
  return catalogue as Catalogue<NameOf<D>>;
}
