import { describe, expect, it } from "vitest";
import {
  addScopes,
  createCatalogue,
  effectiveScopes,
  minimalScopes,
  type ScopeDefinition,
  unlockedOperations,
} from "../../src/core/index.js";
import { coveredBy, selectionOf } from "../../src/core/selection.js";
import { grammar } from "./arbitrary-catalogue.js";
import { scaled } from "./scaled.js";

const make = (definitions: readonly (ScopeDefinition | string)[]) => createCatalogue(definitions, { grammar });
const SIZE = scaled(100_000);
const sized = (implies: (at: number) => number[]) =>
  make(
    Array.from({ length: SIZE }, (_, at) => ({
      name: `s${at}`,
      implies: implies(at)
        .filter((to) => to < SIZE)
        .map((to) => `s${to}`),
    })),
  );

describe("at scale", { timeout: 60_000 }, () => {
  it("closes and normalises a chain of 100,000", () => {
    const chain = sized((at) => [at + 1]);
    const all = chain.scopes.map(({ name }) => name);
    expect(effectiveScopes(chain, ["s1"])).toHaveLength(SIZE - 1);
    expect(minimalScopes(chain, all)).toEqual(["s0"]);
    expect(minimalScopes(chain, [...all].reverse())).toEqual(["s0"]);
    expect(minimalScopes(chain, ["s5", `s${SIZE - 1}`])).toEqual(["s5"]);
  });

  it("closes and normalises 50,000 diamonds in a row, without walking their 2^50,000 paths", () => {
    const diamonds = sized((at) => (at % 2 === 0 ? [at + 1, at + 2] : [at + 1]));
    expect(effectiveScopes(diamonds, ["s0"])).toHaveLength(SIZE);
    expect(minimalScopes(diamonds, ["s0", "s1", `s${SIZE / 2}`])).toEqual(["s0"]);
  });

  it("takes a circle of 100,000 for equals, and reports every member in messages of bounded length", () => {
    const circle = sized((at) => [(at + 1) % SIZE]);
    const all = circle.scopes.map(({ name }) => name);
    expect(circle.issues).toHaveLength(SIZE);
    expect(Math.max(...circle.issues.map(({ message }) => message.length))).toBeLessThan(250);
    expect(effectiveScopes(circle, ["s77"])).toHaveLength(SIZE);
    expect(minimalScopes(circle, all)).toEqual(["s0"]);
    expect(minimalScopes(circle, ["s9", "s5", "s7"])).toEqual(["s5"]);
  });

  it("closes a star: one scope implies all", () => {
    const star = make([
      { name: "all", implies: Array.from({ length: SIZE }, (_, at) => `s${at}`) },
      ...Array.from({ length: SIZE }, (_, at) => `s${at}`),
    ]);
    expect(effectiveScopes(star, ["all"])).toHaveLength(SIZE + 1);
    expect(
      minimalScopes(
        star,
        star.scopes.map(({ name }) => name),
      ),
    ).toEqual(["all"]);
  });
});

describe("circles", () => {
  const catalogue = make([
    { name: "top", implies: ["a"] },
    { name: "a", implies: ["b"] },
    { name: "b", implies: ["a", "low"] },
    "low",
    { name: "self", implies: ["self"] },
  ]);

  it("are equal: each covers the other", () => {
    expect(effectiveScopes(catalogue, ["b"])).toEqual(["a", "b", "low"]);
    expect(minimalScopes(catalogue, ["b", "a"])).toEqual(["a"]);
    expect(minimalScopes(catalogue, ["b"])).toEqual(["b"]);
    expect(minimalScopes(catalogue, ["b", "a", "low", "top"])).toEqual(["top"]);
    expect(minimalScopes(catalogue, ["low", "b"])).toEqual(["b"]);
  });

  it("keep the first in catalogue order, whichever way they run", () => {
    const backwards = make([
      { name: "a", implies: ["c"] },
      { name: "b", implies: ["a"] },
      { name: "c", implies: ["b"] },
    ]);
    expect(minimalScopes(backwards, ["c", "b"])).toEqual(["b"]);
    expect(backwards.issues[0]?.message).toContain('("a", "b", "c")');
  });

  it("keep none of theirs beside a later scope that covers them", () => {
    const covered = make([
      { name: "a", implies: ["b"] },
      { name: "b", implies: ["a"] },
      { name: "top", implies: ["a"] },
    ]);
    expect(minimalScopes(covered, ["a", "top"])).toEqual(["top"]);
  });

  it("do not make a scope that implies itself covered", () => {
    expect(minimalScopes(catalogue, ["self"])).toEqual(["self"]);
    expect(effectiveScopes(catalogue, ["self"])).toEqual(["self"]);
  });

  it("do not make a scope cover itself", () => {
    const scope = catalogue.get("a");
    expect(scope && coveredBy(selectionOf(catalogue, ["a", "b", "top"]), scope).map(({ name }) => name)).toEqual([
      "top",
      "b",
    ]);
  });
});

