import { isScopeToken } from "../core/scope-token.js";
import type { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import { nameEntry, readFields, readListedDefinition } from "./listed-definition.js";
import { type ParsedDocument, parseDocument } from "./parsed-document.js";
import { scopesInObject } from "./scopes-in-object.js";
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

/** Reads an object that holds scopes, as JSON or YAML has it. False where the text is none, or lines that say as much. */
export function readScopesObject(text: string, list: DefinitionList, issues: SourceIssue[]): boolean {
  const faults: SourceIssue[] = [];
  const document = parseDocument(text, faults);
  const scopes = scopesInObject(document.root);
  if (scopes === undefined) return false;
  const isJson = /^\s*\{/.test(text);
  const items = scopes.entries.map(({ value }) => value);
  // Names below `scopes:` in YAML may have comments behind them, which only lines keep.
  const areLines = scopes.kind === "list" && document.root.entries.length === 1 && items.every((item) => item.isString);
  if (!isJson && (areLines || faults.length > 0)) return false;
  for (const fault of faults) issues.push(fault);
  if (scopes.kind === "list") addItems(items, document, list, issues);
  else {
    const strange = new Set<string>();
    for (const { key, offset, value } of scopes.entries) {
      const definition =
        value.isString && value.text
          ? { name: key, description: value.text }
          : readFields(key, value.entries, strange, document.place, issues);
      list.add(definition, document.place(offset));
    }
  }
  return true;
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
