import { describe, expect, it } from "vitest";
import { fromMarkdown } from "../../src/sources/index.js";
import { secondsOfWork } from "../seconds-of-work.js";

const read = (text: string) => fromMarkdown(text);
const names = (text: string) => read(text).definitions.map(({ name }) => name);
const lines = (text: string) => read(text).issues.map(({ code, line }) => [code, line]);

describe("an HTML table", () => {
  it("is read like a Markdown table, with its lines", () => {
    const text = `# Scopes

<table class="docs">
  <thead><tr><th>Name of scope</th><th>Scope</th><th>Description</th></tr></thead>
  <tbody>
    <tr><td>Repos<td><code>repo</code></td><td>Read &amp; write<br>all <b>repos</b></td></tr>
    <tr><td>Status<td>&emsp;<code>repo:status</code></td><td>See <a href="x">it</a>
    <tr><td>Again<td><code>repo</code></td><td>x</td></tr>
  </tbody>
</table>
`;
    expect(read(text).definitions).toEqual([
      { name: "repo", description: "Read & write all repos" },
      { name: "repo:status", description: "See it" },
    ]);
    expect(lines(text)).toEqual([["duplicate-name", 8]]);
  });

  it("may have Markdown in its cells", () => {
    const text = `<table>\n<tr><th>Scope</th><th>Description</th></tr>\n<tr><td>\n\n\`a:read\`\n\n</td><td>\n\nSee **all**</td></tr>\n\n    <tr><td>b:read</td><td>B</td></tr>\n</table>\n`;
    expect(read(text)).toEqual({
      definitions: [
        { name: "a:read", description: "See all" },
        { name: "b:read", description: "B" },
      ],
      issues: [],
    });
  });

  it("repeats what spans rows, skips headings over all columns, and defines no scope again", () => {
    const text = `<table><tr><th rowspan=2>Area<th colspan="2">Access<th rowspan=2>Description<tr><th>Read scope<th>Write scope
<tr><td colspan=4>Calendar
<tr><td rowspan=2>Files<td>files:read<td>files:write<td>One<tr><td>old:read<td rowspan=2>old:write<td rowspan=2>Two
<tr><td>Mail<td>mail:read</table>`;
    expect(read(text)).toEqual({
      definitions: [
        { name: "files:read", description: "One" },
        { name: "files:write", description: "One" },
        { name: "old:read", description: "Two" },
        { name: "old:write", description: "Two" },
        { name: "mail:read", description: "Two" },
      ],
      issues: [],
    });
  });

  it("without a header loses no name", () => {
    expect(names("<table><tr><td>a:read<td>A a<tr><td>b:read<td>B b</table>")).toEqual(["a:read", "b:read"]);
  });

  it("in a cell is one of its own", () => {
    const inner = "<table><tr><th>Scope<th>D<tr><td>a<td>A</table>";
    expect(read(`<table><tr><th>x<tr><td>y ${inner}</table>`).definitions).toEqual([{ name: "a", description: "A" }]);
  });
});

it("reads a page, its indented tables too, and none of its scripts", () => {
  const text = `<!DOCTYPE html>\n<html><head><script>"<table><tr><td>x:y"</script></head><body>\n\n    <table>\n\n    <tr><th>Scope</th></tr>\n\n    <tr><td>__proto__<style>p{}</style></td></tr><tr><td>a b</table>`;
  expect(names(text)).toEqual(["__proto__", "a b"]);
  expect(lines(text)).toEqual([["invalid-name", 8]]);
});

it("reads lists where no table defines scopes", () => {
  expect(
    read("<ul><li><a>Node.js</a><li><code>a</code> - A</ul>\n<dl><dt><code>b</code><dd>B<dt><code>c</code></dt></dl>")
      .definitions,
  ).toEqual([{ name: "a", description: "A" }, { name: "b", description: "B" }, { name: "c" }]);
});

it("keeps a name beside a cell that reaches down, and leaves out a heading over all columns", () => {
  const rows = "<tr><td>openid<td rowspan=2>Sign in<tr><td>profile<tr><td colspan=2>Calendar<tr><td>z<td>Z";
  expect(read(`<table><tr><th>Scope<th>D${rows}</table>`).definitions).toEqual([
    { name: "openid", description: "Sign in" },
    { name: "profile", description: "Sign in" },
    { name: "z", description: "Z" },
  ]);
});

