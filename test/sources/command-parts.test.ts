import { devNull, tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { createCatalogue, type Grammar, type GrammarRules } from "../../src/core/index.js";
import { catalogueModule } from "../../src/sources/command/catalogue-module.js";
import { commandArguments } from "../../src/sources/command/command-arguments.js";
import { commandLine } from "../../src/sources/command/command-line.js";
import { exportName, isExportName } from "../../src/sources/command/export-name.js";
import { grammarLiteral } from "../../src/sources/command/grammar-literal.js";
import { keepGrammar } from "../../src/sources/command/keep-grammar.js";
import { literal } from "../../src/sources/command/literal.js";
import { firstDifference } from "../../src/sources/command/module-difference.js";
import { pinnedGrammar } from "../../src/sources/command/pinned-grammar.js";
import { detectFormat, readSource } from "../../src/sources/command/source-format.js";
import { issueLines, summary } from "../../src/sources/command/summary.js";
import { presentText } from "../../src/sources/command/text-file.js";
import type { SourceOperation } from "../../src/sources/index.js";
import { secondsOfWork } from "../seconds-of-work.js";

it("names exports after files", () => {
  const files = [
    "a/sipgate-v2.openapi.yaml",
    "Scopes.ts",
    "C:\\x\\my scopes.md",
    "class.ts",
    "2.yaml",
    ".md",
    "日本.md",
  ];
  expect(files.map(exportName)).toEqual(["sipgateV2", "scopes", "myScopes", "scopesClass", "scopes2", "md", "scopes"]);
});

it("writes data as formatters do", () => {
  expect(literal({ a: 1, "b-c": undefined, "d-e": [], f: {}, g: null }, 0)).toBe(`{ a: 1, "d-e": [], f: {}, g: null }`);
  const words = Array.from({ length: 20 }, (_, i) => `word${i}`);
  expect(literal({ words }, 2)).toBe(
    `{\n    words: [\n${words.map((word) => `      "${word}",\n`).join("")}    ],\n  }`,
  );
});

it("pins a grammar that is data, and only that", () => {
  const rules: Grammar = { separator: ":", action: { at: 1 }, read: ["read"], write: ["write"], prefix: "x" };
  expect(grammarLiteral(rules)).toBe(
    `{ separator: ":", action: { at: 1 }, read: ["read"], write: ["write"], prefix: "x" }`,
  );
  const place: Grammar = (name) => ({ path: [name], action: null, access: null });
  expect(grammarLiteral(place)).toBeNull();
  expect(grammarLiteral({ ...rules, extra: /x/ } as Grammar)).toBeNull();
});

it("lays a pinned grammar out as formatters do, with what stands beside it", () => {
  const lines = (name: string) => {
    const grammar: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };
    const source = { definitions: [{ name: "a" }], issues: [] };
    const catalogue = createCatalogue(source.definitions, { grammar });
    return catalogueModule({ name, command: "", source, catalogue }).split("\n");
  };
  const pinned = (name: string) => lines(name).find((line) => line.includes("Grammar: Grammar = {")) ?? "";
  expect(pinned("a".repeat(19))).toHaveLength(120);
  expect(pinned("a".repeat(20))).toBe(`export const ${"a".repeat(20)}Grammar: Grammar = {`);
  expect(lines("a".repeat(20))).toContain("};");
});

it("leaves a grammar that is no data to inference, and says so", () => {
  const grammar: Grammar = (name) => ({ path: [name], action: null, access: null });
  const source = { definitions: [{ name: "a" }], issues: [] };
  const catalogue = createCatalogue(source.definitions, { grammar });
  const module = catalogueModule({ name: "x", command: "import x.md", source, catalogue });
  expect(module).toContain(`// The names' grammar can't be written down as data`);
  expect(module).toContain(`const xGrammar = "infer";`);
  expect(module).not.toContain("type Grammar");
  expect(module).not.toContain("xOperations");
  expect(summary("x.md", "markdown", source, catalogue)).toContain("grammar: a function of the name\n");
});

