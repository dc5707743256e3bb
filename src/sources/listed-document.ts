import { isScopeToken } from "../core/scope-token.js";
import type { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import { nameEntry, readFields, readListedDefinition } from "./listed-definition.js";
import { type ParsedDocument, parseDocument } from "./parsed-document.js";
import { COMMAS, readLine } from "./read-line.js";
import { isScopesKey, saysScopes, scopesInObject } from "./scopes-in-object.js";
import type { SourceIssue } from "./source-issue.js";

const LIST = /^\s*(?!\[ \][ \t]+\S)\[(?:\s*(?:["[{\]]|$)|[ \t]*[\r\n])/;

/** Reads an array of names or of definitions, as JSON or YAML has it. False where the text is none, but lines. */
export function readListDocument(text: string, list: DefinitionList, issues: SourceIssue[]): boolean {
  const faults: SourceIssue[] = [];
  const document = parseDocument(text, faults);
  const { root } = document;
  const items = root.entries.map(({ value }) => value);
  const others = items.filter((item) => !isItem(item));
  // `[x] a:read` and `- name: Your name` beside `- email: …` or `- openid` are lines, whatever a parser makes of them; fields below a name are none.
  const defined = items.map((item) => nameEntry(item)?.value.text ?? "").filter((name) => name !== "");
  const areNames = defined.length !== 1 || items.length === 1 || defined.every(isScopeToken);
  const isWhole = others.length === 0 && areNames && (faults.length === 0 || items.length > 1);
  const hasFields = items.some((item) => isItem(item) && item.entries.length > 1);
  const isList = LIST.test(text) || (root.kind === "list" && (isWhole || hasFields));
  if (!isList) return false;
  for (const fault of faults) issues.push(fault);
  addItems(items, document, list, issues);
  return true;
}

/** Reads an object that holds scopes, as JSON or YAML has it. It holds others where none are found, and is lines in YAML that say as much or are no object. */
export function readScopesObject(
  text: string,
  list: DefinitionList,
  issues: SourceIssue[],
): "read" | "other" | "lines" {
  const faults: SourceIssue[] = [];
  const document = parseDocument(text, faults);
  const { root, place } = document;
  const scopes = scopesInObject(root);
  if (!/^\s*\{/.test(text)) {
    const isObject = root.entries.some(({ key, value }) => isScopesKey(key) && saysScopes(value));
    if (faults.length > 0 || !isObject || (scopes !== undefined && areLines(root, scopes, text))) return "lines";
  }
  if (scopes === undefined) return "other";
  for (const fault of faults) issues.push(fault);
  if (scopes.kind === "list") {
    const items = scopes.entries.map(({ value }) => value);
    addItems(items, document, list, issues);
  } else if (scopes.kind === "scalar") {
    const { definitions, guessed } = readLine((scopes.text ?? "").replace(/\s+/g, " "), false);
    for (const { definition } of definitions) list.add(definition, place(scopes.offset));
    if (guessed) issues.push({ code: "guessed-list", message: COMMAS, ...place(scopes.offset) });
  } else {
    const strange = new Set<string>();
    for (const { key, offset, value } of scopes.entries) {
      const definition =
        value.isString && value.text
          ? { name: key, description: value.text }
          : readFields(key, value.entries, strange, place, issues);
      list.add(definition, place(offset));
    }
  }
  return "read";
}

/** Names, `- a:read` or `- a:read: Read a`, below a key alone, may have comments behind them, which only lines keep. */
function areLines(root: DocumentNode, scopes: DocumentNode, text: string): boolean {
  if (root.entries.length > 1) return false;
  if (scopes.kind === "scalar") return !/[|>]/.test(text.charAt(scopes.offset ?? 0));
  return scopes.kind === "list" && scopes.entries.every(({ value }) => isLine(value) && startsLine(value, text));
}

function isLine(node: DocumentNode): boolean {
  const [first, ...more] = node.entries;
  const isDescribed = first?.value.isString === true && more.length === 0 && nameEntry(node) === undefined;
  return node.isString || isDescribed;
}

function startsLine({ offset = 0 }: DocumentNode, text: string): boolean {
  let start = offset;
  while (/[ \t-]/.test(text.charAt(start - 1))) start--;
  return /^[\r\n]?$/.test(text.charAt(start - 1));
}

function isItem(node: DocumentNode): boolean {
  return node.isString || nameEntry(node)?.value.isString === true;
}

function addItems(
  items: readonly DocumentNode[],
  { place }: ParsedDocument,
  list: DefinitionList,
  issues: SourceIssue[],
): void {
  const strange = new Set<string>();
  for (const item of items.filter(isItem)) {
    list.add(readListedDefinition(item, strange, place, issues), place(item.offset));
  }
  const [other, ...more] = items.filter((item) => !isItem(item));
  if (other === undefined) return;
  const message = `The array holds something else than names and definitions ({ name, description? }) here${more.length > 0 ? `, and ${more.length} times below` : ""}; that was not read. Write an array of these, or one scope per line.`;
  issues.push({ code: "invalid-document", message, ...place(other.offset) });
}
