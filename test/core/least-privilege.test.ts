import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalogue,
  createCatalogue,
  effectiveScopes,
  leastPrivilege,
  type Operation,
  type ScopeDefinition,
  unlockedOperations,
} from "../../src/core/index.js";
import { secondsOfWork } from "../seconds-of-work.js";
import { anyCatalogue, anyName, grammar } from "./arbitrary-catalogue.js";
import { scaled } from "./scaled.js";

const make = (definitions: readonly (ScopeDefinition | string)[]): Catalogue =>
  createCatalogue(definitions, { grammar });
const op = (id: string, ...requires: string[][]): Operation => ({ id, requires });
const least = (definitions: readonly (ScopeDefinition | string)[], operations: readonly Operation[], options = {}) =>
  leastPrivilege(make(definitions), operations, options).scopes;

describe("what is least", () => {
  it("weighs operations together that only another operation joins", () => {
    const others = [op("else", ["a:read", "c:read"])];
    const definitions = ["a:read", "b:read", "c:read", "d:read"];
    const operations = [op("one", ["a:read"], ["b:read"]), op("two", ["c:read"], ["d:read"])];
    expect(least(definitions, operations)).toEqual(["a:read", "c:read"]);
    expect(least(definitions, operations, { others })).toEqual(["a:read", "d:read"]);
    // Also where one that looks the lightest by itself is not.
    expect(
      least(
        ["a:read", "b:read", "c:read", "d:write"],
        [operations[0] as Operation, op("two", ["c:read"], ["d:write"])],
        { others },
      ),
    ).toEqual(["b:read", "c:read"]);
  });

  it("takes the scope of a resource before that of a namespace, which may stand for more", () => {
    const names = ["sessions:write", "sessions:sms:write", "sessions:fax:write"];
    expect(least(names, [op("sendWebSms", ["sessions:write"], ["sessions:sms:write"])])).toEqual([
      "sessions:sms:write",
    ]);
    // Fewer scopes come first.
    const both = ["sessions:sms:write", "sessions:fax:write"];
    expect(least(names, [op("do", ["sessions:write"], both)])).toEqual(["sessions:write"]);
  });

  it("takes a scope of known access before one of unknown, which may stand for more, where the others show no difference", () => {
    const operation = op("sendWebSms", ["all"], ["sms:write"]);
    for (const others of [[], [operation], [op("also", ["all"], ["sms:write"])]]) {
      expect(least(["all", "sms:write"], [operation], { others })).toEqual(["sms:write"]);
    }
    // What is known to unlock more is heavier.
    expect(least(["all", "sms:write"], [operation], { others: [op("also", ["sms:write"])] })).toEqual(["all"]);
  });

  it("counts the ways of an operation as effort: without any left it takes the first", () => {
    const covers = Array.from({ length: 20 }, (_, i) => `up${i}`);
    const needed = Array.from({ length: 20 }, (_, i) => `down${i}`);
    const definitions = [...needed, ...covers.map((name) => ({ name, implies: needed }))];
    const operations = needed.map((name, i) => op(`do${i}`, [...needed.filter((other) => other !== name)]));
    const { scopes, unsatisfied, proven } = leastPrivilege(make(definitions), operations, {
      available: covers,
      effort: 0,
    });
    expect([scopes, unsatisfied, proven]).toEqual([["up0"], [], false]);
  });

  it("keeps operations apart whose scopes only read alike in a row", () => {
    const operations = [op("one", ["ab", "c"]), op("two", ["a", "bc"])];
    expect(least(["ab", "c", "a", "bc"], operations)).toEqual(["ab", "c", "a", "bc"]);
  });

  it("names of what can't be had only that", () => {
    const { unsatisfied } = leastPrivilege(make(["a:read", "b:read"]), [op("do", ["a:read", "b:read"])], {
      available: ["a:read"],
    });
    expect(unsatisfied).toMatchObject([{ code: "unavailable", missing: ["b:read"] }]);
  });

  it("avoids a scope that the catalogue lacks before all: nobody knows what it covers", () => {
    const risky: ScopeDefinition = { name: "a:write", risk: true };
    expect(least([risky], [op("do", ["all"], ["a:write"])])).toEqual(["a:write"]);
    expect(least(["a:write", "b:write"], [op("do", ["all"], ["a:write", "b:write"])])).toEqual(["a:write", "b:write"]);
  });

  it("then high-risk scopes, even if that takes more scopes", () => {
    const definitions = [{ name: "a:read", risk: "costs money" }, "b:write", "c:write"];
    const operations = [op("do", ["a:read"], ["b:write", "c:write"])];
    expect(least(definitions, operations)).toEqual(["b:write", "c:write"]);
    expect(least(definitions, operations, { others: [op("else", ["b:write"])] })).toEqual(["b:write", "c:write"]);
  });

  it("then other operations that it unlocks", () => {
    const others = [op("else", ["a:read"]), op("also", ["b:write", "c:write", "d:read"])];
    const definitions = ["a:read", "b:write", "c:write"];
    expect(least(definitions, [op("do", ["a:read"], ["b:write", "c:write"])], { others })).toEqual([
      "b:write",
      "c:write",
    ]);
    // The app's own operations and public ones are no others, nor is what held scopes unlock.
    const free = [op("do", ["a:read"]), op("public", []), op("had", ["h:read"], ["a:read"]), op("never")];
    expect(
      least([...definitions, "h:read"], [op("do", ["a:read"], ["b:write", "c:write"])], {
        others: free,
        held: ["h:read"],
      }),
    ).toEqual(["a:read"]);
  });

  it("counts another operation once, however many ways unlock it, and only when one is complete", () => {
    const definitions = ["a:write", "b:write", "c:write"];
    const wanted = [op("do", ["a:write", "b:write"], ["c:write"])];
    expect(
      least(definitions, wanted, {
        others: [
          op("else", ["a:write"], ["b:write"], ["b:write", "a:write"]),
          op("x", ["c:write"]),
          op("y", ["c:write"]),
        ],
      }),
    ).toEqual(["a:write", "b:write"]);
    expect(
      least(definitions, wanted, { others: [op("half", ["a:write", "z:read"]), op("x", ["c:write", "c:write"])] }),
    ).toEqual(["a:write", "b:write"]);
    expect(least(definitions, wanted, { others: [op("else", ["a:write", "b:write"])] })).toEqual(["c:write"]);
  });

  it("takes a scope of unknown access for one that unlocks more, where the other operations are not known", () => {
    const wanted = [op("one", ["all"], ["a:write"]), op("two", ["all"], ["b:write"])];
    expect(least(["all", "a:write", "b:write"], wanted)).toEqual(["a:write", "b:write"]);
    expect(least(["all", "a:write", "b:write"], wanted, { others: [] })).toEqual(["all"]);
  });

  it("then scopes not known to be read", () => {
    expect(least(["a:write", "b:read", "c:read"], [op("do", ["a:write"], ["b:read", "c:read"])])).toEqual([
      "b:read",
      "c:read",
    ]);
    expect(least(["a:register", "b:read", "c:read"], [op("do", ["a:register"], ["b:read", "c:read"])])).toEqual([
      "b:read",
      "c:read",
    ]);
  });

  it("then the number of scopes", () => {
    expect(least(["a:read", "b:read", "c:read"], [op("do", ["a:read", "b:read"], ["c:read"])])).toEqual(["c:read"]);
    expect(
      least(["a:read", "b:read", "c:read"], [op("x", ["a:read"], ["b:read"]), op("y", ["b:read"], ["c:read"])]),
    ).toEqual(["b:read"]);
  });

  it("then one that is not deprecated, then catalogue order", () => {
    expect(least([{ name: "a:read", deprecated: true }, "b:read"], [op("do", ["a:read"], ["b:read"])])).toEqual([
      "b:read",
    ]);
    expect(least(["b:read", "a:read"], [op("do", ["a:read"], ["b:read"])])).toEqual(["b:read"]);
    expect(
      least(["a:read", "b:read", "c:read", "d:read"], [op("do", ["b:read", "c:read"], ["a:read", "d:read"])]),
    ).toEqual(["a:read", "d:read"]);
  });

  it("measures all that a scope implies", () => {
    const definitions: ScopeDefinition[] = [
      { name: "a:read", implies: ["x:write"] },
      { name: "b:write" },
      { name: "c:read", implies: ["y:read"] },
      { name: "x:write", risk: true },
      { name: "y:read" },
    ];
    expect(least(definitions, [op("do", ["a:read"], ["b:write"])])).toEqual(["b:write"]);
    expect(least(definitions, [op("do", ["c:read"], ["y:read"])])).toEqual(["y:read"]);
    expect(least(definitions, [op("do", ["y:read"]), op("more", ["c:read"])])).toEqual(["c:read"]);
  });
});