it("takes a table whose names reach down over rows for one that defines them", () => {
  const rows = ["a", "b"].map((name) => `<tr><td rowspan=4>${name}:read<td>See ${name}${"<tr><td>more".repeat(3)}`);
  const { definitions, issues } = read(`<table><tr><th>Scope<th>Description${rows.join("")}</table>`);
  expect(definitions).toEqual([
    { name: "a:read", description: "See a" },
    { name: "b:read", description: "See b" },
  ]);
  expect(issues).toEqual([]);
});

describe("a hostile text", () => {
  const head = "<table><tr><th>Scope<th>D";
  it("of cells that reach everywhere loses no name, in the tables behind it neither", () => {
    const many = Array.from({ length: 100 }, (_, i) => `b${i}`);
    const hostile = `${head}<tr><td>a<td rowspan=65534 colspan=1000>A${many.map((b) => `\n<tr><td>${b}`).join("")}</table>`;
    const { definitions, issues } = read(
      `${hostile}\n${head}<tr><td>c<td rowspan=2>C\n<tr><td>e</table>${head}<tr><td>d<td>D`,
    );
    expect(definitions.map(({ name }) => name)).toEqual(["a", ...many, "c", "e", "d"]);
    expect(issues.filter(({ code }) => code === "cut-table").map(({ line }) => line)).toEqual([66, 103]);
  });

  it.each(
    Object.entries({
      cells: `<table>${"<td>".repeat(50_000)}`,
      depth: `${head}<tr><td>a<td>${"<div>".repeat(40_000)}${"</b>".repeat(40_000)}`,
      tables: "<table><tr><td>".repeat(15_000),
      colspan: `${head}${"<tr><td colspan=100000>a".repeat(9_000)}`,
      heads: "<table><tr><th colspan=100000>Scope".repeat(3_000),
      rowspan: `${head}<tr>${"<td rowspan=65534>a".repeat(6_000)}${"<tr><td>b".repeat(9_000)}`,
      attributes: `${head}<tr><td ${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join(" ")}>a`,
      comments: `${head}<tr><td>a${"<!--a".repeat(40_000)}`,
      entities: `${head}<tr><td>a${"&amp".repeat(50_000)}`,
      paragraphs: `${head}<tr><td>a\n\n${"*a <b\n\n".repeat(20_000)}`,
      codes: `${head}<tr><td>${"<code>a".repeat(20_000)}`,
    }),
  )("of %s takes no second", (_, text) => {
    for (const one of [text, `<!doctype html>${text}`]) {
      const { seconds, result } = secondsOfWork(() => read(one));
      expect(seconds).toBeLessThan(1);
      expect(result.definitions.length + result.issues.length).toBeGreaterThan(0);
    }
  });
});

