import { wordsOf } from "./cut-name.js";
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
  // Verbs that name a whole side of a resource, the most usual first: these make pairs.
  [READ | ANYWHERE | AMONG_WORDS, "read readonly"],
  [READ, "r ro rs"],
  [READ | AMONG_WORDS, "view get see describe"],
  [READ, "show list"],
  [WRITE | ANYWHERE | AMONG_WORDS, "write readwrite writeonly"],
  [WRITE, "w rw crud cruds cud"],
  [WRITE | ANYWHERE | AMONG_WORDS, "manage modify edit update"],
  [WRITE | AMONG_WORDS, "put set patch"],
  // Verbs that name a part of one.
  [READ | AMONG_WORDS, "fetch"],
  [READ | ANYWHERE | AMONG_WORDS, "retrieve"],
  [READ, "search browse lookup watch find"],
  [WRITE | ANYWHERE | AMONG_WORDS, "create destroy delete"],
  [WRITE | AMONG_WORDS, "add remove rename"],
  // HTTP's own POST is a segment in capitals, or one among names that end in `put` or `patch`; any other post is a noun.
  [WRITE, "POST drop insert upsert append change d replace"],
  [0, "post"],
  [
    OTHER,
    // In the order that gzip packs best: none of these makes a pair.
    "share register import approve rotate execute export send cancel start assign submit upload trigger invoke moderate " +
      "deploy download transfer invite revoke join admin attach full stop install sync publish fullcontrol run subscribe",
  ],
];
for (const [code, list] of lists) for (const word of list.split(" ")) codes.set(word, code);

const words = [...codes.keys()];
const PARTS = words.indexOf("fetch");
/** From here on a write is a counterpart only where it is the resource's only one: beside `create` and `delete`, `edit` is a part. */
export const PARTIAL = words.indexOf("modify");

/** Case and the joints within a verb carry no meaning: `read_only`, `READ-ONLY`, `ReadOnly` and its label `Read only` are one word. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[_\-+ ]/g, "");
}

/** What a word amounts to in any provider's names. */
export function actionWord(word: string): number {
  return codes.get(word) ?? codes.get(foldWord(word)) ?? 0;
}

/** The same for SMART on FHIR 2, `patient/Observation.rs`: letters of create, read, update, delete, search in that order. */
export function smartLetters(word: string): number {
  return /^(?=.)c?r?u?d?s?$/.test(word) ? (/[cud]/.test(word) ? WRITE : READ) : 0;
}

/** How far down an action is among those that name a whole side; infinite for one that names a part of it. */
export function rankOf(action: string): number {
  const rank = words.indexOf(foldWord(action));
  if (rank >= 0) return rank < PARTS ? rank : Infinity;
  // `read_all` is less than a side, however alone it is. What is no known word is one by the caller's word.
  return smartLetters(action) || wordsOf(action).some(actionWord) ? Infinity : PARTS;
}

/** What reads and writes (`ReadUpdate`) writes. */
export function accessOf(code: number): Access {
  return code & WRITE ? "write" : code & READ ? (code & OTHER ? null : "read") : code ? "other" : null;
}