describe("available and held", () => {
  it("uses only available scopes, and a covering one where the scope itself is not", () => {
    const definitions: ScopeDefinition[] = [
      { name: "top", implies: ["mid"] },
      { name: "mid", implies: ["a:read"] },
      { name: "wide", implies: ["a:read", "a:write"] },
      { name: "a:read" },
      { name: "a:write" },
    ];
    expect(least(definitions, [op("do", ["a:read"])], { available: ["top", "mid", "wide"] })).toEqual(["mid"]);
    expect(least(definitions, [op("do", ["a:read"])], { available: ["top", "wide"] })).toEqual(["wide"]);
    expect(least(definitions, [op("do", ["a:read"])], { available: ["top"] })).toEqual(["top"]);
    expect(least(definitions, [op("do", ["a:read"]), op("too", ["a:write"])], { available: ["top", "wide"] })).toEqual([
      "wide",
    ]);
  });

  it("costs nothing what is held, and says which held scopes are used", () => {
    const result = leastPrivilege(
      make([{ name: "a:write", implies: ["a:read"], risk: true }, "a:read", "b:read", "c:read"]),
      [op("do", ["b:read"], ["a:read"]), op("more", ["c:read"])],
      { held: ["a:write"] },
    );
    expect(result.scopes).toEqual(["a:write", "c:read"]);
    expect(result.added).toEqual(["c:read"]);
    expect(result.reasons.map(({ scope, operations }) => [scope, operations.map(({ id }) => id)])).toEqual([
      ["a:write", ["do"]],
      ["c:read", ["more"]],
    ]);
  });

  it("asks only for the rest of an alternative that is partly held", () => {
    const definitions = ["a:read", "b:read", "c:read", "d:read"];
    const result = leastPrivilege(
      make(definitions),
      [op("do", ["a:read"], ["c:read", "d:read"]), op("x", ["d:read", "c:read"], ["a:read", "b:read"])],
      { held: ["b:read"] },
    );
    expect(result).toMatchObject({ scopes: ["a:read", "b:read"], added: ["a:read"] });
  });

  it("uses no held scope where an added one serves as well", () => {
    const catalogue = make(["h:read", "a:read", { name: "b:write", implies: ["b:read"] }, "b:read"]);
    const operations = [op("needs", ["a:read"]), op("either", ["h:read"], ["a:read"])];
    expect(leastPrivilege(catalogue, operations, { held: ["h:read"] }).scopes).toEqual(["a:read"]);
    const covered = [op("write", ["b:write"]), op("read", ["b:read"])];
    expect(leastPrivilege(catalogue, covered, { held: ["b:read"] })).toMatchObject({
      scopes: ["b:write"],
      added: ["b:write"],
    });
  });

  it("comes by nothing through a name that can't be sent", () => {
    const definitions = [{ name: "a", implies: ["x y"] }, { name: "x y", implies: ["c"] }, "c"];
    for (const available of [["a"], ["x y"], ["a", "x y"]]) {
      expect(leastPrivilege(make(definitions), [op("do", ["c"])], { available }).unsatisfied).toHaveLength(1);
    }
  });

  it("lists scopes that the catalogue lacks by name, whatever the order of the operations", () => {
    const operations = [op("one", ["z"]), op("two", ["b:read"]), op("three", ["y"])];
    expect(least(["b:read"], operations)).toEqual(["b:read", "y", "z"]);
    expect(least(["b:read"], [...operations].reverse())).toEqual(["b:read", "y", "z"]);
    expect(least([], [op("do", ["z"], ["y"])])).toEqual(["y"]);
  });

  it("ignores a held name that can't be sent", () => {
    expect(leastPrivilege(make(["x y"]), [op("do", ["x y"])], { held: ["x y"] }).unsatisfied).toHaveLength(1);
  });
});

