import { expect, it } from "vitest";
import { createCatalogue } from "../../src/core/index.js";
import { scopeString } from "../../src/core/scope-string.js";
import { selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue([{ name: "a:write", implies: ["a:read"] }, "a:read", "b c", "d:read"], { grammar });

it("is what is selected, in catalogue order, with unknown names at the end", () => {
  expect(scopeString(selectionOf(catalogue, ["other", "d:read", "a:write"]))).toBe("a:write d:read other");
});

it("has the required scopes, and none that is only included", () => {
  expect(scopeString(selectionOf(catalogue, ["a:write"], { required: ["d:read"] }))).toBe("a:write d:read");
});

it("holds no name that would smuggle in another scope, be it in the catalogue or not", () => {
  expect(scopeString(selectionOf(catalogue, ["b c", "a:read", "e f", ""]))).toBe("a:read");
});

it("is empty where nothing is selected", () => {
  expect(scopeString(selectionOf(catalogue, []))).toBe("");
});
