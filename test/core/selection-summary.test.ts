import { describe, expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import { selectionOf } from "../../src/core/selection.js";
import { summarize } from "../../src/core/selection-summary.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  [
    "a:read",
    "a:write",
    "b:read",
    "b:write",
    "c:send",
    { name: "d:write", implies: ["b:read", "d:list"] },
    "d:list",
    "openid",
  ],
  { grammar },
);
const of = (value: readonly string[], constraints = {}) => selectionOf(catalogue, value, constraints);
const counted = (value: readonly string[], constraints = {}) => {
  const { total, ...counts } = summarize(of(value, constraints));
  expect(total).toBe(8);
  // What is nought goes unsaid.
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
};

describe("a selection in numbers", () => {
  it("is nought where nothing is selected", () => {
    expect(counted([])).toEqual({});
  });

  it("counts a half of a pair by its access, and a whole pair once", () => {
    expect(counted(["a:read"])).toEqual({ selected: 1, read: 1 });
    expect(counted(["a:write"])).toEqual({ selected: 1, write: 1 });
    expect(counted(["a:read", "a:write"])).toEqual({ selected: 2, readWrite: 1 });
    expect(counted(["a:read", "b:write"])).toEqual({ selected: 2, read: 1, write: 1 });
  });

  it("counts apart what neither reads nor writes, and what nobody knows of", () => {
    expect(counted(["c:send", "openid"])).toEqual({ selected: 2, other: 2 });
  });

  it("counts what is covered, unless it is selected, too", () => {
    expect(counted(["d:write"])).toEqual({ selected: 1, write: 1, included: 2 });
    expect(counted(["d:write", "b:read"])).toEqual({ selected: 2, write: 1, read: 1, included: 1 });
  });

  it("does not take a covered half for a selected one", () => {
    expect(counted(["d:write", "b:write"])).toEqual({ selected: 2, write: 2, included: 2 });
  });

  it("counts required scopes, and names that the catalogue lacks apart", () => {
    expect(counted(["x", "y"], { required: ["a:read"] })).toEqual({ selected: 1, read: 1, unknown: 2 });
  });
});