it("imports no more types than it uses", () => {
  const operations = [{ id: "GET /", requires: [["a"]] }];
  const source = { definitions: [{ name: "a" }], issues: [], operations };
  const module = catalogueModule({ name: "x", command: "", source, catalogue: createCatalogue(["a"]) });
  expect(module).toContain("type Operation }");
  expect(module).not.toContain("scope-picker/sources");
  const without = catalogueModule({
    name: "x",
    command: "",
    source: { ...source, operations: [] },
    catalogue: createCatalogue(["a"]),
  });
  expect(without).not.toContain("Operation");
});

it("names exports after the first part of a file's name that has a letter or a digit in ASCII", () => {
  const files = ["", "/", "-a--b-", "a$b.ts", "日本.ts"];
  expect(files.map(exportName)).toEqual(["scopes", "scopes", "aB", "aB", "scopes"]);
  expect(["a", "_", "$a1", "A_b"].filter(isExportName)).toHaveLength(4);
  expect(["", "1a", "a-b", "-a", "é", "class", "yield", "createCatalogue"].filter(isExportName)).toEqual([]);
  const imported = ["Catalogue", "Grammar", "NameOf", "Operation", "SourceOperation"];
  expect(imported.filter(isExportName)).toEqual([]);
});

it("writes the command with all that it was given, as a shell reads it", () => {
  const of = (line: string) => {
    const asked = commandArguments(line.split("|"));
    return typeof asked === "string" ? asked : commandLine(asked);
  };
  expect(of("import|a/api.yaml")).toBe("import api.yaml");
  expect(of("import|-n|pets|a/api.yaml|--check|--requirement|any|-f|openapi|-o|b/c.ts")).toBe(
    "import api.yaml -o c.ts --format openapi --requirement any --name pets",
  );
  expect(of("import|api.yaml|--requirement|all")).toBe("import api.yaml");
  expect(of("import|it's `x`.md|-o|/a/-b c.ts|-n|$x")).toBe("import 'it'\\''s `x`.md' -o './-b c.ts' --name '$x'");
  expect(of("import|Zölle_1.md")).toBe("import Zölle_1.md");
});

it("breaks data over lines where 120 columns don't hold it and the comma behind it", () => {
  const fits = (length: number, indent: number, used?: number) =>
    literal({ a: "x".repeat(length) }, indent, used).startsWith("{ a: ");
  // `{ a: "…" }` takes nine columns more than the words.
  expect([fits(110, 0), fits(111, 0)]).toEqual([true, false]);
  expect([fits(106, 4), fits(107, 4)]).toEqual([true, false]);
  expect([fits(100, 4, 10), fits(101, 4, 10)]).toEqual([true, false]);
  const long = "x".repeat(130);
  expect(literal(long, 0)).toBe(`"${long}"`);
  expect(literal(null, 0, 200)).toBe("null");
  expect(literal([{ a: [long] }], 2)).toBe(`[\n    {\n      a: [\n        "${long}",\n      ],\n    },\n  ]`);
  // A value stands behind its key: 4 for the indentation, 4 for "key: ", which leaves 112.
  const keyed = (length: number) => literal({ key: ["x".repeat(length)], b: long }, 2).includes(`key: ["x`);
  expect([keyed(106), keyed(107)]).toEqual([true, false]);
});

it("pins numbers, booleans and what is missing, but no number that JSON lacks", () => {
  const grammar = (extra: unknown) => grammarLiteral({ separator: ":", extra } as unknown as Grammar);
  expect(grammar(true)).toBe(`{ separator: ":", extra: true }`);
  expect(grammar(null)).toBe(`{ separator: ":", extra: null }`);
  expect(grammar(undefined)).toBe(`{ separator: ":" }`);
  expect(grammar([1, "a"])).toBe(`{ separator: ":", extra: [1, "a"] }`);
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1n, new Map(), [() => {}]]) expect(grammar(odd)).toBeNull();
});

