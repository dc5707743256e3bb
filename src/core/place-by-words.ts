import { ANYWHERE, accessOf, OTHER, READ, WRITE } from "./action-words.js";
import { cutName, isSeparator, isWordJoint, piecesOf } from "./cut-name.js";
import { type FoundAction, findAction } from "./find-action.js";
import type { GrammarRules, Placement } from "./grammar.js";
import { remember } from "./remember.js";

/** `read` and `write` alone go for all that a provider has; so they are a pair. Any other lone verb (`edit`) is a resource of its own. */
const GENERAL = /^(read[_-]?)?(only|write)$|^read$/i;

/** Places names by rules with a closed vocabulary: only listed words are actions. */
export function placeByWords(rules: GrammarRules): (name: string) => Placement {
  const { other, write, read, anywhere = [], suffixes = [] } = rules;
  const codes = new Map<string, number>();
  const list = (words: readonly string[] = [], code: number) => {
    for (const word of words) codes.set(word, code);
  };
  list(other, OTHER);
  list(write, WRITE);
  list(read, READ);
  for (const word of anywhere) codes.set(word, (codes.get(word) ?? 0) | ANYWHERE);
  const word = (text: string) => codes.get(text) ?? 0;
  const tails = new Map<string, number>();
  const segment = remember((text) => {
    for (const { length } of word(text) ? [] : suffixes.filter((suffix) => text.endsWith(suffix))) {
      const code = word(text.slice(0, -length));
      if (code) {
        tails.set(text, length);
        return code;
      }
    }
    return word(text);
  });
  const habit = { ...rules, word, segment, tails };
  const bare = new Set(rules.bare);
  const assemble = assembler(rules.prefix);
  return (name) =>
    assemble(name, bare.has(name) ? null : findAction(name, cutName(name, prefixLength(name, rules.prefix)), habit));
}

/** Makes placements out of the actions that were found in names. The path is in pieces that join to the id. */
export function assembler(prefix: string | undefined): (name: string, found: FoundAction | null) => Placement {
  // The read and the write of a resource mostly follow each other: then they share one path.
  let stem = "";
  let path: readonly string[] = [stem];

  return (name, found) => {
    const from = prefixLength(name, prefix);
    if (found === null) return { path: piecesOf(name, from), action: null, access: null };
    const { code, start, end } = found;
    const action = name.slice(start, end);
    const access = accessOf(code);
    if (start === from && end === name.length) return { path: GENERAL.test(action) ? [""] : [], action, access };
    const rest = withoutAction(name, from, found);
    if (rest !== stem) path = piecesOf(rest, 0);
    stem = rest;
    return { path, action, access };
  };
}

/** A name less its action and one joint beside it: the one between words, else the one behind, but for the last segment's. */
function withoutAction(name: string, from: number, { start, end }: FoundAction): string {
  let head = start;
  let tail = end;
  if (isWordJoint(name, end)) tail++;
  else if (isWordJoint(name, start - 1)) head--;
  else if (start === from || isSeparator(name, start - 1)) {
    if (end === name.length || name.charAt(end) === "?") head--;
    else if (isSeparator(name, end)) tail++;
  }
  return name.slice(from, head) + name.slice(tail);
}

/** How much of a name its catalogue's prefix takes. A name that is nothing but the prefix keeps it. */
export function prefixLength(name: string, prefix = ""): number {
  return name.length > prefix.length && name.startsWith(prefix) ? prefix.length : 0;
}