describe("reasons and faults", () => {
  const catalogue = make([{ name: "w:write", implies: ["w:read"] }, "w:read", "b:read"]);

  it("names for each scope the operations that use it, or something that it implies", () => {
    const operations = [
      op("read", ["w:read"]),
      op("write", ["w:write"]),
      op("both", ["b:read", "w:read"]),
      op("public", []),
    ];
    const { scopes, reasons, unsatisfied, proven } = leastPrivilege(catalogue, operations);
    expect(scopes).toEqual(["w:write", "b:read"]);
    expect(reasons).toEqual([
      { scope: "w:write", operations: operations.slice(0, 3) },
      { scope: "b:read", operations: [operations[2]] },
    ]);
    expect(unsatisfied).toEqual([]);
    expect(proven).toBe(true);
  });

  it("names no scope for an operation that goes without it", () => {
    const operations = [
      op("optional", ["w:read"], []),
      op("either", ["w:read", "b:read"], ["b:read"]),
      op("own", ["w:read"]),
    ];
    expect(leastPrivilege(catalogue, operations).reasons).toEqual([
      { scope: "w:read", operations: [operations[2]] },
      { scope: "b:read", operations: [operations[1]] },
    ]);
  });

  it("says what stays locked and why, and serves the rest", () => {
    const operations = [op("lost"), op("far", ["x:read", "w:read"], ["no token", "x:read"]), op("fine", ["b:read"])];
    const { scopes, unsatisfied, proven } = leastPrivilege(catalogue, operations, {
      available: ["b:read", "no token"],
    });
    expect(scopes).toEqual(["b:read"]);
    expect(proven).toBe(true);
    expect(unsatisfied).toEqual([
      {
        operation: operations[0],
        code: "unreachable",
        missing: [],
        message: '"lost" names no scopes that unlock it. Ask the provider, or leave it out.',
      },
      {
        operation: operations[1],
        code: "unavailable",
        missing: ["x:read", "w:read", "no token"],
        message:
          '"far" stays locked: "x:read", "w:read", "no token" can\'t be used. Make one available, or leave it out.',
      },
    ]);
  });

  it("refuses an alternative that is a name and no list, whose letters would be taken for scopes", () => {
    const flat = [{ id: "get", requires: ["a:read"] }] as unknown as Operation[];
    expect(() => least(["a:read"], flat)).toThrow(TypeError);
    expect(() => least(["a:read"], [], { others: flat })).toThrow(TypeError);
    expect(() => unlockedOperations(make(["a:read"]), ["a:read"], flat)).toThrow(TypeError);
  });

  it("does not take a scope for covered by way of a name that can't be sent", () => {
    const broken = make([{ name: "a", implies: ["x y"] }, { name: "x y", implies: ["c"] }, "b", "c"]);
    const operations = [op("first", ["a"]), op("second", ["c"], ["b"])];
    expect(leastPrivilege(broken, operations).reasons).toEqual([
      { scope: "a", operations: [operations[0]] },
      { scope: "b", operations: [operations[1]] },
    ]);
  });

  it("needs nothing for nothing", () => {
    expect(leastPrivilege(catalogue, [])).toEqual({
      scopes: [],
      added: [],
      reasons: [],
      unsatisfied: [],
      proven: true,
    });
  });
});

