import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addScopes,
  type Constraints,
  checkState,
  effectiveScopes,
  minimalScopes,
  removeScopes,
  toggleResource,
} from "../../src/core/index.js";
import { anyCatalogue, anyClick, anyConstraints, anyName, anyNames } from "./arbitrary-catalogue.js";
import * as reference from "./reference-model.js";
import { scaled } from "./scaled.js";

const runs = { numRuns: scaled(500) };
const isToken = reference.isToken;

describe("rule 1: a value is a set", () => {
  it("emits catalogue order without repeats, unknown names at the end in the order given, as the model does", () => {
    fc.assert(
      fc.property(
        anyCatalogue,
        anyNames,
        anyNames,
        anyConstraints,
        ({ catalogue, model }, value, names, constraints) => {
          expect(addScopes(catalogue, value, names, constraints)).toEqual(
            reference.added(model, value, names, constraints),
          );
          expect(removeScopes(catalogue, value, names, constraints)).toEqual(
            reference.removed(model, value, names, constraints),
          );
        },
      ),
      runs,
    );
  });

  it("does not depend on the order or the repeats of the names that the catalogue knows", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, ({ catalogue, model }, value) => {
        const known = value.filter((name) => model.order.includes(name));
        expect(addScopes(catalogue, [...known, ...known].reverse(), [])).toEqual(addScopes(catalogue, known, []));
      }),
      runs,
    );
  });

  it("lets unknown names survive every operation that does not name them", () => {
    fc.assert(
      fc.property(anyClick, anyNames, ({ made: { catalogue, model }, value, constraints, resource }, names) => {
        const unknown = value.filter((name) => !model.order.includes(name));
        const others = names.filter((name) => !unknown.includes(name));
        for (const after of [
          addScopes(catalogue, value, others, constraints),
          removeScopes(catalogue, value, others, constraints),
          toggleResource(catalogue, value, resource, constraints),
          effectiveScopes(catalogue, value),
          minimalScopes(catalogue, value),
        ]) {
          expect(after).toEqual(expect.arrayContaining(unknown));
        }
      }),
      runs,
    );
  });

  it("gives the same array back when nothing changes", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyConstraints, ({ catalogue }, value, constraints) => {
        const normal = addScopes(catalogue, value, [], constraints);
        expect(addScopes(catalogue, normal, [], constraints)).toBe(normal);
        expect(addScopes(catalogue, normal, normal, constraints)).toBe(normal);
        expect(removeScopes(catalogue, normal, ["not there"], constraints)).toBe(normal);
      }),
      runs,
    );
  });
});

describe("rule 2: a box is tri-state over its whole subtree", () => {
  it("is in the state that the model gives, whatever a filter hides", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, constraints, resource }) => {
        const state = checkState(catalogue, value, resource, constraints);
        expect(state).toBe(reference.state(model, value, resource, constraints));
        expect(checkState(catalogue, value, resource, { ...constraints, within: [] })).toBe(state);
      }),
      runs,
    );
  });
});

describe("rule 3: a click on a resource's box", () => {
  it("removes all it can reach if all of that is on, else adds it, as the model does", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, constraints, resource }) => {
        expect(toggleResource(catalogue, value, resource, constraints)).toEqual(
          reference.toggled(model, value, resource, constraints),
        );
      }),
      { numRuns: scaled(2000) },
    );
  });

  it("never changes a disabled, required or invalid scope, nor one outside the box or hidden by the filter", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, constraints, resource }) => {
        const before = addScopes(catalogue, value, [], constraints);
        const after = toggleResource(catalogue, value, resource, constraints);
        const reachable = reference.reach(model, resource, constraints);
        const rest = (names: readonly string[]) => names.filter((name) => !reachable.includes(name));
        expect(rest(after)).toEqual(rest(before));
      }),
      runs,
    );
  });
});

describe("rule 4: under a filter", () => {
  it("a bulk action leaves every hidden selection alone", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyNames, ({ catalogue, model }, value, within) => {
        const hidden = (names: readonly string[]) => names.filter((name) => !within.includes(name));
        const all = model.order;
        const before = addScopes(catalogue, value, []);
        expect(hidden(addScopes(catalogue, value, all, { within }))).toEqual(hidden(before));
        expect(hidden(removeScopes(catalogue, value, before, { within }))).toEqual(hidden(before));
      }),
      runs,
    );
  });
});

describe("rule 5: implication", () => {
  it("gives the closure, as the model does", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, ({ catalogue, model }, value) => {
        expect(effectiveScopes(catalogue, value)).toEqual(reference.effective(model, value));
      }),
      runs,
    );
  });

  it("adds nothing to the value, and takes nothing out that is in it", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyName, ({ catalogue, model }, value, name) => {
        const before = addScopes(catalogue, value, []);
        const after = addScopes(catalogue, value, [name]);
        expect(after.filter((other) => other !== name)).toEqual(before.filter((other) => other !== name));
        expect(after.includes(name)).toBe(before.includes(name) || isToken(name));
        expect(
          model.order.filter((other) => other !== name && !value.includes(other) && after.includes(other)),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it("normalises to the least part with the same effect, the first of equals staying", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, ({ catalogue, model }, value) => {
        const least = minimalScopes(catalogue, value);
        expect(least).toEqual(reference.minimal(model, value));
        expect(effectiveScopes(catalogue, least)).toEqual(effectiveScopes(catalogue, value));
        for (const name of least) {
          const rest = least.filter((other) => other !== name);
          expect(effectiveScopes(catalogue, rest)).not.toContain(name);
        }
      }),
      { numRuns: scaled(2000) },
    );
  });

  it("closes once: the closure of a closure is itself, and a greater value has a greater closure", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyNames, ({ catalogue }, value, more) => {
        const closure = effectiveScopes(catalogue, value);
        expect(effectiveScopes(catalogue, closure)).toEqual(closure);
        expect(effectiveScopes(catalogue, [...value, ...more])).toEqual(expect.arrayContaining(closure));
      }),
      runs,
    );
  });
});

