import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import { followingWords } from "./following-words.js";
import { HtmlTables } from "./html-tables.js";
import type { ListItem, ListPlace } from "./listed-names.js";
import { LONGEST_CELL, plainText } from "./markdown-plain-text.js";
import { Outline } from "./outline.js";
import { looksLikeScope, type TableCell } from "./table-cell.js";
import { isFirstScope, speaksOfScopes } from "./table-columns.js";

/** A table, in GFM or HTML: its header as plain text and its rows. */
export interface MarkdownTable {
  /** Of its header, from 1. */
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly TableCell[] }[];
  /** The line at which its end was cut off by a guard against tables that are mostly empty or repeated cells. */
  readonly cutAt: number | undefined;
}

/** What of a Markdown text may define scopes. */
export interface MarkdownBlocks {
  readonly tables: readonly MarkdownTable[];
  readonly items: readonly ListItem[];
  /** The line at which blocks are nested so deeply that the parser reads no further into them. */
  readonly tooDeepAt: number | undefined;
}

const PAGE = /^\s*<(!doctype\s+html|html)\b/i;
const MOST_NESTING = 100;
// A table in a block of code that is one by its indent alone, as below `=== "Tab"` or in `<Tab>`: there it is shown.
const TABLE_RULE = /^\|?[ \t]{0,20}:?-+:?[ \t]{0,20}\|/m;

/** Finds the tables and lists of a CommonMark text with GFM tables, wherever they stand: in lists, in quotes. */
export function readMarkdown(text: string): MarkdownBlocks {
  const outline = new Outline();
  const html = new HtmlTables(outline);
  if (PAGE.test(text)) {
    html.read(text, 1);
    const { tables, items } = html.end();
    return { tables, items: [...items, ...outline.items()], tooDeepAt: undefined };
  }
  const parser = new MarkdownIt({ html: true, maxNesting: MOST_NESTING });
  parser.normalizeLinkText = (url) => url; // an autolink's text is a name: not to be prettified
  const references: Env = {};
  const blocks: Token[] = [];
  // Blocks only; the inline parser then runs on the cells that are asked for, not on a whole manual.
  const lines = text.split(/\r\n?|\n/);
  parser.block.parse(lines.join("\n"), parser, references, blocks);
  const tokens = blocks.flatMap((token) => {
    if (token.type !== "code_block" || !TABLE_RULE.test(token.content)) return [token];
    const inner: Token[] = [];
    parser.block.parse(token.content, parser, references, inner);
    const start = linesOf(token)[0];
    for (const { map } of inner)
      map?.forEach((at, i) => {
        map[i] = at + start;
      });
    return inner;
  });
  // A footnote whose note is one word or an address would be a link, and its mark `^1` be read into a name.
  for (const label of Object.keys(references.references ?? {})) {
    if (label.startsWith("^")) delete references.references?.[label];
  }
  const cell = (content: string): TableCell => plainText(content, parser, references);

  const tables: MarkdownTable[] = [];
  const items: ListItem[] = [];
  const lists: ListPlace[] = []; // that are open; one in another is part of it
  let tooDeepAt: number | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.level >= MOST_NESTING - 1) tooDeepAt ??= line;
    if (token.type === "table_open") {
      let end = i + 1;
      while ((tokens[end] as Token).type !== "table_close") end++;
      const after = tokens[end + 1];
      const cut = after?.type === "paragraph_open" && linesOf(after)[0] === linesOf(token)[1];
      const table = readTable(tokens.slice(i, end), line, cut ? linesOf(token)[1] + 1 : undefined, lines, cell);
      tables.push(table);
      outline.table([{ cells: table.header.map((text) => ({ text, codes: [] })) }, ...table.rows]);
      i = end;
    } else if (token.type === "heading_open") {
      outline.head(token.tag, cell((tokens[i + 1] as Token).content), line);
    } else if (/^(bullet|ordered)_list_open$/.test(token.type)) {
      const words = tokens[i - 1]?.type === "paragraph_close" ? (tokens[i - 2] as Token).content : "";
      lists.push(lists[0] ?? { about: `${outline.place.about}\n${words}` });
    } else if (/^(bullet|ordered)_list_close$/.test(token.type)) {
      lists.pop();
    } else if (token.type === "list_item_open") {
      const own = tokens[i + 2] as Token; // or, of an item without any, what comes after it
      if (own.type !== "inline") continue;
      const item = cell(own.content);
      const isName = item.codes[0] === item.text || looksLikeScope(item.text);
      const words = isName ? cell(followingWords(tokens, i + 3, true)).text : "";
      items.push({ line, list: lists[0] as ListPlace, ...described(item, words) });
    } else if (token.type === "html_block") {
      html.read(token.content, line);
    } else if (html.isOpen) {
      // Markdown in a cell, or rows that are indented below a blank line.
      if (token.type === "inline") readInline(token.content, line, html, parser, references);
      else if (token.type === "code_block") html.read(token.content, line);
      else if (token.type === "fence") html.code(token.content);
      else html.break();
    } else if (token.type === "inline" && tokens[i - 1]?.type === "paragraph_open" && lists.length === 0) {
      const { content } = token;
      outline.words(() => cell(content).text);
      const { place } = outline;
      const entry = entryIn(content, cell) ?? nameIn(content, place, cell);
      if (entry === null) continue;
      const words = entry.codes[0] === entry.text ? cell(followingWords(tokens, i + 1, false)).text : "";
      items.push({ line, list: place, ...described(entry, words) });
    }
  }
  const found = html.end();
  return {
    tables: [...tables, ...found.tables].toSorted((a, b) => a.line - b.line),
    items: [...items, ...found.items, ...outline.items()].toSorted((a, b) => a.line - b.line),
    tooDeepAt,
  };
}

