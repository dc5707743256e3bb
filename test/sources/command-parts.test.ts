import { expect, it } from "vitest";
import { createCatalogue, type Grammar } from "../../src/core/index.js";
import { catalogueModule } from "../../src/sources/command/catalogue-module.js";
import { exportName } from "../../src/sources/command/export-name.js";
import { grammarLiteral } from "../../src/sources/command/grammar-literal.js";
import { literal } from "../../src/sources/command/literal.js";
import { summary } from "../../src/sources/command/summary.js";

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

it("leaves a grammar that is no data to inference, and says so", () => {
  const grammar: Grammar = (name) => ({ path: [name], action: null, access: null });
  const source = { definitions: [{ name: "a" }], issues: [] };
  const catalogue = createCatalogue(source.definitions, { grammar });
  const module = catalogueModule({ name: "x", command: "import x.md", source, catalogue });
  expect(module).toContain(`// The names' grammar can't be written down as data`);
  expect(module).toContain(`const xGrammar = "infer";`);
  expect(module).not.toContain("type Grammar");
  expect(summary("x.md", "markdown", source, catalogue)).toContain("grammar: a function of the name\n");
});

it("imports no more types than it uses", () => {
  const operations = [{ id: "GET /", requires: [["a"]] }];
  const source = { definitions: [{ name: "a" }], issues: [], operations };
  const module = catalogueModule({ name: "x", command: "", source, catalogue: createCatalogue(["a"]) });
  expect(module).toContain("type Operation, ");
  expect(module).not.toContain("scope-picker/sources");
  const without = catalogueModule({
    name: "x",
    command: "",
    source: { ...source, operations: [] },
    catalogue: createCatalogue(["a"]),
  });
  expect(without).not.toContain("Operation");
});