describe("a grammar that a module has pinned", () => {
  const pinned = (literal: string) => pinnedGrammar(`export const petsGrammar: Grammar = ${literal};\n`);
  const rules: GrammarRules = { separator: ":", action: "last", read: ["read"], write: ["write"] };
  const literal = `{ separator: ":", action: "last", read: ["read"], write: ["write"] }`;

  it("is read with each of its rules", () => {
    expect(pinned(literal)).toEqual(rules);
    const whole: Partial<GrammarRules> = { other: [], anywhere: ["read", "write"], suffixes: ["Shared"] };
    const all: GrammarRules[] = [
      { ...rules, ...whole, prefix: "https://a.example/", words: "last" },
      { ...rules, action: "first", words: "first" },
      { ...rules, action: { at: 0 } },
      { ...rules, action: { at: 12 } },
    ];
    for (const grammar of all) expect(pinned(grammarLiteral(grammar) ?? "")).toEqual(grammar);
  });

  it("may hold what ends a literal in a text, whichever quotes it has", () => {
    const odd = { ...rules, prefix: "https://a.example/;v={1}/" };
    const written = grammarLiteral(odd) ?? "";
    expect([pinned(written), pinned(written.replaceAll('"', "'"))]).toEqual([odd, odd]);
  });

  it("is none where a rule is missing, unknown, there twice or of another type", () => {
    for (const rule of [/separator: ":", /, /action: "last", /, /read: \["read"\], /, /, write: \["write"\]/]) {
      expect(pinned(literal.replace(rule, ""))).toBeNull();
    }
    const more = ['joint: "last"', 'read: ["get"]', "prefix: 1", 'suffixes: "s"', "suffixes: [1]", "words: { at: 1 }"];
    for (const rule of more) expect([rule, pinned(literal.replace(" }", `, ${rule} }`))]).toEqual([rule, null]);
    for (const action of ['"middle"', "1", "{ at: -1 }", "{ at: 1.5 }", "{ at: null }", "{}"]) {
      expect([action, pinned(literal.replace('"last"', action))]).toEqual([action, null]);
    }
  });

  it("is none behind a comment's sign", () => {
    expect(pinnedGrammar(`// export const petsGrammar: Grammar = ${literal};\n`)).toBeNull();
  });

  it("takes new words into each of its lists, and into one that it lacks", () => {
    const names = ["pets:read", "pets:write", "users:read", "users:write", "users:delete", "users:export"];
    const worded = { ...rules, other: ["export"] };
    const { catalogue, note } = keepGrammar(
      names.map((name) => ({ name })),
      worded,
    );
    expect(note).toBe("kept as it is pinned, with new words for users:delete; no other resource id changes");
    expect(catalogue.grammar).toEqual({
      ...worded,
      write: ["write", "delete"],
      anywhere: ["read", "write", "delete"],
    });
  });
});

it("finds the first line in which modules differ, also where one of them has ended", () => {
  expect(firstDifference("a\nb\n", "a\nb\n")).toBeNull();
  expect(firstDifference("a\r\nb", "a\nb")).toBeNull();
  expect(firstDifference("a\nb", "a\nc")).toEqual({ line: 2, present: "b", made: "c" });
  for (const short of ["a", "a\n\n"]) {
    expect(firstDifference(short, "a\nb")).toEqual({ line: 2, present: "(nothing)", made: "b" });
  }
  expect(firstDifference("}\na", "a")).toEqual({ line: 1, present: "}", made: "a" });
  expect(firstDifference("a\nb", "a")).toEqual({ line: 2, present: "b", made: "(nothing)" });
  expect(firstDifference("a\nb // c\n", "a b\n// d")).toEqual({ line: 2, present: "b // c", made: "// d" });
  const [whole, cut] = ["x".repeat(200), "y".repeat(201)];
  expect(firstDifference(whole, cut)).toEqual({ line: 1, present: whole, made: `${"y".repeat(200)}…` });
});

it("takes no difference for one that a formatter makes, and every other for one", () => {
  const same = (present: string, made: string) => firstDifference(present, made) === null;
  expect(same("f( [1,\n2,] ,{a:'b' , })", 'f([1, 2], { a: "b" });')).toBe(true);
  expect(same(`['it\\'s', 'say "no"']`, `["it's", "say \\"no\\""]`)).toBe(true);
  expect(same("/** a\n   b */ // c ", "/** a b */\n// c")).toBe(true);
  expect(same(`["a b"]`, `["a  b"]`)).toBe(false);
  expect(same(`["a"]`, `[a]`)).toBe(false);
  expect(same(`["a,"]`, `["a"]`)).toBe(false);
  expect(same(`["a\\\\"]`, `["a"]`)).toBe(false);
  expect(same(`["\\n"]`, `["n"]`)).toBe(false);
  expect(same("[1, , 2]", "[1, 2]")).toBe(false);
  expect(same("// a;b", "// a b")).toBe(false);
  expect(same("// a b", "// ab")).toBe(false);
  expect(same("// it's 1", "// it's 2")).toBe(false);
});

