import { describe, expect, it } from "vitest";
import { fromCsv } from "../../src/sources/from-text.js";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText, type SourceResult } from "../../src/sources/index.js";
import { secondsOfWork } from "../seconds-of-work.js";

const many = 100_000;
const range = (length: number) => Array.from({ length }, (_, i) => i);
const oauth = "components: { securitySchemes: { o: { type: oauth2 } } }\n";

const sources: Record<string, (text: string) => SourceResult> = {
  markdown: fromMarkdown,
  openapi: fromOpenApi,
  "openapi, any": (text) => fromOpenApi(text, { requirement: "any" }),
  metadata: fromMetadata,
  text: fromText,
  "text in a .csv": fromCsv,
};

const documents: Record<string, string> = {
  "open brackets": "[".repeat(many),
  "nested brackets": "[".repeat(many) + "]".repeat(many),
  "open objects": '{"a":'.repeat(many),
  "brackets in YAML": `a: ${"[".repeat(many)}`,
  "nested sequences": "- ".repeat(many),
  "nested mappings": "a: ".repeat(many),
  "nested quotes": ">".repeat(many),
  "nested lists": range(300)
    .map((depth) => `${"  ".repeat(depth)}- a`)
    .join("\n"), // prettier-ignore
  "quote marks": '"'.repeat(many),
  backticks: "`".repeat(many),
  "open comments": "<!--a".repeat(many / 5),
  "open links": "[a](".repeat(many / 4),
  emphasis: "*a _b".repeat(many / 5),
  anchors: "&a ".repeat(many / 3),
  tags: "!a ".repeat(many / 3),
  aliases: `x: &a 1\ny: [${"*a,".repeat(many / 3)}]`,
  NUL: "\0".repeat(many),
  "one huge line": "a".repeat(10 * many),
  blanks: `${" ".repeat(many)}x`,
  "empty lines": "\n".repeat(many),
  "a table of empty cells": `|${"a|".repeat(5_000)}\n|${"-|".repeat(5_000)}\n${"|\n".repeat(1_000)}`,
  "a table of open markup": `|scope|d|\n|-|-|\n${`|${"<!--a".repeat(990)}|${"![a](".repeat(990)}|\n`.repeat(10)}`,
  "a cell of blanks": `|scope|d|\n|-|-|\n|a${" ".repeat(many)}b|${" ".repeat(many)},x${" ".repeat(many)}y|\n`,
  "a cell of brackets behind a name": `|scope|d|\n|-|-|\n|a:b ${"[^".repeat(many)}|${"(".repeat(many)}|\n`,
  "a cell of an open remark": `|scope|d|\n|-|-|\n|(${" a".repeat(many)}|x|\n`,
  "many tables": "|scope|d|\n|-|-|\n|a|b|\n\n".repeat(5_000),
  "many headings": `# Scopes\n${"## a:read\n".repeat(20_000)}`,
  "a long heading above many": `# ${"scope ".repeat(many)}\n${"## a\n- b\n\n".repeat(10_000)}`,
  "headings in HTML": `<html><h1>Scopes${"<h2>a:read<p>b".repeat(20_000)}`,
  "definitions without end": `# Scopes\n\n${"`a\n: ".repeat(many / 5)}`,
  "CSV of open quotes": `scope,d\n${'"a,b\n'.repeat(20_000)}`,
  "a title of words without end": `A ${"a ".repeat(many)}:`,
  "CSV of blanks and quotes": `scope,d\n${`a,${" ".repeat(50)}"b""\n`.repeat(2_000)}`,
  "a wide row of CSV above narrow ones": `${"a,".repeat(many / 2)}\n${"a,\n".repeat(many / 3)}`,
  "a row of CSV in blanks": `scope,d\na,${" ".repeat(many)}b\n`,
  "numbers of a list": "1. ".repeat(many / 3),
  "boxes to tick": "- [ ] ".repeat(many / 6),
  "heads of a list in code": `${"scope".repeat(many / 5)}[`,
  "comments above nothing": "/* a */\n".repeat(many / 8),
  "open comments in code": '"""a /*'.repeat(many / 7),
  "constants of blanks": `enum A {\n${`${" ".repeat(990)}= "a"${" ".repeat(990)}x\n`.repeat(many / 2_000)}`,
  "constants in one line": `class A\n${'a("b:read", "'.repeat(many / 12)}`,
  "statements without end": `${"import a ".repeat(many / 9)}\nconst a${":".repeat(many)}\nx = ${"a.".repeat(many / 2)}\n`,
  "calls and brackets in code": `class A\n${"new a[(".repeat(many / 7)}\n${"a: ".repeat(many / 3)}\n"a"${',"a"'.repeat(many / 4)}x\n`,
  "names, blanks and commas in code": `class A\n"a"${", ".repeat(many / 2)}\n${"a ".repeat(many / 2)}\n"a"${" a=".repeat(many / 3)}`,
  "types of many words": `${"public static ".repeat(many / 14)}\n`.repeat(3),
  settings: `A_SCOPES="${"a b' ".repeat(many / 5)}\n`.repeat(3),
  "words in quotes": `"a": "${"\\'".repeat(many / 2)}"\n`.repeat(3),
  "rules of a table": `${"=== ".repeat(many / 4)}x\n+${"---+".repeat(many / 4)}x\n`,
  "scopes in YAML": `scopes:\n${"  a:read: b\n".repeat(5_000)}x: [${"[".repeat(many)}`,
  "names below a key": `scopes:\n${"- a:read\n".repeat(10_000)}`,
  "names behind a key": `x: 1\nscope: ${"a:read ".repeat(many / 7)}\n`,
  "names that stand alone": `# Scopes\n\n${"`a:read`\n\n- b\n\n".repeat(10_000)}`,
  "names that stand alone, nested": `# Scopes\n\n${range(45)
    .map((depth) => `${"  ".repeat(depth)}- \`a:read\`\n`)
    .join("")
    .repeat(100)}`,
  "uses beside a list": `|Endpoint|Scopes|\n|-|-|\n${"|/a|`a:read b:read`|\n".repeat(5_000)}\n${"- `a:read`\n".repeat(5_000)}`,
  "quoted words": `a, "${'b ""'.repeat(many / 4)}`,
  "CSV of broken quotes": `scope,d\n${'"a"b,c\n'.repeat(20_000)}`,
  "an alias bomb": `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${range(30)
    .map((i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`)}]\n`)
    .join("")}openapi: 3.0.0\nsecurity: *a30\n`,
  "an alias bomb of merges": `a0: &a0 {x: 1}\n${range(60)
    .map((i) => `a${i + 1}: &a${i + 1}\n  <<: [*a${i}, *a${i}, *a${i}]\n  k${i}: 1\n`)
    .join("")}openapi: 3.0.0\n`,
  "a chain of merges": `a0: &a0 {x: 1}\n${range(3_000)
    .map((i) => `a${i + 1}: &a${i + 1}\n  <<: *a${i}\n  k${i}: 1\n`)
    .join("")}`,
  "aliases of aliases in paths": `openapi: 3.0.0\nx: &l [${range(1_000).map((i) => `s${i}`)}]\nr: &r {o: *l}\ns: &s [${Array(1_000).fill("*r")}]
p: &p { get: { security: *s }, put: { security: *s } }\npaths:\n${range(2_000)
    .map((i) => `  /p${i}: *p\n`)
    .join("")}${oauth}`, // prettier-ignore
  "shared lists of scopes": `openapi: 3.0.0\nx: &l [${range(3_000).map((i) => `s${i}`)}]\nr: &r {o: *l}\npaths:\n${range(
    3_000,
  )
    .map((i) => `  /p${i}: {get: {security: [*r, {o: [z]}]}}\n`)
    .join("")}${oauth}`,
  "a key that stands again and again": `{${'"a":1,'.repeat(200_000)}"b":1}`,
  "a key that stands again and again in YAML": "a: 1\n".repeat(30_000),
  "a long list of merges": `b: &b {x: 1}\nc:\n  <<: [${"*b,".repeat(70_000)}]\n`,
  "a shared list of merges": `b: &b {}\nl: &l [${"*b,".repeat(20_000)}]\n${range(5_000)
    .map((i) => `c${i}: {<<: *l}\n`)
    .join("")}`,
  "alternatives of two schemes and a key": `openapi: 3.0.0\na: &a [${range(31).map((i) => `a${i}`)}]\nb: &b [${range(32).map((i) => `b${i}`)}]\n${range(
    200,
  )
    .map((i) => `r${i}: &r${i} {o: *a, p: *b, k${i}: []}\n`)
    .join("")}paths:\n${range(200)
    .map((i) => `  /p${i}: {get: {security: [${range(200).map((j) => `*r${j}`)}]}}\n`)
    .join("")}components: { securitySchemes: { o: { type: oauth2 }, p: { type: oauth2 } } }\n`,
  "two schemes that share long lists": `openapi: 3.0.0\na: &a [${range(10_000).map((i) => `a${i}`)}]\npaths:\n${range(
    2_000,
  )
    .map((i) => `  /p${i}: {get: {security: [{o: *a, p: *a}]}, put: {security: [{o: *a, k: []}]}}\n`)
    .join("")}components: { securitySchemes: { o: { type: oauth2 }, p: { type: oauth2 } } }\n`,
  "names nested in shared lists": `openapi: 3.0.0\na: &a [${range(10_000).map((i) => `a${i}`)}]\npaths:\n${range(2_000)
    .map((i) => `  /p${i}: {get: {security: [{o: [*a]}, [{o: *a}]]}}\n`)
    .join("")}components: { securitySchemes: { o: { type: oauth2 } } }\n`,
  "YAML that holds itself": "openapi: 3.0.0\npaths: &p\n  /x: *p\n  <<: *p\nsecurity: &s [*s]\n",
  "a ring of references": JSON.stringify({
    openapi: "3.0.0",
    paths: Object.fromEntries(range(10_000).map((i) => [`/${i}`, { $ref: `#/paths/~1${(i + 1) % 10_000}` }])),
  }),
};

