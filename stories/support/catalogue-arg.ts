import type { Catalogue } from "../../src/index.js";
import { type CatalogueKey, catalogues } from "./catalogues.js";

/**
 * The `catalogue` prop by name. Storybook keeps args as JSON and maps the name to the catalogue when it renders, which the type of args
 * does not know.
 */
export function catalogueArg(key: CatalogueKey): { catalogue: Catalogue } {
  return { catalogue: key as unknown as Catalogue };
}

catalogueArg.argTypes = {
  catalogue: { options: Object.keys(catalogues), mapping: catalogues, control: { type: "select" } },
} as const;
