import { ANYWHERE, accessOf, SIDE } from "./action-words.js";
import { endOf, ODD_SEGMENT, ODD_WORD, SEGMENT_JOINTS, segmentsOf, wordsOf } from "./cut-name.js";
import type { GrammarRules, Placement } from "./grammar.js";

/** The place of a name whose resource is known by its id, which `segmentsOf` cuts into a path. */
export interface PlacementById extends Omit<Placement, "path"> {
  readonly path: string;
}

/**
 * Places names by a vocabulary: the action is the segment at the usual place, else a whole segment elsewhere, else a word of a segment.
 * A read or write wins over an action that is neither: `admin:read:accounts` reads.
 *
 * @param word what a word amounts to, in the bits of `action-words.ts`.
 */
export function placeByWords(
  { separator, action, words, prefix }: Pick<GrammarRules, "separator" | "action" | "words" | "prefix">,
  word: (text: string) => number,
): (name: string) => PlacementById {
  const isLast = action === "last";
  const codeOf = (piece: string) => word(piece.slice(0, endOf(piece)));
  const nth = typeof action === "string" ? 0 : action.at;
  const isQuick = words ? separator === "_" && nth === 0 : SEGMENT_JOINTS.includes(separator);
  // Other joints than the separator count, too.
  const others = nth > 0 ? `|[${SEGMENT_JOINTS.replace(separator, "")}]` : "";
  const odd = RegExp((words ? ODD_WORD : ODD_SEGMENT) + others);

  /** What all but a few names of a catalogue need: a verb at the usual place, found without cutting the name into pieces. */
  const quickPlace = (text: string): PlacementById | undefined => {
    let start = isLast ? text.lastIndexOf(separator) + 1 : 0;
    let end = isLast ? text.length : text.indexOf(separator);
    for (let i = 0; i < nth && end > 0; i++) [start, end] = [end + 1, text.indexOf(separator, end + 1)];
    if (end < 0 || end - start === text.length || odd.test(text)) return undefined;
    const action = text.slice(start, end);
    const code = word(action);
    if (!(code & SIDE)) return undefined;
    const path = isLast ? text.slice(0, start - 1) : text.slice(0, start) + text.slice(end + 1);
    return { path, action, access: accessOf(code) };
  };

  /** A segment at the usual place can start with a verb and go on: `read_all`. */
  const usualCode = (piece: string) => {
    const code = word(piece);
    const parts = code || words ? [] : wordsOf(piece);
    if (parts.length < 2) return code;
    const [verb, next] = parts as [string, string];
    const start = codeOf(verb);
    // What goes on with `For` belongs to the resource. English joins nouns with a hyphen: there a verb must be one beyond doubt.
    if (start & SIDE && !/^For(?![a-z])/.test(next) && (start & ANYWHERE || !verb.endsWith("-"))) return start & SIDE;
    // The plural tells a listing from a noun: English says `reading-list` and `mailing-list`.
    return /s[_-]list\b/.test(piece) ? codeOf("list") : 0;
  };

  return (name) => {
    const text = withoutPrefix(name, prefix);
    const quick = isQuick && quickPlace(text);
    if (quick) return quick;
    const segments = segmentsOf(text);
    const bodies = segments.map((segment) => segment.slice(0, endOf(segment)));
    const last = segments.length - 1;
    let at = isLast ? last : Math.min(nth, last);
    let code = last > 0 ? usualCode(bodies[at] as string) : 0;
    for (let i = 0; i <= last && !(code & SIDE); i++) {
      const other = isLast ? last - i : i;
      const its = word(bodies[other] as string);
      if (its & ANYWHERE) [code, at] = [its, other];
    }
    if (code) return taken(text, segments, at, 0, code, SEGMENT_JOINTS);
    for (let i = 0; i <= last; i++) {
      const at = isLast ? last - i : i;
      const parts = wordsOf(bodies[at] as string);
      const end = parts.length - 1;
      // The ends first, the habit's before the other; then what is between them, where words are the habit.
      for (let k = 0; end > 0 && k <= (words ? end : 1); k++) {
        const part = k > 1 ? k - 1 : (k === 0) === isLast ? end : 0;
        const code = codeOf(parts[part] as string);
        if (code & SIDE && (code & ANYWHERE || (words && k === 0)))
          return taken(text, parts, part, lengthOf(segments, at), code);
      }
    }
    return { path: text, action: null, access: null };
  };
}

/** A text less one of its pieces, which is the action. It goes with the joint behind it, and the last one with the joint before it. */
function taken(
  text: string,
  pieces: readonly string[],
  at: number,
  offset: number,
  code: number,
  joints?: string,
): PlacementById {
  const start = offset + lengthOf(pieces, at);
  const piece = pieces[at] as string;
  const end = start + endOf(piece);
  const action = text.slice(start, end);
  const before = pieces[at - 1] ?? "";
  const rest =
    at < pieces.length - 1
      ? text.slice(0, start) + text.slice(start + piece.length)
      : text.slice(0, start - before.length + endOf(before, joints)) + text.slice(end);
  // `read` and `write` alone go for all that a provider has; so they are a pair. Any other lone verb (`edit`) is a resource of its own.
  const isOwn = rest === "" && !/^(read|write)/i.test(action);
  return { path: isOwn ? text : rest, action, access: accessOf(code) };
}

/** How long the pieces before one are. */
function lengthOf(pieces: readonly string[], end: number): number {
  let length = 0;
  for (let i = 0; i < end; i++) length += (pieces[i] as string).length;
  return length;
}

/** A name less its catalogue's prefix. One that is nothing but the prefix keeps it. */
export function withoutPrefix(name: string, prefix = ""): string {
  return name !== prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
