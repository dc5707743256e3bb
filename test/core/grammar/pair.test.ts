import { expect, it } from "vitest";
import { createCatalogue, type ScopeDefinition } from "../../../src/core/index.js";

const counterpart = (name: string, ...actions: string[]) =>
  createCatalogue([...actions.map((action) => `x:${action}`), "y:read", "y:write"]).get(`x:${name}`)?.counterpart
    ?.name ?? null;

it.each([
  ["read", ["read", "write"], "x:write"],
  ["read", ["read", "manage"], "x:manage"],
  ["view", ["view", "manage"], "x:manage"],
  ["list", ["list", "write"], "x:write"],
  ["describe", ["describe", "modify"], "x:modify"],
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
  ["fetch", ["fetch", "write"], null],
])("%s among %j has the counterpart %s", (name, actions, expected) => {
  expect(counterpart(name, ...actions)).toBe(expected);
});

it("pairs no names of two generations", () => {
  const catalogue = createCatalogue(["user:edit", "user_read", "chat:read", "chat:edit"]);
  expect(catalogue.get("user_read")?.counterpart).toBeNull();
});

it("pairs no names that differ in more than their action", () => {
  const of = (name: string, other: string) =>
    createCatalogue([
      { name, path: ["a"], action: "read", access: "read" },
      { name: other, path: ["a"], action: "write", access: "write" },
    ]).get(name)?.counterpart?.name;
  expect(of("a.read.b", "a.write.b")).toBe("a.write.b");
  expect(of("a.read.b", "a.write.c")).toBeUndefined();
  expect(of("b.read.a", "c.write.a")).toBeUndefined();
  expect(of("write.read", "write")).toBeUndefined();
  expect(of("b.read", "a.no.verb")).toBe("a.no.verb");
});

it("pairs names that are alike but for their action, wherever it stands", () => {
  const of = (...names: string[]) =>
    createCatalogue([...names, "x:read", "x:write"]).get(names[0] ?? "")?.counterpart?.name;
  expect(of("read:a", "write:a")).toBe("write:a");
  expect(of("a:read:b", "a:write:b")).toBe("a:write:b");
  expect(of("ready:read", "ready:write")).toBe("ready:write");
  expect(of("read:ready", "write:ready")).toBe("write:ready");
});

it("pairs what a definition says, whatever the names are", () => {
  const own = (name: string, access: "read" | "write", action?: string | null) => ({
    name,
    path: ["a"],
    access,
    action,
  });
  const of = (first: string | null | undefined, second: string | null | undefined) =>
    createCatalogue([own("one", "read", first), own("two", "write", second), "b:read", "b:write"]).get("one")
      ?.counterpart?.name;
  expect(of(null, null)).toBe("two");
  expect(of(null, "two")).toBe("two");
  expect(of("one", null)).toBe("two");
  expect(of("read", "two")).toBe("two");
  expect(of("one", "write")).toBe("two");
  expect(of("one", "two")).toBe("two");
  expect(of("n", "w")).toBeUndefined();
});

it("pairs what a definition says without an action where the name is `null`", () => {
  const counterpart = (...definitions: ScopeDefinition[]) => createCatalogue(definitions).scopes[0]?.counterpart?.name;
  const common = { path: ["a"] };
  expect(
    counterpart(
      { ...common, name: "null", access: "read", action: null },
      { ...common, name: "write", access: "write", action: "write" },
    ),
  ).toBe("write");
  expect(
    counterpart(
      { ...common, name: "read", access: "read", action: "read" },
      { ...common, name: "null too", access: "write", action: null },
    ),
  ).toBe("null too");
});

it("has a pair where one read and one write is the most general", () => {
  expect(counterpart("read", "read", "manage", "modify")).toBe("x:manage");
  expect(counterpart("read", "read", "modify", "edit")).toBeNull();
  expect(counterpart("read", "read", "modify")).toBe("x:modify");
  expect(counterpart("read", "read", "Read", "write")).toBeNull();
  expect(counterpart("view", "view", "get", "write")).toBe("x:write");
  expect(counterpart("view", "list", "view", "write")).toBe("x:write");
});

it("pairs an unknown action where the caller says what it amounts to", () => {
  const catalogue = createCatalogue(["a:lesen", "a:schreiben"], {
    grammar: { separator: ":", action: "last", read: ["lesen"], write: ["schreiben"] },
  });
  expect(catalogue.get("a:lesen")?.counterpart?.name).toBe("a:schreiben");
});

it("pairs it beside another read, which names a part", () => {
  const catalogue = createCatalogue(["a:lesen", "a:browse", "a:schreiben"], {
    grammar: { separator: ":", action: "last", read: ["lesen", "browse"], write: ["schreiben"] },
  });
  expect(catalogue.get("a:lesen")?.counterpart?.name).toBe("a:schreiben");
});
