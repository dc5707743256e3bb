import type { Catalogue, Scope } from "./catalogue.js";
import { findTerms, foldText, type TextRange } from "./fold-text.js";
import { oncePer } from "./once-per.js";
import { remember } from "./remember.js";

/** A scope that matches a query, with the ranges to mark in each of its texts. */
export interface ScopeMatch<Name extends string = string> {
  readonly scope: Scope<Name>;
  readonly ranges: {
    readonly name: readonly TextRange[];
    readonly label: readonly TextRange[];
    readonly description: readonly TextRange[];
  };
}

/** The terms of a query: separated by blanks, folded, each once. */
export function queryTerms(query: string): string[] {
  return [...new Set(foldText(query).match(/\S+/g))];
}

/**
 * The scopes that match a query, in catalogue order: every term must stand in the name, the label, the description, or the label of
 * the resource or one above it. Case and accents are folded. An empty query matches all.
 */
export function searchCatalogue<Name extends string>(catalogue: Catalogue<Name>, query: string): ScopeMatch<Name>[] {
  const terms = queryTerms(query);
  const mask = matchScopes(catalogue, terms);
  return catalogue.scopes
    .filter((_, index) => mask[index])
    .map((scope) => ({
      scope,
      ranges: {
        name: findTerms(scope.name, terms),
        label: findTerms(scope.label, terms),
        description: findTerms(scope.description ?? "", terms),
      },
    }));
}

/** The scopes that match all of these terms, by position: 1 for a match. */
export function matchScopes(catalogue: Catalogue, terms: readonly string[]): Uint8Array {
  const { scopes, resources } = catalogue;
  const mask = new Uint8Array(scopes.length).fill(1);
  for (const term of terms) {
    // Of a long text that is pasted the first words rule all out.
    if (!mask.includes(1)) break;
    const { names, words, labels } = textsOf(catalogue);
    // A match in a resource's label goes for all scopes below it.
    const below = new Uint8Array(scopes.length);
    for (const { index, scopesStart, scopesEnd } of resources) {
      if ((labels[index] as string).includes(term)) below.fill(1, scopesStart, scopesEnd);
    }
    for (let i = 0; i < mask.length; i++) {
      mask[i] &&= below[i] || +((names[i] as string).includes(term) || (words[i] as string).includes(term));
    }
  }
  return mask;
}

/** What of a catalogue is searched, by position, folded: no text is made where one is there already, as a name in lower case is. */
const textsOf = /* @__PURE__ */ oncePer(({ scopes, resources }: Catalogue) => {
  const fold = remember(foldText);
  return {
    names: scopes.map(({ name }) => foldText(name)),
    words: scopes.map(({ label, description }) =>
      description === undefined ? fold(label) : foldText(`${label} ${description}`),
    ),
    labels: resources.map(({ label }) => fold(label)),
  };
});
