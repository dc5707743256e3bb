// A name is cut twice, into segments and those into words, each time into pieces that join to the whole: a piece brings the joint behind it.

/**
 * A segment: `alexa::` and `skills` of `alexa::skills`. The scheme and the authority of a URL are one, a query is part of the last one, and
 * joints that nothing follows or that come before everything belong to the segment there, so that none is empty. After a joint, one of
 * another kind starts the next segment: `read:/store` reads `/store`. A bracket opens one: `catalog(r)`.
 */
const SEGMENT = /[:./#|(]*[^:./#|(?]+(?::\/\/[^/?]*)?(?:\?.*|[:./#|(]*$|([:./#|(])\1*)|.+/gs;

/**
 * A word: up to `_`, `-`, or a capital that starts a new one. `read_write` and `ReadOnly` are one verb, and so one word. A wildcard is a
 * word: `Get*` gets.
 */
const WORD =
  /[_-]*(?:(?:(?:[Rr]ead|[Ww]rite)[_-]?(?:[Ww]rite|[Oo]nly)|(?:READ|WRITE)[_-]?(?:WRITE|ONLY))(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[^A-Z*_-]+|\*)[_-]*|.+/gs;

export const SEGMENT_JOINTS = ":./#|(";
/** Those of words first. */
export const JOINTS = `_-${SEGMENT_JOINTS})`;

/** What a text must not hold for each joint to be where it is cut, and for nothing else to be: into segments, and into words of the plainest kind. */
export const ODD_SEGMENT = "[:./#|_-]{2}|^[:./#|]|[:./#|_-]$|\\?";
export const ODD_WORD = "[^a-z\\d_]|__|^_|_$|(read|write)_?(write|only)";

/** Whether a text has a joint or a query. One that has neither is one segment, and needs no cutting. */
export function hasJoint(text: string): boolean {
  return /[:./#|(?]/.test(text);
}

export function segmentsOf(text: string): string[] {
  return (hasJoint(text) && text.match(SEGMENT)) || [text];
}

export function wordsOf(text: string): string[] {
  return (/.[A-Z*_-]|ead[wo]|iteo/s.test(text) && text.match(WORD)) || [text];
}

/** A piece less the joint behind it, or the query: the segment or the word. */
export function bodyOf(piece: string, joints = JOINTS): string {
  const query = piece.indexOf("?");
  let end = query > 0 ? query : piece.length;
  while (end > 1 && joints.includes(piece[end - 1] as string)) end--;
  return piece.slice(0, end);
}
