import { ANYWHERE, SIDE } from "./action-words.js";
import { cutWords } from "./cut-name.js";
import type { GrammarRules } from "./grammar.js";

/** How a catalogue writes its actions: what to look for in a name, and where. */
export interface Habit extends Pick<GrammarRules, "action" | "words"> {
  /** What a word amounts to, in the bits of `action-words.ts`. */
  readonly word: (text: string) => number;
  /** The same for a whole segment that stands at `action`. */
  readonly segment: (text: string) => number;
  /** How much of such a segment is behind its verb and belongs to the resource. Default: nothing. */
  readonly tails: ReadonlyMap<string, number>;
}

/** An action found in a name: what it amounts to, and where it starts and ends. */
export interface FoundAction {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The action of a name that was cut: the segment at the habit's place, else a whole segment elsewhere, else a word within a segment.
 * A read or write wins over an action that is neither: `admin:read:accounts` reads.
 */
export function findAction(text: string, cuts: readonly number[], habit: Habit): FoundAction | null {
  const { action, word, segment, tails } = habit;
  const count = cuts.length / 2;
  const last = count - 1;
  const usual = action === "last" ? last : action === "first" ? 0 : Math.min(action.at, last);
  let found: FoundAction | null = null;
  for (let i = 0; i < count; i++) {
    const at = placeOf(i, usual, action === "last");
    const start = cuts[at] as number;
    const end = cuts[at + 1] as number;
    const part = text.slice(start, end);
    if (i > 0 || count === 1) {
      const code = word(part);
      if (code & ANYWHERE && (i > 0 || end === text.length)) return { code, start, end };
    } else {
      const code = segment(part);
      if (code) found = { code, start, end: end - (tails.get(part) ?? 0) };
      if (code & SIDE) return found;
    }
  }
  for (let i = 0; i < count && !found; i++) {
    const at = placeOf(i, usual, action === "last");
    found = findWord(text, cuts[at] as number, cuts[at + 1] as number, habit);
  }
  return found;
}

/** Where the segment to look at is in the cuts: the usual one first, then from the habit's end. */
function placeOf(i: number, usual: number, isLast: boolean): number {
  return 2 * (isLast ? usual - i : i === 0 ? usual : i > usual ? i : i - 1);
}

/** An action as a word of a segment: at the habit's end of it, then at the other; between them only where words are the habit. */
function findWord(text: string, from: number, to: number, { words, word }: Habit): FoundAction | null {
  const cuts = cutWords(text, from, to);
  const last = cuts.length - 2;
  for (let i = 0; last > 0 && i <= (words ? last : 2); i += 2) {
    // The ends first, the habit's before the other; then the rest in order.
    const at = i > 2 ? i - 2 : (i === 0) === (words === "last") ? last : 0;
    // Two words can be one verb: `read_write`, `read-only`.
    const isTail = at === last;
    for (const pair of last > 2 ? [2, 0] : [0]) {
      const start = cuts[isTail ? at - pair : at] as number;
      const end = cuts[isTail ? at + 1 : at + pair + 1] as number;
      const code = word(text.slice(start, end));
      if (code & SIDE && (code & ANYWHERE || (i === 0 && words))) return { code, start, end };
    }
  }
  return null;
}
