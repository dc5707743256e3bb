import Papa from "papaparse";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";
import { findColumns, isHeaderWord, type TableCell } from "./table-columns.js";
import { rowDefinitions } from "./table-definitions.js";

const HEADER = /^(oauth[\s\d.]*)?(scopes?|permissions?|names?)([\s_-]*(names?|ids?|tokens?|values?|strings?))?$/i;
const DELIMITERS = [",", ";", "\t"] as const;

export interface CsvHeader {
  readonly delimiter: string;
  readonly cells: readonly string[];
  readonly offset: number;
}

/** The first line that is no comment, where it is the header of a CSV file with scopes in it; else null. */
export function csvHeader(text: string): CsvHeader | null {
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  let offset = 0;
  let first = "";
  while (offset < text.length) {
    first = (line.exec(text) as RegExpExecArray)[1] as string;
    if (!/^\s*(#|$)/.test(first)) break;
    offset = line.lastIndex;
  }
  if (first.length > 2_000) return null;
  for (const delimiter of DELIMITERS) {
    const cells = first.split(delimiter).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
    const at = cells.findIndex((cell) => HEADER.test(cell));
    if (at === -1) continue;
    // A lone "scope" heads one column; a lone "name" may be a name, and "scopes" behind a name its description.
    const isHeader = /^scopes?$/i.test(cells[0] as string) || cells.some((cell, i) => i !== at && isHeaderWord(cell));
    if (isHeader) return { delimiter, cells, offset };
  }
  return null;
}

/** Reads CSV (RFC 4180) behind its header. Where a quote is broken, quotes are read as they stand, so that it can't swallow rows. */
export function readCsv(source: SourceText, header: CsvHeader, list: DefinitionList, issues: SourceIssue[]): void {
  const body = source.text.slice(header.offset);
  let parsed = parseRows(body, header.delimiter, false);
  if (parsed.fault !== undefined) {
    const place = source.place(header.offset + parsed.fault);
    const message = `A quoted cell is not closed rightly here (RFC 4180 §2), so quotes were read as part of the cells. Double a quote inside quotes.`;
    issues.push({ code: "invalid-document", message, line: place.line, column: 1 });
    parsed = parseRows(body, header.delimiter, true);
  }
  const rows = parsed.rows
    .slice(1)
    .filter(({ cells }) => !(cells.length === 1 && /^\s*(#|$)/.test((cells[0] as TableCell).text)));
  const names = header.cells.map((cell) => (HEADER.test(cell) ? "scope" : cell));
  const columns = findColumns(
    header.cells.some((cell) => /^(oauth[\s\d.]*)?scopes?/i.test(cell)) ? header.cells : names,
    rows.map(({ cells }) => cells),
  );
  if (columns === null) return;
  for (const { cells, offset } of rows) {
    const place = source.place(header.offset + offset);
    for (const definition of rowDefinitions(cells, columns)) list.add(definition, place);
  }
}

interface CsvRows {
  readonly rows: { readonly cells: TableCell[]; readonly offset: number }[];
  /** Offset of the first row whose quotes are broken. */
  readonly fault: number | undefined;
}

function parseRows(text: string, delimiter: string, quotesAreText: boolean): CsvRows {
  const rows: CsvRows["rows"] = [];
  let fault: number | undefined;
  let offset = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    fastMode: quotesAreText ? true : undefined, // splits, and knows no quotes
    step: ({ data, errors, meta }, parser) => {
      if (errors.length > 0 && !quotesAreText) {
        fault = offset;
        parser.abort();
        return;
      }
      rows.push({ cells: data.map((cell) => ({ text: cell.trim(), codes: [] })), offset });
      offset = meta.cursor;
    },
  });
  return { rows, fault };
}
