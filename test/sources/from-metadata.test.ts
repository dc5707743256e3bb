import { expect, it } from "vitest";
import { fromMetadata } from "../../src/sources/index.js";

const names = (input: string | object) => fromMetadata(input).definitions.map(({ name }) => name);
const codes = (input: string | object) => fromMetadata(input).issues.map(({ code }) => code);

it("reads scopes_supported of authorization server and protected resource metadata, as text or object", () => {
  const server = { issuer: "https://x.example", scopes_supported: ["openid", "user:*", "admin:read:accounts"] };
  const resource = { resource: "https://x.example/mcp", scopes_supported: ["mcp"] };
  expect(fromMetadata(JSON.stringify(server))).toEqual({
    definitions: [{ name: "openid" }, { name: "user:*" }, { name: "admin:read:accounts" }],
    issues: [],
  });
  expect(names(server)).toEqual(server.scopes_supported);
  expect(names(resource)).toEqual(["mcp"]);
});

it("says that a list which is absent or empty means nothing", () => {
  for (const metadata of [{ resource: "https://x.example" }, { scopes_supported: [] }]) {
    expect(fromMetadata(metadata)).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
  }
  expect(fromMetadata('\n {"resource":"https://x.example"}').issues).toMatchObject([{ line: 2, column: 2 }]);
});

it("reports repeats, invalid names and what is no string, with lines, and loses none", () => {
  const { definitions, issues } = fromMetadata('{"scopes_supported": [\n"a",\n"b c",\n"a",\n3,\nnull,\n"__proto__"]}');
  expect(definitions.map(({ name }) => name)).toEqual(["a", "b c", "3", "__proto__"]);
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ["invalid-name", 3],
    ["duplicate-name", 4],
    ["invalid-document", 5],
    ["invalid-document", 6],
  ]);
});

it("reads a string, an object or a bare array in place of the list, and reports it", () => {
  expect(names({ scopes_supported: "a b" })).toEqual(["a", "b"]);
  expect(names({ scopes_supported: { a: true, b: true } })).toEqual(["a", "b"]);
  expect(names('["a","b"]')).toEqual(["a", "b"]);
  for (const input of [{ scopes_supported: "a" }, { scopes_supported: { a: 1 } }, ["a"]]) {
    expect(codes(input)).toEqual(["invalid-document"]);
  }
});

it("takes what an object has as undefined for what it lacks, as JSON does", () => {
  const both = { issuer: "x", scopes_supported: undefined };
  expect(codes(both)).toEqual(codes({ issuer: "x" }));
  expect(names({ scopes_supported: ["a", undefined, "b"] })).toEqual(["a", "b"]);
});

it("takes the first of two lists, and reports the second", () => {
  const twice = '{"scopes_supported":["a"],"scopes_supported":["b"]}';
  expect([names(twice), codes(twice)]).toEqual([["a"], ["duplicate-key"]]);
});

it("reports a number, a boolean or nothing in place of the list", () => {
  for (const scopes_supported of [42, false, null]) {
    expect(codes({ scopes_supported })).toEqual(["invalid-document", "no-scopes"]);
    expect(codes(JSON.stringify({ scopes_supported }))).toEqual(["invalid-document", "no-scopes"]);
  }
  expect(fromMetadata("issuer: x\nscopes_supported:\n").issues[0]).toMatchObject({ line: 2 });
});

it("gives the names before a fault, and what is no metadata at all an issue", () => {
  expect(names('{"scopes_supported":["a","b"')).toEqual(["a", "b"]);
  expect(names('{"scopes_supported":["a" "b",,"c"],}')).toEqual(["a", "b", "c"]);
  for (const input of ["", "<html>", "null", '"x"', "3"]) expect(codes(input)).toContain("no-scopes");
  for (const input of [null, undefined, 1] as unknown as object[]) {
    expect(codes(input)).toEqual(["invalid-document", "no-scopes"]);
  }
});