describe("HTML that is built as browsers build it", () => {
  const head = "<table><tr><th>Scope<th>Description";
  const a = { name: "a:read", description: "A" };
  const b = { name: "b:read", description: "B" };
  it.each<[string, string, readonly object[]]>([
    ["rows behind a table's end are none of its rows", `${head}<tr><td>a:read<td>A</table><tr><td>x:read<td>X`, [a]],
    [
      "a table outside a cell ends the one before",
      `${head}<tr><td>a:read<td>A</td></tr>${head}<tr><td>b:read<td>B</table><tr><td>x:read<td>X`,
      [a, b],
    ],
    [
      "a table in a cell ends none",
      `${head}<tr><td>a:read<td>A ${head}<tr><td>b:read<td>B</table></td></tr><tr><td>c:read<td>C</table>`,
      [a, { name: "c:read", description: "C" }, b],
    ],
    ["a table without rows is none", `<table></table><table><tr></table>${head}<tr><td>a:read<td>A</table>`, [a]],
    ["a template is not shown", `${head}<tr><td>a:read<td>A<template><tr><td>x:read<td>X</template></table>`, [a]],
    [
      "only a whole name is a tag's",
      `${head}<tr><td>a:read<x-tr></x-tr><td>A<track>1</table>`,
      [{ name: "a:read", description: "A1" }],
    ],
    ["tags between cells are nobody's", `<table><b>x</b><tr><i></i><th>Scope<th>Description<tr><td>a:read<td>A`, [a]],
    [
      "a cell reaches down no further than its group of rows",
      `${head}<tbody><tr><td rowspan=9>a:read<td>A<tbody><tr><td>b:read<td>B</table>`,
      [a, b],
    ],
    ["a cell reaches past the end of its row", `${head}<tr><td rowspan=2>a:read<td>A</tr><tr><td>B</tr></table>`, [a]],
    ["a row without cells is one", `${head}<tr><td rowspan=2>a:read<td>A<tr><tr><td>b:read<td>B</table>`, [a, b]],
    ["rowspan=0 is all the rest", `${head}<tr><td rowspan=0>a:read<td>A<tr><td>B<tr><td>C</table>`, [a]],
    ["colspan=0 is one", `${head}<tr><td colspan=0>b:read<td>B</table>`, [b]],
    ["a span that is no number is one", `${head}<tr><td rowspan=-2 colspan=x>b:read<td>B<tr><td>a:read<td>A`, [b, a]],
    [
      "the first of two attributes counts",
      `${head}<tr><td rowspan=2 rowspan=9>a:read<td>A<tr><td>x<tr><td>b:read<td>B</table>`,
      [a, b],
    ],
    [
      "an attribute may hold an entity",
      `${head}<tr><td rowspan="&#50;">a:read<td>A<tr><td>x<tr><td>b:read<td>B`,
      [a, b],
    ],
    [
      "a header reaches over its columns",
      `<table><tr><th colspan=2>Scope<th>Description<tr><td>a:read<td>b:read<td>A</table>`,
      [a, { name: "b:read", description: "A" }],
    ],
    [
      "any other cell over two columns is in the first",
      `${head}<tr><td colspan=2>a:read</table>`,
      [{ name: "a:read" }],
    ],
    [
      "of several rows of headers the last counts",
      `<table><tr><th colspan=2>Permissions<tr><th>Scope<th>Description<tr><td>a:read<td>A</table>`,
      [a],
    ],
    [
      "a first row that names no scope is a header",
      `<table><tr><td>Scope<td>Description<tr><td>a:read<td>A</table>`,
      [a],
    ],
    [
      "words over all columns are a heading, a name or code is none",
      `${head}<tr><td colspan=2>The calendar<tr><td>a:read<td>A<tr><td colspan=2>b:read<tr><td colspan=2><code>all</code>`,
      [a, { name: "b:read" }, { name: "all" }],
    ],
    ["tags may close themselves", `${head}<tr><td>a:read<td>A<br/>B</table>`, [{ name: "a:read", description: "A B" }]],
    ["an entity may end the text", `${head}<tr><td>a:read<td>A &amp`, [{ name: "a:read", description: "A &" }]],
  ])("%s", (_, text, definitions) => {
    expect(read(`<!doctype html>${text}`)).toEqual({ definitions, issues: [] });
  });

  it("says the line on which a row starts, with its tag or without", () => {
    expect(lines(`<table><tr><th>Scope</tr>\n<tr>\n<td>a b</tr>\n<td>c d</table>`)).toEqual([
      ["invalid-name", 2],
      ["invalid-name", 4],
    ]);
  });
});

