import { rowLines } from "./csv-rows.js";
import { DefinitionList } from "./definition-list.js";
import { readForeignText } from "./foreign-text.js";
import { withoutHeadComments } from "./head-comments.js";
import { readHeadlessCsv } from "./headless-csv.js";
import { csvHeader, DELIMITERS, readCsv } from "./read-csv.js";
import { bareLine, COLUMN, COMMAS, readLine } from "./read-line.js";
import { scopeSettings } from "./scope-settings.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceResult } from "./source-result.js";
import { SourceText } from "./source-text.js";

/** The parameter's name before a scope string, as requests, code and `WWW-Authenticate` have it (RFC 6749 §3.3, RFC 6750 §3). */
const PARAMETER = /^(\s*(["']?)scopes?\2\s*(?:=|:\s)\s*(["']?))(\S.*?)\3[,;]?$/is;
/** A list in code or in a configuration: `const scopes = ["openid", "email"];`. */
const LIST =
  /^(\s*(?:(?:export|const|let|var)\s+)*(["']?)\w{0,40}scopes?\w{0,40}\2\s*[=:]\s*((?:%w)?\[))([^[\]]*)\](?:\s+as\s+const|\.freeze)?[,;]?$/i;

/** The start of a row of CSV, and the separator. */
const CELL = /^\s*(?:[^\s",;]+|"[^\s"]+")([,;])/;
/** A row of CSV whose second cell is plainly a description: words that start with a capital. */
const DESCRIBED = /^\s*[^\s",;]+[,;]\p{Lu}\p{Ll}*\s+\S/u;

/**
 * The scopes in a plain text, whichever of these it is:
 *
 * - CSV whose first line has a column Scope (or Name), separated by commas, semicolons or tabs; columns headed
 *   Description, Label, Implies, Risk and Deprecated are read too;
 * - rows of CSV without a header, where a description starts with a capital and has a blank, which is reported;
 * - one scope per line, with a description after a tab, ` - `, `: ` or in a column of its own; `#` starts a comment, and one behind a
 *   scope is its description; bullets, numbers, boxes to tick and quotes are taken off;
 * - a scope string: `openid profile email`, also over several lines, or alone behind `scope:` or `scope=`, also as a list in code, or
 *   in a file of settings, `OAUTH_SCOPES="openid email"`;
 * - an array of names or of definitions (`{ name, description? }` and the other fields of a `ScopeDefinition`), as JSON or YAML has it;
 * - an object with such an array, a map of names to descriptions or a scope string at a key such as `scopes`, or that is such a map.
 *
 * Strings in source code, of constants and in lists, are read where they look like scopes or are called so, which is reported. An HTML
 * page, a table in Markdown, another JSON object, other code, reStructuredText, AsciiDoc or TOML is reported, and nothing in it taken for
 * a scope.
 */
export function fromText(text: string): SourceResult {
  return readText(text);
}

/** The scopes in a file that is CSV by its name. Without a header the first column whose cells look like scopes is taken, and reported. */
export function fromCsv(text: string): SourceResult {
  return readText(text, "csv");
}

/** The scopes in a file that is source code by its name. */
export function fromCode(text: string): SourceResult {
  return readText(text, "code");
}

function readText(text: string, kind?: "csv" | "code"): SourceResult {
  const issues: SourceIssue[] = [];
  const source = new SourceText(text);
  const list = new DefinitionList(issues);
  const header = csvHeader(source.text);
  if (!readForeignText(source, list, issues, (header?.cells.length ?? 0) > 1, kind === "code")) {
    if (header !== null) readCsv(source, header, list, issues);
    else if (!(kind === "csv" || areRows(source)) || !readHeadlessCsv(source, list, issues))
      readLines(source, list, issues);
  }
  if (list.definitions.length === 0) {
    const message = `The text names no scope. Write one per line, a CSV file with a column "scope", or a scope string.`;
    issues.push({ code: "no-scopes", message, line: 1, column: 1 });
  }
  return { definitions: list.definitions, issues };
}

/** Whether each line is a row of CSV, and one of them plainly so. */
function areRows(source: SourceText): boolean {
  const lines = rowLines(source);
  return (
    lines.some((line) => DESCRIBED.test(line)) &&
    DELIMITERS.some((delimiter) => lines.every((line) => CELL.exec(line)?.[1] === delimiter))
  );
}

function readLines(source: SourceText, list: DefinitionList, issues: SourceIssue[]): void {
  const lines = linesOf(source);
  const inColumns = lines.filter((text) => COLUMN.test(bareLine(text))).length > 1;
  lines.forEach((text, index) => {
    const line = index + 1;
    const { definitions, guessed } = readLine(text, inColumns);
    for (const { definition, offset } of definitions) list.add(definition, { line, column: offset + 1 });
    if (guessed) issues.push({ code: "guessed-list", message: COMMAS, line, column: 1 });
  });
}

/** The lines; an only one without the name of the parameter or of a list, settings without their keys. */
function linesOf({ text }: SourceText): string[] {
  const lines = withoutHeadComments(text).split(/\r\n?|\n/);
  const isFilled = (line: string) => /\S/.test(line);
  const index = lines.findIndex(isFilled);
  const isOne = index === lines.findLastIndex(isFilled);
  const only = lines[index]?.trimEnd() ?? "";
  if (!isOne || !(LIST.test(only) || PARAMETER.test(only))) return scopeSettings(lines) ?? lines;
  // Blanks in its place keep the columns that issues name.
  const names = (_: string, head: string, _name: string, _quote: string, rest: string) =>
    " ".repeat(head.length) + rest;
  return lines.map((line) => {
    const text = line.trimEnd();
    return text.replace(LIST.test(text) ? LIST : PARAMETER, names);
  });
}
