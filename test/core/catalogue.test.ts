import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue, type ScopeDefinition } from "../../src/core/index.js";
import { secondsOfWork } from "../seconds-of-work.js";
import { anyDefinitions, grammar } from "./arbitrary-catalogue.js";

const make = (definitions: readonly (ScopeDefinition | string)[]) => createCatalogue(definitions, { grammar });
const faults = (definitions: readonly unknown[]) =>
  make(definitions as ScopeDefinition[]).issues.map(({ code, index, name }) => [code, index, name]);

describe("the tree", () => {
  const catalogue = make(["b:read", "a:x:write", "b:c:read", "openid", "a:x:read", "b:write"]);

  it("lists scopes and resources in preorder, siblings in the order first seen", () => {
    expect(catalogue.resources.map(({ id }) => id)).toEqual(["b", "b:c", "a", "a:x", "openid"]);
    expect(catalogue.scopes.map(({ name }) => name)).toEqual([
      "b:read",
      "b:write",
      "b:c:read",
      "a:x:write",
      "a:x:read",
      "openid",
    ]);
    expect(catalogue.roots.map(({ id }) => id)).toEqual(["b", "a", "openid"]);
    expect(catalogue.scopes.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(catalogue.resources.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it("gives each resource its range of scopes and of resources", () => {
    const ranges = catalogue.resources.map(({ id, end, scopesStart, scopesEnd }) => [id, end, scopesStart, scopesEnd]);
    expect(ranges).toEqual([
      ["b", 2, 0, 3],
      ["b:c", 2, 2, 3],
      ["a", 4, 3, 5],
      ["a:x", 4, 3, 5],
      ["openid", 5, 5, 6],
    ]);
  });

  it("links resources and scopes", () => {
    const nested = catalogue.resource("a:x");
    expect(nested).toMatchObject({ id: "a:x", depth: 1, path: ["a", "x"], label: "X" });
    expect(nested?.parent).toBe(catalogue.resource("a"));
    expect(catalogue.resource("a")?.children).toEqual([nested]);
    expect(catalogue.resource("b")?.scopes.map(({ name }) => name)).toEqual(["b:read", "b:write"]);
    expect(catalogue.resource("b")?.parent).toBeNull();
    expect(catalogue.get("a:x:read")?.counterpart).toBe(catalogue.get("a:x:write"));
    expect(catalogue.get("a:x:write")?.counterpart).toBe(catalogue.get("a:x:read"));
    expect(catalogue.get("b:c:read")?.counterpart).toBeNull();
    expect(catalogue.get("a:x:read")?.resource).toBe(nested);
  });

  it("answers undefined for what it lacks", () => {
    expect(catalogue.get("toString")).toBeUndefined();
    expect(catalogue.resource("toString")).toBeUndefined();
  });

  it("fills in a resource's label that is given as an empty text: it is shown as everything where it has none", () => {
    expect(createCatalogue(["a:read"], { grammar, labels: { a: "" } }).resource("a")?.label).toBe("A");
  });

  it("keeps what the definition says, and fills in labels", () => {
    const { scopes } = createCatalogue(
      [
        { name: "a:read", description: "Read it", label: "Look", risk: "costs money", deprecated: "b:read" },
        { name: "a:write", risk: true, deprecated: true, label: "" },
        "openid",
      ],
      { grammar, labels: { openid: "OpenID" }, lang: "en" },
    );
    expect(scopes[0]).toMatchObject({
      label: "Look",
      description: "Read it",
      risk: "costs money",
      deprecated: "b:read",
      valid: true,
    });
    expect(scopes[1]).toMatchObject({
      label: "Write",
      description: undefined,
      risk: true,
      deprecated: true,
      action: "write",
      access: "write",
    });
    expect(scopes[2]).toMatchObject({
      label: "OpenID",
      risk: false,
      deprecated: false,
      action: null,
      access: null,
      implies: [],
      impliedBy: [],
    });
  });

  it("says which grammar placed the names, and whether it was found", () => {
    expect(make(["a:read"])).toMatchObject({ grammar, inferred: false, lang: undefined });
    expect(createCatalogue(["a:read", "a:write"], { lang: "de" })).toMatchObject({ inferred: true, lang: "de" });
  });

  it("is immutable", () => {
    const made = make(["a:read"]);
    for (const part of [made, made.scopes, made.resources, made.roots, made.issues]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it("may be empty", () => {
    expect(make([])).toMatchObject({ scopes: [], resources: [], roots: [], issues: [] });
    expect(createCatalogue([])).toMatchObject({ scopes: [], inferred: true });
  });

  it("takes a label of its own only from its own properties", () => {
    expect(make(["constructor:read"]).roots[0]?.label).toBe("Constructor");
  });
});

describe("bad input", () => {
  it("keeps the first definition of a name and reports the others", () => {
    const catalogue = make([
      { name: "a:read", description: "first" },
      "b:read",
      { name: "a:read", description: "second" },
      "a:read",
    ]);
    expect(catalogue.scopes).toHaveLength(2);
    expect(catalogue.get("a:read")?.description).toBe("first");
    expect(catalogue.issues.map(({ code, index }) => [code, index])).toEqual([
      ["duplicate-name", 2],
      ["duplicate-name", 3],
    ]);
    expect(catalogue.issues[0]?.message).toBe(
      '"a:read" is defined already, at position 0. That definition stays: take one out.',
    );
  });

  it.each([
    ["a b", "holds a blank"],
    ['a"b', "holds the character U+0022"],
    ["a\\b", "holds the character U+005C"],
    ["", "is empty"],
    ["käse", "holds the character U+00E4"],
    ["a\tb", "holds the character U+0009"],
    ["😀", "holds the character U+1F600"],
    ["a\u202eb", "holds the character U+202E", '"a%E2%80%AEb"'],
    ["\ud800", "holds the character U+D800"],
    ["a\u007f", "holds the character U+007F", '"a%7F"'],
  ])("keeps the name %j as invalid and says that it %s", (name, fault, shown?: string) => {
    const catalogue = make(["a:read", name]);
    expect(catalogue.get(name)?.valid).toBe(false);
    expect(catalogue.scopes).toHaveLength(2);
    expect(catalogue.issues).toEqual([
      {
        code: "invalid-name",
        index: 1,
        name,
        message: `${shown ?? JSON.stringify(name)} ${fault}, so it is no scope-token (RFC 6749 §3.3), and can't be ticked or sent. Use the name that the provider documents.`,
      },
    ]);
  });

  it("reports an implication to nowhere", () => {
    const { issues, scopes } = make([{ name: "a:read", implies: ["nowhere", "nowhere"] }]);
    expect(scopes[0]?.implies).toEqual([]);
    expect(issues).toEqual([
      {
        code: "unknown-implication",
        index: 0,
        name: "a:read",
        message: '"a:read" implies "nowhere", which is not defined. Define it, or leave it out.',
      },
    ]);
  });

  it("reports each member of a circle of implications, and a scope that implies itself", () => {
    const { issues } = make([
      { name: "a", implies: ["b"] },
      { name: "b", implies: ["c"] },
      { name: "c", implies: ["a"] },
      { name: "d", implies: ["d", "a"] },
    ]);
    expect(issues.map(({ code, index, message }) => [code, index, message.split(":")[0]])).toEqual([
      ["cyclic-implication", 0, '"a" implies itself in a circle ("a", "b", "c")'],
      ["cyclic-implication", 1, '"b" implies itself in a circle ("a", "b", "c")'],
      ["cyclic-implication", 2, '"c" implies itself in a circle ("a", "b", "c")'],
      ["cyclic-implication", 3, '"d" implies itself in a circle ("d")'],
    ]);
  });

  it.each([
    [5, '"s4"'],
    [6, '"s4", …'],
  ])("names five of a circle of %i", (size, end) => {
    const { issues } = make(
      Array.from({ length: size }, (_, i) => ({ name: `s${i}`, implies: [`s${(i + 1) % size}`] })),
    );
    expect(issues).toHaveLength(size);
    expect(issues[2]?.message).toBe(
      `"s2" implies itself in a circle ("s0", "s1", "s2", "s3", ${end}): they count as equal. If they are not, take one out.`,
    );
  });

  it("links implications both ways, in the order defined, and none over an invalid name by position", () => {
    const catalogue = make([{ name: "a", implies: ["b", "x y"] }, "b", { name: "x y", implies: ["b"] }]);
    expect(catalogue.get("a")?.implies).toEqual(["b", "x y"]);
    expect(catalogue.get("b")?.impliedBy).toEqual(["a", "x y"]);
    expect([...catalogue.implications]).toEqual([[0, [1]]]);
    expect(make([{ name: "a", implies: ["x y"] }, "x y", { name: "b", implies: [] }]).implications.size).toBe(0);
  });

  it("lists issues by the position of the definition", () => {
    const implies = ["nowhere"];
    expect(faults([{ name: "a", implies }, "x y", "a", { name: "b", implies }]).map(([, index]) => index)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it("leaves out fields of the wrong type and reports them", () => {
    const { issues, scopes } = make([
      { name: "a:read", description: 5, label: {}, implies: "b:read", risk: 1, deprecated: [] } as never,
      { name: "b:read", implies: ["a:read", 7], description: "kept" } as never,
    ]);
    expect(scopes[0]).toMatchObject({
      label: "Read",
      description: undefined,
      implies: [],
      risk: false,
      deprecated: false,
    });
    expect(scopes[1]).toMatchObject({ description: "kept", implies: [] });
    expect(issues.map(({ code, index, name }) => [code, index, name])).toEqual([
      ["invalid-definition", 0, "a:read"],
      ["invalid-definition", 1, "b:read"],
    ]);
    expect(issues[0]?.message).toBe(
      '"a:read" has fields of the wrong type: description, label, implies, risk, deprecated. They are left out; see ScopeDefinition.',
    );
  });

  it("places by the name where a definition's path, action or access is of the wrong type", () => {
    const { issues, scopes } = make([
      { name: "a:read", path: "b", action: 5, access: "sometimes" } as never,
      { name: "a:write", path: ["b", 7], action: "w", access: "other" } as never,
    ]);
    expect(scopes.map(({ resource, action, access }) => [resource.id, action, access])).toEqual([
      ["a", "read", "read"],
      ["a", "w", "other"],
    ]);
    expect(issues.map(({ message }) => message.split(": ")[1])).toEqual([
      "path, action, access. They are left out; see ScopeDefinition.",
      "path. They are left out; see ScopeDefinition.",
    ]);
  });

  it("takes null for a field that is absent", () => {
    const catalogue = make([
      { name: "a:read", description: null, label: null, implies: null, risk: null, deprecated: null } as never,
    ]);
    expect(catalogue.issues).toEqual([]);
    expect(catalogue.scopes[0]).toMatchObject({
      description: undefined,
      label: "Read",
      risk: false,
      deprecated: false,
    });
  });

  it.each([[null], [undefined], [5], [[]], [{}], [{ name: null }], [{ name: { toString: 1 } }], [true]])(
    "gives the definition %j the empty name",
    (item) => {
      expect(faults(["a", item])).toEqual([["invalid-name", 1, ""]]);
    },
  );

  it("takes null for what a definition can say is none", () => {
    const { scopes, issues } = createCatalogue([{ name: "a:read", action: null, access: null }]);
    expect(issues).toEqual([]);
    expect(scopes[0]).toMatchObject({ action: null, access: null });
  });

  it("takes an empty text in JSON, or one of blanks, for a field that is absent", () => {
    const { scopes, issues } = createCatalogue([
      { name: "a:read", description: " \n", label: "", risk: "", deprecated: "\u00a0" },
    ]);
    expect(issues).toEqual([]);
    expect(scopes[0]).toMatchObject({ label: "Read", description: undefined, risk: false, deprecated: false });
  });

  it("reports what a function answers against its type, and takes the name for the resource", () => {
    const answers: Record<string, unknown> = {
      a: undefined,
      b: { path: [1], action: 2, access: "all" },
      c: { path: "c" },
    };
    const { scopes, issues } = createCatalogue(["a", "b", "c"], { grammar: (name) => answers[name] as never });
    expect(scopes.map(({ resource, action, access }) => [resource.id, action, access])).toEqual([
      ["a", null, null],
      ["b", null, null],
      ["c", null, null],
    ]);
    expect(issues.map(({ code, index, name }) => [code, index, name])).toEqual([
      ["invalid-definition", 1, "b"],
      ["invalid-definition", 2, "c"],
    ]);
    expect(issues[0]?.message).toContain("path, action, access");
  });

  it("leaves nothing without a label that has a name", () => {
    const { scopes, resources } = createCatalogue(["alexa::read", "x:"], { grammar });
    expect(resources.map(({ id, label }) => [id, label])).toEqual([
      ["alexa", "Alexa"],
      ["alexa:", "alexa:"],
      ["x", "X"],
    ]);
    expect(scopes.map(({ label }) => label)).toEqual(["Read", "x:"]);
  });

  it("spells out in a message what a terminal would obey, and what turns a text", () => {
    const [issue] = make(["a\u009b31m\u202eb\u{e0041}\u007f"]).issues;
    expect(issue?.message).toMatch(/^"a%C2%9B31m%E2%80%AEb%F3%A0%81%81%7F" /);
    expect(make(["größe:read", "权限:read"]).issues.map(({ message }) => message.split(" ")[0])).toEqual([
      '"größe:read"',
      '"权限:read"',
    ]);
  });

  it("shortens in a message what is too long to read", () => {
    const { issues } = createCatalogue([`${"a".repeat(100_000)} b`]);
    expect(issues[0]?.message.length).toBeLessThan(2500);
    const whole = `${"a".repeat(1996)} b`;
    expect(createCatalogue([whole]).issues[0]?.message).toContain(`"${whole}" holds a blank`);
  });

  it("reads a number as a name", () => {
    expect(make([{ name: 5 } as never]).scopes[0]).toMatchObject({ name: "5", valid: true });
  });

  it("does not change the definitions", () => {
    const definitions = [{ name: "a:read", description: null, implies: ["b"] }, { name: 5 }];
    const copy = structuredClone(definitions);
    make(definitions as never);
    expect(definitions).toEqual(copy);
  });

  it("takes __proto__ and constructor for ordinary segments and names", () => {
    const catalogue = make([
      "__proto__:read",
      "constructor:__proto__:write",
      "__proto__",
      "toString",
      "__proto__:write",
    ]);
    expect(catalogue.resources.map(({ id }) => id)).toEqual([
      "__proto__",
      "constructor",
      "constructor:__proto__",
      "toString",
    ]);
    expect(catalogue.get("__proto__:read")?.counterpart?.name).toBe("__proto__:write");
    expect(catalogue.resource("__proto__")?.scopes).toHaveLength(3);
    expect(catalogue.issues).toEqual([]);
  });

  it("holds a name of 5,000 segments", () => {
    const path = Array.from({ length: 5000 }, (_, i) => `s${i}`);
    const catalogue = make([`${path.join(":")}:read`]);
    expect(catalogue.resources).toHaveLength(5000);
    expect(catalogue.scopes[0]?.resource).toMatchObject({ depth: 4999, path });
    expect(catalogue.roots[0]).toMatchObject({ end: 5000, scopesStart: 0, scopesEnd: 1 });
  });

  it("holds two names of 100,000 segments, by a grammar that is given", () => {
    const deep = "a:".repeat(100_000);
    const { scopes, resources } = createCatalogue([`${deep}read`, `${deep}write`], { grammar });
    expect(resources).toHaveLength(100_000);
    expect(resources.at(-1)?.id).toBe(deep.slice(0, -1));
    expect(scopes[0]?.counterpart).toBe(scopes[1]);
  });

  it("holds a chain of 1,500 namespaces, each with a scope, in time linear in the length of the names", () => {
    const names = Array.from({ length: 1500 }, (_, i) => `${"s:".repeat(i + 1)}read`);
    const { seconds, result } = secondsOfWork(() => [createCatalogue(names), make(names)]);
    for (const { resources } of result) {
      expect(resources).toHaveLength(1500);
      expect(resources.every(({ id, depth }, i) => depth === i && id.length === 2 * i + 1)).toBe(true);
    }
    expect(seconds).toBeLessThan(1);
  });

  it("finds what paths have in common, whatever the last segment of one looks like", () => {
    const ids = createCatalogue(["a:b::", "a:b::c:read", "a:b:d:read", "a:b:read"]).resources.map(({ id }) => id);
    expect(ids).toEqual(["a", "a:b::", "a:b", "a:b::c", "a:b:d"]);
    const path: string[] = [];
    const reused = (name: string) => {
      path.splice(0, Infinity, ...name);
      return { path, action: null, access: null };
    };
    expect(createCatalogue(["abc", "xyc"], { grammar: reused }).resources.map(({ id }) => id)).toEqual([
      "a",
      "a:b",
      "a:b:c",
      "x",
      "x:y",
      "x:y:c",
    ]);
  });

  it("leaves HTML and bidirectional controls in a description as they are", () => {
    const description = '<img src=x onerror="alert(1)"> \u202egnp.exe\u2066 &amp;';
    expect(make([{ name: "a:read", description }]).scopes[0]?.description).toBe(description);
  });
});

describe("laws", () => {
  it("loses no definition: scopes and duplicates add up", () => {
    fc.assert(
      fc.property(anyDefinitions, fc.array(fc.nat(20)), (definitions, repeats) => {
        const all = [...definitions, ...repeats.flatMap((at) => definitions[at] ?? [])];
        const { scopes, issues } = createCatalogue(all, { grammar });
        const duplicates = issues.filter(({ code }) => code === "duplicate-name");
        expect(scopes.length + duplicates.length).toBe(all.length);
        expect(new Set(scopes.map(({ name }) => name))).toEqual(new Set(definitions.map(({ name }) => name)));
      }),
    );
  });

  it("throws on what is no list, rather than find no scopes in a document or take a text's letters for scopes", () => {
    for (const given of [{ definitions: ["a:read"] }, "a:read a:write", new Set(["a:read"]), null, undefined])
      expect(() => createCatalogue(given as never)).toThrow(
        new TypeError("No array of definitions: pass [] while they load."),
      );
  });

  it("never throws on what JSON can hold, and counts every entry", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (garbage) => {
        const { scopes, issues } = createCatalogue(garbage as unknown as string[]);
        expect(scopes.length + issues.filter(({ code }) => code === "duplicate-name").length).toBe(garbage.length);
      }),
    );
  });

  it("numbers a tree whose ranges nest", () => {
    fc.assert(
      fc.property(anyDefinitions, (definitions) => {
        const { resources, scopes } = createCatalogue(definitions, { grammar });
        for (const resource of resources) {
          const subtree = resources.slice(resource.index, resource.end);
          expect(subtree.every(({ path }) => resource.path.every((segment, at) => path[at] === segment))).toBe(true);
          const own = subtree.flatMap((below) => below.scopes);
          expect(scopes.slice(resource.scopesStart, resource.scopesEnd)).toEqual(own);
          for (const child of resource.children) expect(child.parent).toBe(resource);
        }
      }),
    );
  });
});
