import { positionOf } from "./action-position.js";
import { ANYWHERE, accessOf, actionWord, SIDE } from "./action-words.js";
import { bodyOf, ODD_SEGMENT, ODD_WORD, SEGMENT_JOINTS, segmentsOf, wordsOf } from "./cut-name.js";
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
  const nth = positionOf(action);
  const isLast = nth < 0;
  // HTTP's own POST is a whole segment; as a word it is a noun: `LIKE_POST`.
  const codeOf = (piece: string) => word(bodyOf(piece).replace(/post/i, " "));
  // Words are plain where `_` joins them: any other separator is odd among them.
  const isQuick = words ? nth < 1 : SEGMENT_JOINTS.includes(separator);
  // Where segments are counted, other joints than the separator count too.
  const others = nth > 0 ? `|[${SEGMENT_JOINTS.replace(separator, "")}]` : "";
  const odd = RegExp(words ? ODD_WORD : ODD_SEGMENT + others);

  /** What all but a few names of a catalogue need: a verb at the usual place, found without cutting the name into pieces. */
  const quickPlace = (text: string): PlacementById | undefined => {
    let start = isLast ? text.lastIndexOf(separator) + 1 : 0;
    let end = isLast ? text.length : text.indexOf(separator);
    for (let i = 0; i < nth && end > 0; i++) [start, end] = [end + 1, text.indexOf(separator, end + 1)];
    if (end < 0 || end - start === text.length || odd.test(text)) return undefined;
    const action = text.slice(start, end);
    const code = word(action);
    if (!(code & SIDE)) return undefined;
    // A weak verb yields to a plain one: that takes a closer look, as whatever may be one does.
    if (!isPlain(action) && /read|write/i.test(text)) return undefined;
    return placed(text, action, isLast ? text.slice(0, start - 1) : text.slice(0, start) + text.slice(end + 1), code);
  };

  /** A segment at the usual place can start with a verb and go on: `read_all`. */
  const usualCode = (piece: string) => {
    const code = word(piece);
    if (code || words) return code;
    const verb = wordsOf(piece)[0] as string;
    if (verb === piece) return 0;
    const rest = piece.slice(verb.length);
    const start = codeOf(verb);
    // What goes on with `For` belongs to the resource. English joins nouns with a hyphen: there a verb must be one beyond doubt.
    if (start & SIDE && !/^For(?![a-z])/.test(rest) && (start & ANYWHERE || !verb.endsWith("-")))
      // Where nothing but another verb follows, it does both: `ReadUpdate`, but not `get_edit_history`.
      return start | codeOf(rest.replace(/^[_-]?(and|or)/i, ""));
    // The plural tells a listing from a noun: English says `reading-list` and `mailing-list`.
    return /s[_-]list\b/.test(piece) ? word("list") : 0;
  };

  return (name) => {
    const text = withoutPrefix(name, prefix);
    const quick = isQuick && quickPlace(text);
    if (quick) return quick;
    const segments = segmentsOf(text);
    const bodies = segments.map((segment) => bodyOf(segment));
    const last = segments.length - 1;
    // Where verbs are words, a whole segment can be one all the same: `servers:show` beside `get_user`.
    let at = isLast || words ? last : Math.min(nth, last);
    let code = last > 0 ? usualCode(bodies[at] as string) : 0;
    // From the usual place's end on.
    const order = bodies.map((_, i) => (isLast ? last - i : i));
    for (const other of order) {
      const body = bodies[other] as string;
      const its = word(body);
      // `list` and its like may be nouns: they yield to a plain verb elsewhere, as what neither reads nor writes does to any verb.
      if (its & ANYWHERE && (!(code & word(bodies[at] as string) & SIDE) || (isPlain(body) && !(code & ANYWHERE)))) {
        code = its;
        at = other;
        break;
      }
    }
    if (code) return placed(text, bodies[at] as string, without(segments, at, SEGMENT_JOINTS), code);
    for (const at of order) {
      const body = bodies[at] as string;
      const parts = wordsOf(body);
      const end = parts.length - 1;
      // What is marked as read is changed.
      if (!end || /^[Mm]ark(?![a-z])/.test(body)) continue;
      const codes = parts.map(codeOf);
      // A weak verb at the end may be a noun: it yields to a plain one before it. `teams_read_list` reads.
      const isFirm = actionWord(bodyOf(parts[end] as string)) & ANYWHERE;
      const plain = parts.findIndex((part, k) => (codes[k] as number) & SIDE && isPlain(part));
      const final = plain > 0 && !isFirm && codes[end] ? plain : end;
      // The ends first, the habit's before the other; then what is between them, where words are the habit.
      const ends = isLast ? [final, 0] : [0, final];
      for (const part of words ? [...ends, ...parts.keys()] : ends) {
        const piece = parts[part] as string;
        const code = codes[part] as number;
        if (code & SIDE && (code & ANYWHERE || (words && part === ends[0]))) {
          const segment = without(parts, part) + (segments[at] as string).slice(body.length);
          return placed(text, bodyOf(piece), segments.with(at, segment).join(""), code);
        }
      }
    }
    return { path: text, action: null, access: null };
  };
}

/** Whether a verb reads or writes beyond all doubt: no resource has that name. */
function isPlain(verb: string): boolean {
  return /^(read|write)/i.test(verb);
}

/** `read` and `write` alone go for all that a provider has; so they are a pair. Any other lone verb (`edit`) is a resource of its own. */
function placed(text: string, action: string, rest: string, code: number): PlacementById {
  return { path: rest || isPlain(action) ? rest : text, action, access: accessOf(code) };
}

/** What pieces join to less one of them. It goes with the joint behind it, and the last one with the joint before it. */
function without(pieces: readonly string[], at: number, joints?: string): string {
  const isLast = at === pieces.length - 1;
  const left = (piece: string, i: number) => {
    if (i === at) return isLast ? piece.slice(bodyOf(piece).length) : "";
    return isLast && i === at - 1 ? bodyOf(piece, joints) : piece;
  };
  // A bracket that was opened before the piece is closed behind it.
  return pieces
    .map(left)
    .join("")
    .replace(/^([^(]*)\)/, "$1");
}

/** A name less its catalogue's prefix. One that is nothing but the prefix keeps it. */
export function withoutPrefix(name: string, prefix = ""): string {
  return name !== prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
