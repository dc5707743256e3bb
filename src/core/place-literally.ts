import type { Access, GrammarRules, Placement } from "./grammar.js";
import { prefixLength } from "./place-by-words.js";

/** Places names by rules that say where the action stands: any word there is the action. */
export function placeLiterally(rules: GrammarRules): (name: string) => Placement {
  const { separator, action, prefix = "" } = rules;
  const read = new Set(rules.read);
  const write = new Set(rules.write);
  const suffixes = new Set(rules.suffixes);
  const accessOf = (verb: string): Access => (read.has(verb) ? "read" : write.has(verb) ? "write" : "other");

  return (name) => {
    const path = name.slice(prefixLength(name, prefix)).split(separator);
    let end = path.length;
    while (end > 0 && suffixes.has(path[end - 1] as string)) end--;
    const at = action === "last" ? end - 1 : action === "first" ? 0 : action.at;
    const verb = path[at];
    if (path.length < 2 || verb === undefined) return { path, action: null, access: null };
    for (const suffix of suffixes) {
      const stem = verb.slice(0, -suffix.length);
      if (verb.endsWith(suffix) && (read.has(stem) || write.has(stem))) {
        path[at] = suffix;
        return { path, action: stem, access: accessOf(stem) };
      }
    }
    path.splice(at, 1);
    return { path, action: verb, access: accessOf(verb) };
  };
}
