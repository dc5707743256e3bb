import { ANYWHERE, accessOf, OTHER, READ, WRITE } from "./action-words.js";
import { cutName, isWordJoint, piecesOf } from "./cut-name.js";
import { type FoundAction, findAction } from "./find-action.js";
import type { GrammarRules, Placement } from "./grammar.js";

/** `read` and `write` alone go for all that a provider has; so they are a pair. Any other lone verb (`edit`) is a resource of its own. */
const GENERAL = /^(read[_-]?)?(only|write)$|^read$/i;

/** Places names by rules with a closed vocabulary: only listed words are actions. The path is in pieces that join to the id. */
export function placeByWords(rules: GrammarRules): (name: string) => Placement {
  const { prefix } = rules;
  const bare = new Set(rules.bare);
  const codes = new Map<string, number>();
  for (const [code, words = []] of [
    [OTHER, rules.other],
    [WRITE, rules.write],
    [READ, rules.read],
  ] as const) {
    for (const word of words) codes.set(word, code);
  }
  for (const word of rules.anywhere ?? []) codes.set(word, (codes.get(word) ?? 0) | ANYWHERE);
  const word = (text: string) => codes.get(text) ?? 0;
  const habit = { ...rules, word, segment: word };
  // The read and the write of a resource mostly follow each other: then they share one path, too.
  let stem = "";
  let path = piecesOf(stem, 0);

  return (name) => {
    const from = prefixLength(name, prefix);
    const cuts = cutName(name, from);
    const found = bare.has(name) ? null : findAction(name, cuts, habit);
    if (found === null) return { path: piecesOf(name, from), action: null, access: null };
    const { code, start, end } = found;
    const action = name.slice(start, end);
    const access = accessOf(code);
    if (start === from && end === name.length) return { path: GENERAL.test(action) ? [""] : [], action, access };
    const rest = withoutAction(name, from, cuts, found);
    if (rest !== stem) path = piecesOf(rest, 0);
    stem = rest;
    return { path, action, access };
  };
}

/** A name less its action and one joint beside it: the one between words, else the one behind, but for the last segment's. */
function withoutAction(name: string, from: number, cuts: readonly number[], { start, end }: FoundAction): string {
  const stop = cuts[cuts.length - 1] as number;
  let head = start;
  let tail = end;
  if (isWordJoint(name, end)) tail++;
  else if (isWordJoint(name, start - 1)) head--;
  else if (end === stop && cuts.includes(start)) head--;
  else if (cuts.includes(start) && cuts.includes(end)) tail++;
  return name.slice(from, head) + name.slice(tail);
}

/** How much of a name its catalogue's prefix takes. A name that is nothing but the prefix keeps it. */
export function prefixLength(name: string, prefix = ""): number {
  return prefix !== "" && name.length > prefix.length && name.startsWith(prefix) ? prefix.length : 0;
}
