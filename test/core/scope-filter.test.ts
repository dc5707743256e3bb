import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import {
  type AccessFilter,
  accessMask,
  bothMasks,
  filterMask,
  maskWithout,
  summarizeFilter,
} from "../../src/core/scope-filter.js";
import { queryTerms } from "../../src/core/search-catalogue.js";
import { type Mask, selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  ["a:read", { name: "a:write", risk: true }, "b:read", { name: "b:write", risk: "costs money", implies: ["b:read"] }],
  { grammar },
);
const of = (value: readonly string[], constraints = {}) => selectionOf(catalogue, value, constraints);
const shown = (mask: Mask) => catalogue.scopes.filter(({ index }) => mask?.[index] !== 0).map(({ name }) => name);

describe("a filter by access", () => {
  const by = (filter: AccessFilter, value: readonly string[] = [], constraints = {}) =>
    accessMask(of(value, constraints), filter);

  it("lets through what reads, what writes, or all", () => {
    expect(shown(by("read"))).toEqual(["a:read", "b:read"]);
    expect(shown(by("write"))).toEqual(["a:write", "b:write"]);
    expect(by("all")).toBeNull();
  });

  it("lets through what is selected or required, and not what is only covered", () => {
    expect(shown(by("selected", ["b:write"], { required: ["a:read"] }))).toEqual(["a:read", "b:write"]);
    expect(shown(by("selected"))).toEqual([]);
  });
});

describe("a filter by a query", () => {
  it("goes with another, and leaves that alone where the query is empty", () => {
    const reads = accessMask(of([]), "read");
    expect(shown(filterMask(catalogue, queryTerms("a:"), reads))).toEqual(["a:read"]);
    expect(shown(filterMask(catalogue, queryTerms("b:"), null))).toEqual(["b:read", "b:write"]);
    expect(filterMask(catalogue, queryTerms(" "), reads)).toBe(reads);
    expect(filterMask(catalogue, queryTerms(""), null)).toBeNull();
  });
});

describe("two filters", () => {
  const [left, right] = [Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 0, 1, 0)];

  it("let through what both do", () => {
    expect(bothMasks(left, right)).toEqual(Uint8Array.of(1, 0, 0, 0));
  });

  it("are the one where the other lets all through", () => {
    expect([bothMasks(left, null), bothMasks(null, right), bothMasks(null, null)]).toEqual([left, right, null]);
  });
});

it("leaves names out, or nothing", () => {
  expect(shown(maskWithout(catalogue, new Set(["a:write", "x"])))).toEqual(["a:read", "b:read", "b:write"]);
  expect(maskWithout(catalogue, new Set())).toBeNull();
});

describe("what a click under a filter would do", () => {
  const writes = Uint8Array.of(0, 1, 0, 1);

  it("counts what matches and would be ticked, what of that is of high risk, and what is selected out of sight", () => {
    expect(summarizeFilter(of(["a:read", "a:write"]), writes)).toEqual({
      matched: 2,
      reachable: 1,
      risky: 1,
      allTicked: false,
      hiddenSelected: 1,
    });
    expect(summarizeFilter(of([]), Uint8Array.of(1, 1, 1, 0))).toMatchObject({ reachable: 3, risky: 1 });
  });

  it("counts what would be unticked where all is ticked", () => {
    expect(summarizeFilter(of(["a:write", "b:write"]), writes)).toEqual({
      matched: 2,
      reachable: 2,
      risky: 2,
      allTicked: true,
      hiddenSelected: 0,
    });
  });

  it("leaves out what a click can't change: what is disabled, required, or covered", () => {
    const limits = { disabled: ["a:read"], required: ["b:write"] };
    expect(summarizeFilter(of([], limits), null)).toMatchObject({ matched: 4, reachable: 1, hiddenSelected: 0 });
  });

  it("hides required scopes that it does not match, as selected ones, but none that are covered", () => {
    const limits = { required: ["b:write"] };
    expect(summarizeFilter(of([], limits), Uint8Array.of(1, 0, 0, 0)).hiddenSelected).toBe(1);
  });

  it("counts what a click would change only among what is shown at all", () => {
    const shown = Uint8Array.of(1, 0, 1, 1);
    expect(summarizeFilter(of([]), writes, shown)).toMatchObject({ matched: 1, reachable: 1, allTicked: false });
    expect(summarizeFilter(of(["b:write"]), writes, shown)).toMatchObject({ reachable: 1, allTicked: true });
  });

  it("counts matches and hidden ones only among what is shown at all", () => {
    const selection = of(["a:read", "a:write", "b:read"]);
    expect(summarizeFilter(selection, writes, Uint8Array.of(0, 1, 1, 1))).toMatchObject({
      matched: 2,
      hiddenSelected: 1,
    });
    expect(summarizeFilter(selection, writes, Uint8Array.of(1, 0, 1, 1))).toMatchObject({
      matched: 1,
      hiddenSelected: 2,
    });
  });
});
