import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue, type Grammar, type GrammarRules } from "../../../src/core/index.js";
import { secondsOfWork } from "../../seconds-of-work.js";

const place = (grammar: Grammar, name: string) => {
  const scope = createCatalogue([name], { grammar }).get(name);
  return { path: scope?.resource.path, action: scope?.action, access: scope?.access };
};

describe("pinned rules", () => {
  const colon: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };

  it("take the segment at the action's place for the action, whatever the word", () => {
    expect(place(colon, "push_device:register")).toEqual({
      path: ["push_device"],
      action: "register",
      access: "other",
    });
    expect(place(colon, "a:b:write")).toEqual({ path: ["a", "b"], action: "write", access: "write" });
  });

  it("find no action in a name of one segment", () => {
    expect(place(colon, "openid")).toEqual({ path: ["openid"], action: null, access: null });
    expect(place(colon, "read")).toEqual({ path: ["read"], action: null, access: null });
  });

  it("can have the action first, or at a place", () => {
    expect(place({ ...colon, action: "first" }, "read:jira:work")).toEqual({
      path: ["jira", "work"],
      action: "read",
      access: "read",
    });
    expect(place({ ...colon, separator: "-", action: { at: 1 } }, "user-read-private")).toEqual({
      path: ["user", "private"],
      action: "read",
      access: "read",
    });
  });

  it("drop a prefix, but for a name that is nothing else", () => {
    const google: Grammar = {
      separator: ".",
      action: "last",
      read: ["readonly"],
      write: [],
      prefix: "https://x/auth/",
    };
    expect(place(google, "https://x/auth/drive.readonly").path).toEqual(["drive"]);
    expect(place(google, "https://x/auth/").path).toEqual(["https://x/auth/"]);
  });

  it("leave suffixes with the resource", () => {
    const graph: Grammar = {
      separator: ".",
      action: "last",
      read: ["Read"],
      write: ["ReadWrite"],
      suffixes: ["Shared", "ForUser"],
    };
    expect(place(graph, "Mail.Read.Shared")).toEqual({ path: ["Mail", "Shared"], action: "Read", access: "read" });
    expect(place(graph, "Tab.ReadWriteForUser")).toEqual({
      path: ["Tab", "ForUser"],
      action: "ReadWrite",
      access: "write",
    });
  });

  it("do not stumble over a suffix that is missing in plain JavaScript", () => {
    const rules: Grammar = { ...colon, suffixes: [undefined as unknown as string] };
    expect(place(rules, "a:read")).toEqual({ path: ["a"], action: "read", access: "read" });
    expect(place({ ...rules, suffixes: [...(rules.suffixes ?? []), "a"] }, "a")).toMatchObject({
      path: ["a"],
      action: null,
    });
  });

  it("leave one suffix with a verb that they list, and take other verbs whole", () => {
    const rules: Grammar = {
      separator: ".",
      action: "last",
      read: ["Read"],
      write: ["Write"],
      suffixes: ["All", "Own"],
    };
    expect(place(rules, "A.WriteAll")).toEqual({ path: ["A", "All"], action: "Write", access: "write" });
    expect(place(rules, "A.ReadOwn")).toEqual({ path: ["A", "Own"], action: "Read", access: "read" });
    expect(place(rules, "A.SendAll")).toEqual({ path: ["A"], action: "SendAll", access: "other" });
    expect(place(rules, "A.ReadSome")).toEqual({ path: ["A"], action: "ReadSome", access: "other" });
    expect(place(rules, "A.Read.All.Own")).toEqual({ path: ["A", "All", "Own"], action: "Read", access: "read" });
    expect(place(rules, "All.Own")).toEqual({ path: ["All", "Own"], action: null, access: null });
    expect(place({ ...rules, action: { at: 2 } }, "A.Read")).toEqual({
      path: ["A", "Read"],
      action: null,
      access: null,
    });
  });

  it("leave the first suffix that they list, where two fit", () => {
    const rules: Grammar = {
      separator: ".",
      action: "last",
      read: ["Read", "ReadFor"],
      write: [],
      suffixes: ["ForUser", "User"],
    };
    expect(place(rules, "Tab.ReadForUser")).toEqual({ path: ["Tab", "ForUser"], action: "Read", access: "read" });
  });

  it("say where a name belongs also where other names are below it", () => {
    const catalogue = createCatalogue(["a:write", "a:write:read"], { grammar: colon });
    expect(catalogue.get("a:write")).toMatchObject({ action: "write", access: "write" });
    expect(catalogue.get("a:write")?.resource.id).toBe("a");
  });

  it("pair what they place together, however unlike the names look", () => {
    const grammar: Grammar = { ...colon, suffixes: ["shared"] };
    const catalogue = createCatalogue(["mail:read:shared", "mail:shared:write"], { grammar });
    expect(catalogue.get("mail:read:shared")?.counterpart?.name).toBe("mail:shared:write");
  });

  it("keep empty segments and odd ones apart", () => {
    const names = ["a::read", "a:read", ":read", "read:", "", ":", "__proto__:read", "constructor:write"];
    const { scopes, resources } = createCatalogue(names, { grammar: colon });
    expect(scopes).toHaveLength(names.length);
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
  });
});

