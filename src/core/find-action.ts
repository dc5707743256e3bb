import { ANYWHERE, readsOrWrites } from "./action-words.js";
import { cutWords } from "./cut-name.js";
import type { GrammarRules } from "./grammar.js";

/** How a catalogue writes its actions: what to look for in a name, and where. */
export interface Habit {
  readonly action: GrammarRules["action"];
  readonly words?: GrammarRules["words"];
  readonly suffixes?: readonly string[] | undefined;
  /** What a word amounts to, in the bits of `action-words.ts`. */
  readonly word: (text: string) => number;
  /** The same for a whole segment that stands at `action`. */
  readonly segment: (text: string) => number;
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
  const { action, suffixes = [] } = habit;
  const count = cuts.length / 2;
  const usual = action === "last" ? count - 1 : action === "first" ? 0 : Math.min(action.at, count - 1);
  const start = cuts[2 * usual] as number;
  const end = cuts[2 * usual + 1] as number;
  const segment = text.slice(start, end);
  if (count === 1) {
    const code = habit.word(segment);
    if (code & ANYWHERE && end === text.length) return { code, start, end };
    return findWord(text, start, end, habit);
  }
  const code = habit.segment(segment);
  if (readsOrWrites(code)) return { code, start, end };
  for (const suffix of suffixes) {
    const verb = segment.endsWith(suffix) ? habit.segment(segment.slice(0, -suffix.length)) : 0;
    if (verb) return { code: verb, start, end: end - suffix.length };
  }
  for (let i = 0; i < count; i++) {
    const at = 2 * (action === "last" ? count - 1 - i : i);
    const [start, end] = [cuts[at] as number, cuts[at + 1] as number];
    const code = at === 2 * usual ? 0 : habit.word(text.slice(start, end));
    if (code & ANYWHERE) return { code, start, end };
  }
  if (code) return { code, start, end };
  let found = findWord(text, start, end, habit);
  for (let at = cuts.length; !found && at > 0; ) {
    at -= 2;
    if (at !== 2 * usual) found = findWord(text, cuts[at] as number, cuts[at + 1] as number, habit);
  }
  return found;
}

/** The one ending of a verb that is no verb. */
const ONLY = /^only$/i;

/** An action as a word of a segment: at the habit's end of it, then at the other; between them only where words are the habit. */
function findWord(text: string, from: number, to: number, { words, word }: Habit): FoundAction | null {
  const cuts = cutWords(text, from, to);
  const last = cuts.length / 2 - 1;
  if (last < 1) return null;
  for (let i = 0; i <= (words === undefined ? 1 : last); i++) {
    // The ends first, the habit's before the other; then the rest in order.
    const at = i > 1 ? i - 1 : (i === 0) === (words === "last") ? last : 0;
    const start = cuts[2 * at] as number;
    const end = cuts[2 * at + 1] as number;
    const piece = text.slice(start, end);
    const code = word(piece);
    if (code === 0 && !ONLY.test(piece)) continue;
    // Two words can be one verb: `read_write`, `read-only`.
    const isTail = at === last;
    const [head, tail] = isTail ? [cuts[2 * at - 2] as number, end] : [start, cuts[2 * at + 3] as number];
    const both = last > 1 ? word(text.slice(head, tail)) : 0;
    const found = readsOrWrites(both) ? { code: both, start: head, end: tail } : { code, start, end };
    if (readsOrWrites(found.code) && (found.code & ANYWHERE || (i === 0 && words !== undefined))) return found;
  }
  return null;
}