it("reads what stands in a file before it is written, but of no device, which may never end", () => {
  expect(presentText(import.meta.filename)).toContain("which may never end");
  expect([devNull, tmpdir(), "none.ts"].map(presentText)).toEqual([null, null, null]);
});

describe("a file's format", () => {
  const of = (file: string, text = "") => detectFormat(file, text);

  it("is that of a page or a manual without an extension, as standard input has none", () => {
    const pages = ["<!doctype html><p>x", "\n<HTML>", "<table><tr><td>a", "<ul>\n<li>a"];
    expect(pages.map((text) => of("-", text))).toEqual(Array(4).fill("markdown"));
    expect(of("-", "# Scopes\n\nOur API has:\n\n* `a:read` - Read a\n")).toBe("markdown");
    expect(of("-", "# Scopes\n\n###### **`a:read`**\n\nRead a\n")).toBe("markdown");
    expect(["# of `a`\na:read", "a:read # `a`", "#`a`"].map((text) => of("-", text))).toEqual(["text", "text", "text"]);
    expect(["# mine\n- a:read\n", "- `a:read`\n", "<a:read>", "#a `b`"].map((text) => of("-", text))).toEqual(
      Array(4).fill("text"),
    );
  });

  it("is told by its extension where that is enough", () => {
    expect(
      ["a.md", "a.MD", "a.mdx", "a.markdown", "a.html", "a.htm"].map((file) => of(file, "openapi: 3.0.0")),
    ).toEqual(Array(6).fill("markdown"));
    expect(["a.csv", "a.TSV"].map((file) => of(file, "openapi: 3.0.0"))).toEqual(["text", "text"]);
    expect(["a.csvx", "a.jsonl"].map((file) => of(file, "openapi: 3.0.0"))).toEqual(["openapi", "openapi"]);
    expect(["a.json", "a.yml", "a.yaml"].map((file) => of(file, "[]"))).toEqual(Array(3).fill("openapi"));
    expect(["a.mdown", "a.csvx", "a.jsonl", "a.txt", "md"].map((file) => of(file, "a"))).toEqual(Array(5).fill("text"));
  });

  it("is OpenAPI where it says its version", () => {
    const texts = [
      "openapi: 3.1.0",
      "# x\nopenapi : '3.0.0'",
      'swagger: "2.0"',
      '{"swagger":"2.0"}',
      "{'openapi':3}",
      "{ x: 1,openapi:3 }",
      '{ "openapi" :\t"3.0.0" }',
      '"openapi": 3.0.0',
      '{"openapi":"3.0.0","info":{"issuer":"x"}}',
      '\n{\n  "openapi" : "3.0.0",\n  "info": { "issuer": "x" }\n}',
      '{"openapi":3,"info":{"issuer":"x"}}',
      "{openapi: 3.0.0, info: {issuer: x}}",
      "\n{ 'openapi' : '3.0.0', 'info': { 'issuer': x } }",
      "{'openapi':3,'info':{'issuer':x}}",
      'openapi: 3.0.0\npaths: { "/a": {} }',
      "openapi:  3.0.0",
      "openapi: 3",
      "openapi: 3.0.0 # of pets",
      "x-note: a | b\nopenapi: 3.0.0",
      "openapi: 3.0.0\ninfo:\n  description: |\n    | a | b |",
    ];
    expect(texts.map((text) => of("api", text))).toEqual(texts.map(() => "openapi"));
    const prose = [
      "Write openapi: 3.1.0 at its head.",
      "openapi: 3.1 is what it says",
      "a:read, openapi: 3.0.0",
      "a:read - see openapi: 3.0.0",
      "  openapi: 3.0.0",
      "a:read - see { openapi: 3.0.0 }",
    ];
    expect(prose.map((text) => of("api", text))).toEqual(prose.map(() => "text"));
    const table = "| Scope | D |\n|-|-|\n| a | b |\n\n";
    for (const example of ["```yaml\nopenapi: 3.0.0\n```", "openapi: 3.0.0"]) {
      expect(of("README", table + example)).toBe("markdown");
      expect(of("README", table.replace(/^\|/gm, "> |") + example)).toBe("markdown");
    }
    expect(of("a.yaml", "description: |\n  | a | b |\n  |-|-|\nopenapi: 3.0.0 # x")).toBe("openapi");
    const metadata = '{"scopes_supported":["a"],"x":"or, openapi: 3, \\"openapi\\": 3"}';
    expect(of("a.json", metadata)).toBe("metadata");
    expect(of("a.json", `\n${metadata.replace("{", "{ ")}`)).toBe("metadata");
    for (const link of [
      '{"issuer":"x","openapi": "https://x.example/api.json"}',
      "{ issuer: x, openapi: https://x.example }",
    ]) {
      expect(of("a.json", link)).toBe("metadata");
    }
    expect(of("notes", 'see "scopes_supported" in it')).toBe("text");
    const others = ["openapi: 4.0.0", "myopenapi: 3.0.0", "openapi 3.0.0", "openapis: 3"];
    expect(others.map((text) => of("api", text))).toEqual(others.map(() => "text"));
  });

  it("is metadata where it has a member of it", () => {
    const texts = [
      '{"scopes_supported":[]}',
      '{ "scopes_supported" : [] }',
      "scopes_supported: []",
      "issuer: x\nscopes_supported : [a]",
    ];
    expect(texts.map((text) => of("data", text))).toEqual(texts.map(() => "metadata"));
    for (const key of ["issuer", "authorization_servers"]) {
      const quoted = [`{"${key}":"x"}`, `{ "${key}" : "x" }`, `{${key}: "x"}`, `\n {'${key}': 1}`];
      expect(quoted.map((text) => of("data", text))).toEqual(quoted.map(() => "metadata"));
      expect(of("a.yaml", `${key}: x`)).toBe("metadata");
      expect(of("data", `${key}: x`)).toBe("text");
    }
    expect(of("a.json", '{"issuer":"x","a:read":"y"}')).toBe("metadata");
    expect(of("data", '{"resource":"https://a.example","bearer_methods_supported":["header"]}')).toBe("metadata");
    expect(of("data", "{}")).toBe("openapi");
    expect(of("data", "my_scopes_supported: []")).toBe("text");
    expect(of("data", "a {}")).toBe("text");
    expect(of("a.json", '{"issuers":"x"}')).toBe("openapi");
  });

  it("is text where it is a list of names or of definitions", () => {
    const lists = [
      '["a:read"]',
      '\uFEFF\r\n[\r\n  { "name": "a" }\r\n]',
      "- a:read\n- b",
      "---\n# all\n- name: a",
      "[a:read]",
    ];
    for (const file of ["a.json", "a.yaml", "a"]) {
      expect(lists.map((text) => of(file, text))).toEqual(lists.map(() => "text"));
    }
    const objects = [
      '{"scopes":["a"]}',
      '{"a:read":"A"}',
      "scopes:\n  - a",
      "# all\na:read: Read a",
      '{"x":1,"oauthScopes": []}',
    ];
    expect(objects.map((text) => of("a.yaml", text))).toEqual(objects.map(() => "text"));
    const issuers = [
      '{"scopes":["a:read"],"issuer":"x"}',
      "schemes:\n  - issuer: x\nscopes:\n  a:read: A",
      '{"a:read":"its issuer: x"}',
    ];
    expect(issuers.map((text) => of("a.yaml", text))).toEqual(issuers.map(() => "text"));
    const apis = [
      "paths: {}\nscopes:\n- a",
      '{"components":{"securitySchemes":{"o":{"flows":{"scopes":{"a:read":"A"}}}}}}',
    ];
    expect(apis.map((text) => of("a.yaml", text))).toEqual(apis.map(() => "openapi"));
    const words = ['{"note":"its key \\"scopes\\": [","x":1}', "note: |\n  of\n\n  scopes:\n  - a\nx: 1"];
    expect(words.map((text) => of("a.yaml", text))).toEqual(words.map(() => "openapi"));
    const others = ["[]", "{}", "security:\n- o: [a]", "paths: [a]", `${"\r\n".repeat(5_000)}x`];
    expect(others.map((text) => of("a.yaml", text))).toEqual(others.map(() => "openapi"));
  });

  it("is Markdown where a line parts a table's head from its body", () => {
    const lines = ["|-|-|", "---|---", "| :--: | -- |", "> |--|", "\t- |"];
    expect(lines.map((line) => of("README", `a | b\n${line}\n`))).toEqual(lines.map(() => "markdown"));
    expect(["a -|", "- a", "a|b", "a-b | c"].map((line) => of("README", line))).toEqual(Array(4).fill("text"));
  });

  it("says how it is read", () => {
    const markdown = "| Scope | D |\n|-|-|\n| a | b |";
    expect(readSource(markdown, "markdown", {}).definitions).toEqual([{ name: "a", description: "b" }]);
    expect(readSource('{"scopes_supported":["a"]}', "metadata", {}).definitions).toEqual([{ name: "a" }]);
    for (const file of ["a.csv", "a.TSV"]) {
      expect(readSource("a:b,c d", "text", { file }).definitions).toEqual([{ name: "a:b", description: "c d" }]);
    }
    for (const file of ["a.csvx", "csv"]) {
      expect(readSource("a:b,c d", "text", { file }).definitions).toEqual([{ name: "a:b,c" }, { name: "d" }]);
    }
    for (const file of ["a.ts", "a.MJS", "a.py", "a.go", "A.java", "a.php", "a.rb", "A.cs", "A.kt", "a.rs"]) {
      expect([file, detectFormat(file, "# `a`\n")]).toEqual([file, "text"]);
      expect(readSource("SCOPES = ['a:read']", "text", { file })).toMatchObject({
        definitions: [{ name: "a:read" }],
        issues: [{ code: "guessed-list" }],
      });
      expect(readSource("print(a)\n", "text", { file }).issues).toMatchObject([{ code: "invalid-document" }, {}]);
    }
    expect(readSource("a\tb", "text", {}).definitions).toEqual([{ name: "a", description: "b" }]);
    const api = "openapi: 3.0.0\npaths: { /a: { get: { security: [{ o: [a, b] }] } } }";
    expect(readSource(api, "openapi", { requirement: "any" }).operations?.[0]?.requires).toEqual([["a"], ["b"]]);
  });
});

