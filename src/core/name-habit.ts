import { AMONG_WORDS, ANYWHERE, actionLetter, actionWord, SIDE, smartLetters } from "./action-words.js";
import { wordsOf } from "./cut-name.js";
import type { GrammarRules } from "./grammar.js";
import { remember } from "./remember.js";

/** What a provider's names have in common: what is beside the action, where that stands, and which words are actions. */
export interface NameHabit extends Pick<GrammarRules, "separator" | "action" | "words"> {
  readonly word: (text: string) => number;
}

/** The habit that most of these names show: each place of an action is tried, by words and by their letters, and the best one wins. */
export function habitOf(names: readonly string[]): NameHabit {
  const parted = names.map((name) => name.split(/[:./#|]+/));
  const worded = parted.flat().map(wordsOf);
  let most = 0;
  let action: GrammarRules["action"] = "last";
  let words: GrammarRules["words"];
  let abbreviates = false;
  for (const ask of [actionWord, actionLetter]) {
    const judge = remember(ask);
    const judged = (places: readonly string[][]) => places.map((texts) => (texts.length > 1 ? texts.map(judge) : []));
    const vote = (places: readonly number[][], at: number, isWords: boolean) => {
      let score = 0;
      for (const codes of places) {
        const code = codes.at(at) ?? 0;
        // A verb beyond doubt weighs more than one that may be a noun: `read:search` reads.
        if (code & SIDE) score += code & ANYWHERE ? 3 : 2;
        else if (isWords && codes.some((code) => code & AMONG_WORDS)) score += 2;
      }
      if (score <= most) return;
      most = score;
      action = at < 0 ? "last" : at === 0 ? "first" : { at };
      words = isWords ? (at < 0 ? "last" : "first") : undefined;
      abbreviates = ask === actionLetter;
    };
    const segments = judged(parted);
    const inWords = judged(worded);
    for (const at of [-1, 0, 1, 2]) vote(segments, at, false);
    for (const at of [0, -1]) vote(inWords, at, true);
  }
  const isSmart = names.some((name) => /^(patient|user|system)\/[^.]*\./.test(name));
  const word = (text: string) => {
    const code = (isSmart && smartLetters(text)) || (abbreviates && actionLetter(text)) || actionWord(text);
    return words && code & AMONG_WORDS ? code | ANYWHERE : code;
  };
  const text = names.join(" ");
  const uses = (joint: string) => text.split(joint).length;
  const [separator = ":"] = [...(words ? "_-:./#|" : ":./#|")].sort((a, b) => uses(b) - uses(a));
  return { separator, action, words, word };
}
