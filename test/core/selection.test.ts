import { describe, expect, it } from "vitest";
import { accessTable, columnMasks } from "../../src/core/access-table.js";
import { INCLUDED, limitsOf, TICKED } from "../../src/core/constraints.js";
import { createCatalogue } from "../../src/core/index.js";
import {
  coveredBy,
  coverersOf,
  namesWith,
  type ScopeRange,
  type Selection,
  selectedNames,
  selectionOf,
  setRange,
  toggleRange,
  withUnknown,
} from "../../src/core/selection.js";
import { countOnce, countRange, rangeState } from "../../src/core/selection-counts.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  ["a:read", { name: "a:write", implies: ["a:read"] }, "a:x y", "b:read", "b:write", "b:admin"],
  { grammar },
);
const all: ScopeRange = { start: 0, end: 6 };
const a: ScopeRange = { start: 0, end: 3 };
const b: ScopeRange = { start: 3, end: 6 };
const reads = Uint8Array.of(1, 0, 0, 1, 0, 0);
const of = (value: readonly string[], constraints = {}) => selectionOf(catalogue, value, constraints);

describe("a range", () => {
  const selection = of(["a:write", "b:admin"], { disabled: ["b:write"] });

  it("counts what is on, of what is on or could be", () => {
    expect(countRange(selection, all)).toEqual({ on: 3, counted: 4 });
    expect(countRange(selection, a)).toEqual({ on: 2, counted: 2 });
    expect(countRange(selection, b)).toEqual({ on: 1, counted: 2 });
    expect(countRange(selection, { start: 2, end: 3 })).toEqual({ on: 0, counted: 0 });
    expect(countRange(of(["b:write"], { disabled: ["b:write"] }), b)).toEqual({ on: 1, counted: 3 });
  });

  it("counts within a column only", () => {
    expect(countRange(selection, { ...all, only: reads })).toEqual({ on: 1, counted: 2 });
    expect(countRange(selection, { ...b, only: reads })).toEqual({ on: 0, counted: 1 });
    expect(countOnce(selection)({ ...b, only: reads })).toEqual({ on: 0, counted: 1 });
    expect(countRange(selection, { ...b, only: Uint8Array.of(0, 0, 0, 0, 1, 1) })).toEqual({ on: 1, counted: 1 });
    expect(countRange(selection, { start: 0, end: 3, only: Uint8Array.of(1, 1, 1, 1, 1, 1) })).toEqual({
      on: 2,
      counted: 2,
    });
  });

  it("is checked, mixed or unchecked, and unchecked where nothing counts", () => {
    const states = [a, b, { start: 3, end: 5 }, { start: 2, end: 3 }, { start: 0, end: 0 }];
    expect(states.map((range) => rangeState(selection, range))).toEqual([
      "checked",
      "mixed",
      "unchecked",
      "unchecked",
      "unchecked",
    ]);
    expect(rangeState(selection, { ...a, only: reads })).toBe("checked");
  });
});

describe("a click on a box over a range", () => {
  const clicked = (value: readonly string[], range: ScopeRange, within?: Uint8Array, constraints = {}) =>
    selectedNames(toggleRange(of(value, constraints), range, within));

  it("ticks all that it reaches, or unticks them where all are ticked", () => {
    expect(clicked([], b)).toEqual(["b:read", "b:write", "b:admin"]);
    expect(clicked(["b:read"], b)).toEqual(["b:read", "b:write", "b:admin"]);
    expect(clicked(["b:read", "b:write", "b:admin", "a:read"], b)).toEqual(["a:read"]);
    expect(clicked([], a)).toEqual(["a:read", "a:write"]);
  });

  it("reaches what its column and the filter let through, and no required or disabled scope", () => {
    expect(clicked([], { ...all, only: reads })).toEqual(["a:read", "b:read"]);
    expect(clicked([], b, reads)).toEqual(["b:read"]);
    expect(clicked(["b:write"], b, undefined, { disabled: ["b:write"], required: ["b:admin"] })).toEqual([
      "b:read",
      "b:write",
      "b:admin",
    ]);
  });

  it("gives the same selection where it reaches nothing", () => {
    const selection = of(["b:read"]);
    expect(toggleRange(selection, { start: 2, end: 3 })).toBe(selection);
  });
});

describe("ticks at positions", () => {
  const setTicks = (selection: Selection, positions: readonly number[], ticked: boolean) => {
    const only = selection.flags.map((_, at) => (positions.includes(at) ? 1 : 0));
    return setRange(selection, { start: 0, end: only.length, only }, ticked);
  };

  it("make a new selection and leave the old one", () => {
    const before = of(["b:read", "gone"]);
    const after = setTicks(before, [1, 3], true);
    expect([selectedNames(before), selectedNames(after)]).toEqual([
      ["b:read", "gone"],
      ["a:write", "b:read", "gone"],
    ]);
    expect(namesWith(after, INCLUDED)).toEqual(["a:read", "gone"]);
    const back = setTicks(after, [1], false);
    expect([selectedNames(back), namesWith(back, INCLUDED)]).toEqual([["b:read", "gone"], ["gone"]]);
    expect(namesWith(after, INCLUDED)).toEqual(["a:read", "gone"]);
  });

  it("give the same selection where they are so already", () => {
    const selection = of(["b:read"]);
    expect(setTicks(selection, [3], true)).toBe(selection);
    expect(setTicks(selection, [0, 1], false)).toBe(selection);
    expect(setTicks(selection, [], true)).toBe(selection);
  });
});

it("takes limits that were worked out before, and leaves them as they are", () => {
  const limits = limitsOf(catalogue, { required: ["b:read", "else"] });
  expect(selectedNames(of(["a:read"], limits))).toEqual(["a:read", "b:read", "else"]);
  expect(limits.flags[0]).toBe(0);
});

it("has other names that the catalogue lacks, each once, and required ones always", () => {
  const before = of(["a:write", "x"], { required: ["r"] });
  const after = withUnknown(before, ["z", "y", "z", "r"]);
  expect(selectedNames(after)).toEqual(["a:write", "z", "y", "r"]);
  expect(selectedNames(before)).toEqual(["a:write", "x", "r"]);
  expect(namesWith(after, TICKED)).toEqual(["a:write", "z", "y", "r"]);
  expect(after.flags).not.toBe(before.flags);
});

it("names what covers a scope, nearest first", () => {
  const chain = createCatalogue(
    [
      "low",
      { name: "mid", implies: ["low"] },
      { name: "top", implies: ["mid"] },
      { name: "b c", implies: ["low"] },
      { name: "off", implies: ["low"] },
    ],
    { grammar },
  );
  const low = chain.get("low");
  expect(low && coveredBy(selectionOf(chain, ["top", "mid", "b c"]), low).map(({ name }) => name)).toEqual([
    "mid",
    "top",
  ]);
  expect(low && coverersOf(selectionOf(chain, ["top", "mid"]), low)).toEqual(["mid", "top"]);
  expect(low && coverersOf(selectionOf(chain, ["top", "mid", "low"]), low)).toEqual([]);
  expect(low && coverersOf(selectionOf(chain, []), low)).toEqual([]);
});

it("has a mask for each column of the table", () => {
  expect(columnMasks(accessTable(catalogue)).map((mask) => [...mask])).toEqual([
    [1, 0, 0, 1, 0, 0],
    [0, 1, 0, 0, 1, 0],
    [0, 0, 1, 0, 0, 0],
    [0, 0, 0, 0, 0, 1],
  ]);
});
