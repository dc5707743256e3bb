import type { ScopeDefinition } from "../core/index.js";
import type { DocumentNode } from "./document-node.js";
import type { ParsedDocument } from "./parsed-document.js";
import { quote, type SourceIssue } from "./source-issue.js";

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
  const name = node.get("name")?.text ?? "";
  const definition: Record<string, unknown> = { name };
  for (const { key, offset, value } of node.entries) {
    if (key === "name") continue;
    const read = FIELDS.get(key);
    const sound = read?.(value);
    if (sound !== undefined) definition[key] = sound;
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
