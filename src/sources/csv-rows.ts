import Papa from "papaparse";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";
import type { TableCell } from "./table-cell.js";
import type { TableColumns } from "./table-columns.js";
import { rowDefinitions } from "./table-definitions.js";

/** A comment, a blank line, or Excel's note of the separator. */
export const NO_ROW = /^\s*(#|$)|^sep=.$/i;

/** The lines of a CSV file that hold a row, so long as no quote spans lines. */
export function rowLines({ text }: SourceText): string[] {
  return text.split(/\r\n?|\n/).filter((line) => !NO_ROW.test(line));
}

/** A row of a CSV file and where it starts in the text. */
export interface CsvRow {
  readonly cells: readonly TableCell[];
  readonly offset: number;
}

/** The rows from an offset on, without comments and blank lines. Where a quote is broken, quotes are text, so that it can't swallow rows. */
export function readRows(source: SourceText, start: number, delimiter: string, issues: SourceIssue[]): CsvRow[] {
  const body = source.text.slice(start);
  let parsed = parseRows(quotesFirst(body, delimiter), delimiter, false);
  if (parsed.fault !== undefined) {
    const place = source.place(start + parsed.fault);
    const message = `A quoted cell is not closed rightly here (RFC 4180 §2), so quotes were read as part of the cells. Double a quote inside quotes.`;
    issues.push({ code: "invalid-document", message, line: place.line, column: 1 });
    parsed = parseRows(body, delimiter, true);
  }
  return parsed.rows
    .filter(({ cells }) => !(cells.length === 1 && NO_ROW.test((cells[0] as TableCell).text)))
    .map(({ cells, offset }) => ({ cells, offset: start + offset }));
}

/** Adds what the rows define. */
export function addRows(
  source: SourceText,
  rows: readonly CsvRow[],
  columns: TableColumns,
  list: DefinitionList,
): void {
  for (const { cells, offset } of rows) {
    const place = source.place(offset);
    for (const definition of rowDefinitions(cells, columns)) list.add(definition, place);
  }
}

interface CsvRows {
  readonly rows: CsvRow[];
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

/**
 * Blanks before an opening quote put behind it, where they are trimmed with the cell: RFC 4180 has no place for them, but
 * people write `a, "b, c"`. Offsets stay.
 */
function quotesFirst(text: string, delimiter: string): string {
  const blanks = delimiter === "\t" ? / */y : /[ \t]*/y;
  const end = new RegExp(`${delimiter}|[\\r\\n]`, "g");
  let whole = "";
  for (let at = 0; at < text.length; ) {
    blanks.lastIndex = at;
    blanks.test(text);
    let next = blanks.lastIndex;
    if (text[next] === '"') {
      const close = closingQuote(text, next);
      whole += `"${text.slice(at, next)}${text.slice(next + 1, close)}`;
      at = next = close;
    }
    end.lastIndex = next;
    next = end.test(text) ? end.lastIndex : text.length;
    whole += text.slice(at, next);
    at = next;
  }
  return whole;
}

/** The offset behind the quote that ends a cell; one that is doubled doesn't. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    if (text[at + 1] !== '"') return at + 1;
  }
}