describe("rules with a closed vocabulary", () => {
  const closed: Grammar = { separator: ".", action: "last", read: ["Read"], write: ["Write"], other: ["Send"] };

  it("take listed words only for actions", () => {
    expect(place(closed, "Mail.Send")).toEqual({ path: ["Mail"], action: "Send", access: "other" });
    expect(place(closed, "Mail.Write")).toEqual({ path: ["Mail"], action: "Write", access: "write" });
    expect(place(closed, "Mail.Peek")).toEqual({ path: ["Mail", "Peek"], action: null, access: null });
    expect(place(closed, "Read.Mail")).toEqual({ path: ["Read", "Mail"], action: null, access: null });
    expect(place({ ...closed, anywhere: ["Read"] }, "Read.Mail")).toEqual({
      path: ["Mail"],
      action: "Read",
      access: "read",
    });
  });

  it("take a listed word however long it is", () => {
    const long: Grammar = { ...closed, other: ["RequestReauthentication"] };
    expect(place(long, "Session.RequestReauthentication")).toMatchObject({
      path: ["Session"],
      action: "RequestReauthentication",
    });
  });

  it("keep a lone verb that does not start with read or write as a resource of its own", () => {
    const lone: Grammar = { ...closed, read: ["read", "unread"], anywhere: ["read", "unread"] };
    expect(place(lone, "unread")).toEqual({ path: ["unread"], action: "unread", access: "read" });
  });

  it("leave what goes on with For to the resource", () => {
    const rules: Grammar = { ...closed, anywhere: ["Read"] };
    expect(place(rules, "Tab.ReadForUser")).toEqual({ path: ["Tab", "ForUser"], action: "Read", access: "read" });
    expect(place(rules, "Tab.Read_For_User")).toEqual({ path: ["Tab", "For_User"], action: "Read", access: "read" });
    expect(place(rules, "Tab.ReadFormat")).toEqual({ path: ["Tab"], action: "ReadFormat", access: "read" });
  });

  it("take what reads for a write where nothing follows but a verb that writes", () => {
    const rules: Grammar = { ...closed, read: ["get", "Read"], write: ["edit", "Edit"], anywhere: ["Read"] };
    for (const action of ["get_edit", "getEdit", "ReadEdit"])
      expect(place(rules, `a.${action}`)).toEqual({ path: ["a"], action, access: "write" });
    for (const action of ["get_edit_history", "ReadEditHistory"])
      expect(place(rules, `a.${action}`)).toEqual({ path: ["a"], action, access: "read" });
  });

  it("take the joint behind an action with it, but in the last segment the one before", () => {
    const words: Grammar = { ...closed, words: "last", anywhere: ["Read"] };
    const path = (name: string) => place(words, name).path;
    expect(path("Mail.Read_all")).toEqual(["Mail", "all"]);
    expect(path("Mail.all_Read")).toEqual(["Mail", "all"]);
    expect(path("Mail.all_Read_x")).toEqual(["Mail", "all_x"]);
    expect(path("Mail.Read?x=1")).toEqual(["Mail?x=1"]);
    expect(path("Read.Mail")).toEqual(["Mail"]);
    expect(path("a.Read.b")).toEqual(["a", "b"]);
    expect(path("Mail.allRead")).toEqual(["Mail", "all"]);
    expect(path("Mail.allReadX.y")).toEqual(["Mail", "allX", "y"]);
  });
});