describe.each(Object.entries(sources))("%s", (_, read) => {
  it.each(Object.entries(documents))(
    "reads %s within a second and without an exception",
    (_name, text) => {
      const { seconds, result } = secondsOfWork(() => read(text));
      expect(seconds).toBeLessThan(1);
      expect(result.definitions.length + result.issues.length).toBeGreaterThan(0);
    },
    60_000,
  );
});

it.each([130_000, 300_000])("reports %i repeated keys without an exception", (times) => {
  const keys = "a: 1\n".repeat(times);
  expect(fromMetadata(`{"scopes_supported":["x"]${',"a":1'.repeat(times)}}`).definitions).toEqual([{ name: "x" }]);
  expect(fromMetadata(`scopes_supported: [x]\n${keys}`).definitions).toEqual([{ name: "x" }]);
});

it("keeps the names beside a part that is nested too deeply", () => {
  const deep = `${"[".repeat(many)}${"]".repeat(many)}`;
  const document = `{"x":${deep},"scopes_supported":["a","b"]}`;
  expect(fromMetadata(document)).toEqual({ definitions: [{ name: "a" }, { name: "b" }], issues: [] });
});

it("says which requirements were not expanded, and never calls those public", () => {
  const { operations, issues } = fromOpenApi(documents["shared lists of scopes"] ?? "", { requirement: "any" });
  expect(issues.map(({ code }) => code)).toContain("too-many-alternatives");
  expect(operations?.at(-1)?.requires).toEqual([]);
}, 60_000);
