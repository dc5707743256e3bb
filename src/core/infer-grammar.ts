import { ANYWHERE, OTHER, READ, SIDE, WRITE } from "./action-words.js";
import { cutWords, segmentOf } from "./cut-name.js";
import type { GrammarRules, Placement, Placer } from "./grammar.js";
import { habitOf } from "./name-habit.js";
import { placeByHabit, prefixLength } from "./place-by-words.js";
import { remember } from "./remember.js";
import { sharedPrefix } from "./shared-prefix.js";

/** Names, each once, in the order given. */
export type Names = Pick<ReadonlySet<string>, "has" | "keys" | "size">;

/** How many names show a habit well enough; a larger catalogue is sampled evenly. */
const SAMPLE = 128;

/**
 * Finds the grammar that a catalogue's names follow: where its provider keeps the action, and which words are actions there.
 *
 * What comes back is plain data with a closed vocabulary, so that it can be written down and pinned: a name that it can't place
 * gets no action, never a guessed one. Never throws; time is linear in the length of the names.
 */
export function inferGrammar(names: readonly string[]): GrammarRules {
  return inferredPlacer(new Set(names)).grammar;
}

/** The placer by the grammar that these names follow. It finds them placed already: each is cut once. */
export function inferredPlacer(names: Names): Placer & { grammar: GrammarRules } {
  const list = [...names.keys()];
  const step = Math.ceil(list.length / SAMPLE);
  const sample = list.filter((_, i) => i % step === 0);
  const prefix = sharedPrefix(names, sample);
  const {
    separator,
    action,
    words,
    word: judge,
  } = habitOf(sample.map((name) => name.slice(prefixLength(name, prefix))));
  const known = remember(judge);
  // No verb is as long as most names are.
  const word = (text: string) => (text.length > 16 ? 0 : known(text));
  const tails = new Map<string, number>();
  // A segment can start with a verb and go on: `read_all`. What it goes on with `For` belongs to the resource: `ReadForUser`.
  const segment = remember((text) => {
    const cuts = words || word(text) ? [] : cutWords(text);
    for (const at of [3, 1]) {
      const end = cuts[at] ?? text.length;
      const code = word(text.slice(0, end));
      // English joins nouns with a hyphen (`view-count`, `get-started`): there a verb must be one beyond doubt.
      if (end === text.length || !(code & SIDE) || !(code & ANYWHERE || text.charAt(end) !== "-")) continue;
      if (text.startsWith("For", end)) tails.set(text, text.length - end);
      return code & SIDE;
    }
    // The plural tells a listing from a noun: English says `reading-list` and `mailing-list`.
    return /s[_-]list$/.test(text) && cuts[1] ? READ : word(text);
  });
  const bare = new Set<string>();
  const place = placeByHabit({ action, words, word, segment, tails }, prefix, bare);
  const resources = new Set<string>();
  let last: Placement["path"] = [];
  const places = list.map((name) => {
    const placed = place(name);
    if (placed.path !== last) {
      last = placed.path;
      // `analytics.edit` of `analytics.edit.readonly`: a resource that would itself be taken for an action.
      const isDoubtful = action === "last" && last.length > 1 && word(segmentOf(last.at(-1) as string)) & SIDE;
      if (isDoubtful && placed.action !== null) resources.add(prefix + last.join(""));
    }
    return placed;
  });
  if (resources.size > 0) {
    list.forEach((name, i) => {
      if (!resources.has(name)) return;
      bare.add(name);
      places[i] = place(name);
    });
  }

  const used = new Map<string, number>();
  for (const { action } of places)
    if (action !== null && !used.has(action)) used.set(action, segment(action) || word(action));
  const listOf = (bits: number) => [...used.keys()].filter((text) => (used.get(text) as number) & bits);
  const suffixes = new Set([...tails].flatMap(([text, length]) => text.slice(-length)));
  const grammar = {
    separator,
    action,
    read: listOf(READ),
    write: listOf(WRITE),
    other: listOf(OTHER),
    anywhere: listOf(ANYWHERE),
    ...(prefix && { prefix }),
    ...(words && { words }),
    ...(suffixes.size > 0 && { suffixes: [...suffixes] }),
    ...(bare.size > 0 && { bare: [...bare] }),
  };
  return { grammar, joint: separator, isLiteral: false, place: (_, index) => places[index] as Placement };
}
