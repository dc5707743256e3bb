/**
 * Where the segments of a name start and end, in turns: `[start, end, start, end, …]`.
 *
 * A run of separators is one joint (`alexa::skills`); at either end of the name it belongs to the segment there, so that none is empty.
 * The authority of a URL is one segment, and so is what has a `?` behind it: the last end is the query's start.
 */
export function cutName(text: string, from: number): number[] {
  const cuts = [from];
  let stop = text.length;
  let at = from;
  while (at < stop && isSeparator(text.charCodeAt(at))) at++;
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === QUERY) stop = at;
    if (!isSeparator(code)) continue;
    if (code === COLON && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH) {
      at += 2;
      while (at + 1 < stop && text.charCodeAt(at + 1) !== SLASH && text.charCodeAt(at + 1) !== QUERY) at++;
      continue;
    }
    const end = at;
    while (at + 1 < stop && isSeparator(text.charCodeAt(at + 1))) at++;
    if (at + 1 < stop && text.charCodeAt(at + 1) !== QUERY) cuts.push(end, at + 1);
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

const COLON = 58;
const SLASH = 47;
const QUERY = 63;

function isSeparator(code: number): boolean {
  return code === COLON || code === SLASH || code === 46 || code === 35 || code === 124; // and . # |
}

/** Where the words of a part of a text start and end, in turns: cut at `_` and `-`, and where CamelCase starts a new word. */
export function cutWords(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const isJoint = isWordJoint(text, at);
    if (!isJoint && (at === start || !startsCamelWord(text, at))) continue;
    if (at > from) cuts.push(from, at);
    from = isJoint ? at + 1 : at;
  }
  if (end > from) cuts.push(from, end);
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
