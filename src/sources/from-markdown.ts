import { DefinitionList } from "./definition-list.js";
import { addListed } from "./listed-names.js";
import { type MarkdownTable, readMarkdown } from "./markdown-tables.js";
import { escaped, type SourceIssue } from "./source-issue.js";
import type { SourceResult } from "./source-result.js";
import { SourceText } from "./source-text.js";
import type { TableCell } from "./table-cell.js";
import { findColumns, isAboutUse, type TableColumns } from "./table-columns.js";
import { areInCode, rowDefinitions } from "./table-definitions.js";

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
  const read = chosen(tables);
  for (const one of read) {
    if (one.columns === null) reportSkipped(one.table, issues);
    else if (!one.isUse) readRows(one, one.columns, list, issues);
  }
  // What needs a scope comes after what defines it: it is needed in many places, and defined elsewhere or not.
  const uses = read.filter(({ isUse }) => isUse);
  if (list.definitions.length === 0 && uses.length > 0) addListed(items, list, issues, new Set(uses.flatMap(namesOf)));
  for (const one of uses) if (one.columns !== null) readRows(one, one.columns, list, issues);
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

/** A table, its columns where it is read, and whether it says what needs scopes. */
interface ChosenTable {
  readonly table: MarkdownTable;
  readonly columns: TableColumns | null;
  readonly isUse: boolean;
  /** Whether its names stand in code. */
  readonly inCode: boolean;
}

/** Beside tables that say "scope", one that merely looks like it may list files, hosts or media types: it is not read. */
function chosen(tables: readonly MarkdownTable[]): ChosenTable[] {
  const found = tables.map((table): ChosenTable => {
    const rows = table.rows.map(({ cells }) => cells);
    const columns = findColumns(table.header, rows);
    if (columns === null) return { table, columns, isUse: false, inCode: false };
    return { table, columns, isUse: isAboutUse(table.header, rows, columns), inCode: areInCode(rows, columns) };
  });
  const by = (["scope", "content", "name"] as const).find((how) => found.some(({ columns }) => columns?.by === how));
  const likely = found.filter(({ columns }) => columns?.by === by);
  // Where only tables of use say it, the one that defines a scope is known by the names that these use.
  const used = new Set(likely.every(({ isUse }) => isUse) ? likely.flatMap(namesOf) : []);
  const definesUsed = (one: ChosenTable) =>
    one.columns?.by === "content" && !one.isUse && namesOf(one).some((name) => used.has(name));
  return found.map((one) =>
    one.columns?.by === by || definesUsed(one) ? one : { ...one, columns: null, isUse: false },
  );
}

function namesOf({ table, columns, inCode }: ChosenTable): string[] {
  if (columns === null) return [];
  return table.rows.flatMap(({ cells }) => rowDefinitions(cells, columns, inCode).map(({ name }) => name));
}

const NO_CELL: TableCell = { text: "", codes: [] };

function readRows(
  { table, isUse, inCode }: ChosenTable,
  columns: TableColumns,
  list: DefinitionList,
  issues: SourceIssue[],
): void {
  let above: readonly TableCell[] = [];
  for (const { line, cells } of table.rows) {
    // A name that reaches down from the row above was defined there.
    const own = cells.map((cell, i) => (cell === above[i] && columns.names.includes(i) ? NO_CELL : cell));
    above = cells;
    for (const definition of rowDefinitions(own, columns, inCode)) {
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
