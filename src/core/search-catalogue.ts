import type { Catalogue, Resource, Scope } from "./catalogue.js";
import { findTerms, foldText, type TextRange } from "./fold-text.js";

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
  return [
    ...new Set(
      foldText(query)
        .split(/\s+/)
        .filter((term) => term !== ""),
    ),
  ];
}

/**
 * The scopes that match a query, in catalogue order: every term must stand in the name, the label, the description, or the label of
 * the resource or one above it. Case and accents are folded. An empty query matches all.
 */
export function searchCatalogue<Name extends string>(catalogue: Catalogue<Name>, query: string): ScopeMatch<Name>[] {
  const terms = queryTerms(query);
  const mask = matchScopes(catalogue, query);
  return catalogue.scopes
    .filter((scope) => mask[scope.index] === 1)
    .map((scope) => ({
      scope,
      ranges: {
        name: findTerms(scope.name, terms),
        label: findTerms(scope.label, terms),
        description: findTerms(scope.description ?? "", terms),
      },
    }));
}

/** The scopes that match a query, by position: 1 for a match. */
export function matchScopes(catalogue: Catalogue, query: string): Uint8Array {
  const { scopes, resources } = catalogue;
  const mask = new Uint8Array(scopes.length).fill(1);
  const terms = queryTerms(query);
  if (terms.length === 0) return mask;
  const { scopeText, resourceText } = textsOf(catalogue);
  for (const term of terms) {
    const hit = new Uint8Array(scopes.length);
    eachLine(scopeText, term, (index) => {
      hit[index] = 1;
      return index + 1;
    });
    // A match in a resource's label goes for all scopes below it.
    eachLine(resourceText, term, (index) => {
      const { scopesStart, scopesEnd } = resources[index] as Resource;
      hit.fill(1, scopesStart, scopesEnd);
      return (resources[index] as Resource).end;
    });
    for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] as number) & (hit[i] as number);
  }
  return mask;
}

/** Texts of a catalogue, folded, one line each, in one string: one scan finds a term in all of them. */
interface Lines {
  readonly text: string;
  /** Where each line starts; one more, for the end. */
  readonly starts: Int32Array;
}

const prepared = new WeakMap<Catalogue, { scopeText: Lines; resourceText: Lines }>();

function textsOf(catalogue: Catalogue) {
  let texts = prepared.get(catalogue);
  if (texts === undefined) {
    texts = {
      scopeText: linesOf(
        catalogue.scopes.map(({ name, label, description = "" }) => `${name} ${label} ${description}`),
      ),
      resourceText: linesOf(catalogue.resources.map(({ label }) => label)),
    };
    prepared.set(catalogue, texts);
  }
  return texts;
}

function linesOf(texts: readonly string[]): Lines {
  const starts = new Int32Array(texts.length + 1);
  const lines = texts.map((text, i) => {
    const line = `${foldText(text).replaceAll("\n", " ")}\n`;
    starts[i + 1] = (starts[i] as number) + line.length;
    return line;
  });
  return { text: lines.join(""), starts };
}

/** Calls `hit` with each line that holds the term; it returns the line to go on with. */
function eachLine({ text, starts }: Lines, term: string, hit: (index: number) => number): void {
  let line = 0;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, starts[line])) {
    while ((starts[line + 1] as number) <= at) line++;
    line = hit(line);
    if (line >= starts.length - 1) return;
  }
}
