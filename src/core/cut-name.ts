/**
 * Where the segments of a name start and end, in turns: `[start, end, start, end, …]`.
 *
 * A run of separators is one joint (`alexa::skills`); at either end of the name it belongs to the segment there, so that none is empty.
 * The authority of a URL is one segment, and so is what has a `?` behind it: the last end is the query's start.
 */
export function cutName(text: string, from: number): number[] {
  const query = text.indexOf("?", from);
  const stop = query < 0 ? text.length : query;
  const cuts = [from];
  const scheme = text.indexOf("://", from);
  let at = from;
  if (scheme >= 0 && scheme < stop) {
    const slash = text.indexOf("/", scheme + 3);
    at = slash < 0 || slash > stop ? stop : slash;
  } else while (at < stop && isSeparator(text.charCodeAt(at))) at++;
  while (at < stop) {
    if (!isSeparator(text.charCodeAt(at++))) continue;
    const end = at - 1;
    while (at < stop && isSeparator(text.charCodeAt(at))) at++;
    if (at < stop) cuts.push(end, at);
  }
  cuts.push(stop);
  return cuts;
}

/** The segments of a name, each with the joint before it, so that they join to the name: `["data", ".records"]`. */
export function piecesOf(text: string, from: number): string[] {
  const cuts = cutName(text, from);
  const pieces: string[] = [];
  let start = from;
  for (let i = 1; i < cuts.length - 1; i += 2) {
    const end = cuts[i] as number;
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** The segment of a piece: less the joint before it. */
export function segmentOf(piece: string): string {
  let at = 0;
  while (isSeparator(piece.charCodeAt(at))) at++;
  return at < piece.length ? piece.slice(at) : piece;
}

function isSeparator(code: number): boolean {
  return code === 58 || code === 46 || code === 47 || code === 35 || code === 124; // : . / # |
}

/** Where the words of a part of a text start and end, in turns: cut at `_` and `-`, and where CamelCase starts a new word. */
export function cutWords(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const isEnd = at === end || isWordJoint(text, at);
    if (!isEnd && (at === start || !startsCamelWord(text, at))) continue;
    if (at > from) cuts.push(from, at);
    from = isEnd ? at + 1 : at;
  }
  return cuts;
}

export function isWordJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 95 || code === 45;
}

function startsCamelWord(text: string, at: number): boolean {
  // An abbreviation ends before its last capital: `HTTPServer`.
  return isCapital(text, at) && (!isCapital(text, at - 1) || /[a-z]/.test(text.charAt(at + 1)));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 64 && code < 91;
}
