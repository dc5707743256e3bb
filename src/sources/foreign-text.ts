import type { DefinitionList } from "./definition-list.js";
import { readListDocument, readScopesObject } from "./listed-document.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";

// A scope may start with any of these characters, so more is asked for: `<resource>:read` is no page.
const HTML = /^\s*<(?:[!?]|[a-z][\w-]*(?:\s[^>]*)?\/?>(?![:./_-]))/i;
/** The header of a table in Markdown and the line below it. */
const MARKDOWN_TABLE = /(?:^|[\r\n])[^\r\n|]*\|[^\r\n]*(?:\r\n?|\n)(?=[^\r\n|]*\|)(?=[^\r\n-]*-)[ \t|:-]+(?=[\r\n]|$)/;
const OBJECT = /^\s*\{(?![\w-]+\}\S)/;
/** A list in YAML with a definition in it. One of names alone is lines with bullets. */
const YAML_LIST = /^\s*-\s/;
const YAML_DEFINITION = /^[ \t]*-\s+(?:\{[ \t]*)?["']?(?:name|scope)["']?[ \t]*:[ \t]/m;
/** In YAML a key that says what stands below it. */
const YAML_SCOPES = /^(["']?)(?:oauth[\w-]{0,20})?scopes?\1[ \t]*:[ \t]*(?:#.*)?$/im;

/**
 * Reads a text that is plainly something else than lines of scopes, and says whether it was: an array of names or of
 * definitions, as JSON or as YAML has it, gives them, and so does an object with one or with a map; a page, a table or another object gives
 * nothing but an issue, since its words are no scopes. `isCsv`: it has the header of a CSV file.
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
  if ((OBJECT.test(text) || YAML_SCOPES.test(text)) && readScopesObject(text, list, issues)) return true;
  if (OBJECT.test(text)) {
    const message = `The text is an object in JSON or YAML instead of a list of scopes; nothing was read. Read a server's metadata with fromMetadata (--format metadata), an API description with fromOpenApi (--format openapi).`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  return (isYaml || /^\s*\[/.test(text)) && readListDocument(text, list, issues);
}

/** The comments above the first line, and what starts a document in YAML, blanked out, so that offsets stay. */
function withoutComments(text: string): string {
  const line = /[ \t]*(?:(?:#|\/\/[ \t])[^\r\n]*|---[ \t]*)?(?:\r\n?|\n)/y;
  let end = 0;
  while (line.test(text)) end = line.lastIndex;
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}
