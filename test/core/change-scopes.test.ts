import { describe, expect, it } from "vitest";
import { addScopes, checkState, createCatalogue, removeScopes, toggleResource } from "../../src/core/index.js";
import { grammar } from "./arbitrary-catalogue.js";

const catalogue = createCatalogue(
  [
    "a:read",
    "a:write",
    "a:x:read",
    { name: "all", implies: ["a:read", "a:write", "a:x:read"] },
    { name: "b:write", implies: ["b:read"] },
    "b:read",
    "c d:read",
  ],
  { grammar },
);

describe("addScopes", () => {
  it("gives catalogue order without repeats, unknown names at the end in the order given", () => {
    expect(addScopes(catalogue, ["zz", "all", "a:write"], ["yy", "a:read", "zz", "a:read"])).toEqual([
      "a:read",
      "a:write",
      "all",
      "zz",
      "yy",
    ]);
  });

  it("adds a name that is included already, since a call says so and no click", () => {
    expect(addScopes(catalogue, ["all"], ["a:read"])).toEqual(["a:read", "all"]);
  });

  it("adds no disabled, malformed or filtered name", () => {
    expect(addScopes(catalogue, [], ["a:read", "c d:read", "x y", "zz"], { disabled: ["a:read", "zz"] })).toEqual([]);
    expect(addScopes(catalogue, [], ["a:read", "a:write", "zz"], { within: ["a:write"] })).toEqual(["a:write"]);
    expect(addScopes(catalogue, [], ["zz"], { within: ["zz"] })).toEqual(["zz"]);
  });

  it("adds the required scopes, unless they are no scope-tokens", () => {
    expect(addScopes(catalogue, [], [], { required: ["b:read", "zz", "c d:read", "x y"] })).toEqual(["b:read", "zz"]);
  });

  it("keeps a malformed name that is in the value", () => {
    expect(addScopes(catalogue, ["x y", "c d:read"], ["a:read"])).toEqual(["a:read", "c d:read", "x y"]);
  });
});

describe("removeScopes", () => {
  it("leaves required, disabled, invalid and filtered names", () => {
    const value = ["a:read", "a:write", "a:x:read", "c d:read", "zz", "yy"];
    const constraints = { required: ["a:read", "zz"], disabled: ["a:write", "yy"] };
    expect(removeScopes(catalogue, value, value, constraints)).toEqual(["a:read", "a:write", "c d:read", "zz", "yy"]);
    expect(removeScopes(catalogue, value, value, { within: ["a:read", "zz"] })).toEqual([
      "a:write",
      "a:x:read",
      "c d:read",
      "yy",
    ]);
  });

  it("takes out a malformed name that the catalogue lacks", () => {
    expect(removeScopes(catalogue, ["x y"], ["x y"])).toEqual([]);
  });

  it("leaves what a removed scope implied out of the value", () => {
    expect(removeScopes(catalogue, ["all", "a:read"], ["all"])).toEqual(["a:read"]);
  });
});

describe("toggleResource", () => {
  it("leaves included scopes alone and adds the rest", () => {
    expect(toggleResource(catalogue, ["b:write"], "b")).toEqual([]);
    expect(toggleResource(catalogue, ["all"], "a")).toEqual(["all"]);
    expect(toggleResource(catalogue, ["all"], "all")).toEqual([]);
  });

  it("removes only what is ticked where all is on", () => {
    expect(toggleResource(catalogue, ["all", "a:read"], "a")).toEqual(["all"]);
  });

  it("reaches only what a filter lets through", () => {
    expect(toggleResource(catalogue, ["a:x:read"], "a", { within: ["a:read"] })).toEqual(["a:read", "a:x:read"]);
    expect(toggleResource(catalogue, ["a:read", "a:x:read"], "a", { within: ["a:read", "unknown"] })).toEqual([
      "a:x:read",
    ]);
  });

  it("gives the same array back where it reaches nothing", () => {
    const value = ["a:read"];
    expect(toggleResource(catalogue, value, "a", { within: [] })).toBe(value);
    expect(toggleResource(catalogue, value, "c d")).toBe(value);
  });
});

describe("checkState", () => {
  it.each([
    [[], {}, "unchecked"],
    [["a:read"], {}, "mixed"],
    [["a:read", "a:write", "a:x:read"], {}, "checked"],
    [["all"], {}, "checked"],
    [["a:read"], { disabled: ["a:write", "a:x:read"] }, "checked"],
    [["a:read", "a:write"], { disabled: ["a:write", "a:x:read"] }, "checked"],
    [[], { disabled: ["a:read", "a:write", "a:x:read"] }, "unchecked"],
    [[], { required: ["a:read"] }, "mixed"],
    [[], { required: ["all"] }, "checked"],
    [["a:x:read"], { within: ["a:x:read"] }, "mixed"],
  ])("of %j under %j is %s", (value, constraints, state) => {
    expect(checkState(catalogue, value, "a", constraints)).toBe(state);
  });

  it("counts an invalid scope only where it is in the value", () => {
    expect(checkState(catalogue, [], "c d")).toBe("unchecked");
    expect(checkState(catalogue, ["c d:read"], "c d")).toBe("checked");
  });
});

it("says which resource is missing, and how to find one", () => {
  const message = '"nope" is no resource. Pass an id of catalogue.resources.';
  expect(() => checkState(catalogue, [], "nope")).toThrow(new RangeError(message));
  expect(() => toggleResource(createCatalogue([]), [], "nope")).toThrow(new RangeError(message));
});

it("takes iterables of any kind", () => {
  const required = new Set(["a:read"]);
  expect(addScopes(catalogue, [], new Set(["b:read"]).values(), { required, within: new Set(["b:read"]) })).toEqual([
    "a:read",
    "b:read",
  ]);
});
