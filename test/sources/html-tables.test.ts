import { describe, expect, it } from "vitest";
import { fromMarkdown } from "../../src/sources/index.js";

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

describe("a hostile text", () => {
  const head = "<table><tr><th>Scope<th>D";
  it("of cells that reach everywhere loses no name, in the tables behind it neither", () => {
    const hostile = `${head}<tr><td>a<td rowspan=65534 colspan=1000>A${"\n<tr><td>b".repeat(100)}</table>`;
    const { definitions, issues } = read(
      `${hostile}\n${head}<tr><td>c<td rowspan=2>C\n<tr><td>e</table>${head}<tr><td>d<td>D`,
    );
    expect(definitions.map(({ name }) => name)).toEqual(["a", "b", "c", "e", "d"]);
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
      const start = process.threadCpuUsage();
      const result = read(one);
      const { user, system } = process.threadCpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(1_000);
      expect(result.definitions.length + result.issues.length).toBeGreaterThan(0);
    }
  });
});
