const PLAIN = /^[\x00-\x7f]*$/; // ASCII folds in place: every position stays

/**
 * Text as the search compares it: lower case, without accents, ligatures and full-width forms resolved ("ﬁ" is found by "fi").
 * Each character folds on its own, so that a position in the folded text leads back to one in the text; hence one sigma.
 */
export function foldText(text: string): string {
  return PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replaceAll("ς", "σ");
}

/** Start and end (exclusive) in UTF-16 units, for `text.slice(start, end)`. */
export type TextRange = readonly [start: number, end: number];

/** Where the terms stand in a text, in order, without overlaps. `terms` are folded already. */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const { folded, start, end } = foldWithOrigin(text);
  const hits: [number, number][] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1 && term !== ""; at = folded.indexOf(term, at + term.length)) {
      hits.push([start(at), end(at + term.length)]);
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

/**
 * Folds a text and tells where in it a range of the folded text starts and ends: folding can change lengths ("İ", "ﬁ").
 * A range takes in whole characters, with the combining marks after the last.
 */
function foldWithOrigin(text: string): Folded {
  if (PLAIN.test(text)) return { folded: text.toLowerCase(), start: (at) => at, end: (at) => at };
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const char of text) {
    const piece = foldText(char);
    for (let i = 0; i < piece.length; i++) starts.push(at);
    folded += piece;
    at += char.length;
  }
  return {
    folded,
    start: (index) => starts[index] as number,
    end: (index) => {
      let next = index;
      while (starts[next] === starts[index - 1]) next++;
      return starts[next] ?? text.length;
    },
  };
}

interface Folded {
  readonly folded: string;
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
}
