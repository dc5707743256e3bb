/** What a scope's action amounts to. `null` where names alone cannot tell. */
export type Access = "read" | "write" | "other" | null;

/** Where a name belongs: the path of its resource, the provider's own verb, and what that verb amounts to. */
export interface Placement {
  path: readonly string[];
  action: string | null;
  access: Access;
}

/** How a provider's names split into a path and an action. */
export interface GrammarRules {
  /** What stands between segments: `":"`. */
  separator: string;
  /** Which segment is the action. A name of one segment has none. */
  action: "last" | "first" | { at: number };
  /** Actions that read. */
  read: readonly string[];
  /** Actions that write. */
  write: readonly string[];
  /** What every name starts with and no resource needs: `"https://www.googleapis.com/auth/"`. */
  prefix?: string | undefined;
  /** Endings that are an action without being a segment of their own. */
  suffixes?: readonly string[] | undefined;
}

/** A grammar as rules, or as a function of the name. */
export type Grammar = GrammarRules | ((name: string) => Placement);

/** The placing function of a grammar. */
export function placer(grammar: Grammar): (name: string) => Placement {
  if (typeof grammar === "function") return grammar;
  const { separator, action, prefix = "" } = grammar;
  const read = new Set(grammar.read);
  const write = new Set(grammar.write);
  return (name) => {
    const rest = prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const path = rest.split(separator);
    if (path.length < 2) return { path, action: null, access: null };
    const at = action === "last" ? path.length - 1 : action === "first" ? 0 : action.at;
    const [verb] = path.splice(at, 1);
    if (verb === undefined) return { path, action: null, access: null };
    return { path, action: verb, access: read.has(verb) ? "read" : write.has(verb) ? "write" : "other" };
  };
}
