import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { createCatalogue } from "../../src/index.js";
import { catalogueModule } from "../../src/sources/command/catalogue-module.js";
import { root } from "./pack.js";

const read = (path: string) => readFile(join(root, path), "utf8");
const readme = await read("README.md");
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))];
const section = (title: string) => new RegExp(`^## ${title}\n[\\s\\S]*?(?=^## )`, "m").exec(readme)?.[0] ?? "";

it("names every entry of the package", () => {
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== "./package.json");
  expect(all(section("Entries"), /^\| `([^`]+)` +\|/gm).toSorted()).toEqual(
    entries.map((entry) => entry.replace(".", manifest.name)).toSorted(),
  );
});

it("names every prop of ScopePicker, and no other", async () => {
  const sources = await Promise.all(["picker-props.ts", "scope-picker.tsx"].map((name) => read(`src/react/${name}`)));
  const props = sources
    .flatMap((source) => /^export interface \w+Props<[\s\S]*?^}/m.exec(source)?.[0] ?? [])
    .flatMap((text) => all(text, /^ {2}(\w+)\??:/gm))
    .filter((prop) => prop !== "children");
  const rows = all(section("ScopePicker"), /^\| (`.*?`) +\|/gm).flatMap((cell) => all(cell, /`(\w+)`/g));
  expect(rows.toSorted()).toEqual([...props, "ref"].toSorted());
});

it("names every prop of ScopeConsent, and no other", async () => {
  const source = await read("src/react/consent/consent-props.ts");
  const props = [...source.matchAll(/^export interface \w+Props<[\s\S]*?^}/gm)].flatMap(([text]) =>
    all(text, /^ {2}(\w+)\??:/gm),
  );
  const rows = all(section("ScopeConsent"), /^\| (`.*?`) +\|/gm).flatMap((cell) => all(cell, /`(\w+)`/g));
  const outer = ["className", "style", "id", "dir"];
  expect([...rows, ...outer].toSorted()).toEqual(props.toSorted());
});

it("names every token of the theme, and no other", async () => {
  const tokens = all(await read("src/styles/theme.css"), /var\(--scope-picker-([\w-]+)/g);
  const sentence = /^Tokens, each with the prefix [\s\S]*?(?=\n\n)/m.exec(readme)?.[0] ?? "";
  const named = all(sentence, /`([\w-]+)`/g).filter((name) => !name.startsWith("--"));
  expect(named.toSorted()).toEqual(tokens.toSorted());
});

it("tells of every issue code", async () => {
  const codes = all(await read("src/core/catalogue-issue.ts"), /^ {2}\| "([\w-]+)"/gm);
  expect(all(section("Catalogues"), /^\| `([\w-]+)` +\|/gm).toSorted()).toEqual(codes.toSorted());
});

it("names every export of an imported module, and no other", () => {
  const definitions = [{ name: "a:read" }];
  const source = { definitions, issues: [], operations: [{ id: "getA", requires: [["a:read"]] }] };
  const parts = { name: "scopes", command: "import", source, catalogue: createCatalogue(definitions) };
  const exported = all(catalogueModule(parts), /^export (?:const|type) (\w+)/gm);
  expect(all(section("Importing a catalogue"), /`(scopes\w*|\w+Scope)`/gi).toSorted()).toEqual(exported.toSorted());
});

it("links to files that are there, as do the other documents", async () => {
  for (const document of (await readdir(root)).filter((name) => name.endsWith(".md"))) {
    for (const link of all(await read(document), /\]\((?!https?:|#)([^)#]+)/g)) {
      await expect(access(join(root, link)), `${document}: ${link}`).resolves.toBeUndefined();
    }
  }
});

it("names scripts that there are", async () => {
  const scripts = all(`${readme}${await read("CONTRIBUTING.md")}`, /`npm (?:run )?([\w:]+)`/g);
  const known = [...Object.keys(manifest.scripts), "ci", "cit"];
  expect(scripts.filter((script) => !known.includes(script))).toEqual([]);
});

it("lists every part, and no other", async () => {
  const paths = (await readdir(join(root, "src/react"), { recursive: true })).filter((path) => path.endsWith(".tsx"));
  const sources = await Promise.all(paths.map((path) => read(join("src/react", path))));
  const parts = all(sources.join(""), /data-part="([\w-]+)"/g);
  const named = all(await read("stories/data/parts.md"), /`([a-z-]+)`/g).filter(
    (name) => !/^(data-|details$)/.test(name),
  );
  expect(named.toSorted()).toEqual(parts.toSorted());
});

// Storybook's MDX reads no tables: they come out as a line of bars. Its block Markdown reads those of a file.
it("has no table in a page of Storybook's", async () => {
  for (const page of (await readdir(join(root, "stories"))).filter((name) => name.endsWith(".mdx"))) {
    expect(await read(`stories/${page}`), page).not.toMatch(/^\|/m);
  }
});

// Storybook renders the comment of a component as Markdown: an element outside of a fence would become one of the page.
it("fences the examples in the components' documentation", async () => {
  for (const path of (await readdir(join(root, "src"), { recursive: true })).filter((path) => path.endsWith(".tsx"))) {
    expect(await read(join("src", path)), path).not.toMatch(/@example(?!\n \* ```)/);
  }
});
