import { type Catalogue, createCatalogue, type GrammarRules, type ScopeDefinition } from "../../core/index.js";
import { listed } from "./summary.js";

/** A catalogue and what became of the grammar that was pinned. */
export interface KeptGrammar {
  readonly catalogue: Catalogue;
  /** In words, for the person who runs the command. */
  readonly note: string;
}

/**
 * The catalogue of a document that was imported before. Its grammar stays while each name with an action has one by it, so that
 * resource ids stay; else it takes on the words that are new; else the one that is found in the names takes its place.
 */
export function keepGrammar(definitions: readonly ScopeDefinition[], pinned: GrammarRules): KeptGrammar {
  const found = createCatalogue(definitions);
  const kept = createCatalogue(definitions, { grammar: pinned });
  const unread = unreadBy(kept, found);
  if (unread.length === 0) return { catalogue: kept, note: "kept as it is pinned; --infer finds it anew" };

  const wider = createCatalogue(definitions, { grammar: withWords(pinned, found.grammar as GrammarRules) });
  const catalogue = unreadBy(wider, found).length === 0 ? wider : found;
  const isUnread = new Set(unread);
  const shifted = kept.scopes
    .filter(({ name, resource }) => !isUnread.has(name) && catalogue.get(name)?.resource.id !== resource.id)
    .map(({ name }) => name);
  const how =
    catalogue === wider ? "kept as it is pinned, with new words for" : "found anew, since the pinned one doesn't read";
  const ids = shifted.length === 0 ? "no other resource id changes" : `resource ids change of ${listed(shifted)}`;
  return { catalogue, note: `${how} ${listed(unread)}; ${ids}` };
}

/** Names in which one grammar finds an action and the other none. */
function unreadBy(catalogue: Catalogue, found: Catalogue): string[] {
  return found.scopes
    .filter(({ name, action }) => action !== null && catalogue.get(name)?.action === null)
    .map(({ name }) => name);
}

function withWords(pinned: GrammarRules, found: GrammarRules): GrammarRules {
  const both = (key: "read" | "write" | "other" | "anywhere") => [
    ...new Set([...(pinned[key] ?? []), ...(found[key] ?? [])]),
  ];
  return { ...pinned, read: both("read"), write: both("write"), other: both("other"), anywhere: both("anywhere") };
}
