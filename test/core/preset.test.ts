import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import { presetState, readingScopes, togglePreset } from "../../src/core/preset.js";
import { type Selection, selectedNames, selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(["a:read", "a:write", "b:read", "b:write"], { grammar });
const of = (value: readonly string[], constraints = {}) => selectionOf(catalogue, value, constraints);
const toggled = (
  value: readonly string[],
  names: readonly string[],
  constraints = {},
  within: number[] | null = null,
) => selectedNames(togglePreset(of(value, constraints), names, within && Uint8Array.from(within)));

const presetMatch = (selection: Selection, names: readonly string[]) => presetState(selection, names).match;

describe("how a selection stands to a preset", () => {
  it("is none, some, all of it and more, or exactly it", () => {
    const reads = ["a:read", "b:read"];
    expect(presetMatch(of([]), reads)).toBe("none");
    expect(presetMatch(of(["a:write"]), reads)).toBe("none");
    expect(presetMatch(of(["a:read", "a:write"]), reads)).toBe("some");
    expect(presetMatch(of([...reads, "b:write"]), reads)).toBe("all");
    expect(presetMatch(of(reads), reads)).toBe("exact");
  });

  it("counts names that the catalogue lacks, in the preset and beside it", () => {
    expect(presetMatch(of(["a:read", "gone"]), ["a:read", "gone"])).toBe("exact");
    expect(presetMatch(of(["a:read"]), ["a:read", "gone"])).toBe("some");
    expect(presetMatch(of(["other"]), ["a:read", "gone"])).toBe("none");
    expect(presetMatch(of(["a:read", "gone"]), ["a:read"])).toBe("all");
  });

  it("leaves required scopes aside, ticked or not, and unknown required names", () => {
    expect(presetMatch(of(["a:read"], { required: ["b:write", "must"] }), ["a:read"])).toBe("exact");
    expect(presetMatch(of(["a:read", "b:write"], { required: ["b:write"] }), ["a:read"])).toBe("exact");
  });
});

describe("what a preset's button says", () => {
  it("counts what is on, each name once, and what the filter lets through, with its high risks", () => {
    const risky = createCatalogue([
      "a:read",
      { name: "a:write", risk: true },
      { name: "b:write", risk: "costs money" },
    ]);
    const state = (value: readonly string[], names: readonly string[], within: number[] | null = null) =>
      presetState(selectionOf(risky, value), names, within && Uint8Array.from(within));
    const names = ["b:write", "a:write", "gone", "b:write", "gone"];
    expect(state(["a:write", "a:read"], names)).toEqual({
      match: "some",
      on: 1,
      counted: 3,
      isReachable: true,
      reach: 2,
      risky: 2,
    });
    expect(state([], names, [1, 0, 1])).toEqual({
      match: "none",
      on: 0,
      counted: 3,
      isReachable: true,
      reach: 1,
      risky: 1,
    });
    expect(state([], names, [1, 0, 0])).toEqual({
      match: "none",
      on: 0,
      counted: 3,
      isReachable: false,
      reach: 0,
      risky: 0,
    });
    expect(state(["gone"], ["a:read", "gone"])).toEqual({
      match: "some",
      on: 1,
      counted: 2,
      isReachable: true,
      reach: 1,
      risky: 0,
    });
    expect(state([], [])).toEqual({ match: "none", on: 0, counted: 0, isReachable: false, reach: 0, risky: 0 });
  });
});

describe("what a preset counts", () => {
  const implying = createCatalogue(["a:read", { name: "a:write", implies: ["a:read"] }, "b:read", "b:write"], {
    grammar,
  });
  const state = (value: readonly string[], names: readonly string[], constraints = {}) =>
    presetState(selectionOf(implying, value, constraints), names);

  it("is on where another scope covers it, as a box is, and then a click has nothing to change", () => {
    expect(state(["a:write"], ["a:read"])).toMatchObject({ match: "all", on: 1, counted: 1, isReachable: false });
    expect(state(["a:write"], ["a:read", "b:read"])).toMatchObject({
      match: "some",
      on: 1,
      counted: 2,
      isReachable: true,
    });
  });

  it("leaves out what is off and can't be ticked", () => {
    const disabled = ["b:read"];
    expect(state(["a:read"], ["a:read", "b:read"], { disabled })).toMatchObject({ match: "exact", on: 1, counted: 1 });
    expect(state(["b:read"], ["b:read"], { disabled })).toMatchObject({ match: "exact", isReachable: false });
    expect(state([], ["b:read"], { disabled })).toMatchObject({ match: "none", counted: 0, isReachable: false });
    expect(state([], ["gone"], { disabled: ["gone"] }).isReachable).toBe(false);
    expect(state([], ["gone"]).isReachable).toBe(true);
  });
});

describe("a click on a preset", () => {
  it("adds what is missing, and removes it where all is on; other scopes stay", () => {
    expect(toggled(["a:read", "b:write"], ["a:read", "b:read"])).toEqual(["a:read", "b:read", "b:write"]);
    expect(toggled(["a:read", "b:read", "b:write"], ["a:read", "b:read"])).toEqual(["b:write"]);
  });

  it("takes names that the catalogue lacks along, but no disabled one and none that is no scope-token", () => {
    expect(toggled(["other"], ["a:read", "gone"])).toEqual(["a:read", "other", "gone"]);
    expect(toggled(["a:read", "other", "gone"], ["a:read", "gone"])).toEqual(["other"]);
    expect(toggled(["a:read"], ["a:read", "gone"])).toEqual(["a:read", "gone"]);
    expect(toggled([], ["gone"], { disabled: ["gone"] })).toEqual([]);
    expect(toggled([], ["a b", "a:read"])).toEqual(["a:read"]);
  });

  it("reaches neither required nor disabled scopes, nor what a filter hides", () => {
    expect(toggled([], ["a:read", "a:write"], { disabled: ["a:write"] })).toEqual(["a:read"]);
    expect(toggled(["a:read"], ["a:read", "a:write"], { disabled: ["a:write"] })).toEqual([]);
    expect(toggled([], ["a:read", "b:read", "gone"], {}, [1, 1, 0, 0])).toEqual(["a:read"]);
    const selection = of([], { disabled: ["a:write"] });
    expect(togglePreset(selection, ["a:write"])).toBe(selection);
  });
});

it("takes in every scope that reads and can be ticked where it is all read", () => {
  const mixed = createCatalogue(["a:read", "a:write", "b:register", "b c:read", "d:read"], { grammar });
  expect(readingScopes(mixed)).toEqual(["a:read", "d:read"]);
  expect(readingScopes(mixed)).toBe(readingScopes(mixed));
});
