import { isScopeToken } from "../core/scope-token.js";
import type { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import { readListedDefinition } from "./listed-definition.js";
import { parseDocument } from "./parsed-document.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";

// A scope may start with any of these characters, so more is asked for: `<resource>:read` is no page.
const HTML = /^\s*<(?:[!?]|[a-z][\w-]*(?:\s[^>]*)?\/?>(?![:./_-]))/i;
/** The header of a table in Markdown and the line below it. */
const MARKDOWN_TABLE = /(?:^|[\r\n])[^\r\n|]*\|[^\r\n]*(?:\r\n?|\n)(?=[^\r\n|]*\|)(?=[^\r\n-]*-)[ \t|:-]+(?=[\r\n]|$)/;
const OBJECT = /^\s*\{(?![\w-]+\}\S)/;
/** A list in YAML with a definition in it. One of names alone is lines with bullets. */
const YAML_LIST = /^\s*-\s/;
const YAML_DEFINITION = /^[ \t]*-\s+(?:\{[ \t]*)?["']?name["']?[ \t]*:[ \t]/m;
const LIST = /^\s*(?!\[ \][ \t]+\S)\[(?:\s*(?:["[{\]]|$)|[ \t]*[\r\n])/;

/**
 * Reads a text that is plainly something else than lines of scopes, and says whether it was: an array of names or of
 * definitions, as JSON or as YAML has it, gives them; a page, a table or an object gives nothing but an issue, since its words are no scopes. `isCsv`: it has the header of a CSV file.
 */
export function readForeignText(
  source: SourceText,
  list: DefinitionList,
  issues: SourceIssue[],
  isCsv: boolean,
): boolean {
  const text = withoutComments(source.text);
  const first = source.place(text.search(/\S/));
  if (HTML.test(text)) {
    const message = `The text is an HTML page, whose words can't be told from names; nothing was read. Read it with fromMarkdown (--format markdown), or copy the scopes out of it, one per line.`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  const isYaml = YAML_LIST.test(text) && YAML_DEFINITION.test(text);
  // A description may hold a table.
  if (!isYaml && !isCsv && MARKDOWN_TABLE.test(text)) {
    const message = `The text holds a table in Markdown, whose words can't be told from names; nothing was read. Read it with fromMarkdown (--format markdown).`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  if (OBJECT.test(text)) {
    const message = `The text is an object in JSON or YAML instead of a list of scopes; nothing was read. Read a server's metadata with fromMetadata (--format metadata), an API description with fromOpenApi (--format openapi).`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  return (isYaml || /^\s*\[/.test(text)) && readList(text, list, issues);
}

function readList(text: string, list: DefinitionList, issues: SourceIssue[]): boolean {
  const faults: SourceIssue[] = [];
  const { root, place } = parseDocument(text, faults);
  const nameOf = (node: DocumentNode) => (node.isString ? null : node.get("name"));
  const isItem = (node: DocumentNode) => node.isString || nameOf(node)?.isString === true;
  const items = root.entries.map(({ value }) => value);
  const others = items.filter((item) => !isItem(item));
  // `[x] a:read` and `- name: Your name` beside `- email: …` or `- openid` are lines, whatever a parser makes of them; fields below a name are none.
  const defined = items.map((item) => nameOf(item)?.text ?? "").filter((name) => name !== "");
  const areNames = defined.length !== 1 || items.length === 1 || defined.every(isScopeToken);
  const isWhole = others.length === 0 && areNames && (faults.length === 0 || items.length > 1);
  const hasFields = items.some((item) => isItem(item) && item.entries.length > 1);
  const isList = LIST.test(text) || (root.kind === "list" && (isWhole || hasFields));
  if (!isList) return false;
  for (const fault of faults) issues.push(fault);
  const strange = new Set<string>();
  for (const item of items.filter(isItem)) {
    list.add(readListedDefinition(item, strange, place, issues), place(item.offset));
  }
  const [other] = others;
  if (other === undefined) return true;
  const message = `The array holds something else than names and definitions ({ name, description? }) here${others.length > 1 ? `, and ${others.length - 1} times below` : ""}; that was not read. Write an array of these, or one scope per line.`;
  issues.push({ code: "invalid-document", message, ...place(other.offset) });
  return true;
}

/** The comments above the first line, and what starts a document in YAML, blanked out, so that offsets stay. */
function withoutComments(text: string): string {
  const line = /[ \t]*(?:(?:#|\/\/[ \t])[^\r\n]*|---[ \t]*)?(?:\r\n?|\n)/y;
  let end = 0;
  while (line.test(text)) end = line.lastIndex;
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}