describe("rules with a closed vocabulary find the verb", () => {
  const vocabulary = {
    read: ["read", "list", "readonly", "read_only", "read_write"],
    write: ["write", "set"],
    other: [],
    anywhere: [],
  };
  const cases: [Pick<GrammarRules, "separator" | "action" | "words">, [string, string[], string | null][]][] = [
    [
      { separator: ":", action: "last" },
      [
        ["a:list", ["a"], "list"],
        ["a::list", ["a"], "list"],
        [":list", [":list"], null],
        ["a:list:", ["a:"], "list"],
        ["a:list_", ["a_"], "list"],
        ["a?b:list", ["a?b:list"], null],
        ["a://b:list", ["a://b:list"], null],
        ["a.b:list", ["a", "b"], "list"],
        ["a:b_:list", ["a", "b_"], "list"],
        ["a:b.list", ["a", "b"], "list"],
      ],
    ],
    [
      { separator: ":", action: "first" },
      [
        ["list:a", ["a"], "list"],
        ["list::a", ["a"], "list"],
        [":list:a", [":list", "a"], null],
        ["list_:a", ["a"], "list"],
        ["list:a?b:c", ["a?b:c"], "list"],
        ["list:a:", ["a:"], "list"],
        ["list.a:b", ["a", "b"], "list"],
        ["lists", ["lists"], null],
        ["a.list:b", ["a", "list", "b"], null],
      ],
    ],
    [
      { separator: ".", action: { at: 1 } },
      [
        ["a.list.b", ["a", "b"], "list"],
        ["a.list", ["a"], "list"],
        ["a:b.list.c", ["a", "b", "list", "c"], null],
        ["list.a.b", ["list", "a", "b"], null],
        ["a.list.b:c", ["a", "b", "c"], "list"],
        ["a..list.b", ["a", "b"], "list"],
        ["a", ["a"], null],
      ],
    ],
    [
      { separator: ".", action: { at: 2 } },
      [
        ["a.b.list.c", ["a", "b", "c"], "list"],
        ["a.b:list.c", ["a", "b", "c"], "list"],
        ["a.list", ["a"], "list"],
        ["a.list.set", ["a", "list"], "set"],
        ["list.a", ["list", "a"], null],
      ],
    ],
    [
      { separator: "_", action: "first", words: "first" },
      [
        ["list_a_b", ["a_b"], "list"],
        ["list-a_b", ["a_b"], "list"],
        ["read_only_a", ["a"], "read_only"],
        ["read_write_a", ["a"], "read_write"],
        ["list_a:b", ["a", "b"], "list"],
        ["_list_a", ["_list_a"], null],
        ["list__a", ["a"], "list"],
        ["listA_b", ["A_b"], "list"],
        ["list", ["list"], null],
      ],
    ],
    [
      { separator: "_", action: "last", words: "last" },
      [
        ["a_b_list", ["a_b"], "list"],
        ["a_read_only", ["a"], "read_only"],
        ["a_list_", ["a_"], "list"],
        ["A_list", ["A"], "list"],
        ["a:b_list", ["a", "b"], "list"],
      ],
    ],
    [
      { separator: "-", action: "first", words: "first" },
      [
        ["list-a", ["a"], "list"],
        ["list_a", ["a"], "list"],
        ["list-a_b", ["a_b"], "list"],
      ],
    ],
    [
      { separator: "_", action: "last" },
      [
        ["a_list", ["a_list"], null],
        ["a:list", ["a"], "list"],
      ],
    ],
    [
      { separator: "_", action: { at: 1 }, words: "first" },
      [
        ["list_set_a", ["set_a"], "list"],
        ["a_list_b", ["a_list_b"], null],
      ],
    ],
  ];

  it.each(cases)("by %j, wherever its joints are odd ones", (rules, names) => {
    for (const [name, path, action] of names)
      expect(place({ ...vocabulary, ...rules }, name), name).toMatchObject({ path, action });
  });
});