it.each(["'\\", '"\\', "/* "])(
  "compares a module of nothing but %s in linear time, and finds no grammar in it",
  (piece) => {
    const module = piece.repeat(100_000);
    const { seconds } = secondsOfWork(() => {
      expect(firstDifference(module, "x")?.made).toBe("x");
      expect(pinnedGrammar(module)).toBeNull();
    });
    expect(seconds).toBeLessThan(2);
  },
);

it("takes a string that nothing closes for no string that is closed", () => {
  expect(firstDifference(`a = "bcd`, `a = "bc"`)).toMatchObject({ line: 1, present: `a = "bcd` });
  expect(firstDifference(`a = "bc`, `a = "bc"`)).not.toBeNull();
  expect(firstDifference(`a = "`, `a = ""`)).not.toBeNull();
});

describe("the summary", () => {
  const of = (names: string[], grammar: Grammar | "infer", operations?: SourceOperation[]) => {
    const definitions = names.map((name) => ({ name }));
    return summary("f", "text", { definitions, issues: [], operations }, createCatalogue(definitions, { grammar }));
  };
  const last: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };

  it("counts scopes, resources and pairs, and tells the grammar", () => {
    expect(of(["a:read", "a:write", "b:read"], last)).toBe(
      `f (text): 3 scopes of 2 resources, 1 read/write pair
grammar: separated by ":", the action is the last segment; actions read, write
`,
    );
    expect(of(["a:b:c:read", "a:d:read"], last)).toContain("2 scopes of 2 resources,");
    expect(
      of(["x.read.a", "x.write.a"], {
        separator: ".",
        action: { at: 1 },
        read: ["read"],
        write: ["write"],
        prefix: "x.",
      }),
    ).toContain(`grammar: separated by ".", the action is segment 2, after "x."; `);
    expect(of(["a"], last)).toBe(
      `f (text): 1 scope of 1 resource, 0 read/write pairs
grammar: separated by ":", the action is the last segment; no actions
1 scope whose names tell neither read nor write: a
`,
    );
  });

  it("lists eight names at most", () => {
    expect(of([..."abcdefgh"], last)).toContain("neither read nor write: a, b, c, d, e, f, g, h\n");
    expect(of([..."abcdefghi"], last)).toContain("neither read nor write: a, b, c, d, e, f, g, h, … (9)\n");
  });

  it("counts operations that need no scope, another scheme, or can't be reached", () => {
    const operation = (requires: string[][], schemes?: string[]) => ({
      id: "x",
      requires,
      ...(schemes === undefined ? {} : { otherSchemes: [{ scopes: [], schemes }] }),
    });
    const line = (...operations: SourceOperation[]) => of(["a:read"], last, operations).split("\n").at(-2);
    expect(line(operation([["a:read"]]))).toBe("1 operation");
    expect(line(operation([["a:read"]], ["key"]), operation([["a:read"]]))).toBe("2 operations");
    expect(
      line(
        operation([["a:read"], []]),
        operation([], ["key"]),
        operation([], ["key"]),
        operation([]),
        operation([["a:read"]]),
      ),
    ).toBe("5 operations, of which 1 need no scope, 2 need another scheme than OAuth, 1 can't be reached");
    expect(line(operation([]))).toBe("1 operation, of which 1 can't be reached");
    expect(line(operation([[]]))).toBe("1 operation, of which 1 need no scope");
    expect(of(["a:read"], last)).not.toContain("operation");
  });

  it("prints twenty issues, with their places where they have one", () => {
    const issue = { code: "no-scopes", message: "There is none." } as const;
    expect(issueLines("f", [issue, { ...issue, line: 3, column: 4 }, { ...issue, line: 5 }])).toBe(
      "f There is none.\nf:3:4 There is none.\nf:5:1 There is none.\n",
    );
    expect(issueLines("f", [])).toBe("");
    expect(issueLines("f", Array(20).fill(issue))).toBe("f There is none.\n".repeat(20));
    expect(issueLines("f", Array(21).fill(issue))).toBe(`${"f There is none.\n".repeat(20)}… and 1 more issues.\n`);
  });
});

