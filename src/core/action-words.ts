import type { Access } from "./grammar.js";

// What a word amounts to as an action, in bits: an access, and where else than at the catalogue's usual place it is one. 0 is none.
export const READ = 1;
export const WRITE = 2;
export const OTHER = 4;
/** Reads or writes, and is not something else. */
export const SIDE = READ | WRITE;
/** A verb wherever it stands. `list` is not: it is one where the catalogue keeps its actions, but `reading-list` lists nothing. */
export const ANYWHERE = 8;
/** A verb wherever it stands among words, in a catalogue whose actions are words of a segment: `annotation_view_all`. */
export const AMONG_WORDS = 16;

const codes = new Map<string, number>();
const lists: [code: number, words: string][] = [
  [READ | ANYWHERE | AMONG_WORDS, "read readonly"],
  [READ | AMONG_WORDS, "view get fetch describe retrieve"],
  [READ, "list show browse search watch lookup r ro"],
  [WRITE | ANYWHERE | AMONG_WORDS, "write readwrite manage modify edit create update delete"],
  [WRITE | AMONG_WORDS, "put set add remove"],
  [WRITE, "patch insert append replace rename destroy change w rw"],
  [
    OTHER,
    "admin register execute run send share upload download join publish invite import export approve assign attach start stop " +
      "cancel revoke rotate sync submit trigger invoke subscribe deploy install moderate transfer full fullcontrol",
  ],
];
for (const [code, words] of lists) for (const word of words.split(" ")) codes.set(word, code);

/** Case and the joints within a verb carry no meaning: `read_only`, `READ-ONLY` and `ReadOnly` are one word. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[_-]/g, "");
}

/** What a word amounts to in any provider's names. */
export function actionWord(word: string): number {
  return codes.get(foldWord(word)) ?? 0;
}

/** The same for SMART on FHIR 2, `patient/Observation.rs`: letters of create, read, update, delete, search in that order. */
export function smartLetters(word: string): number {
  return /^(?=.)c?r?u?d?s?$/.test(word) ? (/[cud]/.test(word) ? WRITE : READ) : 0;
}

export function accessOf(code: number): Access {
  return code & READ ? "read" : code & WRITE ? "write" : code ? "other" : null;
}
