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

/** Fields that hold a name for programs, the likelier first; `name` may be what people read. */
const KEYS = ["scope", "id", "key", "slug", "value"];

/** Where an object in a list has its name: at `name`, or at `scope`, `id` or the like where that looks more like one. */
export function nameEntry(node: DocumentNode): DocumentEntry | undefined {
  const name = node.entries.find(({ key }) => key === "name");
  const fields = KEYS.flatMap((field) => node.entries.filter(({ key }) => key === field));
  const other = fields.find(({ value }) => value.isString) ?? fields[0];
  if (name?.value.isString !== true || other?.value.isString !== true)
    return name?.value.isString ? name : (other ?? name);
  const [words, token] = [name.value.text ?? "", other.value.text ?? ""];
  if (!isScopeToken(words)) return isScopeToken(token) ? other : name;
  // "Read" is what people read where a program reads "read"; beside a number or a hash it is the name.
  const isTitle = /^\p{Lu}/u.test(words) && /^[a-z]+([_.:-][a-z]+)*$/.test(token);
  return looksLikeScope(words) || !(looksLikeScope(token) || isTitle) ? name : other;
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
  const others = node.entries.filter(({ key }) => key !== named?.key);
  return readFields(named?.value.text ?? "", others, strange, place, issues);
}

/** The same of the fields beside the name. */
export function readFields(
  name: string,
  entries: readonly DocumentEntry[],
  strange: Set<string>,
  place: ParsedDocument["place"],
  issues: SourceIssue[],
): ScopeDefinition {
  const definition: Record<string, unknown> = { name };
  for (const { key, offset, value } of entries) {
    // Beside the name, `name` is what people read.
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
