import type { MarkdownIt, Token } from "markdown-it";
import { CellText } from "./cell-text.js";
import type { TableCell } from "./table-cell.js";

// Markup in one cell is read in quadratic time at worst (unclosed comments, brackets); beyond this it stays as written.
export const LONGEST_CELL = 5_000;

const HTML_ELEMENT =
  /^<(\/?)(a|abbr|b|big|br|cite|code|del|dfn|div|em|font|i|img|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|tr|tt|u|ul|var|wbr)\b[^>]*>$/i;

/** Inline Markdown as plain text with its code spans: no marks, no links, no HTML elements; entities, escapes and raised digits resolved. */
export function plainText(content: string, parser: MarkdownIt, references: Record<string, unknown>): TableCell {
  if (content.length > LONGEST_CELL || !/[\\`*_~[\]<>!&\n]/.test(content)) return { text: content.trim(), codes: [] };
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, references, tokens);
  const cell = new CellText();
  for (const { type, content: piece } of tokens) {
    if (type === "code_inline") {
      cell.addCode(piece);
    } else if (type === "softbreak" || type === "hardbreak") {
      cell.add(" ");
    } else if (type === "html_inline") {
      // <resource> is a placeholder in a name and no element.
      const [, slash, name] = HTML_ELEMENT.exec(piece) ?? [];
      if (name !== undefined) cell.tag(name.toLowerCase(), slash === "/");
      else if (!piece.startsWith("<!--")) cell.add(piece);
    } else if (type !== "image") {
      cell.add(piece); // text, escapes and entities; nothing for marks; a badge is no part of a name
    }
  }
  return cell.cell();
}
