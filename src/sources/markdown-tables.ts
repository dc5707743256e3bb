import MarkdownIt, { type Token } from "markdown-it";
import { plainText } from "./markdown-plain-text.js";
import type { TableCell } from "./table-columns.js";

/** A GFM table: its header as plain text and its rows. */
export interface MarkdownTable {
  /** Of its header, from 1. */
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly TableCell[] }[];
  /** Whether its end was cut off by the parser's guard against tables that are mostly empty cells. */
  readonly cut: boolean;
}

/** An item of a bullet list, its own words only. */
export interface MarkdownItem extends TableCell {
  readonly line: number;
}

/** What of a Markdown text may define scopes. */
export interface MarkdownBlocks {
  readonly tables: readonly MarkdownTable[];
  readonly items: readonly MarkdownItem[];
  /** The line at which blocks are nested so deeply that the parser reads no further into them. */
  readonly tooDeepAt: number | undefined;
}

const MOST_NESTING = 100;

/** Finds the tables and lists of a CommonMark text with GFM tables, wherever they stand: in lists, in quotes. */
export function readMarkdown(text: string): MarkdownBlocks {
  const parser = new MarkdownIt({ html: true, maxNesting: MOST_NESTING });
  parser.normalizeLinkText = (url) => url; // an autolink's text is a name: not to be prettified
  const references = {};
  const tokens: Token[] = [];
  // Blocks only; the inline parser then runs on the cells that are asked for, not on a whole manual.
  parser.block.parse(text.replace(/\r\n?/g, "\n"), parser, references, tokens);
  const cell = (content: string): TableCell => plainText(content, parser, references);

  const tables: MarkdownTable[] = [];
  const items: MarkdownItem[] = [];
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
      tables.push(readTable(tokens.slice(i, end), line, cut, cell));
      i = end;
    } else if (token.type === "list_item_open") {
      const words = tokens[i + 2] as Token; // or, of an item without any, what comes after it
      if (words.type === "inline") items.push({ line, ...cell(words.content) });
    }
  }
  return { tables, items, tooDeepAt };
}

interface Row {
  readonly line: number;
  readonly cells: TableCell[];
}

function readTable(
  tokens: readonly Token[],
  line: number,
  cut: boolean,
  cell: (content: string) => TableCell,
): MarkdownTable {
  const rows: Row[] = [];
  for (const token of tokens) {
    if (token.type === "tr_open") rows.push({ line: linesOf(token)[0] + 1, cells: [] });
    else if (token.type === "inline") (rows.at(-1) as Row).cells.push(cell(token.content));
  }
  const [header, ...body] = rows as [Row, ...Row[]];
  return { line, header: header.cells.map(({ text }) => text), rows: body, cut };
}

/** The first line of what a token opens, from 0, and the one behind its last. */
function linesOf(token: Token): readonly [start: number, end: number] {
  return token.map as [number, number];
}
