import { describe, expect, it } from "vitest";
import { looksLikeScope } from "../../src/sources/table-cell.js";
import { findColumns, isHeaderWord } from "../../src/sources/table-columns.js";
import { rowDefinitions } from "../../src/sources/table-definitions.js";

/** Rows of cells as text; code spans are what stands in backticks. */
const rows = (...texts: string[][]) =>
  texts.map((cells) =>
    cells.map((text) => ({
      text: text.replaceAll("`", ""),
      codes: [...text.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? ""),
    })),
  );
const columns = (header: string[], ...texts: string[][]) => findColumns(header, rows(...texts));
const none = { description: undefined, label: undefined, implies: undefined, risk: undefined, deprecated: undefined };
const definitions = (row: string[], found: Partial<Parameters<typeof rowDefinitions>[1]> = {}) =>
  rowDefinitions(rows(row)[0] ?? [], { ...none, names: [0], by: "scope", ...found });
const names = (cell: string, by: "scope" | "content" | "name" = "scope") =>
  definitions([cell], { by }).map(({ name }) => name);

describe("a name that looks like a scope", () => {
  it("has several segments and starts with a letter, or has a verb in it", () => {
    const likely = [
      "a:b",
      "a.b",
      "a:b:c",
      "a/b",
      "https://x.example/auth/a",
      "https://x.example/auth/",
      "read_a",
      "a-write",
      "a_admin_b",
      `a:${"b".repeat(298)}`,
    ];
    expect(likely.filter((text) => !looksLikeScope(text))).toEqual([]);
  });

  it("is no sentence, path, number, identifier or word", () => {
    const unlikely = [
      "a",
      "read",
      "client_id",
      "spread_a",
      "/users",
      "1.2",
      "1:a",
      "a: b",
      "a b:c",
      "see a:b",
      "a:b c",
      "a:",
      "read_a b",
      "1_read",
      "say read_a",
      "?read_a",
      "a,read_b",
      `a:${"b".repeat(299)}`,
    ];
    expect(unlikely.filter(looksLikeScope)).toEqual([]);
  });
});

