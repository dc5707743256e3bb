import { type Catalogue, createCatalogue, type ScopeDefinition } from "../core/index.js";

/** A catalogue, or the definitions of one: plain data, which a server component can pass. */
export type CatalogueInput<Name extends string = string> = Catalogue<Name> | readonly (ScopeDefinition<Name> | Name)[];

const made = new WeakMap<readonly unknown[], Catalogue>();

/** The catalogue itself, or the one of these definitions: made once for each array. */
export function catalogueOf(input: CatalogueInput): Catalogue {
  if ("scopes" in input) return input;
  let catalogue = made.get(input);
  if (catalogue === undefined) {
    catalogue = createCatalogue(input);
    made.set(input, catalogue);
  }
  return catalogue;
}
