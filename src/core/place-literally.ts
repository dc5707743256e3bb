import { positionOf } from "./action-position.js";
import { accessOf, OTHER } from "./action-words.js";
import type { GrammarRules, Placement } from "./grammar.js";
import { withoutPrefix } from "./place-by-words.js";

/**
 * Places names by rules that say where the action stands: any word there is the action.
 *
 * @param side whether a word reads or writes, in the bits of `action-words.ts`.
 */
export function placeLiterally(rules: GrammarRules, side: (word: string) => number): (name: string) => Placement {
  const { separator, action, prefix, suffixes = [] } = rules;
  const nth = positionOf(action);

  return (name) => {
    const path = withoutPrefix(name, prefix).split(separator);
    let end = path.length;
    while (end > 0 && suffixes.includes(path[end - 1] as string)) end--;
    const at = nth < 0 ? end - 1 : nth;
    const segment = path[at];
    if (path.length < 2 || segment === undefined) return { path, action: null, access: null };
    const ends = suffixes.filter((end) => segment.endsWith(end) && side(segment.slice(0, -end.length))).slice(0, 1);
    const verb = segment.slice(0, segment.length - ends.join().length);
    path.splice(at, 1, ...ends);
    return { path, action: verb, access: accessOf(side(verb) || OTHER) };
  };
}
