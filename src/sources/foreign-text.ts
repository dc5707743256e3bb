import { readConstants } from "./code-constants.js";
import { isCode } from "./code-statements.js";
import type { DefinitionList } from "./definition-list.js";
import { withoutHeadComments } from "./head-comments.js";
import { isHtmlPage } from "./html-page.js";
import { readListDocument, readScopesObject } from "./listed-document.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";

/** The header of a table in Markdown and the line below it. */
const MARKDOWN_TABLE = /(?:^|[\r\n])[^\r\n|]*\|[^\r\n]*(?:\r\n?|\n)(?=[^\r\n|]*\|)(?=[^\r\n-]*-)[ \t|:-]+(?=[\r\n]|$)/;
const OBJECT = /^\s*\{(?![\w-]+\}\S)/;
/** A list in YAML with a definition in it. One of names alone is lines with bullets. */
const YAML_LIST = /^\s*-\s/;
const YAML_DEFINITION = /^[ \t]*-\s+(?:\{[ \t]*)?["']?(?:name|scope|id|key|slug|value)["']?[ \t]*:[ \t]/m;
/** In YAML a key that says what stands below it. */
const YAML_SCOPES = /^(["']?)(?:oauth[\w-]{0,20})?scopes?\1[ \t]*:(?=\s|$)/im;

/** A directive, or what rules off a table: `.. list-table::`, `==== ====`, `+----+`. */
const RST = /^(?:[ \t]{0,20}\.\. [\w-]{1,40}::|={3,}(?:[ \t]+={3,})+[ \t]*$|\+-{3,}(?:\+-{3,})*\+[ \t]*$)/m;
const ASCIIDOC = /^\|={3,}[ \t]*$/m;
const TOML_SECTION = /^\[{1,2}[\w.-]+\]{1,2}[ \t]*$/m;
const TOML_VALUE = /^[\w.-]+[ \t]*=[ \t]*["'\dtf]/m;
const OPENAPI = /^\s*["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23][\d.]*["']?[ \t]*[\r\n]/;

/**
 * Reads a text that is plainly something else than lines of scopes, and says whether it was: an array of names or of
 * definitions, as JSON or as YAML has it, gives them, and so does an object with one, with a map or with a scope string, or source code;
 * a page, a table, another object or another language gives nothing but an issue, since its words are no scopes. `isCsv`: it has the
 * header of a CSV file of several columns; `isCodeFile`: it is code by its file's name.
 */
export function readForeignText(
  source: SourceText,
  list: DefinitionList,
  issues: SourceIssue[],
  isCsv: boolean,
  isCodeFile: boolean,
): boolean {
  const text = withoutHeadComments(source.text);
  const first = source.place(text.search(/\S/));
  if (isHtmlPage(text)) {
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
  if (!isYaml && !isCsv && !isToml(text) && readConstants(text, list, issues, isCodeFile)) return true;
  const language = isYaml || isCsv || OBJECT.test(text) ? undefined : languageOf(text, isCodeFile);
  if (language !== undefined) {
    const message = `The text is ${language}, whose words can't be told from names; nothing was read. Save the names one per line, or as a table in Markdown: | Scope | Description |.`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  const held = OBJECT.test(text) || YAML_SCOPES.test(text) ? readScopesObject(text, list, issues) : "lines";
  if (held === "read") return true;
  if (held === "other" || OPENAPI.test(text)) {
    const message = `The text is an object in JSON or YAML instead of a list or a map of scopes (["a:read"], { "a:read": "Read a" }, alone or at the key "scopes"); nothing was read. Read a server's metadata with fromMetadata (--format metadata), an API description with fromOpenApi (--format openapi).`;
    issues.push({ code: "invalid-document", message, ...first });
    return true;
  }
  return (isYaml || /^\s*\[/.test(text)) && readListDocument(text, list, issues);
}

/** What marks up a text, or makes it a program; undefined where it is lines for all that can be told. */
function languageOf(text: string, isCodeFile: boolean): string | undefined {
  if (RST.test(text)) return "reStructuredText";
  if (ASCIIDOC.test(text)) return "AsciiDoc";
  if (isToml(text)) return "TOML";
  return isCodeFile || isCode(text) ? "source code" : undefined;
}

function isToml(text: string): boolean {
  return TOML_SECTION.test(text) && TOML_VALUE.test(text);
}