describe("columns", () => {
  it("of names are those whose header is Scope, whatever they hold", () => {
    expect(columns(["D", "OAuth 2.0 scope"], ["a:b", "c d"])).toEqual({
      ...none,
      names: [1],
      description: 0,
      by: "scope",
    });
    for (const header of ["Scopes", "scope(s)", "Scope name", "SCOPE_IDS", "scope-value", "OAuth scope"]) {
      expect(columns(["X", header], ["a", "b"])?.by).toBe("scope");
    }
  });

  it("headed Permission count where half of the cells are one word, of several the one like scopes", () => {
    expect(columns(["Permission", "X"], ["a", "1"], ["b c", "2"])).toMatchObject({ names: [0], by: "scope" });
    expect(columns(["Permission", "X"], ["a", "1"], ["b c", "2"], ["d e", "3"])).toBeNull();
    expect(columns(["Permission", "Privilege"], ["a", "a:b"])?.names).toEqual([1]);
    expect(columns(["Permission", "Privilege", "Berechtigung"], ["a", "b", "c"])?.names).toEqual([0]);
    expect(columns(["Permission", "Privilege"], ["a", "a:b"], ["b", "c"], ["d", "e"])?.names).toEqual([1]);
    const most = [
      ["a:b", "a:b"],
      ["c:d", "c"],
      ["d", "e"],
      ["f", "g"],
      ["h", "i"],
    ];
    expect(columns(["Permission", "Privilege"], ...most)?.names).toEqual([0]);
    expect(columns(["Permission", "X"], ["a,  b; c", "1"])?.names).toEqual([0]);
    expect(columns(["Scope description"], ["a"])).toBeNull();
  });

  it("headed as scopes count all where they look like scopes, one for reading and one for writing", () => {
    expect(columns(["Resource", "Read scope", "Write scope"], ["A", "a:read", "a:write"])).toEqual({
      ...none,
      names: [1, 2],
      by: "scope",
    });
    expect(columns(["Read permission", "Write permission"], ["a:r", "a:w"], ["b:r", "—"])?.names).toEqual([0, 1]);
    expect(columns(["Permission", "Privilege", "Berechtigung"], ["a:b", "a", "a:c"])?.names).toEqual([0, 2]);
    expect(columns(["Permission", "Privilege"], ["a:b", "c:d"], ["e", "f"])?.names).toEqual([0, 1]);
    expect(columns(["Write scope", "Scope"], ["a:w", "a"])?.names).toEqual([0, 1]);
    expect(columns(["Write scope", "Scope"], ["a:w", "a"], ["b", "c"])?.names).toEqual([0, 1]);
    expect(columns(["Scope", "Admin scope"], ["a", "b"])?.names).toEqual([0]);
  });

  it("headed Read and Write have the names where the column Scope has none that looks like one", () => {
    const rows = [
      ["users", "users:read", "users:write"],
      ["Files", "files:read", "—"],
    ];
    for (const header of ["Scope", "Scopes", "Permission"]) {
      expect(columns([header, "Read", "Write"], ...rows)).toMatchObject({ names: [1, 2], by: "content" });
    }
    expect(columns(["Scope", "Read", "Write"], ["users", "yes", "no"])?.names).toEqual([0]);
    expect(columns(["Scope", "Read", "Write"], ["users:all", "users:read", "users:write"])?.names).toEqual([0]);
  });

  it("beside Scope don't count where they say what a scope implies, needs or gives", () => {
    const others = ["Included scopes", "Parent scope", "Requires scope", "Replaced by", "Scope notes", "Permission"];
    for (const header of others) expect(columns(["Scope", header], ["a", "b:c"])?.names).toEqual([0]);
    expect(columns(["Permission", "Included scopes"], ["a:b", "a:c"])).toMatchObject({ names: [0], implies: 1 });
    expect(columns(["Role", "Included scopes"], ["Owner", "a, b"])).toMatchObject({ names: [1], by: "scope" });
  });

  it("without such a header are those of which half look like scopes, blank cells aside", () => {
    expect(columns(["X", "Y"], ["a:b", "1"], ["c", "2"])).toMatchObject({ names: [0], by: "content" });
    expect(columns(["X", "Y"], ["a:b", "1"], ["c", "2"], ["d", "3"])).toBeNull();
    expect(columns(["X", "Y"], ["a:b"], ["", "2"], ["—", "3"])).toMatchObject({ names: [0], by: "content" });
    expect(columns(["X", "Y"], ["1", "see `a:b`"])).toMatchObject({ names: [1], by: "content" });
    expect(columns(["X", "Y"])).toBeNull();
  });

  it("headed Name or Key count last, where each cell is one word", () => {
    expect(columns(["No", "Key"], ["1", "a"], ["2", "b"])).toMatchObject({ names: [1], by: "name" });
    expect(columns(["No", "Key"], ["1", "a"], ["2", "b c"])).toBeNull();
  });

  it("of descriptions are the one whose header says so, however short it is", () => {
    expect(columns(["Scope", "Long words", "Purpose"], ["a", "x y z", "p"])?.description).toBe(2);
    expect(columns(["Scope description", "Scope"], ["x", "a"])?.description).toBe(0);
    expect(columns(["Read", "Write", "Meaning"], ["a:r", "a:w", "x"])).toMatchObject({ names: [0, 1], description: 2 });
  });

  it("of descriptions are the one headed Description, whatever stands before it", () => {
    expect(columns(["Scope", "Access", "Notes", "Description"], ["a", "read", "beta", "x"])?.description).toBe(3);
    expect(columns(["Scope", "Usage", " beschreibung "], ["a", "x y z", "x"])?.description).toBe(2);
    expect(columns(["Scope", "Access", "Notes"], ["a", "x", "y"])?.description).toBe(1);
  });

  it("of descriptions are else the one left, or the one with the most words, if those are more than one each", () => {
    expect(columns(["Scope", "X"], ["a", "b"])?.description).toBe(1);
    expect(columns(["Scope", "X", "Y"], ["a", "x", "y z"])?.description).toBe(2);
    expect(columns(["Scope", "X", "Y"], ["a", "x y", "y  z"])?.description).toBe(1);
    expect(columns(["Scope", "X", "Y"], ["a", "x y z", "y z"])?.description).toBe(1);
    expect(columns(["Scope", "X", "Y"], ["a", "x", "y"])?.description).toBeUndefined();
    expect(columns(["Scope", "X", "Y"], ["a", "x", "y z"], ["b", "x", "y"])?.description).toBeUndefined();
    expect(columns(["Scope", "X", "Y"], ["a", "x", "y z"], ["b"])?.description).toBeUndefined();
    expect(columns(["Scope", "X", "Y"], ["a"], ["b", "w", "x y z"])?.description).toBe(2);
    expect(columns(["Read", "Write", "X"], ["a:r", "a:w", "x y"])?.description).toBeUndefined();
    expect(columns(["Scope"], ["a"])?.description).toBeUndefined();
  });

  it("of access may hold categories, which are no description where another column has words", () => {
    expect(columns(["Scope", "Access", "Notes"], ["a", "read", "Read all a"])?.description).toBe(2);
    expect(columns(["Scope", "Access", "X"], ["a", "read", "Read all a"])?.description).toBe(2);
    expect(columns(["Scope", "Access Level", "X"], ["a", "Read only (SELECT)", "x y z u v"])?.description).toBe(1);
    expect(columns(["Scope", "Access Type", "Events"], ["a", "Sub-Account", "x"])?.description).toBeUndefined();
    expect(columns(["Scope", "Access", "API"], ["a", "Company", "GET /a"])?.description).toBe(1);
    expect(columns(["Scope", "API", "Event"], ["a", "GET /a", "x"])?.description).toBeUndefined();
    expect(columns(["Scope", "API", "Used for"], ["a", "A to x", "`GET /a`, and then to put it"])?.description).toBe(2);
  });

  it("of descriptions in Chinese or Japanese have a word in each character", () => {
    expect(
      columns(["Scope", "说明", "字段"], ["cp:linked", "已关联的竞赛平台账号", "linked_accounts"])?.description,
    ).toBe(1);
    expect(columns(["Scope", "X", "Y"], ["a", "x", "ユーザー"])?.description).toBe(2);
  });

  it("judge words by a hundred rows and 200 characters of a cell", () => {
    const short = Array.from({ length: 100 }, () => ["a", "x y", "x"]);
    const long = Array.from({ length: 50 }, () => ["a", "x", "u v w x y z"]);
    expect(columns(["Scope", "X", "Y"], ...short, ...long)?.description).toBe(1);
    expect(columns(["Scope", "X", "Y"], ["a", "x y z", `${"x".repeat(200)} a b c d`])?.description).toBe(1);
  });

  it("of label, implications, risk and deprecation are no descriptions", () => {
    const header = ["Scope", "Friendly name", "Included scopes", "High-risk", "Replaced by"];
    expect(columns(header, ["a", "b", "c", "d", "e"])).toEqual({
      names: [0],
      label: 1,
      implies: 2,
      risk: 3,
      deprecated: 4,
      description: undefined,
      by: "scope",
    });
    expect(columns(["Scope", "Label"], ["a", "x y z"])).toEqual({ ...none, names: [0], label: 1, by: "scope" });
  });

  it("are told from rows by words that head columns", () => {
    const words = ["#", "ID", "Method", "Description", "What it does", "Title", "Implies", "Risk", "Deprecated"];
    expect(words.filter((word) => !isHeaderWord(word))).toEqual([]);
    expect(["a:read", "scope names", "petstore", "identity"].filter(isHeaderWord)).toEqual([]);
  });
});

