import { addRows, readRows, rowLines } from "./csv-rows.js";
import type { DefinitionList } from "./definition-list.js";
import { DELIMITERS } from "./read-csv.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";
import { looksLikeScope } from "./table-cell.js";
import { findColumns, isHeaderWord, nameColumn } from "./table-columns.js";

// Each column is looked at in each row.
const MOST_COLUMNS = 100;

/**
 * Reads CSV without a header, for a text that is CSV by its file's name or by its look: the first column whose cells look like scopes, or else
 * the first of words, is taken and reported. False where no line has a separator.
 */
export function readHeadlessCsv(source: SourceText, list: DefinitionList, issues: SourceIssue[]): boolean {
  const lines = rowLines(source);
  const counts = DELIMITERS.map((delimiter) => lines.filter((line) => line.includes(delimiter)).length);
  const most = Math.max(...counts);
  if (most === 0) return false;
  // A tab or a semicolon stands in few texts, so of two that are in every line it is the separator.
  const delimiter = DELIMITERS[counts.lastIndexOf(most)] as string;
  const all = readRows(source, 0, delimiter, issues);
  const first = (all[0]?.cells ?? []).map(({ text }) => text);
  const report = (what: string) => {
    const message = `This file has no header that says which column names scopes, so ${what} taken for that. Write "scope" at the head of the column.`;
    issues.push({ code: "guessed-table", message, ...source.place(rows[0]?.offset ?? 0) });
  };
  const isHeader = first.every((text) => text === "" || isHeaderWord(text));
  const rows = isHeader ? all.slice(1) : all;
  const cells = rows.map((row) => row.cells);
  if (rows.length === 0) return true;
  if (cells.every((row) => row.every(({ text }) => text === "" || looksLikeScope(text)))) {
    for (const { cells, offset } of rows) {
      for (const { text } of cells) if (text !== "") list.add({ name: text }, source.place(offset));
    }
    report("all of its cells were");
    return true;
  }
  const width = Math.min(
    MOST_COLUMNS,
    cells.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const at = nameColumn(cells, width);
  if (at === null) return true;
  const header = Array.from({ length: width }, (_, i) => (isHeader ? (first[i] ?? "") : ""));
  header[at] = "scope";
  const columns = findColumns(header, cells);
  if (columns !== null) addRows(source, rows, columns, list);
  report(`column ${at + 1} was`);
  return true;
}
