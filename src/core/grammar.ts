import { ANYWHERE, OTHER, READ, WRITE } from "./action-words.js";
import { type PlacementById, placeByWords } from "./place-by-words.js";
import { placeLiterally } from "./place-literally.js";
import { remember } from "./remember.js";

/** What a scope's action amounts to. `null` where names alone cannot tell. */
export type Access = "read" | "write" | "other" | null;

/** Where a name belongs: the path of its resource, the provider's own verb, and what that verb amounts to. */
export interface Placement {
  /** The resource, outermost segment first. An empty path stands for the name itself. */
  readonly path: readonly string[];
  /** The verb as the name spells it (`ReadWrite`), or null where it has none (`openid`). */
  readonly action: string | null;
  readonly access: Access;
}

/**
 * How a provider's names split into a path and an action, as plain data.
 *
 * The first four fields are taken literally: a name of two segments or more has its action at `action`, whatever the word, and
 * a word of neither list amounts to `"other"`. With `other` the vocabulary is closed instead, for catalogues that mix: only listed
 * words are actions, a name may do without one, and the other optional fields say where else they stand. `inferGrammar` gives such rules.
 */
export interface GrammarRules {
  /** What stands between segments: `":"`. With `other`, any of `: . / # | (` does. */
  readonly separator: string;
  /** Which segment is the action; `at` counts from 0. A name of one segment has none. */
  readonly action: "last" | "first" | { readonly at: number };
  /** Actions that read, spelled as in the names. */
  readonly read: readonly string[];
  /** Actions that write, spelled as in the names. */
  readonly write: readonly string[];
  /** What names start with and no resource needs: `"https://www.googleapis.com/auth/"`. Default: nothing. */
  readonly prefix?: string | undefined;
  /**
   * What may follow the action and belongs to the resource: `"Shared"` reads `Mail.Read.Shared` as Read of `Mail.Shared`, `"ForUser"`
   * reads `Tab.ReadForUser` as Read of `Tab.ForUser`. With `other` it needn't be said. Default: nothing.
   */
  readonly suffixes?: readonly string[] | undefined;
  /** Actions that neither read nor write. Giving it, even empty, closes the vocabulary. */
  readonly other?: readonly string[] | undefined;
  /** Of the listed words, those that are the action in any other segment too, or as the first or last word of one (`delete_repo`). Default: none. */
  readonly anywhere?: readonly string[] | undefined;
  /** Where actions are words of a segment (`read_orders`, `GetObject`): the first or the last of it. Default: they are whole segments. */
  readonly words?: "first" | "last" | undefined;
}

/** A grammar as rules, or as a function of the name. */
export type Grammar = GrammarRules | ((name: string) => Placement);

/** Gives the place of a name: with a path where the grammar says it, with an id where it is found in the name's words. */
export type Placer = (name: string) => Placement | PlacementById;

/** The placer of a grammar. */
export function placer(grammar: Grammar): Placer {
  if (typeof grammar === "function") return grammar;
  const { read, write, other, anywhere = [] } = grammar;
  const side = (word: string) => (read.includes(word) ? READ : write.includes(word) ? WRITE : 0);
  if (!other) return placeLiterally(grammar, side);
  const word = (text: string) =>
    (side(text) || (other.includes(text) ? OTHER : 0)) | (anywhere.includes(text) ? ANYWHERE : 0);
  return placeByWords(grammar, remember(word));
}
