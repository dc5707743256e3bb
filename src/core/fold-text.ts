const PLAIN = /^[\x00-\x7f]*$/; // ASCII folds in place: every position stays

/**
 * Text as the search compares it: lower case, without accents, ligatures and full-width forms resolved ("ﬁ" is found by "fi", "ß" by "ss").
 * Each character folds on its own, so that a position in the folded text leads back to one in the text; hence one sigma.
 */
export function foldText(text: string): string {
  return PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .toUpperCase()
        .toLowerCase()
        .replaceAll("ς", "σ");
}

/** Start and end (exclusive) in UTF-16 units, for `text.slice(start, end)`. */
export type TextRange = readonly [start: number, end: number];

/**
 * Where the terms stand in a text, in order, without overlaps. `terms` are folded already, and none is empty. A range takes in whole
 * characters, with the combining marks after the last: folding can change lengths ("İ", "ﬁ").
 */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const marked = new Uint8Array(text.length + 1);
  let folded = foldText(text);
  // By position in the folded text: where its character starts in the text. ASCII stays in place.
  const starts: number[] = [];
  if (!PLAIN.test(text)) {
    folded = "";
    let at = 0;
    for (const char of text) {
      folded += foldText(char);
      while (starts.length < folded.length) starts.push(at);
      at += char.length;
    }
    starts.push(at);
  }
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      let end = at + term.length;
      while (starts[end] !== undefined && starts[end] === starts[end - 1]) end++;
      marked.fill(1, starts[at] ?? at, starts[end] ?? end);
    }
  }
  const ranges: [number, number][] = [];
  for (let at = marked.indexOf(1); at !== -1; at = marked.indexOf(1, at)) {
    const end = marked.indexOf(0, at);
    ranges.push([at, end]);
    at = end;
  }
  return ranges;
}
