import { type CatalogueIssue, issueOf } from "./catalogue-issue.js";
import { segmentOf } from "./cut-name.js";
import { type Access, type Grammar, placer } from "./grammar.js";
import { humanize } from "./humanize.js";
import { inferredPlacer } from "./infer-grammar.js";
import { linkImplications } from "./link-implications.js";
import { pairFinder } from "./pair.js";
import { type ReadDefinition, readDefinition } from "./read-definition.js";
import { remember } from "./remember.js";
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
  /** What is wrong with the definitions. Nothing of it is lost. */
  readonly issues: readonly CatalogueIssue[];
  /** The grammar that placed the names: the one that was given, or the one that was found. */
  readonly grammar: Grammar;
  /** Whether the grammar was found in the names and not given. */
  readonly inferred: boolean;
  /** The language of the descriptions, as a BCP 47 tag for `lang`. */
  readonly lang: string | undefined;
  /** By scope position: the positions of the scopes that it implies. Empty where nothing implies anything. */
  readonly implications: ReadonlyMap<number, readonly number[]>;
  get(name: string): Scope<Name> | undefined;
  resource(id: string): Resource<Name> | undefined;
}

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

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
/** A scope that is being built. Until all are numbered, its index is its definition's. */
type ScopeDraft = Draft<Scope>;

/** No scopes, or nothing implied: one array for all that have none. */
const NONE: readonly never[] = Object.freeze([]);

/** What a name alone says besides. */
const NOTHING: Partial<ReadDefinition> = {};

