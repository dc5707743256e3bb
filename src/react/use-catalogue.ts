"use client";
import { type Catalogue, createCatalogue, type ScopeDefinition } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { useKept } from "./use-kept.js";

/** A catalogue, or the definitions of one: plain data, which a server component can pass. */
export type CatalogueInput<Name extends string = string> = Catalogue<Name> | readonly (ScopeDefinition<Name> | Name)[];

type Definitions = readonly (ScopeDefinition | string)[];
const made = /* @__PURE__ */ oncePer((definitions: Definitions): Catalogue => createCatalogue(definitions));

/**
 * The catalogue itself, or the one of these definitions: made once for each array, and kept where another holds the same, as after each
 * refresh of a server component.
 */
export function useCatalogue(input: CatalogueInput): Catalogue {
  // No input at all, and a document that is none, are for createCatalogue to name.
  const isMade = (input as Partial<Catalogue> | undefined)?.get !== undefined;
  const definitions = useKept(isMade ? null : (input as Definitions));
  return isMade ? (input as Catalogue) : made(definitions as Definitions);
}
