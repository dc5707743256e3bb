import { expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import { isWriteWithoutRead, pairState } from "../../src/core/pair-state.js";
import { selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  ["a:read", "a:write", "b:write", { name: "all", implies: ["a:read"] }, { name: "c:write", implies: ["a:write"] }],
  { grammar },
);
const scope = (name: string) => catalogue.get(name) as NonNullable<ReturnType<typeof catalogue.get>>;
const pair = [scope("a:read"), scope("a:write")];

it.each([
  [[], "none"],
  [["a:read"], "read"],
  [["a:write"], "write"],
  [["a:read", "a:write"], "both"],
  [["all"], "read"],
  [["all", "a:write"], "both"],
  [["b:write"], "none"],
])("tells which halves of a pair are on with %j: %s", (value, expected) => {
  expect(pairState(selectionOf(catalogue, value), pair)).toBe(expected);
});

it("takes a required half as on", () => {
  expect(pairState(selectionOf(catalogue, [], { required: ["a:write"] }), pair)).toBe("write");
});

it.each([
  [["a:write"], true],
  [[], false],
  [["a:read", "a:write"], false],
  [["all", "a:write"], false],
  [["c:write"], false],
])("marks the read half where only the write half is selected, by itself: %j", (value, expected) => {
  const selection = selectionOf(catalogue, value);
  expect(isWriteWithoutRead(selection, scope("a:read"))).toBe(expected);
  expect(isWriteWithoutRead(selection, scope("a:write"))).toBe(false);
});

it("marks no write half where only the read half is selected", () => {
  expect(isWriteWithoutRead(selectionOf(catalogue, ["a:read"]), scope("a:write"))).toBe(false);
});

it("marks no half without a counterpart", () => {
  const alone = createCatalogue(["a:read", "b:write"], { grammar });
  const selection = selectionOf(alone, ["b:write"]);
  expect(alone.scopes.map((scope) => isWriteWithoutRead(selection, scope))).toEqual([false, false]);
});

it("marks the read half of a required write", () => {
  expect(isWriteWithoutRead(selectionOf(catalogue, [], { required: ["a:write"] }), scope("a:read"))).toBe(true);
});
