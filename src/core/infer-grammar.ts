import { ANYWHERE, OTHER, READ, readsOrWrites, WRITE } from "./action-words.js";
import { cutName, cutWords } from "./cut-name.js";
import { findAction } from "./find-action.js";
import type { GrammarRules } from "./grammar.js";
import { habitOf } from "./name-habit.js";
import { prefixLength } from "./place-by-words.js";
import { sharedPrefix } from "./shared-prefix.js";

/**
 * Finds the grammar that a catalogue's names follow: where its provider keeps the action, and which words are actions there.
 *
 * What comes back is plain data with a closed vocabulary, so that it can be written down and pinned: a name that it can't place
 * gets no action, never a guessed one. Never throws; time is linear in the length of the names.
 */
export function inferGrammar(names: readonly string[]): GrammarRules {
  const prefix = sharedPrefix(names);
  const { separator, action, words, word: judge } = habitOf(names, prefix);
  // No verb is as long as most names are.
  const known = remember(judge);
  const word = (text: string) => (text.length > 16 ? 0 : known(text));
  const compounds = new Map<string, number>();
  const segment = remember((text) => {
    const verb = word(text) || words !== undefined ? 0 : compoundVerb(text, word);
    if (verb > 0) compounds.set(text, verb);
    return verb > 0 ? word(text.slice(0, verb)) & OTHER : word(text);
  });
  const habit = { action, words, word, segment };

  const used = new Map<string, number>();
  const listings = new Map<string, string>();
  const doubtful: string[] = [];
  const compounded: [name: string, start: number, text: string][] = [];
  for (const name of names) {
    const cuts = cutName(name, prefixLength(name, prefix));
    const found = findAction(name, cuts, habit);
    const last = cuts.length - 2;
    const start = found?.start ?? (cuts[last] as number);
    const text = name.slice(start, found?.end ?? cuts[last + 1]);
    if (found === null) {
      if (last > 0 && action === "last") listings.set(text, listedVerb(text));
    } else if (compounds.has(text)) compounded.push([name, start, text]);
    else {
      used.set(text, found.code);
      if (action !== "last" || start !== cuts[last] || last === 0) continue;
      // `analytics.edit` of `analytics.edit.readonly`: a name that would itself be taken for an action.
      if (readsOrWrites(word(name.slice(cuts[last - 2], cuts[last - 1])))) doubtful.push(name.slice(0, cuts[last - 1]));
    }
  }

  const all = new Set(compounded.length + doubtful.length > 0 ? names : []);
  const suffixes = sharedSuffixes(all, compounded, compounds, segment);
  for (const [, , text] of compounded) {
    const verb = compounds.get(text) as number;
    const isShared = suffixes.has(text.slice(verb));
    used.set(isShared ? text.slice(0, verb) : text, isShared ? word(text.slice(0, verb)) : segment(text));
  }
  for (const [text, verb] of listings) if (used.has(verb)) used.set(text, (used.get(verb) as number) & OTHER);

  const listOf = (test: (code: number) => unknown) => [...used].flatMap(([text, code]) => (test(code) ? text : []));
  const bare = [...new Set(doubtful)].filter((name) => all.has(name));
  return {
    separator,
    action,
    read: listOf((code) => (code & OTHER) === READ),
    write: listOf((code) => (code & OTHER) === WRITE),
    other: listOf((code) => (code & OTHER) === OTHER),
    anywhere: listOf((code) => code & ANYWHERE),
    ...(prefix !== "" && { prefix }),
    ...(words !== undefined && { words }),
    ...(suffixes.size > 0 && { suffixes: [...suffixes] }),
    ...(bare.length > 0 && { bare }),
  };
}

/** The same function, asked once for each text. */
function remember(judge: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let code = known.get(text);
    if (code === undefined) {
      code = judge(text);
      known.set(text, code);
    }
    return code;
  };
}

/** How long the verb is that a segment starts with and goes on: 4 in `read_all` and `ReadForUser`. 0 where there is none. */
function compoundVerb(text: string, word: (text: string) => number): number {
  const cuts = cutWords(text, 0, text.length);
  for (const at of [3, 1]) {
    const end = cuts[at] ?? text.length;
    const code = word(text.slice(0, end));
    // English joins nouns with a hyphen (`view-count`, `get-started`): there a verb must be one beyond doubt.
    if (end < text.length && readsOrWrites(code) && (code & ANYWHERE || text.charAt(end) !== "-")) return end;
  }
  return 0;
}

/**
 * The verb that a segment ends in: `alerts-list` lists alerts, in a catalogue where `list` is an action. The plural tells it from
 * a noun: English says `reading-list` and `mailing-list`.
 */
function listedVerb(text: string): string {
  const cuts = cutWords(text, 0, text.length);
  return text.charAt((cuts.at(-3) ?? 0) - 1) === "s" ? text.slice(cuts.at(-2)) : "";
}

/**
 * What follows a verb within its segment and has both a read and a write: `ForUser` where `Tab.ReadForUser` and
 * `Tab.ReadWriteForUser` are. It belongs to the resource then.
 */
function sharedSuffixes(
  known: ReadonlySet<string>,
  compounded: readonly [name: string, start: number, text: string][],
  compounds: ReadonlyMap<string, number>,
  segment: (text: string) => number,
): Set<string> {
  const seen = new Map<string, number>();
  const suffixes = new Set<string>();
  for (const [name, start, text] of compounded) {
    const verb = start + (compounds.get(text) as number);
    const suffix = name.slice(verb, start + text.length);
    const before = name.slice(0, start);
    // Beside a plain `Read`, `ReadBasic` is a lesser degree of it and not another resource.
    if (known.has(name.slice(0, verb) + name.slice(start + text.length))) continue;
    const key = before + name.slice(verb);
    const both = (seen.get(key) ?? 0) | segment(text);
    seen.set(key, both);
    if (both === OTHER) suffixes.add(suffix);
  }
  return suffixes;
}