describe("a row's names", () => {
  it("are its code spans, each once, or else its text", () => {
    expect(names("see `a` or `b c`, not `a`")).toEqual(["a", "b c"]);
    expect(names("``a")).toEqual(["a"]);
    expect(names("a b")).toEqual(["a b"]);
    expect(names("-")).toEqual([]);
    expect(definitions([])).toEqual([]);
  });

  it("are several where commas, semicolons or lines part words without a blank", () => {
    expect(names("a,  b ; c\n\nd, a")).toEqual(["a", "b", "c", "d"]);
    expect(names(", a; b")).toEqual(["a", "b"]);
    expect(names(", a")).toEqual([", a"]);
    expect(names("a,b")).toEqual(["a,b"]);
    expect(names("a, b c")).toEqual(["a, b c"]);
    expect(names("a, b c", "content")).toEqual([]);
  });

  it("are several scopes in one code span, where blanks part them", () => {
    expect(names("`OR.Jobs Insights`")).toEqual(["OR.Jobs", "Insights"]);
    expect(names("`a:read b:read`, `c`")).toEqual(["a:read", "b:read", "c"]);
    for (const code of ["two words", 'a:read "b"', "a:read:[device id]", "a:read:<device id>"]) {
      expect(names(`\`${code}\``)).toEqual([code]);
    }
  });

  it("are no sentence where nothing says that the column names scopes", () => {
    expect(names("a b", "content")).toEqual([]);
    expect(names("a b", "name")).toEqual([]);
    expect(names("a", "content")).toEqual(["a"]);
  });

  it("share what the other cells say", () => {
    const found = { names: [0, 1], description: 2, label: 3, implies: 4, risk: 5, deprecated: 6 };
    const said = { description: "D d", label: "L", implies: ["x", "y", "z"], risk: "costs", deprecated: true };
    expect(definitions(["a", "b", "D \n d", "L", " x, y;z ", "costs", "yes"], found)).toEqual([
      { name: "a", ...said },
      { name: "b", ...said },
    ]);
  });

  it("have no more keys than cells are filled", () => {
    const found = { description: 1, label: 2, implies: 3, risk: 4, deprecated: 5 };
    const [empty] = definitions(["a", "", "—", ",", " ", "no"], found);
    expect(Object.keys(empty ?? {})).toEqual(["name"]);
    expect(Object.keys(definitions(["a"], found)[0] ?? {})).toEqual(["name"]);
  });

  it("take a yes and a no for what they are, and other words as the reason", () => {
    const risk = (text: string) => definitions(["a", text], { risk: 1 })[0]?.risk;
    expect(["yes", "TRUE", "1", "x", "✓", "✔", "✅", "ja", "high", "deprecated"].map(risk)).toEqual(
      Array(10).fill(true),
    );
    expect(["no", "FALSE", "0", "none", "low", "nein"].map(risk)).toEqual(Array(6).fill(undefined));
    const reasons = ["not now", "a no", "yes, it costs", "oh yes", "0.5"];
    expect(reasons.map(risk)).toEqual(reasons);
  });
});
