import type { Token } from "markdown-it";

const DESCRIPTION = /^[*_]{0,3}description[*_]{0,3}\s*[:–—-][*_]{0,3}\s*/i;

/**
 * What the block behind a paragraph says of the name that the paragraph is, as Markdown: a paragraph, or of a list the item
 * "Description: …" or, where `inItem`, the first one. Nothing where it starts with code, which names something else.
 */
export function followingWords(tokens: readonly Token[], close: number, inItem: boolean): string {
  const next = tokens[close + 1];
  if (next?.type === "paragraph_open") return wordsOf(tokens[close + 2]);
  if (next === undefined || !/^(bullet|ordered)_list_open$/.test(next.type)) return "";
  const first = inItem && tokens[close + 3]?.type === "paragraph_open" ? wordsOf(tokens[close + 4]) : "";
  for (let i = close + 2; i < tokens.length && (tokens[i] as Token).level > next.level; i++) {
    const { type, content } = tokens[i] as Token;
    if (type === "inline" && DESCRIPTION.test(content)) return wordsOf(tokens[i]);
  }
  return first;
}

function wordsOf(inline: Token | undefined): string {
  const words = inline?.content.replace(DESCRIPTION, "") ?? "";
  return /^[*_]{0,3}`/.test(words) ? "" : words;
}
