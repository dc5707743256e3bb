import fc from "fast-check";
import { type Catalogue, createCatalogue, type ScopeDefinition } from "../../src/core/index.js";
import type { Model } from "./reference-model.js";

const SEGMENTS = ["a", "b", "__proto__"];
const segment = fc.constantFrom(...SEGMENTS);
/** Names of one to four segments, some with a verb, some no scope-token; few, so that they meet often. */
const name = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(fc.array(segment, { minLength: 1, maxLength: 2 }), fc.constantFrom(":read", ":write", "")),
    },
    { weight: 1, arbitrary: fc.tuple(fc.array(segment, { minLength: 1, maxLength: 2 }), fc.constant(" x:read")) },
  )
  .map(([path, verb]) => path.join(":") + verb);

export const anyName = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 1, arbitrary: fc.constantFrom("unknown", "other:read", "no token", "") },
);
export const anyNames = fc.array(anyName, { maxLength: 8 });

export const anyDefinitions: fc.Arbitrary<ScopeDefinition[]> = fc.uniqueArray(name, { maxLength: 14 }).chain((names) =>
  fc.tuple(
    ...names.map((own) =>
      fc.record({
        name: fc.constant(own),
        // Any of the names: chains, diamonds and circles, the scope itself, and names that lead nowhere.
        implies: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          fc.array(fc.constantFrom(...names, "nowhere"), { maxLength: 3 }),
        ),
      }),
    ),
  ),
);

export const grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] } as const;

/** A catalogue with the model of it. The model takes over the display order and the tree, which have tests of their own. */
export const anyCatalogue: fc.Arbitrary<{ catalogue: Catalogue; model: Model }> = anyDefinitions.map((definitions) => {
  const catalogue: Catalogue = createCatalogue(definitions, { grammar });
  const below = new Map<string, string[]>();
  for (const { id } of catalogue.resources) {
    const own = catalogue.scopes.filter(({ resource }) => resource.id === id || resource.id.startsWith(`${id}:`));
    below.set(
      id,
      own.map((scope) => scope.name),
    );
  }
  const implies = new Map(definitions.map((definition) => [definition.name, definition.implies ?? []]));
  return { catalogue, model: { order: catalogue.scopes.map((scope) => scope.name), below, implies } };
});

export const anyConstraints = fc.record(
  { required: anyNames, disabled: anyNames, within: fc.option(anyNames, { nil: undefined }) },
  { requiredKeys: [] },
);

/** A catalogue, a value, constraints, and a resource of the catalogue. */
export const anyClick = anyCatalogue
  .filter(({ catalogue }) => catalogue.resources.length > 0)
  .chain((made) =>
    fc.record({
      made: fc.constant(made),
      // Mostly of the catalogue, or a box would hardly ever be anything but unchecked.
      value: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...made.model.order) }, anyName), {
        maxLength: 10,
      }),
      constraints: fc.oneof(
        anyConstraints.map((): { required?: string[] } => ({})),
        anyConstraints,
      ),
      resource: fc.constantFrom(...made.catalogue.resources.map(({ id }) => id)),
    }),
  );
