import { DefinitionList } from "./definition-list.js";
import { addListed } from "./listed-names.js";
import { type MarkdownTable, readMarkdown } from "./markdown-tables.js";
import { escaped, type SourceIssue } from "./source-issue.js";
import type { SourceResult } from "./source-result.js";
import { SourceText } from "./source-text.js";
import { findColumns, isAboutUse, type TableCell, type TableColumns } from "./table-columns.js";
import { rowDefinitions } from "./table-definitions.js";

/**
 * The scopes in a Markdown text's tables (GFM or HTML), wherever they stand, or in those of an HTML page.
 *
 * The column of names is found by its header (Scope, Permission, …), or else by cells that look like names
 * (`account:read`), or else, which is reported, by a header such as Name; so are descriptions, and columns headed Label, Implies, Risk or Deprecated. Marks, links and
 * HTML come out as plain text. Where no table defines scopes, lists do: `` - `account:read`: Access account details ``, or headings and
 * paragraphs below words about scopes: `### account:read`.
 * Tables without scopes are named in `issues` when they have code in them.
 */
export function fromMarkdown(text: string): SourceResult {
  const issues: SourceIssue[] = [];
  const list = new DefinitionList(issues);
  const { tables, items, tooDeepAt } = readMarkdown(new SourceText(text).text);
  const found = tables.map((table) => {
    const rows = table.rows.map(({ cells }) => cells);
    return { table, rows, columns: findColumns(table.header, rows) };
  });
  // Beside tables that say "scope", one that merely looks like it may list files, hosts or media types.
  const by = (["scope", "content", "name"] as const).find((how) => found.some(({ columns }) => columns?.by === how));
  const read = found.map(({ table, rows, columns }) => {
    const own = columns?.by === by ? columns : null;
    return { table, columns: own, isUse: own !== null && isAboutUse(table.header, rows, own) };
  });
  // What needs a scope comes after what defines it: it is needed in many places, and defined elsewhere or not.
  for (const { table, columns, isUse } of read.toSorted((a, b) => Number(a.isUse) - Number(b.isUse))) {
    if (columns === null) reportSkipped(table, issues);
    else readRows(table, columns, list, issues, isUse);
  }
  if (list.definitions.length === 0) addListed(items, list, issues);

  if (tooDeepAt !== undefined) {
    const message = `Quotes or lists are nested so deeply here that they were not read to their end; names may be missing. Unnest them.`;
    issues.push({ code: "too-deep", message, line: tooDeepAt, column: 1 });
  }
  if (list.definitions.length === 0) {
    const message = `The text has no table, list or heading that names scopes. Give it a table with the columns Scope and Description.`;
    issues.push({ code: "no-scopes", message, line: 1, column: 1 });
  }
  return { definitions: list.definitions, issues };
}

const NO_CELL: TableCell = { text: "", codes: [] };

function readRows(
  table: MarkdownTable,
  columns: TableColumns,
  list: DefinitionList,
  issues: SourceIssue[],
  isUse: boolean,
): void {
  let above: readonly TableCell[] = [];
  for (const { line, cells } of table.rows) {
    // A name that reaches down from the row above was defined there.
    const own = cells.map((cell, i) => (cell === above[i] && columns.names.includes(i) ? NO_CELL : cell));
    above = cells;
    for (const definition of rowDefinitions(own, columns)) {
      const { name } = definition;
      if (!isUse) list.add(definition, { line, column: 1 });
      // What stands beside it tells of what needs it.
      else if (!list.has(name)) list.add({ name }, { line, column: 1 });
    }
  }
  if (columns.by === "name") {
    const message = `This table was read for its column "${table.header[columns.names[0] ?? 0]}", though nothing says that it names scopes. Head that column "Scope", or leave the table out.`;
    issues.push({ code: "guessed-table", message, line: table.line, column: 1 });
  }
  if (table.cutAt === undefined) return;
  const message = `This table has so many empty or repeated cells that it was not read whole; names may be missing. Give every row all of its cells.`;
  issues.push({ code: "cut-table", message, line: table.cutAt, column: 1 });
}

/** A table without code is hardly about scopes, and a manual has many of those. */
function reportSkipped({ header, rows, line }: MarkdownTable, issues: SourceIssue[]): void {
  if (!rows.some(({ cells }) => cells.some(({ codes }) => codes.length > 0))) return;
  const message = `This table (${escaped(header.join(" | ").slice(0, 200))}) was skipped: none of its headers says scope. If it defines some, head that column "Scope".`;
  issues.push({ code: "skipped-table", message, line, column: 1 });
}
