import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue, searchCatalogue } from "../../src/core/index.js";
import { grammar } from "./arbitrary-catalogue.js";
import { scaled } from "./scaled.js";

const catalogue = createCatalogue(
  [
    { name: "devices:sim:read", description: "Access SIM settings" },
    { name: "devices:sim:write", description: "Manage SIM settings" },
    { name: "cafe:read", description: "Zugriff auf Cafés in İstanbul" },
    { name: "office:write", description: "Edit ﬁles 😀 and Straße" },
    { name: "openid", description: "Who\nyou are" },
  ],
  { grammar, labels: { devices: "Telephones" } },
);
const found = (query: string) => searchCatalogue(catalogue, query).map(({ scope }) => scope.name);
const one = (description: string) => createCatalogue([{ name: "x", description }], { grammar });
/** What a query marks in a description. */
const marked = (description: string, query: string) =>
  searchCatalogue(one(description), query).flatMap(({ ranges }) =>
    ranges.description.map(([start, end]) => description.slice(start, end)),
  );

describe("matching", () => {
  it.each([
    ["sim", ["devices:sim:read", "devices:sim:write"]],
    ["SIM manage", ["devices:sim:write"]],
    ["  manage   sim ", ["devices:sim:write"]],
    ["manage openid", []],
    ["cafes", ["cafe:read"]],
    ["CAFÉS", ["cafe:read"]],
    ["cafe\u0301s", ["cafe:read"]],
    ["istanbul", ["cafe:read"]],
    ["files", ["office:write"]],
    ["😀", ["office:write"]],
    ["straße", ["office:write"]],
    ["write", ["devices:sim:write", "office:write"]],
    ["telephones", ["devices:sim:read", "devices:sim:write"]],
    ["telephones manage", ["devices:sim:write"]],
    ["who you", ["openid"]],
    ["[a-z]+", []],
    ["sim:re", ["devices:sim:read"]],
  ])("finds for %j: %j", (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it("matches everything for an empty query, and marks nothing", () => {
    expect(found("")).toHaveLength(5);
    expect(found(" \t\n")).toHaveLength(5);
    expect(searchCatalogue(catalogue, "")[0]?.ranges).toEqual({ name: [], label: [], description: [] });
  });

  it("finds sharp s and double s by each other", () => {
    const found = (query: string, description: string) =>
      searchCatalogue(createCatalogue([{ name: "a:read", description }]), query).map(
        ({ ranges }) => ranges.description,
      );
    expect(found("strasse", "Die Straße")).toEqual([[[4, 10]]]);
    expect(found("straße", "DIE STRASSE")).toEqual([[[4, 11]]]);
    expect(found("straße", "DIE STRAẞE")).toEqual([[[4, 10]]]);
    expect(found("STRAẞE", "Die Strasse")).toEqual([[[4, 11]]]);
  });

  it("finds no term that spans two texts or two scopes", () => {
    expect(found("readread")).toEqual([]);
    expect(found("settingsdevices")).toEqual([]);
  });

  it("finds a label of the last resource, and goes on after a match in the first", () => {
    const two = createCatalogue(["a:read", "b:read", "c:read"], { grammar, labels: { a: "Zebra", c: "Zebra" } });
    expect(searchCatalogue(two, "zebra").map(({ scope }) => scope.name)).toEqual(["a:read", "c:read"]);
  });

  it("finds nothing in a description that is not there", () => {
    const bare = createCatalogue(["a:read"], { grammar });
    for (const query of ["undefined", "null", "was"]) expect(searchCatalogue(bare, query)).toEqual([]);
    for (const query of ["a", "read"]) expect(searchCatalogue(bare, query)[0]?.ranges.description).toEqual([]);
  });

  it("finds nothing in an empty catalogue", () => {
    expect(searchCatalogue(createCatalogue([]), "a")).toEqual([]);
  });
});

describe("ranges", () => {
  it("marks every place in name, label and description, in the original text", () => {
    const [match] = searchCatalogue(catalogue, "sim re");
    expect(match?.ranges).toEqual({
      name: [
        [8, 11],
        [12, 14],
      ],
      label: [[0, 2]],
      description: [[7, 10]],
    });
  });

  it.each([
    ["Zugriff auf Cafés", "cafes", ["Cafés"]],
    ["Cafe\u0301s", "cafe", ["Cafe\u0301"]],
    ["Cafe\u0301s", "s", ["s"]],
    ["İstanbul", "ist", ["İst"]],
    ["İİx", "x", ["x"]],
    ["two ﬁles", "fi", ["ﬁ"]],
    ["two ﬁles", "f", ["ﬁ"]],
    ["two ﬁles", "il", ["ﬁl"]],
    ["한국어", "한", ["한"]],
    ["한국어", "ᄒ", ["한"]],
    ["ＡＢＣ", "abc", ["ＡＢＣ"]],
    ["😀 smile é", "smile", ["smile"]],
    ["😀é😀", "😀", ["😀", "😀"]],
    ["ΟΔΟΣ οδος", "οδοσ", ["ΟΔΟΣ", "οδος"]],
    ["aaaa", "aa", ["aaaa"]],
    ["abcabc", "ab bc", ["abcabc"]],
    ["ab-bc", "ab bc", ["ab", "bc"]],
    ["abc", "abc b", ["abc"]],
    ["x abcd", "bc abcd", ["abcd"]],
  ])("marks in %j for %j: %j", (description, query, marks) => {
    expect(marked(description, query)).toEqual(marks);
  });

  it("lie in order in the text, without overlaps, on whole characters, for any text", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "B", "é", "İ", "ﬁ", "i", "\u0301", "😀", "ς", "Σ", " ", "한"),
    });
    fc.assert(
      fc.property(text, text, (description, query) => {
        const matches = searchCatalogue(one(description), query);
        for (const [at, [start, end]] of (matches[0]?.ranges.description ?? []).entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (matches[0]?.ranges.description[at - 1]?.[1] ?? 0) + 1);
          expect(end).toBeLessThanOrEqual(description.length);
          expect(() => encodeURIComponent(description.slice(start, end))).not.toThrow();
        }
      }),
      { numRuns: scaled(1000) },
    );
  });

  it("mark something whenever a description matches by itself", () => {
    const text = fc.string({ unit: fc.constantFrom("b", "é", "İ", "ﬁ", "i", "\u0301", "ς", "Σ", "한"), minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (before, query, after) => {
        const matches = searchCatalogue(one(before + query + after), query);
        expect(matches).toHaveLength(1);
        const isOnlyMarks = query.replaceAll("\u0301", "") === "";
        expect((matches[0]?.ranges.description.length ?? 0) > 0).toBe(!isOnlyMarks);
      }),
    );
  });
});