describe("the bound on work", { timeout: 60_000 }, () => {
  const scopes = Array.from({ length: 120 }, (_, at) => `s${at}:read`);
  // Scattered by a multiplier, so that no group of operations stands alone.
  const scattered = (seed: number) => `s${((seed * 48_271) % 2_147_483_647) % 120}:read`;
  const operations = Array.from({ length: 300 }, (_, at) =>
    op(
      `o${at}`,
      ...Array.from({ length: 8 }, (_, way) => [scattered(at * 97 + way * 11 + 1), scattered(at * 89 + way * 7 + 5)]),
    ),
  );

  it("answers 300 operations over 120 scopes within a second of work", () => {
    const { seconds, result } = secondsOfWork(() => leastPrivilege(make(scopes), operations, { others: operations }));
    // Code that counts for Stryker is slower.
    expect(seconds).toBeLessThan(process.env.STRYKER_MUTATOR_WORKER ? 10 : 1);
    expect(unlockedOperations(make(scopes), result.scopes, operations)).toHaveLength(300);
  });

  it.each([0, 50, 500, 5000])(
    "gives with an effort of %i the best found, not proven, that unlocks everything all the same",
    (effort) => {
      const result = leastPrivilege(make(scopes), operations, { effort });
      expect(result.proven).toBe(false);
      expect(result.unsatisfied).toEqual([]);
      expect(unlockedOperations(make(scopes), result.scopes, operations)).toHaveLength(300);
      // Whatever the order of the operations.
      expect(leastPrivilege(make(scopes), operations.toReversed(), { effort }).scopes).toEqual(result.scopes);
    },
  );

  it("gives no worse an answer for more effort", () => {
    const sizes = [1000, 100_000, scaled(1_000_000)].map(
      (effort) => leastPrivilege(make(scopes), operations, { effort }).scopes.length,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it("gives nothing that no operation needs, proven or not", () => {
    const path = Array.from({ length: 301 }, (_, at) => `r${at}:read`);
    const [definitions, wanted]: Problem = [path, path.slice(1).map((name, at) => op(name, [path[at] ?? ""], [name]))];
    const result = leastPrivilege(make(definitions), wanted, { effort: 200_000 });
    expect(result.proven).toBe(false);
    expect(result.scopes).toEqual(path.filter((_, at) => at % 2 === 1));
    for (const one of result.scopes) {
      const rest = result.scopes.filter((name) => name !== one);
      expect(unlockedOperations(make(definitions), rest, wanted).length).toBeLessThan(300);
    }
  });

  it("proves 200 choices that have nothing to do with one another, one by one", () => {
    const [definitions, wanted] = triangles(200);
    const { scopes: found, proven } = leastPrivilege(make(definitions), wanted);
    expect(proven).toBe(true);
    expect(found).toEqual(Array.from({ length: 200 }, (_, at) => [`a${at}:read`, `b${at}:read`]).flat());
  });

  // Steps do not depend on the machine, so that these tell when a bound, a grouping or an order of the search gets weaker.
  it.each([
    ["20 triangles, each on its own", 1_300, triangles(20)],
    ["a ring of 9", 480, ring(9)],
    ["a ring of 21", 3_200, ring(21)],
    ["wide scopes beside the ones that they imply", 740, wide(12)],
    ["one scope for everything beside 40 choices", 1_000, everything(40)],
  ])("proves %s within %i steps", (_, effort, [definitions, wanted]) => {
    expect(leastPrivilege(make(definitions), wanted, { effort }).proven).toBe(true);
    expect(leastPrivilege(make(definitions), wanted, { effort: effort / 2 }).proven).toBe(false);
  });

  it("takes the first of equally light covers in catalogue order", () => {
    const [definitions, wanted] = ring(4);
    expect(least(definitions, wanted)).toEqual(["s0:read", "s2:read"]);
    expect(least([...definitions].reverse(), wanted)).toEqual(["s3:read", "s1:read"]);
    expect(least(...ring(5))).toEqual(["s0:read", "s1:read", "s3:read"]);
  });

  it("ends over a chain of implications of 100,000", () => {
    const chain = make(
      Array.from({ length: scaled(100_000) }, (_, at) => ({
        name: `s${at}`,
        implies: at < scaled(100_000) - 1 ? [`s${at + 1}`] : [],
      })),
    );
    const wanted = Array.from({ length: 300 }, (_, at) => op(`o${at}`, [`s${at * 30}`], [`s${at * 30 + 7}`]));
    expect(leastPrivilege(chain, wanted).scopes).toEqual(["s7"]);
  });

  it("is not proven where there are more ways than it looks at", () => {
    const tops = Array.from({ length: 20 }, (_, at) => ({ name: `t${at}`, implies: ["x", "y"] }));
    const result = leastPrivilege(make([...tops, "x", "y"]), [op("do", ["x", "y"])], {
      available: tops.map(({ name }) => name),
    });
    expect(result).toMatchObject({ scopes: ["t0"], proven: false });
    const few = tops.slice(0, 16);
    expect(
      leastPrivilege(make([...few, "x", "y"]), [op("do", ["x", "y"])], { available: few.map(({ name }) => name) })
        .proven,
    ).toBe(true);
  });
});

type Problem = [definitions: (ScopeDefinition | string)[], operations: Operation[]];

/** Any two of three scopes, so many times over: a bound by single operations falls short by one for each. */
function triangles(count: number): Problem {
  const all = Array.from({ length: count }, (_, at) => ["a", "b", "c"].map((name) => `${name}${at}:read`));
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const;
  return [
    all.flat(),
    all.flatMap((names) => pairs.map(([x, y]) => op(`${names[x]} ${names[y]}`, [names[x] ?? ""], [names[y] ?? ""]))),
  ];
}

/** Operations in a ring, each served by either of two scopes that its neighbours share. */
function ring(size: number): Problem {
  const names = Array.from({ length: size }, (_, at) => `s${at}:read`);
  return [names, names.map((name, at) => op(name, [name], [names[(at + 1) % size] ?? ""]))];
}

function wide(size: number): Problem {
  const reads = Array.from({ length: size }, (_, at) => `r${at}:read`);
  const next = (at: number) => reads[(at + 1) % size] ?? "";
  return [
    [...reads.map((name, at) => ({ name: `w${at}`, implies: [name, next(at)] })), ...reads],
    reads.map((name, at) => op(name, [`w${at}`], [name], [next(at)])),
  ];
}

function everything(size: number): Problem {
  const names = Array.from({ length: size * 1.5 }, (_, at) => `r${at}:read`);
  return [
    ["all", ...names],
    names.slice(0, size).map((name, at) => op(name, ["all"], [name], [names[at + size / 2] ?? ""])),
  ];
}

describe("laws", () => {
  const anyOperations = (names: readonly string[]) =>
    fc
      .array(
        fc.array(
          fc.array(names.length > 0 ? fc.oneof(fc.constantFrom(...names), anyName) : anyName, { maxLength: 2 }),
          { maxLength: 3 },
        ),
        { maxLength: 5 },
      )
      .map((all) => all.map((requires, at): Operation => ({ id: `o${at}`, requires })));
  const anyProblem = anyCatalogue.chain(({ catalogue, model }) =>
    fc.record({
      definitions: fc.tuple(
        ...model.order.map((name) =>
          fc.record({
            name: fc.constant(name),
            implies: fc.constant(catalogue.get(name)?.implies ?? []),
            risk: fc.constantFrom(undefined, undefined, true as const),
          }),
        ),
      ),
      operations: anyOperations(model.order),
      others: fc.option(
        anyOperations(model.order).map((all) => all.map((one) => ({ ...one, id: `else ${one.id}` }))),
        { nil: undefined },
      ),
      available: fc.option(fc.subarray([...model.order, "unknown"]), { nil: undefined }),
      held: fc.array(anyName, { maxLength: 2 }),
    }),
  );
  const runs = { numRuns: scaled(400) };

  it("unlocks what can be unlocked, by nothing but what may be used, with a reason for each scope", () => {
    fc.assert(
      fc.property(anyProblem, ({ definitions, operations, ...options }) => {
        const catalogue = make(definitions);
        const { scopes, added, reasons, unsatisfied, proven } = leastPrivilege(catalogue, operations, options);
        const { available, held } = options;
        expect(proven).toBe(true);
        expect(reasons.map(({ scope }) => scope)).toEqual(scopes);
        const locked = unsatisfied.map(({ operation }) => operation);
        expect(unlockedOperations(catalogue, scopes, operations)).toEqual(
          operations.filter((one) => !locked.includes(one)),
        );
        const most = [
          ...(available ?? [
            ...catalogue.scopes.map(({ name }) => name),
            ...operations.flatMap(({ requires }) => requires.flat()),
          ]),
          ...held,
        ];
        for (const one of unlockedOperations(catalogue, most, operations)) expect(locked).not.toContain(one);
        for (const name of scopes) expect(held.includes(name) || (available ?? [name]).includes(name)).toBe(true);
        const has = effectiveScopes(catalogue, held);
        expect(added).toEqual(scopes.filter((name) => !has.includes(name)));
        for (const { operations: users } of reasons) expect(users.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("is as light as the lightest of all sets of scopes, tried one by one", () => {
    fc.assert(
      fc.property(anyProblem, ({ definitions, operations, ...options }) => {
        const catalogue = make(definitions.slice(0, 6));
        const { held, others, available } = options;
        const { added, unsatisfied } = leastPrivilege(catalogue, operations, options);
        const locked = unsatisfied.map(({ operation }) => operation);
        const wanted = operations.filter((one) => !locked.includes(one));
        const named = [
          ...catalogue.scopes.map(({ name }) => name),
          ...operations.flatMap(({ requires }) => requires.flat()),
        ];
        const usable = [...new Set(named)]
          .filter((name) => available?.includes(name) ?? true)
          .filter((name) => !name.includes(" ") && name !== "");
        fc.pre(usable.length <= 9);
        const burden = (names: readonly string[]) => burdenOf(catalogue, names, held, operations, others);
        let lightest: number[] | undefined;
        for (let set = 0; set < 1 << usable.length; set++) {
          const names = usable.filter((_, at) => set & (1 << at));
          if (unlockedOperations(catalogue, [...names, ...held], wanted).length < wanted.length) continue;
          const weight = burden(names);
          if (lightest === undefined || isLess(weight, lightest)) lightest = weight;
        }
        expect(burden(added)).toEqual(lightest);
      }),
      runs,
    );
  });

  it("does not depend on the order of the operations, nor on repeats", () => {
    fc.assert(
      fc.property(anyProblem, ({ definitions, operations, ...options }) => {
        const catalogue = make(definitions);
        const { added } = leastPrivilege(catalogue, operations, options);
        expect(leastPrivilege(catalogue, [...operations].reverse(), options).added).toEqual(added);
        expect(leastPrivilege(catalogue, [...operations, ...operations], options).added).toEqual(added);
      }),
      runs,
    );
  });
});

/** The measures of DESIGN §4 over all that is gained beyond what is held. */
function burdenOf(
  catalogue: Catalogue,
  names: readonly string[],
  held: readonly string[],
  operations: readonly Operation[],
  others: readonly Operation[] | undefined,
): number[] {
  const had = effectiveScopes(catalogue, held);
  const gained = effectiveScopes(catalogue, [...names, ...held]).filter((name) => !had.includes(name));
  const scopes = gained.map((name) => catalogue.get(name));
  const count = (test: (scope: (typeof scopes)[number]) => boolean) => scopes.filter(test).length;
  const ids = operations.map(({ id }) => id);
  const more = (others ?? []).filter(({ id }) => !ids.includes(id));
  const unlocked =
    unlockedOperations(catalogue, [...gained, ...had], more).length - unlockedOperations(catalogue, had, more).length;
  return [
    count((scope) => scope === undefined),
    count((scope) => Boolean(scope?.risk)),
    others === undefined ? count((scope) => scope?.access === null) : unlocked,
    count((scope) => scope?.access !== "read"),
    gained.length,
  ];
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((digit, index) => digit !== b[index]);
  return at !== -1 && (a[at] as number) < (b[at] as number);
}