it("reads headings that are names, with the words or the table below them", () => {
  const page = `<!doctype html><h1>Scopes</h1><p>Intro</p>
    <h3><a href="#r">#</a>user-read</h3><div><p>Read <code>it</code> all</p><p>More</p></div>
    <h3>streaming<a>¶</a></h3><table><tr><td>Description</td><td>Play music</td></tr><tr><td>Visible</td><td>x</td></tr></table>
    <h3>app</h3>Loose words<ul><li>x</ul>
    <h3>app-write</h3><header>Words <h3>user-write`;
  expect(fromMarkdown(page).definitions).toEqual([
    { name: "user-read", description: "Read it all" },
    { name: "streaming", description: "Play music" },
    { name: "app", description: "Loose words" },
    { name: "app-write", description: "Words" },
  ]);
  const lists =
    "<html><h1>Scopes</h1><ul><li><code>email</code></ul><h1>More</h1></h2><li><code>client_id</code><p>x</html>";
  expect(fromMarkdown(lists)).toMatchObject({ definitions: [{ name: "email" }], issues: [{ code: "skipped-list" }] });
  const loose =
    "<html><h1>Scopes</h1><li><code>email</code></li><h1>More</h1><ul><li><code>a:read</code><li><code>app</code></ul>";
  expect(fromMarkdown(loose)).toMatchObject({ definitions: [{ name: "email" }, { name: "a:read" }, { name: "app" }] });
  expect(fromMarkdown(loose).issues).toEqual([]);
});

describe("lists in HTML", () => {
  it.each<[string, string, readonly object[]]>([
    ["an item may end the text", "<ul><li><code>a</code> A", [{ name: "a", description: "A" }]],
    [
      "an item ends with its tag, a term with its description",
      "<ul><li><code>a</code> A</li> x</ul><dl><dt><code>b</code></dt><dd>B</dd></dl>",
      [
        { name: "a", description: "A" },
        { name: "b", description: "B" },
      ],
    ],
    [
      "only a whole name is a list's",
      "<ul><li><code>a</code> A<x-ul>1</x-ul><ulx>2",
      [{ name: "a", description: "A12" }],
    ],
    ["an item that starts otherwise names none", "<ul><li>Use <code>x</code><li><code>a</code></ul>", [{ name: "a" }]],
    [
      "an item ends before a table",
      "<ul><li><code>a</code> A<table><tr><td>x</table> y</ul>",
      [{ name: "a", description: "A" }],
    ],
  ])("%s", (_, text, definitions) => {
    expect(read(`<!doctype html><h2>OAuth <i>scopes</i></h2>${text}`)).toEqual({ definitions, issues: [] });
  });
});

describe("Markdown beside HTML and in it", () => {
  it("is in the order of the lines", () => {
    const table = (name: string) => `<table><tr><th>Scope<tr><td>${name}</table>\n\n`;
    const markdown = (name: string) => `| Scope |\n| --- |\n| ${name} |\n\n`;
    expect(names(table("a") + markdown("b") + table("c") + markdown("d"))).toEqual(["a", "b", "c", "d"]);
    expect(names("<ul><li><code>a</code></ul>\n\n- `b`\n\n<ul><li><code>c</code></ul>\n\n- `d`\n")).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("has its own blocks in a cell", () => {
    const cells = "<td>\n\n```\na:read\n```\n\n</td><td>\n\nOne\n\nTwo\nThree <b>4</b>\n\n</td>";
    expect(
      read(`<table>\n<tr><th>Scope</th><th>Description</th></tr>\n<tr>${cells}</tr>\n</table>\n`).definitions,
    ).toEqual([{ name: "a:read", description: "One Two Three 4" }]);
  });

  it("has code in a cell, and none between cells", () => {
    const text = "<table>\n\n`x:y`\n\n<tr><th>Scope</th></tr>\n<tr><td>\n\nUse `a:read` here\n\n</td></tr>\n</table>\n";
    expect(names(text)).toEqual(["a:read"]);
  });

  it("says on which line of a paragraph a row starts", () => {
    const text =
      "<table>\n<tr><th>Scope</th></tr>\n<tr><td>\n\na:read\n<i></i></td></tr><tr><td>b c</td></tr>\n\n</table>\n";
    expect(names(text)).toEqual(["a:read", "b c"]);
    expect(lines(text)).toEqual([["invalid-name", 6]]);
  });

  it("is read as HTML where it is longer than a cell", () => {
    const long = `${"x ".repeat(2_600)}<b>end</b>`;
    const { definitions } = read(
      `<table>\n<tr><th>Scope</th><th>Description</th></tr>\n<tr><td>a:read</td><td>\n\n${long}\n\n</td></tr>\n</table>\n`,
    );
    expect(definitions).toEqual([{ name: "a:read", description: `${"x ".repeat(2_600)}end` }]);
  });
});