describe("a function", () => {
  it("places as it says", () => {
    const grammar: Grammar = (name) => ({
      path: [name.slice(1)],
      action: name.slice(0, 1),
      access: name[0] === "?" ? "read" : "write",
    });
    const catalogue = createCatalogue(["?a", "!a"], { grammar });
    expect(catalogue.get("?a")?.counterpart?.name).toBe("!a");
  });

  it("pairs what it places together, however unlike the names look", () => {
    const catalogue = createCatalogue(["see mail", "mail!"], {
      grammar: (name) =>
        name === "mail!"
          ? { path: ["mail"], action: "!", access: "write" }
          : { path: ["mail"], action: "see", access: "read" },
    });
    expect(catalogue.get("see mail")?.counterpart?.name).toBe("mail!");
  });

  it("can give a segment that holds the joint without merging two resources", () => {
    const paths: Record<string, string[]> = { one: ["a", "b"], two: ["a:b"] };
    const catalogue = createCatalogue(["one", "two"], {
      grammar: (name) => ({ path: paths[name] ?? [], action: null, access: null }),
    });
    expect(catalogue.get("one")?.resource.id).not.toBe(catalogue.get("two")?.resource.id);
  });
});

it("keeps resources of one path apart from those of a path that joins to the same id", () => {
  const colon: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };
  const catalogue = createCatalogue([{ name: "one", path: ["a", "b"] }, { name: "two", path: ["a:b"] }, "c:read"], {
    grammar: colon,
  });
  expect(catalogue.resources.map(({ id }) => id)).toEqual(["a", "a:b", "a:b'", "c"]);
});

it("gives each name a resource of its own where its path is empty, also where it is the same array", () => {
  const path: readonly string[] = [];
  const catalogue = createCatalogue(["x", "y"], { grammar: () => ({ path, action: null, access: null }) });
  expect(catalogue.resources.map(({ id }) => id)).toEqual(["x", "y"]);
});

it("keeps paths apart that differ in where a joint stands only", () => {
  const ids = (separator: string, ...paths: string[][]) =>
    createCatalogue(
      paths.map((path, i) => ({ name: `${i}`, path })),
      { grammar: { separator, action: "last", read: [], write: [] } },
    ).resources.map(({ id, path }) => [id, ...path]);
  expect(ids("", ["ab"], ["", "ab"])).toEqual([
    ["ab", "ab"],
    ["", ""],
    ["ab'", "", "ab"],
  ]);
  const inferred = createCatalogue(["a::b:read", { name: "x", path: ["a", ":b"] }]);
  expect(inferred.resources.map(({ id, path }) => [id, ...path])).toEqual([
    ["a", "a"],
    ["a::b", "a", "b"],
    ["a::b'a", "a", ":b"],
  ]);
});

it("keeps thousands of paths apart that join to the same id, and takes no cubic time for it", () => {
  const joints = 11;
  const paths = Array.from({ length: 2 ** joints }, (_, cuts) => {
    const cut = (_: unknown, at: number) => ((cuts >> at) & 1 ? "|a" : ":a");
    return `a${Array.from({ length: joints }, cut).join("")}`.split("|");
  });
  const definitions = paths.map((path, i) => ({ name: `s${i}`, path, action: null, access: null }));
  const { seconds, result } = secondsOfWork(() => createCatalogue(definitions));
  const { resources } = result;
  expect(seconds).toBeLessThan(1);
  const leaves = resources.filter(({ scopes }) => scopes.length > 0);
  expect(new Set(leaves.map(({ id }) => id)).size).toBe(paths.length);
  expect(new Set(leaves.map(({ path }) => path.join("|"))).size).toBe(paths.length);
});

