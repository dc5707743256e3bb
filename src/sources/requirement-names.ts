import type { DocumentNode } from "./document-node.js";
import { looksLikeScope } from "./table-cell.js";

/** A name and where it stands. */
export interface PlacedName {
  readonly name: string;
  readonly offset: number | undefined;
}

/** What a requirement lists under one of its schemes. */
export interface RequirementNames {
  /** Each name once. */
  readonly names: readonly string[];
  /** The same with their places, and what else reads as a name though nobody can say what it asks for. */
  readonly placed: readonly PlacedName[];
  /** Whether it is the array of strings that it should be. */
  readonly isList: boolean;
  /** Whether `names` is all of it. If not, the requirement can't be met: what is not understood is never "no scope". */
  readonly isWhole: boolean;
}

/** Reads the names under a scheme. `seen` holds what was searched for stray names, each node once however often it is shared. */
export function readRequirementNames(node: DocumentNode, seen: Set<DocumentNode>): RequirementNames {
  // `oauth2: scope` without the brackets is no valid OpenAPI, but says what it means; `oauth2: true` does not.
  const items = node.kind === "scalar" ? [node] : node.entries.map(({ value }) => value);
  // Of `oauth2: { a:read: Read a }` the keys are names, as in a scheme's own scopes, or the values are.
  const isUnclear = node.entries.some(({ key }) => looksLikeScope(key));
  const named = items.filter(({ text, isString }) => (node.kind === "list" ? text !== null : isString && !isUnclear));
  const placed = new Map<string, PlacedName>();
  for (const { text, offset } of named) {
    if (text !== null && !placed.has(text)) placed.set(text, { name: text, offset });
  }
  const names = [...placed.keys()];
  const isWhole = named.length === items.length && (node.kind === "list" || items.length > 0);
  if (!isWhole) {
    for (const stray of strayNames(node, seen)) if (!placed.has(stray.name)) placed.set(stray.name, stray);
  }
  return { names, placed: [...placed.values()], isList: node.kind === "list" && isWhole, isWhole };
}

/** Strings in lists within the lists; in a mapping, where a key may be anything, what looks like a scope. */
function strayNames(node: DocumentNode, seen: Set<DocumentNode>): PlacedName[] {
  const found: PlacedName[] = [];
  const stack = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const isMap = at.kind === "map";
    const nested: DocumentNode[] = [];
    for (const { key, offset, value } of at.entries) {
      if (value.kind !== "scalar") nested.push(value);
      else if (value.isString && value.text !== null && (!isMap || looksLikeScope(value.text)))
        found.push({ name: value.text, offset: value.offset });
      if (isMap && looksLikeScope(key)) found.push({ name: key, offset });
    }
    for (const child of nested.reverse()) stack.push(child);
  }
  return found;
}