describe("rule 6: required scopes", () => {
  it("are in all that is emitted, whatever is done", () => {
    fc.assert(
      fc.property(anyClick, anyNames, ({ made: { catalogue }, value, constraints, resource }, names) => {
        const required = (constraints.required ?? []).filter(isToken);
        for (const after of [
          addScopes(catalogue, value, names, constraints),
          removeScopes(catalogue, value, [...value, ...names], constraints),
          toggleResource(catalogue, value, resource, constraints),
        ]) {
          expect(after).toEqual(expect.arrayContaining(required));
        }
      }),
      runs,
    );
  });
});

describe("rule 7: nothing is ticked that was not asked for", () => {
  it("holds after any operation only what was in the value, named, required or reached by the click", () => {
    fc.assert(
      fc.property(anyClick, anyNames, ({ made: { catalogue, model }, value, constraints, resource }, names) => {
        const asked = [...value, ...(constraints.required ?? [])];
        const stray = (after: readonly string[], also: readonly string[]) =>
          after.filter((name) => !asked.includes(name) && !also.includes(name));
        expect(stray(addScopes(catalogue, value, names, constraints), names)).toEqual([]);
        expect(stray(removeScopes(catalogue, value, names, constraints), [])).toEqual([]);
        const reachable = reference.reach(model, resource, constraints);
        expect(stray(toggleResource(catalogue, value, resource, constraints), reachable)).toEqual([]);
      }),
      runs,
    );
  });
});

describe("rule 8: there and back", () => {
  it("ticking one scope that is off and unticking it restores the value exactly", () => {
    fc.assert(
      fc.property(anyCatalogue, anyNames, anyName, anyConstraints, ({ catalogue }, value, name, constraints) => {
        const before = addScopes(catalogue, value, [], constraints);
        fc.pre(!before.includes(name));
        const ticked = addScopes(catalogue, before, [name], constraints);
        expect(removeScopes(catalogue, ticked, [name], constraints)).toEqual(before);
      }),
      runs,
    );
  });

  it("two clicks on an unchecked box restore the value exactly", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue }, value, constraints, resource }) => {
        const before = addScopes(catalogue, value, [], constraints);
        fc.pre(checkState(catalogue, before, resource, constraints) === "unchecked");
        expect(twice(before, resource, constraints, catalogue)).toEqual(before);
      }),
      { numRuns: scaled(300) },
    );
  });

  // Rule 3's letter wins where the two rules meet: the second click adds each scope in reach that what stays on does not cover.
  it("two clicks on a checked box restore the value exactly, if and only if what stays on between them covers none of the ticked scopes in reach and all of the unticked ones", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, constraints, resource }) => {
        const before = addScopes(catalogue, value, [], constraints);
        fc.pre(checkState(catalogue, before, resource, constraints) === "checked");
        const reachable = reference.reach(model, resource, constraints);
        const covered = reference.coveredBy(
          model,
          before.filter((name) => !reachable.includes(name)),
        );
        const canRestore = reachable.every((name) => before.includes(name) !== covered.includes(name));
        const after = twice(before, resource, constraints, catalogue);
        expect(after.join(" ") === before.join(" ")).toBe(
          canRestore || !reachable.some((name) => before.includes(name)),
        );
      }),
      { numRuns: scaled(300) },
    );
  });

  it("two clicks on a checked box restore the value exactly where nothing implies a scope of the box", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, constraints, resource }) => {
        const before = addScopes(catalogue, value, [], constraints);
        fc.pre(checkState(catalogue, before, resource, constraints) === "checked");
        fc.pre(
          reference.reach(model, resource, constraints).every((name) => catalogue.get(name)?.impliedBy.length === 0),
        );
        expect(twice(before, resource, constraints, catalogue)).toEqual(before);
      }),
      { numRuns: scaled(100) },
    );
  });

  it("from mixed a click gives all that it can reach, and the next none of it", () => {
    fc.assert(
      fc.property(anyClick, ({ made: { catalogue, model }, value, resource }) => {
        fc.pre(checkState(catalogue, value, resource) === "mixed");
        const reachable = reference.reach(model, resource, {});
        const all = toggleResource(catalogue, value, resource);
        expect(checkState(catalogue, all, resource)).toBe("checked");
        const none = toggleResource(catalogue, all, resource);
        expect(none.filter((name) => reachable.includes(name))).toEqual([]);
      }),
      runs,
    );
  });

  function twice(
    value: readonly string[],
    resource: string,
    constraints: Constraints,
    catalogue: Parameters<typeof toggleResource>[0],
  ) {
    return toggleResource(catalogue, toggleResource(catalogue, value, resource, constraints), resource, constraints);
  }
});
