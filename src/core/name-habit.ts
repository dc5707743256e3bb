import { AMONG_WORDS, ANYWHERE, actionLetter, actionWord, readsOrWrites, smartLetters } from "./action-words.js";
import { cutWords } from "./cut-name.js";
import type { GrammarRules } from "./grammar.js";
import { prefixLength } from "./place-by-words.js";

/** What a provider's names have in common: what is beside the action, where that stands, and which words are actions. */
export interface NameHabit extends Pick<GrammarRules, "separator" | "action" | "words"> {
  readonly word: (text: string) => number;
}

/** How many names show a habit well enough; a larger catalogue is sampled evenly. */
const SAMPLE = 128;

/** Finds the habit that most of the names show. */
export function habitOf(names: readonly string[], prefix: string): NameHabit {
  const step = Math.ceil(names.length / SAMPLE) || 1;
  const sample: string[] = [];
  for (let i = 0; i < names.length; i += step) {
    const name = names[i] as string;
    sample.push(name.slice(prefixLength(name, prefix)));
  }
  const inWords = tally(sample, actionWord);
  const inLetters = tally(sample, actionLetter);
  const abbreviates = inLetters.found > inWords.found;
  const { action, words } = abbreviates ? inLetters : inWords;
  const isSmart = sample.some((name) => /^(patient|user|system)\/[^.]*\./.test(name));
  const word = (text: string) => {
    const code = (isSmart && smartLetters(text)) || (abbreviates && actionLetter(text)) || actionWord(text);
    return words !== undefined && code & AMONG_WORDS ? code | ANYWHERE : code;
  };
  const text = sample.join(" ");
  const uses = (joint: string) => text.split(joint).length;
  const joints = [...(words === undefined ? ":./#|" : "_-:./#|")];
  const [separator = ":"] = joints.toSorted((a, b) => uses(b) - uses(a));
  return { separator, action, words, word };
}

/** Counts where the actions of some names stand. */
function tally(names: readonly string[], word: (text: string) => number) {
  const places: number[] = [];
  let most = 0;
  let segments = 0;
  const words: [first: number, last: number, inner: number] = [0, 0, 0];
  for (const name of names) {
    const parts = name.split(/[:./#|]+/);
    const codes = parts.map(word);
    // Beside a word that is a verb anywhere, others are not: `read:search` reads.
    const bits = codes.some((code) => code & ANYWHERE) ? ANYWHERE : -1;
    const isHit = (code: number | undefined = 0) => readsOrWrites(code) && (code & bits) !== 0;
    if (!codes.some(isHit)) parts.some((part) => countWord(part, word, words));
    else if (parts.length > 1) {
      segments++;
      if (isHit(codes.at(-1))) most++;
      for (const [at, code] of codes.entries()) if (isHit(code)) places[at] = (places[at] ?? 0) + 1;
    }
  }
  let action: GrammarRules["action"] = "last";
  for (const [at, times = 0] of places.entries()) {
    if (times <= most) continue;
    most = times;
    action = at === 0 ? "first" : { at };
  }
  const [first, last, inner] = words;
  const inWords = first + last + inner;
  const end = inWords <= segments ? undefined : first < last ? "last" : "first";
  return { found: segments + inWords, words: end, action: segments === 0 && end ? end : action } as const;
}

function countWord(part: string, word: (text: string) => number, counts: number[]): boolean {
  const cuts = cutWords(part, 0, part.length);
  const last = cuts.length - 2;
  for (let at = 0; last > 0 && at <= last; at += 2) {
    const code = word(part.slice(cuts[at], cuts[at + 1]));
    const isEdge = at === 0 || (at === last && word === actionLetter);
    if (!readsOrWrites(code) || !(isEdge || code & AMONG_WORDS)) continue;
    const place = at === 0 ? 0 : at === last ? 1 : 2;
    counts[place] = (counts[place] as number) + 1;
    return true;
  }
  return false;
}