/** What a paragraph says that is an item all the same: `` `name`: words ``, or a name above `: words`, as Markdown Extra defines it. */
function entryIn(content: string, cell: (content: string) => TableCell): TableCell | null {
  const isDefinition = /^[^\n]+\n:[ \t]/.test(content);
  // Others are not parsed: a manual has many.
  if (!isDefinition && !/^[*_]*`/.test(content)) return null;
  const entry = cell(content);
  const [code = ""] = entry.codes;
  const isNamed = entry.text.startsWith(code) && /^\s*[:–—-]/.test(entry.text.slice(code.length));
  return isDefinition || isNamed ? entry : null;
}

/** A paragraph that is nothing but a scope in code, below words about scopes. */
function nameIn(content: string, { about }: ListPlace, cell: (content: string) => TableCell): TableCell | null {
  if (!/^[*_]{0,3}`[^`]{1,300}`[*_]{0,3}$/.test(content) || !speaksOfScopes(about)) return null;
  const entry = cell(content);
  return entry.codes[0] === entry.text && looksLikeScope(entry.text) ? entry : null;
}

function described({ text, codes }: TableCell, words: string): TableCell {
  return { text: words === "" ? text : `${text}: ${words}`, codes };
}

/** Inline Markdown within an HTML table, whose end may stand in it. */
function readInline(
  content: string,
  line: number,
  html: HtmlTables,
  parser: Parser,
  references: Record<string, unknown>,
): void {
  if (content.length > LONGEST_CELL) {
    html.read(content, line);
    return;
  }
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, references, tokens);
  let at = line;
  for (const { type, content: piece } of tokens) {
    if (type === "html_inline") html.read(piece, at);
    else if (type === "code_inline") html.code(piece);
    else html.words(type === "softbreak" || type === "hardbreak" ? "\n" : piece);
    at += type === "softbreak" || type === "hardbreak" ? 1 : piece.split("\n").length - 1;
  }
}

interface Row {
  readonly line: number;
  readonly cells: TableCell[];
}

function readTable(
  tokens: readonly Token[],
  line: number,
  cutAt: number | undefined,
  lines: readonly string[],
  cell: (content: string) => TableCell,
): MarkdownTable {
  const rows: Row[] = [];
  for (const token of tokens) {
    if (token.type === "tr_open") rows.push({ line: linesOf(token)[0] + 1, cells: [] });
    else if (token.type === "inline") (rows.at(-1) as Row).cells.push(cell(token.content));
  }
  const isEmpty =
    rows[0]?.cells.every(({ text }) => text === "") && !rows[1]?.cells.some(({ text }) => looksLikeScope(text));
  // GFM has no table without a header: where it is empty, the row below it may be one, and it may be the first scope.
  const [header, ...below] = (isEmpty && rows.length > 1 ? rows.slice(1) : rows) as [Row, ...Row[]];
  const isOne = header.cells.length === 1;
  // GFM takes any line below a table for a row of it: `:::`, `</Tab>`.
  const body = isOne ? below : below.filter((row) => lines[row.line - 1]?.includes("|"));
  const isRow = isFirstScope(header.cells, body[0]?.cells ?? []);
  return {
    line,
    header: header.cells.map(({ text }) => (isRow ? "" : text)),
    rows: isRow ? [header, ...body] : body,
    cutAt,
  };
}

/** The first line of what a token opens, from 0, and the one behind its last. */
function linesOf(token: Token): readonly [start: number, end: number] {
  return token.map as [number, number];
}
