import { expect, it } from "vitest";
import { changeSince, countChanges } from "../../src/core/change-since.js";
import { createCatalogue } from "../../src/core/index.js";
import { namesByPosition } from "../../src/core/position-finder.js";
import { countRisk } from "../../src/core/risk.js";
import { selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  [{ name: "a:read", risk: true }, "a:write", { name: "b:read", risk: "costs money" }, "b:write"],
  { grammar },
);

it("counts the high-risk scopes of a range, and of a column of it", () => {
  expect(countRisk(catalogue, { start: 0, end: 4 })).toBe(2);
  expect(countRisk(catalogue, { start: 1, end: 3 })).toBe(1);
  expect(countRisk(catalogue, { start: 1, end: 2 })).toBe(0);
  expect(countRisk(catalogue, { start: 0, end: 4, only: Uint8Array.of(1, 1, 0, 1) })).toBe(1);
  expect(countRisk(catalogue, { start: 1, end: 4, only: Uint8Array.of(1, 1, 0, 1) })).toBe(0);
});

it("tells what is new, kept and removed since a grant", () => {
  const granted = namesByPosition(catalogue, ["a:read", "a:write", "gone", "left"]);
  const selection = selectionOf(catalogue, ["a:read", "b:read", "left", "added"]);
  expect(catalogue.scopes.map(({ index }) => changeSince(selection, granted, index))).toEqual([
    "kept",
    "removed",
    "new",
    null,
  ]);
  // The names that the catalogue lacks count too: "added" is new, "left" kept, "gone" removed.
  expect(countChanges(selection, granted)).toEqual({ added: 2, kept: 2, removed: 2 });
  expect(countChanges(selectionOf(catalogue, ["a:read"]), granted)).toEqual({ added: 0, kept: 1, removed: 3 });
});

it("takes nothing for removed that another scope covers", () => {
  const implying = createCatalogue(["a:read", { name: "a:write", implies: ["a:read"] }], { grammar });
  const granted = namesByPosition(implying, ["a:read"]);
  const selection = selectionOf(implying, ["a:write"]);
  expect([0, 1].map((index) => changeSince(selection, granted, index))).toEqual([null, "new"]);
  expect(countChanges(selection, granted)).toEqual({ added: 1, kept: 0, removed: 0 });
});
