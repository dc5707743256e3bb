import { expect, it } from "vitest";
import { createCatalogue } from "../../../src/core/index.js";

const counterpart = (name: string, ...actions: string[]) =>
  createCatalogue([...actions.map((action) => `x:${action}`), "y:read", "y:write"]).get(`x:${name}`)?.counterpart
    ?.name ?? null;

it.each([
  ["read", ["read", "write"], "x:write"],
  ["read", ["read", "manage"], "x:manage"],
  ["view", ["view", "manage"], "x:manage"],
  ["list", ["list", "write"], "x:write"],
  ["read", ["list", "read", "write"], "x:write"],
  ["list", ["list", "read", "write"], null],
  ["read", ["read", "manage", "write"], "x:write"],
  ["read", ["read", "write", "delete"], "x:write"],
  ["read", ["read", "readwrite"], "x:readwrite"],
  ["read", ["read", "update"], "x:update"],
  ["read", ["read", "create"], null],
  ["read", ["read", "delete"], null],
  ["read", ["read", "create", "update", "delete"], null],
  ["read", ["read", "create", "edit", "delete"], null],
  ["read", ["read", "admin"], null],
  ["read_all", ["read_all", "write"], null],
])("%s among %j has the counterpart %s", (name, actions, expected) => {
  expect(counterpart(name, ...actions)).toBe(expected);
});

it("pairs no names of two generations", () => {
  const catalogue = createCatalogue(["user:edit", "user_read", "chat:read", "chat:edit"]);
  expect(catalogue.get("user_read")?.counterpart).toBeNull();
});

it("pairs an unknown action where the caller says what it amounts to", () => {
  const catalogue = createCatalogue(["a:lesen", "a:schreiben"], {
    grammar: { separator: ":", action: "last", read: ["lesen"], write: ["schreiben"] },
  });
  expect(catalogue.get("a:lesen")?.counterpart?.name).toBe("a:schreiben");
});
