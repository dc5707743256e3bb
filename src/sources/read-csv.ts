import { addRows, NO_ROW, readRows } from "./csv-rows.js";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceText } from "./source-text.js";
import { findColumns, isHeaderWord } from "./table-columns.js";

const HEADER =
  /^((oauth[\s\d.]*|api|client|required)[\s_-]*)?(scopes?|permissions?|names?)([\s_-]*(names?|ids?|tokens?|values?|strings?|codes?|keys?|slugs?))?$/i;
/** Says by itself that it heads a column: "permission_id" is no name of a scope. */
const SURE_HEADER = /(scopes?|permissions?)[_-](names?|ids?|codes?|keys?|slugs?)$/i;
/** Several words, of which the first has a capital: they head a table, and are no scopes. */
const TITLE = /^\s*\p{Lu}[^\t:]* [^\t:]*$/u;
const MOST_TITLES = 5;
/** Characters of a line that may be a header or a title. */
const MOST_CHARACTERS = 2_000;
export const DELIMITERS = [",", ";", "\t"] as const;

export interface CsvHeader {
  readonly delimiter: string;
  readonly cells: readonly string[];
  readonly offset: number;
}

/**
 * The header of a CSV file with scopes in it: the first line that is no comment, or of a table that was pasted with its title, which has
 * tabs, one of the next few. Null where that is none.
 */
export function csvHeader(text: string): CsvHeader | null {
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  for (let offset = 0, titles = 0; offset < text.length && titles < MOST_TITLES; offset = line.lastIndex) {
    const [, content = ""] = line.exec(text) ?? [];
    if (NO_ROW.test(content)) continue;
    if (content.length > MOST_CHARACTERS) return null;
    const header = headerIn(content, titles > 0);
    if (header !== null) return { ...header, offset };
    // A lone word may be a name.
    if (!TITLE.test(content)) return null;
    titles++;
  }
  return null;
}

/** The header that a line is. Below a title it parts its cells by tabs, and has several. */
function headerIn(line: string, hasTitle: boolean): Omit<CsvHeader, "offset"> | null {
  for (const delimiter of hasTitle ? ["\t"] : DELIMITERS) {
    const cells = line.split(delimiter).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
    const at = cells.findIndex((cell) => HEADER.test(cell));
    if (at === -1 || (hasTitle && cells.length === 1)) continue;
    // A lone "scope" heads one column; a lone "name" may be a name, and "scopes" behind a name its description.
    const isHeader =
      /^scopes?$/i.test(cells[0] as string) ||
      SURE_HEADER.test(cells[at] as string) ||
      cells.some((cell, i) => i !== at && isHeaderWord(cell));
    if (isHeader) return { delimiter, cells };
  }
  return null;
}

/** Reads CSV (RFC 4180) behind its header. Where a quote is broken, quotes are read as they stand, so that it can't swallow rows. */
export function readCsv(source: SourceText, header: CsvHeader, list: DefinitionList, issues: SourceIssue[]): void {
  const [head, ...below] = readRows(source, header.offset, header.delimiter, issues);
  // A page has its header above each of its tables.
  const rows = below.filter(({ cells }) => cells.some(({ text }, i) => text !== head?.cells[i]?.text));
  // Of columns that may name scopes the first one is taken, unless one of them says "scope".
  const says = header.cells.some((cell) => /^(oauth[\s\d.]*)?scopes?/i.test(cell));
  const at = says ? -1 : header.cells.findIndex((cell) => HEADER.test(cell));
  const columns = findColumns(
    header.cells.map((cell, i) => (i === at ? "scope" : cell)),
    rows.map(({ cells }) => cells),
  );
  if (columns !== null) addRows(source, rows, columns, list);
}
