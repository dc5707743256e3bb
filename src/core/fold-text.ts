const PLAIN = /^[\x00-\x7f]*$/; // ASCII folds in place: every position stays

/** Text as the search compares it: lower case, without accents. */
export function foldText(text: string): string {
  return PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase();
}

/** Start and end (exclusive) in UTF-16 units, for `text.slice(start, end)`. */
export type TextRange = readonly [start: number, end: number];

/** Where the terms stand in a text, in order, without overlaps. `terms` are folded already. */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const { folded, origin } = foldWithOrigin(text);
  const hits: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1 && term !== ""; at = folded.indexOf(term, at + term.length)) {
      hits.push([origin(at), origin(at + term.length)]);
    }
  }
  hits.sort((a, b) => a[0] - b[0]);
  const ranges: [number, number][] = [];
  for (const hit of hits) {
    const last = ranges.at(-1);
    if (last !== undefined && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else ranges.push(hit);
  }
  return ranges;
}

/** Folds a text and tells, for a position in the folded text, the position in the text: folding can change lengths ("İ", "ﬁ"). */
function foldWithOrigin(text: string): { folded: string; origin: (at: number) => number } {
  if (PLAIN.test(text)) return { folded: text.toLowerCase(), origin: (at) => at };
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const char of text) {
    const piece = foldText(char);
    for (let i = 0; i < piece.length; i++) starts.push(at);
    folded += piece;
    at += char.length;
  }
  return { folded, origin: (index) => starts[index] ?? text.length };
}
