import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccessRow, type AccessTable, accessTable, cellsOf, visibleRows } from "../../src/core/access-table.js";
import { type Catalogue, createCatalogue, type Grammar } from "../../src/core/index.js";
import { matchScopes, queryTerms } from "../../src/core/search-catalogue.js";
import { anyCatalogue, grammar } from "./arbitrary-catalogue.js";

const words: Grammar = {
  separator: ":",
  action: "last",
  read: ["read", "list"],
  write: ["write", "create", "update", "delete"],
};
const make = (names: readonly string[], rules: Grammar = grammar): Catalogue =>
  createCatalogue(names, { grammar: rules });
const rowsOf = (table: AccessTable) => Array.from({ length: table.length }, (_, at) => table.row(at) as AccessRow);
const told = ({ resource, scope, level, parent, end }: AccessRow) => [
  resource.id,
  scope?.name ?? null,
  level,
  parent,
  end,
];
const columns = (names: readonly string[]) =>
  accessTable(make(names, words)).columns.map(({ id, access }) => [id, access]);
const readWrite = [
  ["read", "read"],
  ["write", "write"],
];

it("is the same one each time for a catalogue", () => {
  const catalogue = make(["a:read"]);
  expect(accessTable(catalogue)).toBe(accessTable(catalogue));
});

it("makes a row once, and none where there is none", () => {
  const table = accessTable(make(["a:read", "b:register", "b:send"]));
  expect(table.length).toBe(4);
  expect(table.row(2)).toBe(table.row(2));
  expect([table.row(-1), table.row(4)]).toEqual([undefined, undefined]);
});

it("knows where the rows below each row end", () => {
  const names = ["a:read", "a:register", "a:send", "a:b:read", "a:c:read", "d:read"];
  expect(rowsOf(accessTable(make(names))).map(told)).toEqual([
    ["a", null, 1, -1, 5],
    ["a", "a:register", 2, 0, 2],
    ["a", "a:send", 2, 0, 3],
    ["a:b", null, 2, 0, 4],
    ["a:c", null, 2, 0, 5],
    ["d", null, 1, -1, 6],
  ]);
});

describe("columns", () => {
  it("are Read and Write, as a rule", () => {
    expect(columns(["a:read", "a:write", "b:register"])).toEqual(readWrite);
    expect(columns([])).toEqual(readWrite);
    expect(columns(["a:create", "a:delete"])).toEqual(readWrite);
  });

  it("are the actions where there are three or four and most resources have three of them at least", () => {
    const four = ["read", "create", "update", "delete"];
    const all = ["a", "b"].flatMap((id) => four.map((action) => `${id}:${action}`));
    expect(columns([...all, "openid", "c:read"])).toEqual([
      ["read", "read"],
      ["create", "write"],
      ["update", "write"],
      ["delete", "write"],
    ]);
    expect(columns(["a:read", "a:write", "a:register"])).toEqual([
      ["read", "read"],
      ["write", "write"],
      ["register", "other"],
    ]);
  });

  it("are Read and Write where five actions are, or half the resources have fewer than three", () => {
    expect(columns(["read", "create", "update", "delete", "register"].map((action) => `a:${action}`))).toEqual(
      readWrite,
    );
    expect(columns(["a:read", "a:create", "a:update", "b:read"])).toEqual(readWrite);
    expect(columns(["a:read", "a:create", "a:update", "b:read", "c:read", "c:create", "c:update"])).toHaveLength(3);
  });

  it("count actions only, and those of no access as others", () => {
    const rules: Grammar = (name) => {
      const [id = "", action = null] = name.split(":");
      return { path: [id], action, access: action === "read" ? "read" : null };
    };
    const of = (...names: string[]) => accessTable(make(names, rules)).columns.map(({ id, access }) => [id, access]);
    expect(of("a:read", "a:b", "a:c")).toEqual([
      ["read", "read"],
      ["b", "other"],
      ["c", "other"],
    ]); // prettier-ignore
    // Two actions and a name without one are no three actions.
    expect(of("a:read", "a:b", "a", "b:c")).toEqual(readWrite);
    expect(of("a:read", "a:b", "a", "b:read", "b:c", "b")).toEqual(readWrite);
    // Nor do resources without an action count.
    expect(of("a:read", "a:b", "a:c", "x", "y")).toHaveLength(3);
    expect(of("a:read", "a:b", "a:c", "b", "b:read")).toEqual(readWrite);
    expect(of("a:read", "a:b")).toEqual(readWrite);
    // Nor do two actions, however often a resource has them.
    expect(of("a:read", "a:read:x", "a:b")).toEqual(readWrite);
  });

  it("hold each scope once: a column named after an action takes no other that reads", () => {
    const table = accessTable(make(["a:read", "a:list", "a:write", "b:list", "b:write", "b:read"], words));
    const [a] = table.catalogue.roots;
    expect(table.columns.map(({ id }) => id)).toEqual(["read", "list", "write"]);
    expect(a && cellsOf(table.columns, a).columns.map((scope) => scope?.name)).toEqual(["a:read", "a:list", "a:write"]);
    const lone = make(["a:list"], words).roots[0];
    expect(lone && cellsOf(table.columns, lone).columns.map((scope) => scope?.name)).toEqual([
      undefined,
      "a:list",
      undefined,
    ]);
  });
});

