/**
 * Where the segments of a name start and end, in turns: `[start, end, start, end, …]`.
 *
 * A run of separators is one joint (`alexa::skills`); at either end of the name it belongs to the segment there, so that none is empty.
 * The authority of a URL is one segment, and so is what has a `?` behind it: the last end is the query's start.
 */
export function cutName(text: string, from: number): number[] {
  const cuts = [from];
  const query = text.indexOf("?", from);
  const stop = query < 0 ? text.length : query;
  for (let at = skipJoint(text, from); at < stop; at++) {
    if (!isSeparator(text, at)) continue;
    const end = at;
    at = text.startsWith("://", at) ? text.indexOf("/", at + 3) : skipJoint(text, at);
    if (at < 0) break;
    if (text.charCodeAt(at) === SLASH)
      at--; // past an authority: its slash is a joint like others
    else if (at < stop) cuts.push(end, at);
  }
  cuts.push(stop);
  return cuts;
}

const SLASH = 47;

function skipJoint(text: string, from: number): number {
  let at = from;
  while (isSeparator(text, at)) at++;
  return at;
}

/** The segments of a name, each with the joint before it, so that they join to the name: `["data", ".records"]`. */
export function piecesOf(text: string, from: number): string[] {
  const cuts = cutName(text, from);
  const pieces: string[] = [];
  let start = from;
  for (let i = 1; i < cuts.length; i += 2) {
    const end = i < cuts.length - 1 ? (cuts[i] as number) : text.length;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** The segment of a piece: less the joint before it. */
export function segmentOf(piece: string): string {
  return piece.slice(skipJoint(piece, 0)) || piece;
}

/** Whether a joint between segments stands there. */
export function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 58 || code === SLASH || code === 46 || code === 35 || code === 124; // : / . # |
}

/** Where the words of a part of a text start and end, in turns: cut at `_` and `-`, and where CamelCase starts a new word. */
export function cutWords(text: string, start = 0, end = text.length): number[] {
  const cuts: number[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const isJoint = isWordJoint(text, at);
    // An abbreviation ends before its last capital: `HTTPServer`.
    const isNew = isCapital(text, at) && (!isCapital(text, at - 1) || /[a-z]/.test(text.charAt(at + 1)));
    if (!isJoint && !isNew) continue;
    if (at > from) cuts.push(from, at);
    from = isJoint ? at + 1 : at;
  }
  if (end > from) cuts.push(from, end);
  return cuts;
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return cutWords(text).flatMap((start, i, cuts) => (i % 2 ? [] : text.slice(start, cuts[i + 1])));
}

export function isWordJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 95 || code === 45;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 64 && code < 91;
}
