import { describe, expect, it } from "vitest";
import { createCatalogue, inferGrammar } from "../../../src/core/index.js";
import { readProviders } from "../../providers/read-providers.mjs";

describe.each(readProviders())("the names of $provider", ({ rows }) => {
  const names = rows.map(({ name }) => name);
  const placed = (catalogue: ReturnType<typeof createCatalogue>) =>
    names.map((name) => {
      const scope = catalogue.get(name);
      return {
        name,
        resource: scope?.resource.id,
        action: scope?.action,
        access: scope?.access,
        counterpart: scope?.counterpart?.name ?? null,
      };
    });

  it("are placed as a person places them", () => {
    expect(placed(createCatalogue(names))).toEqual(rows);
  });

  it("are placed the same in reverse order", () => {
    expect(placed(createCatalogue(names.toReversed()))).toEqual(rows);
  });

  it("are placed the same by the found grammar, written down and read again", () => {
    const grammar = JSON.parse(JSON.stringify(inferGrammar(names)));
    expect(placed(createCatalogue(names, { grammar }))).toEqual(rows);
  });
});
