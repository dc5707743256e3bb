import type { ScopeDefinition } from "../core/index.js";
import { isScopeToken } from "../core/scope-token.js";
import type { DocumentEntry, DocumentNode } from "./document-node.js";
import type { ParsedDocument } from "./parsed-document.js";
import { quote, type SourceIssue } from "./source-issue.js";
import { looksLikeScope } from "./table-cell.js";

/** A field's value as a definition has it; undefined where it is of another type. */
type Reader = (node: DocumentNode) => unknown;

const text: Reader = (node) => (node.isString && node.text ? node.text : undefined);
const texts: Reader = (node) => {
  const items = node.kind === "list" ? node.entries.map(({ value }) => text(value)) : [undefined];
  return items.includes(undefined) ? undefined : items;
};
const mark: Reader = (node) => (node.text === "true" ? true : text(node));
const FIELDS: ReadonlyMap<string, Reader> = new Map<keyof ScopeDefinition, Reader>([
  ["name", text],
  ["path", texts],
  ["action", (node) => (isNull(node) ? null : text(node))],
  ["access", (node) => (isNull(node) ? null : ["read", "write", "other"].find((access) => access === node.text))],
  ["description", text],
  ["label", text],
  ["implies", texts],
  ["risk", mark],
  ["deprecated", mark],
]);

/** Where an object in a list has its name: at `name`, or at `scope` where that looks more like one. */
export function nameEntry(node: DocumentNode): DocumentEntry | undefined {
  const [name, scope] = ["name", "scope"].map((field) => node.entries.find(({ key }) => key === field));
  if (name?.value.isString !== true || scope?.value.isString !== true)
    return name?.value.isString ? name : (scope ?? name);
  const [words, token] = [name.value.text ?? "", scope.value.text ?? ""];
  return isScopeToken(words) && (looksLikeScope(words) || !looksLikeScope(token)) ? name : scope;
}

/**
 * A definition in a list: a name, or an object whose fields are those of a `ScopeDefinition`. What else it has is reported, an
 * unknown field once for all definitions: `strange` holds those of the list so far.
 */
export function readListedDefinition(
  node: DocumentNode,
  strange: Set<string>,
  place: ParsedDocument["place"],
  issues: SourceIssue[],
): ScopeDefinition {
  if (node.isString) return { name: node.text ?? "" };
  const named = nameEntry(node);
  const name = named?.value.text ?? "";
  const definition: Record<string, unknown> = { name };
  for (const { key, offset, value } of node.entries) {
    if (key === named?.key) continue;
    // Beside `scope`, `name` is what people read.
    const field = key === "name" ? "label" : key;
    const read = FIELDS.get(field);
    const sound = read?.(value);
    if (sound !== undefined) definition[field] = sound;
    else if (!isAbsent(value) && !strange.has(key)) {
      if (read === undefined) strange.add(key);
      const fault =
        read === undefined
          ? `has the field ${quote(key)}, which no definition has; it was not read, here and below. The fields are ${[...FIELDS.keys()].join(", ")}.`
          : `has a field of the wrong type, ${quote(key)}; it was not read. See ScopeDefinition for its type.`;
      const message = `The definition of ${quote(name)} ${fault}`;
      issues.push({ code: "invalid-definition", message, name, ...place(offset) });
    }
  }
  return definition as unknown as ScopeDefinition;
}

/** Null, false and an empty text say no more than a field that is left out. */
function isAbsent(node: DocumentNode): boolean {
  return isNull(node) || node.text === "" || node.text === "false";
}

function isNull({ kind, text }: DocumentNode): boolean {
  return kind === "scalar" && text === null;
}