describe("cells", () => {
  const cells = (names: readonly string[], rules: Grammar = words) => {
    const table = accessTable(make(names, rules));
    const [root] = table.catalogue.roots;
    if (root === undefined) throw new Error("no resource");
    const { columns: held, spanning, below } = cellsOf(table.columns, root);
    return [held.map((scope) => scope?.name ?? null), spanning?.name ?? null, below.map(({ name }) => name)];
  };

  it("hold one scope each, and null for a gap", () => {
    expect(cells(["a:read", "a:write"])).toEqual([["a:read", "a:write"], null, []]);
    expect(cells(["a:write"])).toEqual([[null, "a:write"], null, []]);
    expect(cells(["a:b:read"])).toEqual([[null, null], null, []]);
  });

  it("leave what has no column to rows below, or to the resource's own row if it is its only scope", () => {
    expect(cells(["a:register"])).toEqual([[null, null], "a:register", []]);
    expect(cells(["a"])).toEqual([[null, null], "a", []]);
    expect(cells(["a:read", "a:register"])).toEqual([["a:read", null], null, ["a:register"]]);
    expect(cells(["a:register", "a:admin"])).toEqual([[null, null], null, ["a:register", "a:admin"]]);
  });

  it("prefer the scope that has a counterpart, then the one that the column is named after, then the first", () => {
    expect(cells(["a:list", "a:read"])).toEqual([["a:read", null], null, ["a:list"]]);
    expect(cells(["a:create", "a:delete", "a:list", "a:read", "a:update"])).toEqual([
      ["a:read", "a:create"],
      null,
      ["a:delete", "a:list", "a:update"],
    ]);
    expect(cells(["a:create", "a:delete"])).toEqual([[null, "a:create"], null, ["a:delete"]]);
    const catalogue = make(["a:x", "a:y", "a:write", "b:x", "c:x"], (name) => ({
      path: [name.slice(0, 1)],
      action: name.slice(2),
      access: name === "a:write" ? "write" : "read",
    }));
    const [root] = catalogue.roots;
    const second = root?.scopes[1];
    const paired = {
      ...root,
      scopes: root?.scopes.map((scope) => (scope === second ? { ...scope, counterpart: scope } : scope)),
    };
    const { columns: held, below } = cellsOf(accessTable(catalogue).columns, paired as never);
    expect([held[0]?.name, below.map(({ name }) => name)]).toEqual(["a:y", ["a:x"]]);
  });
});