class ResourceNode implements Resource {
  readonly id: string;
  readonly depth: number;
  readonly parent: ResourceNode | null;
  readonly children: ResourceNode[] = [];
  scopes: readonly ScopeDraft[] = NONE;
  index = -1;
  end = -1;
  scopesStart = -1;
  scopesEnd = -1;
  /** Children by piece; a Map, since `__proto__` is an ordinary one. */
  #below: Map<string, ResourceNode> | undefined;
  readonly #segment: string;
  #label: string | undefined;
  constructor(id: string, parent: ResourceNode | null, segment: string, label?: string) {
    this.id = id;
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.#segment = segment;
    this.#label = label;
  }
  /** Made when asked for, like the path: a catalogue of thousands shows few. */
  get label(): string {
    this.#label ??= humanize(this.#segment);
    return this.#label;
  }
  /** Made when asked for: the paths of a chain of n resources hold n²/2 segments. */
  get path(): readonly string[] {
    const path: string[] = [];
    for (let node: ResourceNode | null = this; node !== null; node = node.parent) path.push(node.#segment);
    return path.reverse();
  }
  /** The resource below it by that piece of a path, made where there is none. */
  child(piece: string, make: (parent: ResourceNode, piece: string) => ResourceNode): ResourceNode {
    this.#below ??= new Map();
    let child = this.#below.get(piece);
    if (child === undefined) {
      child = make(this, piece);
      this.#below.set(piece, child);
      this.children.push(child);
    }
    return child;
  }
  /** Most resources have one scope or two, and an array that grows takes room for seventeen. */
  add(scope: ScopeDraft): void {
    const { scopes } = this;
    if (scopes.length < 2) this.scopes = [...scopes, scope];
    else (scopes as ScopeDraft[]).push(scope);
  }
}

/**
 * Builds a catalogue out of a provider's scopes.
 *
 * Bad input is reported in `issues` and kept: `scopes.length` plus the duplicates equals the definitions given.
 * Time is linear in the length of the names; depth has no limit but memory.
 */
export function createCatalogue<const D extends readonly Definition[]>(
  definitions: D,
  options: CatalogueOptions = {},
): Catalogue<NameOf<D>> {
  const { grammar: wanted = "infer", labels = {}, lang } = options;
  const issues: CatalogueIssue[] = [];
  const root = new ResourceNode("", null, "");
  const byName = new Map<string, ScopeDraft>();
  // What the definitions say besides, in the order of the names.
  const said: Partial<ReadDefinition>[] = [];
  for (let index = 0; index < definitions.length; index++) {
    const item = definitions[index] as Definition;
    const definition = typeof item === "string" ? NOTHING : readDefinition(item, index, issues);
    const { name = item as string, description, risk = false, deprecated = false } = definition;
    const report = (code: CatalogueIssue["code"], text: string) => issues.push(issueOf(code, index, name, text));
    const earlier = byName.get(name);
    if (earlier !== undefined) {
      report(
        "duplicate-name",
        `is defined again at position ${index}; the definition at position ${earlier.index} stays. Remove one of them.`,
      );
      continue;
    }
    const fault = scopeTokenFault(name);
    if (fault !== null) {
      report(
        "invalid-name",
        `${fault}, so it is no scope-token (RFC 6749 §3.3). It is shown, but can't be ticked or sent. Use the name that the provider documents.`,
      );
    }
    said.push(definition);
    byName.set(name, {
      name,
      label: "",
      description,
      action: null,
      access: null,
      resource: root,
      counterpart: null,
      implies: NONE,
      impliedBy: NONE,
      risk,
      deprecated,
      valid: fault === null,
      index,
    });
  }

  const { grammar, place, joint, isLiteral } = wanted === "infer" ? inferredPlacer(byName) : placer(wanted);

  // The tree, in the order first seen. Where a segment can hold the joint, two paths can have one id.
  const ownPaths = typeof grammar === "function" || said.some(({ path }) => path);
  let byId = ownPaths ? new Map<string, ResourceNode>() : undefined;
  const labelled = new Map(Object.entries(labels));
  const make = (parent: ResourceNode, piece: string) => {
    const isRoot = parent === root;
    let id = isRoot ? piece : parent.id + (isLiteral ? joint : "") + piece;
    while (byId?.has(id)) id += "'";
    const node = new ResourceNode(id, isRoot ? null : parent, isLiteral ? piece : segmentOf(piece), labelled.get(id));
    byId?.set(id, node);
    return node;
  };

  const labelOf = remember(humanize);
  let lastPath: readonly string[] | undefined;
  let resource = root;
  let at = 0;
  for (const [name, scope] of byName) {
    const placed = place(name, at);
    const { path: own, action = placed.action, access = placed.access, label } = said[at++] as Partial<ReadDefinition>;
    const path = own?.map((segment, i) => (i === 0 || isLiteral ? segment : joint + segment)) ?? placed.path;
    // Rules with a closed vocabulary give the same array again for the same path.
    if (path !== lastPath) {
      resource = root;
      for (const piece of path.length === 0 ? [name] : path) resource = resource.child(piece, make);
      lastPath = path.length === 0 ? undefined : path;
    }
    scope.action = action;
    scope.access = access;
    scope.resource = resource;
    scope.label = label || (action === null ? resource.label : labelOf(action));
    resource.add(scope);
  }

  const { scopes, resources } = numberInPreorder(root.children, !isLiteral);
  const implications = linkImplications(byName, scopes, said, issues);
  issues.sort((a, b) => a.index - b.index);

  // Frozen, since tables and search texts are cached by catalogue.
  const catalogue: Catalogue = Object.freeze({
    scopes: Object.freeze(scopes),
    resources: Object.freeze(resources),
    roots: Object.freeze(root.children),
    issues: Object.freeze(issues),
    grammar,
    inferred: wanted === "infer",
    lang,
    implications,
    get: (name: string) => byName.get(name),
    resource: (id: string) => {
      byId ??= new Map(resources.map((resource) => [resource.id, resource]));
      return byId.get(id);
    },
  });
  // The names of D are those of the scopes, which the compiler can't see through the Maps.
  return catalogue as Catalogue<NameOf<D>>;
}

/** Numbers resources and scopes in display order and links pairs. A stack, no recursion: names may be thousands of segments deep. */
function numberInPreorder(
  roots: readonly ResourceNode[],
  inferred: boolean,
): { scopes: ScopeDraft[]; resources: ResourceNode[] } {
  const findPair = pairFinder<ScopeDraft>(inferred);
  const scopes: ScopeDraft[] = [];
  const resources: ResourceNode[] = [];
  const stack: ResourceNode[] = roots.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    node.scopesStart = scopes.length;
    for (const scope of node.scopes) {
      scope.index = scopes.length;
      scopes.push(scope);
    }
    const pair = findPair(node.scopes);
    if (pair !== null) {
      pair[0].counterpart = pair[1];
      pair[1].counterpart = pair[0];
    }
    node.index = resources.length;
    node.end = resources.push(node);
    node.scopesEnd = scopes.length;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as ResourceNode);
  }
  // Backwards, so that a subtree's end is final before its parent takes it over.
  for (let i = resources.length - 1; i >= 0; i--) {
    const { parent, end, scopesEnd } = resources[i] as ResourceNode;
    if (parent === null || parent.end > end) continue;
    parent.end = end;
    parent.scopesEnd = scopesEnd;
  }
  return { scopes, resources };
}