it("names what covers a scope, nearest first, over scopes that are not in the value", () => {
  const catalogue = make([
    { name: "far", implies: ["middle"] },
    { name: "middle", implies: ["near"] },
    { name: "near", implies: ["it"] },
    { name: "x y", implies: ["it"] },
    "it",
  ]);
  const it_ = catalogue.get("it");
  const names = (value: string[]) => it_ && coveredBy(selectionOf(catalogue, value), it_).map(({ name }) => name);
  expect(names(["far", "near", "it", "x y"])).toEqual(["near", "far"]);
  expect(names(["far"])).toEqual(["far"]);
  expect(names(["it"])).toEqual([]);
});

it("neither covers nor is covered by a name that can't be sent", () => {
  const catalogue = make([{ name: "a", implies: ["x y"] }, { name: "x y", implies: ["b"] }, "b"]);
  expect(effectiveScopes(catalogue, ["a"])).toEqual(["a"]);
  expect(effectiveScopes(catalogue, ["x y"])).toEqual(["x y"]);
  expect(minimalScopes(catalogue, ["a", "x y", "b"])).toEqual(["a", "x y", "b"]);
});

it("keeps unknown names at the end, each once, in closure and normal form", () => {
  const catalogue = make([{ name: "a", implies: ["b"] }, "b"]);
  expect(effectiveScopes(catalogue, ["zz", "a", "yy", "zz"])).toEqual(["a", "b", "zz", "yy"]);
  expect(minimalScopes(catalogue, ["zz", "b", "yy", "a", "zz"])).toEqual(["a", "zz", "yy"]);
});

describe("providers", () => {
  it("Mastodon: read and write cover their parts, follow the relationships; admin stands apart", () => {
    const parts = (verb: string, ...of: string[]) => of.map((part) => `${verb}:${part}`);
    const read = parts(
      "read",
      "accounts",
      "blocks",
      "favourites",
      "follows",
      "lists",
      "mutes",
      "notifications",
      "statuses",
    );
    const write = parts("write", "accounts", "blocks", "favourites", "follows", "media", "mutes", "statuses");
    const follow = [...parts("read", "blocks", "follows", "mutes"), ...parts("write", "blocks", "follows", "mutes")];
    const mastodon = make([
      { name: "read", implies: read },
      ...read,
      { name: "write", implies: write },
      ...write,
      { name: "follow", implies: follow, deprecated: true },
      { name: "admin:read", implies: ["admin:read:accounts"] },
      "admin:read:accounts",
      "push",
    ]);
    expect(effectiveScopes(mastodon, ["read"]).sort()).toEqual(["read", ...read].sort());
    expect(minimalScopes(mastodon, ["read", "follow", "read:mutes", "write:mutes", "push"]).sort()).toEqual([
      "follow",
      "push",
      "read",
    ]);
    // All of its parts together are not the whole: only the catalogue's own words count.
    expect(minimalScopes(mastodon, read).sort()).toEqual([...read].sort());
    expect(effectiveScopes(mastodon, ["admin:read"]).sort()).toEqual(["admin:read", "admin:read:accounts"]);
  });

  it("Sentry: admin covers write covers read, in a chain", () => {
    const sentry = make(
      ["project", "team", "event"].flatMap((of): ScopeDefinition[] => [
        { name: `${of}:read` },
        { name: `${of}:write`, implies: [`${of}:read`] },
        { name: `${of}:admin`, implies: [`${of}:write`] },
      ]),
    );
    expect(effectiveScopes(sentry, ["team:admin"])).toEqual(["team:read", "team:write", "team:admin"]);
    expect(minimalScopes(sentry, ["team:read", "team:write", "project:write", "event:read"])).toEqual([
      "project:write",
      "team:write",
      "event:read",
    ]);
  });

  it("Gitea: write covers read, all covers everything, and public-only narrows nothing here", () => {
    const areas = ["activitypub", "issue", "package", "repository", "user"];
    const gitea = make([
      { name: "all", implies: areas.map((area) => `write:${area}`) },
      "public-only",
      ...areas.flatMap((area): ScopeDefinition[] => [
        { name: `read:${area}` },
        { name: `write:${area}`, implies: [`read:${area}`] },
      ]),
    ]);
    expect(effectiveScopes(gitea, ["all"])).toHaveLength(11);
    expect(minimalScopes(gitea, ["all", "read:user", "public-only"])).toEqual(["all", "public-only"]);
    expect(addScopes(gitea, ["write:user"], ["read:user"])).toHaveLength(2);
    const operations = [{ id: "getUser", requires: [["read:user"]] }];
    expect(unlockedOperations(gitea, ["all"], operations)).toEqual(operations);
  });
});
