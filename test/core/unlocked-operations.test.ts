import { expect, it } from "vitest";
import { createCatalogue, unlockedOperations } from "../../src/core/index.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue([{ name: "a:write", implies: ["a:read"] }, "a:read", "b:read", "x y"], { grammar });
const operations = [
  { id: "public", requires: [[]] },
  { id: "unreachable", requires: [] },
  { id: "both", requires: [["a:read", "b:read"]] },
  { id: "either", requires: [["b:read"], ["unknown"]] },
  { id: "malformed", requires: [["x y"]] },
];
const ids = (value: readonly string[]) => unlockedOperations(catalogue, value, operations).map(({ id }) => id);

it("unlocks by whole alternatives, implications and unknown names included, in the order given", () => {
  expect(ids([])).toEqual(["public"]);
  expect(ids(["a:write"])).toEqual(["public"]);
  expect(ids(["b:read", "a:write"])).toEqual(["public", "both", "either"]);
  expect(ids(["unknown"])).toEqual(["public", "either"]);
});

it("unlocks nothing by a name that can't be sent", () => {
  expect(ids(["x y"])).toEqual(["public"]);
});

it("gives the caller's own objects back", () => {
  expect(unlockedOperations(catalogue, [], operations)[0]).toBe(operations[0]);
});
