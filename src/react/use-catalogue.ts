"use client";
import { type Catalogue, createCatalogue, type ScopeDefinition } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { useKept } from "./use-kept.js";

/** A catalogue, or the definitions of one: plain data, which a server component can pass. */
export type CatalogueInput<Name extends string = string> = Catalogue<Name> | readonly (ScopeDefinition<Name> | Name)[];

const made = /* @__PURE__ */ oncePer(
  (definitions: readonly (ScopeDefinition | string)[]): Catalogue => createCatalogue(definitions),
);

/**
 * The catalogue itself, or the one of these definitions: made once for each array, and kept where another holds the same, as after each
 * refresh of a server component.
 */
export function useCatalogue(input: CatalogueInput): Catalogue {
  const definitions = useKept("scopes" in input ? null : input);
  return "scopes" in input ? input : made(definitions ?? input);
}