describe("rows", () => {
  const catalogue = make(["a:read", "a:register", "a:admin", "a:x:read", "b:write", "c:d:e:read"]);
  const table = accessTable(catalogue);

  it("are one per resource, and one level below it one per scope without a column", () => {
    expect(rowsOf(table).map(told)).toEqual([
      ["a", null, 1, -1, 4],
      ["a", "a:register", 2, 0, 2],
      ["a", "a:admin", 2, 0, 3],
      ["a:x", null, 2, 0, 4],
      ["b", null, 1, -1, 5],
      ["c", null, 1, -1, 8],
      ["c:d", null, 2, 5, 8],
      ["c:d:e", null, 3, 6, 8],
    ]);
    expect(rowsOf(table).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(table.catalogue).toBe(catalogue);
  });

  it("are one, too, for a scope whose column another scope of its resource has", () => {
    expect(rowsOf(accessTable(make(["a:read", "a:list", "b:read"], words))).map(told)).toEqual([
      ["a", null, 1, -1, 2],
      ["a", "a:list", 2, 0, 2],
      ["b", null, 1, -1, 3],
    ]);
  });

  it("are made once per catalogue", () => {
    expect(accessTable(catalogue)).toBe(table);
    expect(accessTable(make(["a:read"]))).not.toBe(table);
  });

  it("are all visible where nothing folds or filters, with their place among their siblings", () => {
    const { rows, position, children } = visibleRows(table, () => false);
    expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...position]).toEqual([1, 1, 2, 3, 2, 3, 1, 1]);
    expect([...children]).toEqual([3, 0, 0, 0, 0, 1, 1, 0, 3]);
  });

  it("hide below a folded row, which stays itself", () => {
    const { rows, position, children } = visibleRows(
      table,
      ({ id }) => id === rowsOf(table)[0]?.resource.id || id === rowsOf(table)[6]?.resource.id,
    );
    expect([...rows]).toEqual([0, 4, 5, 6]);
    expect([...position]).toEqual([1, 0, 0, 0, 2, 3, 1, 0]);
    expect([...children]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 3]);
  });

  it("ask only rows with something below whether they are folded", () => {
    const asked: number[] = [];
    visibleRows(table, ({ index }) => asked.push(table.starts[index] as number) < 0);
    expect(asked).toEqual([0, 5, 6]);
  });

  it("stay under a filter where a scope of their subtree matches", () => {
    const left = (query: string, isFolded = false) => [
      ...visibleRows(table, () => isFolded, matchScopes(catalogue, queryTerms(query))).rows,
    ];
    expect(left("register")).toEqual([0, 1]);
    expect(left("a:x")).toEqual([0, 3]);
    expect(left("c:d")).toEqual([5, 6, 7]);
    expect(left("c:d", true)).toEqual([5]);
    expect(left("nothing like it")).toEqual([]);
    expect(left("")).toHaveLength(8);
    const { position, children } = visibleRows(table, () => false, matchScopes(catalogue, ["b:write"]));
    expect([...position]).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    expect(children.at(-1)).toBe(1);
  });

  it("are none for an empty catalogue", () => {
    const empty = accessTable(make([]));
    expect(rowsOf(empty)).toEqual([]);
    expect(visibleRows(empty, () => false).rows).toHaveLength(0);
  });

  it("hold a tree of 5,000 levels", () => {
    const deep = accessTable(make([`${Array.from({ length: 5000 }, () => "a").join(":")}:read`]));
    expect(deep.row(0)?.end).toBe(5000);
    expect(deep.row(deep.length - 1)?.level).toBe(5000);
    expect(visibleRows(deep, () => false).rows).toHaveLength(5000);
  });

  it("show every scope exactly once, for any catalogue", () => {
    fc.assert(
      fc.property(anyCatalogue, ({ catalogue: any }) => {
        const { columns: held } = accessTable(any);
        const rows = rowsOf(accessTable(any));
        const shown = rows.flatMap(({ resource, scope }) => {
          if (scope !== null) return [scope];
          const { columns: cells, spanning } = cellsOf(held, resource);
          return [...cells, spanning].filter((cell) => cell !== null);
        });
        expect(shown.map(({ name }) => name).sort()).toEqual(any.scopes.map(({ name }) => name).sort());
        for (const { index, end, parent, level } of rows) {
          expect(rows.slice(index + 1, end).every((row) => row.level > level && row.parent >= index)).toBe(true);
          expect(parent < index && (rows[parent]?.level ?? 0) === level - 1).toBe(true);
        }
      }),
    );
  });
});