it("cuts an id alike whatever path a definition gives before it", () => {
  const names = ["read_a_b", "read_a_c", "write_q"];
  const { resources } = createCatalogue([{ name: "x", path: ["a", "b"] }, ...names]);
  expect(resources.map(({ id, path }) => [id, ...path])).toEqual([
    ["a", "a"],
    ["a_b", "a", "b"],
    ["a_c", "a_c"],
    ["q", "q"],
  ]);
});

it("cuts an id alike whatever resource came before it", () => {
  const grammar: Grammar = { separator: "/", action: "last", read: [], write: [], other: [] };
  const ids = (...names: string[]) =>
    createCatalogue(names, { grammar }).resources.map(({ id, path }) => [id, ...path]);
  const names = [
    "a/b",
    "b/a",
    "a/c",
    "a/",
    "a:d",
    "a:e/f",
    "a/g?h/i",
    "ab/c",
    "x://a/b",
    "x://a/c",
    "x://a.b",
    "x://a/c/d",
    "x::y",
    "x:z",
  ];
  const alone = new Map(names.flatMap((name) => ids(name)).map((resource) => [resource[0], resource]));
  expect(ids(...names).sort()).toEqual([...alone.values()].sort());
  expect(alone.get("x://a.b")).toEqual(["x://a.b", "x://a.b"]);
  expect(alone.get("a/c")).toEqual(["a/c", "a", "c"]);
});

it("cuts any id alike whatever resources came before it, in any order", () => {
  const grammar: Grammar = { separator: "/", action: "last", read: [], write: [], other: [] };
  const found = (names: readonly string[]) =>
    createCatalogue(names, { grammar }).resources.map(({ id, path }) => JSON.stringify([id, path]));
  const name = fc
    .array(fc.constantFrom(..."aab:./#|(?"), { minLength: 1, maxLength: 9 })
    .map((chars) => chars.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const alone = new Set(names.flatMap((one) => found([one])));
      expect(new Set(found(names))).toEqual(alone);
      expect(new Set(found(names.toReversed()))).toEqual(alone);
    }),
    { numRuns: 1000 },
  );
});

describe("a definition's own placement", () => {
  const drive = { name: "drive", access: "write" } as const;

  it("overrides the access that was found, and so makes a pair", () => {
    const catalogue = createCatalogue([drive, "drive.readonly"]);
    expect(catalogue.get("drive")?.access).toBe("write");
    expect(catalogue.get("drive")?.counterpart?.name).toBe("drive.readonly");
  });

  it("overrides the path and the action", () => {
    const catalogue = createCatalogue([
      "a.b.read",
      "c.read",
      "c.write",
      { name: "legacy", path: ["a", "b"], action: "write", access: "write" },
    ]);
    expect(catalogue.get("legacy")?.resource.id).toBe("a.b");
    expect(catalogue.get("legacy")?.counterpart?.name).toBe("a.b.read");
  });

  it("keeps its resource or its action where other names are below it", () => {
    const edit = (definition: object) =>
      createCatalogue([{ name: "a.edit", ...definition }, "a.edit.readonly", "a.read", "b.read"]).get("a.edit");
    expect(edit({})).toMatchObject({ resource: { id: "a.edit" }, action: null, access: null });
    expect(edit({ action: "edit" })).toMatchObject({ resource: { id: "a" }, action: "edit", access: "write" });
    expect(edit({ path: ["a"] })).toMatchObject({ resource: { id: "a" }, action: "edit", access: "write" });
  });

  it("can take an action away", () => {
    const catalogue = createCatalogue([
      { name: "a:read", path: ["a:read"], action: null, access: null },
      "b:read",
      "b:write",
    ]);
    expect(catalogue.get("a:read")).toMatchObject({ action: null, access: null });
  });
});

describe("a grammar that is a function", () => {
  const byFunction: Grammar = (name) => ({
    path: name.split("!").slice(0, -1),
    action: name.split("!").at(-1) ?? "",
    access: null,
  });

  it("has its path taken as it is, and joined by a colon", () => {
    const { resources } = createCatalogue(["a.b!c:d!read"], { grammar: byFunction });
    expect(resources.map(({ id, path }) => [id, path])).toEqual([
      ["a.b", ["a.b"]],
      ["a.b:c:d", ["a.b", "c:d"]],
    ]);
  });
});
