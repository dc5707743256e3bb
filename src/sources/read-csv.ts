import { addRows, NO_ROW, readRows } from "./csv-rows.js";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";
import { findColumns, isHeaderWord } from "./table-columns.js";

const HEADER =
  /^((oauth[\s\d.]*|api|client|required)[\s_-]*)?(scopes?|permissions?|names?)([\s_-]*(names?|ids?|tokens?|values?|strings?|codes?|keys?|slugs?))?$/i;
/** Says by itself that it heads a column: "permission_id" is no name of a scope. */
const SURE_HEADER = /(scopes?|permissions?)[_-](names?|ids?|codes?|keys?|slugs?)$/i;
export const DELIMITERS = [",", ";", "\t"] as const;

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
    if (!NO_ROW.test(first)) break;
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
    const isHeader =
      /^scopes?$/i.test(cells[0] as string) ||
      SURE_HEADER.test(cells[at] as string) ||
      cells.some((cell, i) => i !== at && isHeaderWord(cell));
    if (isHeader) return { delimiter, cells, offset };
  }
  return null;
}

/** Reads CSV (RFC 4180) behind its header. Where a quote is broken, quotes are read as they stand, so that it can't swallow rows. */
export function readCsv(source: SourceText, header: CsvHeader, list: DefinitionList, issues: SourceIssue[]): void {
  const rows = readRows(source, header.offset, header.delimiter, issues).slice(1);
  // Of columns that may name scopes the first one is taken, unless one of them says "scope".
  const says = header.cells.some((cell) => /^(oauth[\s\d.]*)?scopes?/i.test(cell));
  const at = says ? -1 : header.cells.findIndex((cell) => HEADER.test(cell));
  const columns = findColumns(
    header.cells.map((cell, i) => (i === at ? "scope" : cell)),
    rows.map(({ cells }) => cells),
  );
  if (columns !== null) addRows(source, rows, columns, list);
}