it("types operations that need another scheme as a source's", () => {
  const operations: SourceOperation[] = [
    { id: "GET /", requires: [["a"]] },
    { id: "PUT /", requires: [], otherSchemes: [{ scopes: [], schemes: ["key"] }] },
  ];
  const source = { definitions: [{ name: "a" }], issues: [], operations };
  const grammar: Grammar = (name) => ({ path: [name], action: null, access: null });
  const catalogue = createCatalogue(["a"], { grammar });
  const module = catalogueModule({ name: "api", command: "", source, catalogue });
  expect(module).toContain(`
import { type Catalogue, createCatalogue, type NameOf } from "scope-picker/core";
import type { SourceOperation } from "scope-picker/sources";

`);
  expect(module).toContain("export const apiOperations: readonly SourceOperation[] = [\n");
});

it("writes the whole module with the operations behind the scopes", () => {
  const source = {
    definitions: [{ name: "a:read", description: "Read a" }, { name: "a:write" }],
    issues: [],
    operations: [
      { id: "GET /", requires: [["a:read"]] },
      { id: "PUT /", requires: [["a:write"]] },
    ], // prettier-ignore
  };
  const grammar: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };
  const catalogue = createCatalogue(source.definitions, { grammar });
  expect(catalogueModule({ name: "api", command: "import a\r\u2028b.yaml", source, catalogue })).toBe(
    `// Made by \`scope-picker import a\\u000d\\u2028b.yaml\`. Don't edit it: run the command again.

import { type Catalogue, createCatalogue, type Grammar, type NameOf, type Operation } from "scope-picker/core";

/** All scopes, in the order and the words of the source. */
export const apiDefinitions = [
  { name: "a:read", description: "Read a" },
  { name: "a:write" },
] as const;

/** How the names split. Pinned: found anew, it could shift resource ids when the provider adds scopes. */
export const apiGrammar: Grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] };

/** A scope of the catalogue. */
export type ApiScope = NameOf<typeof apiDefinitions>;

/** The catalogue. */
export const api: Catalogue<ApiScope> = /* @__PURE__ */ createCatalogue(apiDefinitions, {
  grammar: apiGrammar,
});

/** What an app can call, and the scopes that it takes. */
export const apiOperations: readonly Operation[] = [
  { id: "GET /", requires: [["a:read"]] },
  { id: "PUT /", requires: [["a:write"]] },
];
`,
  );
});
