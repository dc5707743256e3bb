import { ANYWHERE, OTHER, READ, SIDE, WRITE } from "./action-words.js";
import { cutName, cutWords } from "./cut-name.js";
import { findAction } from "./find-action.js";
import type { GrammarRules, Placer } from "./grammar.js";
import { habitOf } from "./name-habit.js";
import { assembler, prefixLength } from "./place-by-words.js";
import { remember } from "./remember.js";
import { sharedPrefix } from "./shared-prefix.js";

/** Names, each once, in the order given. */
export type Names = Pick<ReadonlySet<string>, "has" | "keys" | "size">;

const NOTHING = { code: 0, start: 0, end: 0 };

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
  const habit = { action, words, word, segment, tails };
  // By position: what was found, in three numbers each.
  const found = new Int32Array(3 * list.length);
  const used = new Map<string, number>();
  const doubtful = new Set<string>();
  list.forEach((name, i) => {
    const cuts = cutName(name, prefixLength(name, prefix));
    const { code, start, end } = findAction(name, cuts, habit) ?? NOTHING;
    found[3 * i] = code;
    found[3 * i + 1] = start;
    found[3 * i + 2] = end;
    if (code) used.set(name.slice(start, end), code);
    // `analytics.edit` of `analytics.edit.readonly`: a resource that would itself be taken for an action.
    const last = cuts.length - 2;
    if (!code || action !== "last" || last === 0 || start !== cuts[last]) return;
    if (word(name.slice(cuts[last - 2], cuts[last - 1])) & SIDE) doubtful.add(name.slice(0, cuts[last - 1]));
  });
  const bare = [...doubtful].filter((name) => names.has(name));
  const isBare = new Set(bare);
  const assemble = assembler(prefix);
  const place = (name: string, i: number) => {
    const [code, start, end] = [found[3 * i] as number, found[3 * i + 1] as number, found[3 * i + 2] as number];
    return assemble(name, code && !isBare.has(name) ? { code, start, end } : null);
  };

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
    ...(bare.length > 0 && { bare }),
  };
  return { grammar, joint: separator, isLiteral: false, place };
}
