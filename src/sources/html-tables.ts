import { CellText } from "./cell-text.js";
import { HtmlLists } from "./html-lists.js";
import { readTags } from "./html-tags.js";
import type { ListItem } from "./listed-names.js";
import type { MarkdownTable } from "./markdown-tables.js";
import type { Outline } from "./outline.js";
import { SourceText } from "./source-text.js";
import { looksLikeScope, type TableCell } from "./table-cell.js";

interface Row {
  readonly line: number;
  readonly cells: TableCell[];
  isHeader: boolean;
  /** How many cells were written, before they were repeated. */
  own: number;
}

interface Table {
  readonly line: number;
  readonly rows: Row[];
  /** By column: what reaches down into rows to come. */
  readonly reaching: Map<number, { readonly cell: TableCell; rows: number }>;
  row: Row | undefined;
  cell:
    | { readonly text: CellText; readonly isHeader: boolean; readonly spans: ReadonlyMap<string, string> }
    | undefined;
  cutAt: number | undefined;
}

// In all tables together as many as the Markdown parser fills up in one; a cell may say rowspan=65534.
const MOST_FILLED = 65_536;
const BLANK: TableCell = { text: "", codes: [] };
const NOT_SHOWN = /^(script|style|title|textarea|template|button)$/;

/** Gathers tables and lists out of tags, as the HTML standard builds them: a row ends the one before, a table in a cell is one of its own. */
export class HtmlTables {
  readonly #all: Table[] = [];
  readonly #open: Table[] = [];
  #hidden = "";
  #filled = 0;
  readonly #outline: Outline;
  readonly #lists: HtmlLists;

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#lists = new HtmlLists(outline);
  }

  /** Whether a table is open, so that what follows belongs to it. */
  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** Reads HTML whose first line is the given one. */
  read(html: string, line: number): void {
    const source = new SourceText(html);
    readTags(source.text, ({ offset, name, isEnd, spans, words }) => {
      if (words !== undefined) this.words(words);
      else this.#tag(name ?? "", isEnd === true, spans ?? new Map(), () => line + source.place(offset).line - 1);
    });
    this.#hidden = "";
  }

  words(words: string): void {
    if (this.#hidden === "") this.#text?.add(words);
  }

  code(code: string): void {
    this.#text?.addCode(code);
  }

  break(): void {
    this.#text?.tag("br", false);
  }

  end(): { tables: MarkdownTable[]; items: ListItem[] } {
    while (this.isOpen) this.#closeTable();
    this.#lists.close();
    return { tables: this.#all.filter(({ rows }) => rows.length > 0).map(finished), items: this.#lists.items };
  }

  /** What words go to: in a table those between cells are no cell's. */
  get #text(): CellText | undefined {
    const table = this.#open.at(-1);
    return table === undefined ? this.#lists.text : table.cell?.text;
  }

  #tag(name: string, isEnd: boolean, spans: ReadonlyMap<string, string>, line: () => number): void {
    if (NOT_SHOWN.test(name)) this.#hidden = isEnd ? "" : name;
    if (this.#hidden !== "") return;
    const table = this.#open.at(-1);
    if (name === "table") {
      if (isEnd || (table !== undefined && table.cell === undefined)) this.#closeTable();
      if (!isEnd) this.#openTable(line());
    } else if (table === undefined) {
      this.#lists.tag(name, isEnd, line);
    } else if (/^(tr|tbody|thead|tfoot|caption)$/.test(name)) {
      this.#closeRow(table);
      if (name === "tr" && !isEnd) table.row = { line: line(), cells: [], isHeader: true, own: 0 };
      else if (name !== "tr") table.reaching.clear();
    } else if (name === "td" || name === "th") {
      this.#closeCell(table);
      if (isEnd) return;
      table.row ??= { line: line(), cells: [], isHeader: true, own: 0 };
      table.cell = { text: new CellText(), isHeader: name === "th", spans };
    } else {
      table.cell?.text.tag(name, isEnd);
    }
  }

  #openTable(line: number): void {
    this.#lists.close();
    const table: Table = { line, rows: [], reaching: new Map(), row: undefined, cell: undefined, cutAt: undefined };
    this.#all.push(table);
    this.#open.push(table);
    this.#outline.table(table.rows);
  }

  #closeTable(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) this.#closeRow(table);
    this.#open.pop();
  }

  #closeRow(table: Table): void {
    this.#closeCell(table);
    const { row } = table;
    table.row = undefined;
    if (row === undefined) return;
    this.#fill(table, row);
    if (row.cells.length > 0) table.rows.push(row);
  }

  #closeCell(table: Table): void {
    const { row, cell } = table;
    table.cell = undefined;
    if (row === undefined || cell === undefined) return;
    this.#fill(table, row);
    const done = cell.text.cell();
    const rows = spanOf(cell.spans, "rowspan");
    // A header reaches over its columns, what stands below only into the first of them.
    for (let i = 0; i < spanOf(cell.spans, "colspan") && (i === 0 || this.#mayFill(table, row)); i++) {
      const shown = i === 0 || cell.isHeader ? done : BLANK;
      if (rows > 1) table.reaching.set(row.cells.length, { cell: shown, rows: rows - 1 });
      row.cells.push(shown);
    }
    row.isHeader &&= cell.isHeader;
    row.own++;
  }

  /** Repeats the cells that reach down from above, from where the row has come to. */
  #fill(table: Table, row: Row): void {
    for (;;) {
      const at = row.cells.length;
      const reaching = table.reaching.get(at);
      if (reaching === undefined || !this.#mayFill(table, row)) return;
      row.cells.push(reaching.cell);
      if (--reaching.rows === 0) table.reaching.delete(at);
    }
  }

  /** Counts a cell that is repeated. Where there are too many a table is read on without them, and says so. */
  #mayFill(table: Table, row: Row): boolean {
    if (this.#filled++ < MOST_FILLED) return true;
    table.cutAt ??= row.line;
    return false;
  }
}

/** 1 where it is not given; 0 means "all that are left". */
function spanOf(spans: ReadonlyMap<string, string>, name: "rowspan" | "colspan"): number {
  const span = Number.parseInt(spans.get(name) ?? "1", 10);
  return span >= 0 ? Math.min(span || (name === "rowspan" ? 65_534 : 1), 65_534) : 1;
}

function finished({ line, rows, cutAt }: Table): MarkdownTable {
  const body = rows.findIndex(({ isHeader }) => !isHeader);
  const last = Math.max(body - 1, 0);
  const first = rows[last] as Row;
  // Without a header the first row names scopes as well.
  const hasHeader = first.isHeader || !first.cells.some(({ text, codes }) => looksLikeScope(codes[0] ?? text));
  const width = Math.max(...rows.slice(0, 100).map(({ cells }) => cells.length));
  return {
    line: hasHeader ? first.line : line,
    header: hasHeader ? first.cells.map(({ text }) => text) : Array<string>(width).fill(""),
    rows: rows.slice(hasHeader ? last + 1 : 0).filter((row) => !isHeading(row)),
    cutAt,
  };
}

/** "Calendar" over all columns is what the rows below it are about. */
function isHeading({ cells, own }: Row): boolean {
  const [cell, ...others] = cells;
  // What reaches down from the row above is no part of it.
  const isAlone = own === 1 && others.length > 0 && others.every((other) => other === BLANK);
  return isAlone && cell?.codes.length === 0 && !looksLikeScope(cell.text);
}
