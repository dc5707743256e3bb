import type { MarkdownIt, Token } from "markdown-it";
import type { TableCell } from "./table-columns.js";

// Markup in one cell is read in quadratic time at worst (unclosed comments, brackets); beyond this it stays as written.
const LONGEST_CELL = 5_000;

const HTML_ELEMENT =
  /^<\/?(a|abbr|b|big|br|cite|code|del|dfn|div|em|font|i|img|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|tr|tt|u|ul|var|wbr)\b[^>]*>$/i;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Inline Markdown as plain text with its code spans: no marks, no links, no HTML elements; entities, escapes and raised digits resolved. */
export function plainText(content: string, parser: MarkdownIt, references: Record<string, unknown>): TableCell {
  if (content.length > LONGEST_CELL || !/[\\`*_~[\]<>!&\n]/.test(content)) return { text: content.trim(), codes: [] };
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, references, tokens);
  let text = "";
  const codes: string[] = [];
  let code: string | undefined; // of a <code> that is open
  let isRaised = false;
  for (const { type, content: piece } of tokens) {
    if (type === "code_inline") {
      codes.push(piece.trim());
      text += piece;
    } else if (type === "softbreak" || type === "hardbreak") {
      text += " ";
    } else if (type === "html_inline") {
      if (/^<code\b/i.test(piece)) code = "";
      if (/^<\/code/i.test(piece)) {
        if (code) codes.push(code.trim());
        code = undefined;
      }
      if (/^<\/?sup\b/i.test(piece)) isRaised = piece[1] !== "/";
      if (/^<(br|\/li|\/p|\/div)\b/i.test(piece)) text += "\n";
      // <resource> is a placeholder in a name and no element.
      else if (!HTML_ELEMENT.test(piece) && !piece.startsWith("<!--")) text += piece;
    } else if (isRaised) {
      text += piece.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
    } else {
      text += piece; // text, escapes and entities; of an image its description; nothing for marks
      if (code !== undefined) code += piece;
    }
  }
  const lines = text.split("\n").map((line) => line.replace(/[ \t]+/g, " ").trim());
  return { text: lines.filter((line) => line !== "").join(codes.length > 0 ? " " : "\n"), codes };
}
