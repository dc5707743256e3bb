import { expect, it } from "vitest";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText } from "../../src/sources/index.js";
import { parseDocument } from "../../src/sources/parsed-document.js";
import { escaped, type SourceIssue } from "../../src/sources/source-issue.js";
import { SourceText } from "../../src/sources/source-text.js";
import { wrapObject } from "../../src/sources/wrap-object.js";

it("knows the line and column of an offset, whichever way lines end", () => {
  const source = new SourceText("ab\nc\r\n\rd");
  const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => source.place(offset));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
    "1:1",
    "1:2",
    "1:3",
    "2:1",
    "2:2",
    "2:3",
    "3:1",
    "4:1",
    "4:2",
  ]);
});

it("takes a byte order mark off the start only, and anything for a text", () => {
  expect(new SourceText("\uFEFFa\uFEFF").text).toBe("a\uFEFF");
  expect(new SourceText("a\uFEFF").text).toBe("a\uFEFF");
  const texts = [undefined, null, 3] as unknown as string[];
  expect(texts.map((text) => new SourceText(text).text)).toEqual(["", "", "3"]);
});

it("takes bytes for the text that they encode, and no other object for a text", () => {
  const bytes = (text: string) => new TextEncoder().encode(text) as unknown as string;
  expect(fromText(bytes("\uFEFFa:read é")).definitions).toEqual([{ name: "a:read" }, { name: "é" }]);
  expect(fromMarkdown(bytes("- `a:read`")).definitions).toEqual([{ name: "a:read" }]);
  expect(fromMetadata(bytes('{"scopes_supported":["a"]}'))).toEqual({ definitions: [{ name: "a" }], issues: [] });
  expect(fromOpenApi(bytes("openapi: 3.0.0\nsecurity: [{ o: [a] }]")).definitions).toEqual([{ name: "a" }]);
  for (const given of [{}, [], Object.create(null), new Map([["a", "b"]])]) {
    expect(fromText(given)).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
    expect(fromMarkdown(given)).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
  }
});

it("shows controls and what turns a text by their numbers, and nothing else", () => {
  expect(escaped("a\u0007\u009b\u061c\u202e\n\tä\u200d“x”")).toBe("a\\u0007\\u009b\\u061c\\u202e\\u000a\tä\u200d“x”");
});

it("wraps objects: each once, strings apart from what reads like them", () => {
  const shared = ["x"];
  const root = wrapObject({ shared, again: shared, list: ["a", 1, true, null, undefined] });
  expect(root).toMatchObject({ kind: "map", offset: undefined, text: null, isString: false });
  expect(root.get("shared")).toBe(root.get("again"));
  expect(root.get("list")).toMatchObject({ kind: "list", text: null, isString: false });
  expect(root.get("list")?.entries.map(({ key, value }) => [key, value.kind, value.text, value.isString])).toEqual([
    ["0", "scalar", "a", true],
    ["1", "scalar", "1", false],
    ["2", "scalar", "true", false],
    ["3", "scalar", null, false],
    ["4", "scalar", null, false],
  ]);
  expect(root.get("toString")).toBeUndefined();
});

/** The issues of a text, and its root. */
const read = (text: string) => {
  const issues: SourceIssue[] = [];
  const { root, place } = parseDocument(text, issues);
  return { issues, root, place };
};

it("reads what starts with a brace as JSON, else as YAML; YAML in braces where that has no fault", () => {
  expect(read(" \n[1 2]").issues[0]?.message).toContain("lacks a comma");
  expect(read("a: {b: 1}").issues).toEqual([]);
  expect(read("a: [").issues[0]?.message).toContain("YAML");
  expect(read("{a: b}").issues).toEqual([]);
  expect(read("{a: b}").root.get("a")?.isString).toBe(true);
  expect(read("{a: b").issues[0]?.message).toContain("has a word without quotes here");
  // A comment in JSON, words in YAML.
  expect(read('{"a":1 // b\n}').root.get("a")?.text).toBe("1");
});

it("reports a key that stands twice, wherever it stands, and once where its mapping is shared", () => {
  const places = ({ issues }: ReturnType<typeof read>) =>
    issues.map(({ code, name, line, column }) => [code, name, line, column]);
  expect(places(read('{"a":[{"b":1,\n"b":1}],"a":{"c":{},"c":[]}}'))).toEqual([
    ["duplicate-key", "a", 2, 9],
    ["duplicate-key", "c", 2, 21],
    ["duplicate-key", "b", 2, 1],
  ]);
  expect(places(read("x: &x {a: 1, a: 2}\ny: *x\nz: [*x, *x]"))).toEqual([["duplicate-key", "a", 1, 14]]);
  expect(places(read("&r {a: 1, a: 2, b: *r}"))).toEqual([["duplicate-key", "a", 1, 11]]);
});

it("gives no place for what has no offset", () => {
  const { place } = read("a: 1");
  expect([place(undefined), place(3)]).toEqual([undefined, { line: 1, column: 4 }]);
  expect(parseDocument({}, []).place(0)).toBeUndefined();
});
