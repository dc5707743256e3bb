import { positionOf } from "./action-position.js";
import { AMONG_WORDS, ANYWHERE, accessOf, actionWord, SIDE, smartLetters } from "./action-words.js";
import { bodyOf, JOINTS, SEGMENT_JOINTS, segmentsOf, wordsOf } from "./cut-name.js";
import type { GrammarRules, Placer } from "./grammar.js";
import { placeByWords, withoutPrefix } from "./place-by-words.js";
import { remember } from "./remember.js";
import { sharedPrefix } from "./shared-prefix.js";

/** Names, each once, in the order given. */
export type Names = Pick<ReadonlySet<string>, "has" | "keys" | "size">;

/** How many names show a habit well enough; a larger catalogue is sampled evenly. */
const SAMPLE = 128;

/** Where a provider keeps its actions: as a segment, counted from either end, or as the first or last word of one. */
type Habit = Pick<GrammarRules, "action" | "words">;

const PLACES: readonly Habit[] = [
  { action: "last" },
  { action: "first" },
  { action: { at: 1 } },
  { action: { at: 2 } },
  { action: "first", words: "first" },
  { action: "last", words: "last" },
];

/** No verb is as long as most names are; nothing longer is looked up. */
const LONGEST = 16;

/**
 * Finds the grammar that a catalogue's names follow: where its provider keeps the action, and which words are actions there.
 *
 * What comes back is plain data with a closed vocabulary, so that it can be written down and pinned: a name that it can't place
 * gets no action, never a guessed one. Never throws; time is linear in the length of the names.
 */
export function inferGrammar(names: readonly string[]): GrammarRules {
  const { grammar, place } = inferringPlacer(new Set(names));
  for (const name of names) place(name);
  return grammar;
}

/** The placer by the habit of these names. Its grammar gets each word that is an action when a name with it is placed. */
export function inferringPlacer(names: Names): { grammar: GrammarRules; place: Placer } {
  const step = Math.ceil(names.size / SAMPLE);
  const sample = [...names.keys()].filter((_, i) => i % step === 0);
  const prefix = sharedPrefix(names, sample);
  const isSmart = sample.some((name) => /^(patient|user|system)\/[^.]*\./.test(name));
  const isHttp = sample.some((name) => /[.:/](put|patch)$/.test(name));
  const codeOf = (text: string) =>
    (isSmart && smartLetters(text)) || actionWord(isHttp && text === "post" ? "POST" : text);
  const texts = sample.map((name) => withoutPrefix(name, prefix));
  const habit = habitOf(texts, codeOf);
  const text = texts.join();
  const uses = (joint: string) => text.split(joint).length;
  const [separator] = [...(habit.words ? JOINTS : SEGMENT_JOINTS)].sort((a, b) => uses(b) - uses(a)) as [string];
  const found = { read: [] as string[], write: [] as string[], other: [] as string[], anywhere: [] as string[] };
  const grammar: GrammarRules = { separator, ...habit, ...found, ...(prefix && { prefix }) };
  const known = remember((text) => {
    const code = codeOf(text);
    const access = accessOf(code);
    if (access) found[access].push(text);
    if (!(code & (habit.words ? AMONG_WORDS : ANYWHERE))) return code;
    found.anywhere.push(text);
    return code | ANYWHERE;
  });
  const word = (text: string) => (text.length > LONGEST ? 0 : known(text));
  return { grammar, place: placeByWords(grammar, word) };
}

/** The place where most of these names have a verb. */
function habitOf(names: readonly string[], codeOf: (text: string) => number): Habit {
  const code = remember((piece) => codeOf(bodyOf(piece)));
  const codesOf = (pieces: readonly string[]) => (pieces.length < 2 ? [] : pieces.map(code));
  const segments = names.map(segmentsOf);
  const ofSegments = segments.map(codesOf);
  // HTTP's own POST is a whole segment; as a word it is a noun: `LIKE_POST`.
  const ofWords = segments.flat().map(remember((segment) => codesOf(wordsOf(bodyOf(segment).replace(/post/i, " ")))));
  let habit: Habit = { action: "last" };
  let most = 0;
  for (const place of PLACES) {
    const { action, words } = place;
    const at = positionOf(action);
    let votes = 0;
    for (const codes of words ? ofWords : ofSegments) {
      const code = codes.at(at) ?? 0;
      // A verb beyond doubt weighs more than one that may be a noun: `read:search` reads.
      if (code & SIDE) votes += code & ANYWHERE ? 3 : 2;
      else if (words && codes.some((code) => code & AMONG_WORDS)) votes += 2;
    }
    if (votes > most) [habit, most] = [place, votes];
  }
  return habit;
}
