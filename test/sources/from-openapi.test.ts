import { describe, expect, it } from "vitest";
import { fromOpenApi, type OpenApiOptions } from "../../src/sources/index.js";

/** A document with one operation for each `security`, beside an OAuth scheme, an API key and OpenID Connect. */
const api = (securities: readonly unknown[], more: Record<string, unknown> = {}) => ({
  openapi: "3.1.0",
  paths: Object.fromEntries(
    securities.map((security, i) => [`/p${i}`, { get: security === undefined ? {} : { security } }]),
  ),
  components: {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: { implicit: { scopes: { "a:read": "Read a", "b:read": "Read b", all: "All" } } },
      },
      second: { type: "oauth2", flows: { password: { scopes: { c: "See c" } } } },
      oidc: { type: "openIdConnect", openIdConnectUrl: "https://x.example/.well-known/openid-configuration" },
      key: { type: "apiKey", name: "X-Key", in: "header" },
      bearer: { type: "http", scheme: "bearer" },
    },
  },
  ...more,
});

const requires = (security: unknown, options?: OpenApiOptions) =>
  fromOpenApi(api([security]), options).operations?.[0]?.requires;
const otherSchemes = (security: unknown) => fromOpenApi(api([security])).operations?.[0]?.otherSchemes;
const codes = (input: string | object) => fromOpenApi(input).issues.map(({ code }) => code);
const names = (input: string | object) => fromOpenApi(input).definitions.map(({ name }) => name);

describe("security requirements", () => {
  it("reads requirement objects as alternatives and the schemes in one as joint", () => {
    expect(requires([{ oauth: ["a:read", "b:read"] }, { second: ["c"] }])).toEqual([["a:read", "b:read"], ["c"]]);
    expect(requires([{ oauth: ["a:read"], second: ["c"] }])).toEqual([["a:read", "c"]]);
    expect(requires([{ oauth: ["a:read", "b:read"], second: ["c"] }])).toEqual([["a:read", "b:read", "c"]]);
    expect(codes(api([[{ oauth: ["a:read", "b:read"], second: ["c"] }]]))).toEqual([]);
  });

  it("reads no security, [], {} and an OAuth scheme without scopes as needing no scope", () => {
    expect(requires(undefined)).toEqual([[]]);
    expect(requires([])).toEqual([[]]);
    expect(requires([{}])).toEqual([[]]);
    expect(requires([{ oauth: [] }])).toEqual([[]]);
    expect(requires([{}, { oauth: ["a:read"] }])).toEqual([[], ["a:read"]]);
    for (const security of [undefined, [], [{}]]) expect(otherSchemes(security)).toBeUndefined();
  });

  it("gives an operation without security the document's, and one with its own only that", () => {
    const { operations } = fromOpenApi(
      api([undefined, [], [{ second: ["c"] }]], { security: [{ oauth: ["a:read"] }] }),
    );
    expect(operations?.map((operation) => operation.requires)).toEqual([[["a:read"]], [[]], [["c"]]]);
  });

  it("never takes an alternative with another scheme as needing no scope, and marks it", () => {
    expect(requires([{ key: [] }])).toEqual([]);
    expect(otherSchemes([{ key: [] }])).toEqual([{ scopes: [], schemes: ["key"] }]);
    expect(requires([{ oauth: [], key: [] }])).toEqual([]);
    expect(requires([{ key: [] }, { oauth: ["a:read"] }])).toEqual([["a:read"]]);
    expect(requires([{ oauth: ["a:read"], key: [], bearer: [] }])).toEqual([["a:read"]]);
    expect(otherSchemes([{ oauth: ["a:read"], key: [], bearer: [] }])).toEqual([
      { scopes: ["a:read"], schemes: ["key", "bearer"] },
    ]);
    expect(otherSchemes([{ oauth: ["a:read"] }])).toBeUndefined();
  });

  it("marks no alternative that its scopes alone are, too", () => {
    const both = [{ oauth: ["a:read"] }, { oauth: ["a:read"], key: [] }, { key: [] }];
    for (const security of [both, both.toReversed()]) {
      expect(requires(security)).toEqual([["a:read"]]);
      expect(otherSchemes(security)).toEqual([{ scopes: [], schemes: ["key"] }]);
    }
    const others = [{ oauth: ["b:read"] }, { oauth: ["a:read"], key: [] }, { oauth: ["b:read"], bearer: [] }];
    expect(otherSchemes(others)).toEqual([{ scopes: ["a:read"], schemes: ["key"] }]);
    expect(otherSchemes([{}, { oauth: [], key: [] }])).toEqual([{ scopes: [], schemes: ["key"] }]);
    const repeated = [{ key: [] }, { oauth: ["a:read"], key: [] }, { key: [] }, { oauth: ["a:read"], key: [] }];
    expect(otherSchemes(repeated)).toEqual([
      { scopes: [], schemes: ["key"] },
      { scopes: ["a:read"], schemes: ["key"] },
    ]);
  });

  it("takes only the names under oauth2 and openIdConnect as scopes", () => {
    const { definitions, issues, operations } = fromOpenApi(api([[{ bearer: ["admin"] }], [{ oidc: ["email"] }]]));
    expect(definitions.map(({ name }) => name)).not.toContain("admin");
    expect(definitions).toContainEqual({ name: "email" });
    expect(operations?.map((operation) => operation.requires)).toEqual([[], [["email"]]]);
    expect(issues.map(({ code, name }) => [code, name])).toEqual([
      ["not-scopes", "bearer"],
      ["undeclared-scope", "email"],
    ]);
  });

  it("says once of a scheme that it has no scopes, however many operations list some", () => {
    const { issues } = fromOpenApi(api([[{ bearer: ["read"] }], [{ bearer: ["write"] }, { bearer: ["read"] }]]));
    expect(issues.filter(({ code }) => code === "not-scopes")).toHaveLength(1);
  });

  it("makes each scope an alternative with requirement any", () => {
    expect(requires([{ oauth: ["all", "a:read"] }], { requirement: "any" })).toEqual([["all"], ["a:read"]]);
    expect(requires([{ oauth: ["all", "a:read"], second: ["c"] }], { requirement: "any" })).toEqual([
      ["all", "c"],
      ["a:read", "c"],
    ]);
    expect(requires([{ oauth: ["all", "c"], second: ["c"] }], { requirement: "any" })).toEqual([["c"]]);
    expect(requires([{ oauth: [] }], { requirement: "any" })).toEqual([[]]);
    const unknown = { requirement: "ANY" as "any" };
    expect(requires([{ oauth: ["all", "a:read"] }], unknown)).toEqual([["all", "a:read"]]);
    const joint = api([[{ oauth: ["all", "a:read"], second: ["c"] }]]);
    expect(fromOpenApi(joint, { requirement: "any" }).issues).toEqual([]);
  });

  it("leaves out alternatives with requirement any that hold another one, or are the same", () => {
    const any = (requirement: object) => requires([requirement], { requirement: "any" });
    expect(any({ oauth: ["all", "a"], second: ["all", "c"], oidc: ["email"] })).toEqual([
      ["all", "email"],
      ["a", "c", "email"],
    ]);
    expect(any({ oauth: ["a", "b"], second: ["b", "c"], oidc: ["c", "a"] })).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  it("takes all scopes together where any would give too many alternatives, and says so", () => {
    const scopes = Array.from({ length: 40 }, (_, i) => `s${i}`);
    const { operations, issues } = fromOpenApi(api([[{ oauth: scopes, second: scopes }]]), { requirement: "any" });
    expect(operations?.[0]?.requires).toEqual([scopes]);
    expect(issues.at(-1)?.code).toBe("too-many-alternatives");
  });

  it("gives equal alternatives once", () => {
    expect(requires([{ oauth: ["a:read", "a:read"] }, { oauth: ["a:read"] }])).toEqual([["a:read"]]);
  });

  it("reads a requirement that is shared once", () => {
    const { operations, issues } = fromOpenApi(`openapi: 3.0.0
x-s: &s [&r { o: &n { x: a } }, *r, null, { p: *n }]
paths: { /a: { get: { security: *s }, put: { security: *s }, post: { security: [*r, { key: [] }] } } }
components: { securitySchemes: { o: { type: oauth2 }, p: { type: oauth2 }, key: { type: apiKey } } }
`);
    expect(operations?.map(({ requires, otherSchemes }) => [requires, otherSchemes])).toEqual([
      [[["a"]], undefined],
      [[["a"]], undefined],
      [[["a"]], [{ scopes: [], schemes: ["key"] }]],
    ]);
    expect(operations?.[1]?.requires).toBe(operations?.[0]?.requires);
    expect(issues.map(({ code, name, line, column }) => [code, name, line, column])).toEqual([
      ["invalid-security", undefined, 2, 21],
      ["undeclared-scope", "a", 2, 26],
      ["invalid-security", undefined, 2, 37],
      ["undeclared-scope", "a", 2, 26],
    ]);
  });

  it("reports a requirement and a declaration that are shared once", () => {
    const { issues } = fromOpenApi(`openapi: 3.0.0
x-bad: &bad oops
paths: { /a: { get: { security: [*bad, { o: [a] }] }, put: { security: [*bad, { o: [b] }] } } }
components:
  securitySchemes:
    o: { type: oauth2, flows: { x: { scopes: &s { a: A, b: B } }, y: { scopes: *s }, z: { scopes: &u { a: C } } } }
    p: { type: oauth2, flows: { x: { scopes: &t [d e, d e] }, y: { scopes: *u } } }
`);
    expect(issues.map(({ code, name, line }) => [code, name, line])).toEqual([
      ["conflicting-description", "a", 6],
      ["invalid-name", "d e", 7],
      ["invalid-security", undefined, 2],
    ]);
  });

  it("takes a scope of a requirement as itself, whatever its scheme is called", () => {
    const schemes = { xopenIdConnect: { type: "oauth2" }, o: { type: "openIdConnectX" } };
    const { issues } = fromOpenApi({
      openapi: "3.0.0",
      paths: { "/a": { get: { security: [{ o: ["a"] }] } } },
      components: { securitySchemes: schemes },
    });
    expect(issues[0]).toMatchObject({ code: "not-scopes", name: "o" });
    expect("name" in (fromOpenApi(api([null])).issues[0] ?? {})).toBe(false);
  });

  it("expands up to a thousand alternatives of a requirement", () => {
    const scopes = (length: number, of: string) => Array.from({ length }, (_, i) => `${of}${i}`);
    const count = (one: number, two: number) =>
      requires([{ oauth: scopes(one, "x"), second: scopes(two, "y") }], { requirement: "any" })?.length;
    expect(count(25, 40)).toBe(1_000);
    expect(count(7, 143)).toBe(1);
    const marked = fromOpenApi(api([[{ oauth: scopes(40, "x"), second: scopes(40, "y"), key: [] }]]), {
      requirement: "any",
    });
    expect(marked.operations?.[0]?.otherSchemes).toEqual([
      { scopes: [...scopes(40, "x"), ...scopes(40, "y")], schemes: ["key"] },
    ]);
  });

  it("reads half a million alternatives of a document, the rest as out of reach", () => {
    const requirements = [{ oauth: Array.from({ length: 4_999 }, (_, i) => `s${i}`) }, {}];
    const hundred = Array.from({ length: 100 }, () => [...requirements]);
    const others = [[{ second: ["c"] }, {}], [{ second: ["c"] }]];
    const { operations, issues } = fromOpenApi(api([...hundred, ...others]), { requirement: "any" });
    expect(operations?.slice(0, -2).map(({ requires }) => requires.length)).toEqual(Array(100).fill(5_000));
    // A requirement alone is put together with no other.
    expect(operations?.slice(-2).map(({ requires }) => requires)).toEqual([[], [["c"]]]);
    expect(issues.filter(({ code }) => code === "too-many-alternatives")).toEqual([
      {
        code: "too-many-alternatives",
        message:
          "The requirements of this document, shared by alias, come to over 500000 alternatives; these alternatives were not read, and count as out of reach. Write them out.",
      },
    ]);
  });

  it("counts alternatives with another scheme, too", () => {
    const some = (length: number) => ({ oauth: Array.from({ length }, (_, i) => `s${i}`), key: [] });
    const of = (times: number, most = some(1_000)) =>
      fromOpenApi(api(Array.from({ length: times }, () => [most, {}])), { requirement: "any" });
    // A thousand as they are made; then, for each operation, a thousand of scopes, one of none, a thousand marked.
    const { operations, issues } = of(250);
    expect(operations?.slice(0, 249).map((operation) => operation.otherSchemes?.length)).toEqual(
      Array(249).fill(1_000),
    );
    expect(operations?.at(-1)).toMatchObject({ requires: [] });
    expect(operations?.at(-1)?.otherSchemes).toBeUndefined();
    expect(issues.at(-1)?.code).toBe("too-many-alternatives");
    expect(of(249).issues.map(({ code }) => code)).not.toContain("too-many-alternatives");
    // Of the last one those marked are too many.
    expect(of(227, some(1_100)).operations?.at(-1)).toMatchObject({ requires: [] });
    const alone = (times: number) =>
      fromOpenApi(api(Array.from({ length: times }, () => [some(5_000)])), { requirement: "any" }).operations?.at(-1);
    expect(alone(100)?.otherSchemes).toHaveLength(5_000);
    expect([alone(101)?.requires, alone(101)?.otherSchemes]).toEqual([[], undefined]);
  });

  it("puts a million names of a document together, the rest is out of reach", () => {
    const names = (of: string) => Array.from({ length: 5_000 }, (_, i) => `${of}${i}`);
    const [a, b] = [names("a"), names("b")];
    const of = (times: number) => fromOpenApi(api(Array.from({ length: times }, () => [{ oauth: a, second: b }])));
    expect(of(100).operations?.at(-1)?.requires).toEqual([[...a, ...b]]);
    const joint = { oauth: a.slice(0, 25), second: b.slice(0, 40) };
    const any = fromOpenApi(api([...Array.from({ length: 501 }, () => [{ ...joint }]), [{}]]), { requirement: "any" });
    expect(any.operations?.slice(-3).map(({ requires }) => requires.length)).toEqual([1_000, 0, 1]);
    const { operations, issues } = of(101);
    expect(operations?.at(-2)?.requires[0]).toHaveLength(10_000);
    expect(operations?.at(-1)?.requires).toEqual([]);
    expect(issues.at(-1)).toEqual({
      code: "too-many-alternatives",
      message:
        "The requirements of this document, shared by alias, come to too many alternatives; those of this one were not read, and count as out of reach. Write them out.",
    });
  });

  it("counts malformed security as out of reach, never as public", () => {
    for (const security of [null, "oauth", 1, ["oauth"], [null]]) {
      expect(requires(security)).toEqual([]);
      expect(codes(api([security]))).toContain("invalid-security");
    }
  });

  it("never reads a requirement of the wrong shape as public", () => {
    const wrong = [
      {},
      { oauth: [] },
      [{ oauth: null }],
      [{ oauth: true }],
      [{ oauth: {} }],
      [{ oauth: [null] }],
      [{ oauth: [["a:read"]] }],
      [{ oauth: ["a:read", null] }],
      [{ oauth: { "a:read": true } }],
      [{ oauth: { "a:read": "Read a" } }],
      [{ oauth: null, second: ["c"] }],
      [{ oauth: null, key: [] }],
      [{ lost: null }],
      [[]],
      [[{ oauth: ["a:read"] }]],
    ];
    for (const security of wrong) {
      expect([security, requires(security), otherSchemes(security)]).toEqual([security, [], undefined]);
      expect(requires(security, { requirement: "any" })).toEqual([]);
      expect(codes(api([security]))).toContain("invalid-security");
    }
    expect(requires([{ oauth: null }, { second: ["c"] }])).toEqual([["c"]]);
    expect(requires([{ oauth: null }, {}])).toEqual([[]]);
    expect(otherSchemes([{ key: null }])).toEqual([{ scopes: [], schemes: ["key"] }]);
    expect(otherSchemes({ key: [] })).toEqual([{ scopes: [], schemes: ["key"] }]);
  });

  it("keeps the names in a requirement of the wrong shape, with their places", () => {
    const kept = (security: unknown) => names(api([security])).slice(4);
    expect(kept([{ oauth: [["x", ["y"]], null, "z", [["x"], 1]] }])).toEqual(["z", "x", "y"]);
    expect(kept([{ oauth: ["x", { "a.b": null, name: "c:d", note: "e f", scopes: ["g"] }] }])).toEqual([
      "x",
      "a.b",
      "c:d",
      "g",
    ]);
    expect(kept([{ oauth: { "x:read": true, y: null } }])).toEqual(["x:read"]);
    expect(kept([{ oauth: { "x:read": "Read x", y: "z:read" } }])).toEqual(["x:read", "z:read"]);
    expect(kept([[{ oauth: ["x"] }, "y", [{ oauth: ["z"] }]]])).toEqual(["x"]);
    expect(kept([{ key: [["x"]] }])).toEqual([]);
    expect(kept([{ oauth: [["x"], ["y"]] }])).toEqual(["x", "y"]);
    expect(names("openapi: 3.0.0\nsecurity: [{ o: &l [a, *l, [b]] }]\n")).toEqual(["a", "b"]);
    const { issues } = fromOpenApi("openapi: 3.0.0\nsecurity:\n- o: [a, null, [b, a]]\n");
    expect(issues.map(({ code, name, line, column }) => [code, name, line, column])).toEqual([
      ["unknown-scheme", "o", 3, 3],
      ["invalid-security", undefined, 3, 6],
      ["undeclared-scope", "a", 3, 7],
      ["undeclared-scope", "b", 3, 17],
    ]);
  });

  it("places a scope that comes again in its list where it first stands", () => {
    const { issues } = fromOpenApi(`openapi: 3.0.0
security: [{ o: [a, a, b] }]
components: { securitySchemes: { o: { type: oauth2 } } }
`);
    expect(issues.map(({ name, column }) => [name, column])).toEqual([
      ["a", 18],
      ["b", 24],
    ]);
  });

  it("follows references where a requirement, or what it is in, is one", () => {
    const more = { "x-s": [{ oauth: ["a:read"] }], "x-r": { second: ["c"] }, "x-n": ["b:read"] };
    const read = (security: unknown) => {
      const { operations, issues, definitions } = fromOpenApi(api([security], more));
      return [operations?.[0]?.requires, issues.map(({ code }) => code), definitions.length];
    };
    expect(read({ $ref: "#/x-s" })).toEqual([[["a:read"]], [], 4]);
    expect(read([{ $ref: "#/x-r" }, { oauth: { $ref: "#/x-n" } }])).toEqual([[["c"], ["b:read"]], [], 4]);
    expect(read({ $ref: "#/no" })).toEqual([[], ["unresolved-reference"], 4]);
    expect(read([{ $ref: "#/no" }])).toEqual([[], ["unresolved-reference"], 4]);
    expect(read([{ oauth: { $ref: "#/no" } }])).toEqual([[], ["unresolved-reference"], 4]);
    expect(read([{ key: { $ref: "#/no" } }])).toEqual([[], ["unresolved-reference"], 4]);
    expect(read([[{ $ref: "#/no" }]])).toEqual([[], ["invalid-security", "unresolved-reference"], 4]);
    expect(read([[{ $ref: "#/paths/~1p0/get/security/0" }]])).toEqual([[], ["invalid-security"], 4]);
  });

  it("finds a scheme by its address in the document, as OpenAPI 3.2 writes it", () => {
    const at = "#/components/securitySchemes";
    expect(requires([{ [`${at}/oauth`]: ["a:read"] }])).toEqual([["a:read"]]);
    expect(requires([{ [`${at}/oauth`]: [] }])).toEqual([[]]);
    expect(otherSchemes([{ [`${at}/key`]: [] }])).toEqual([{ scopes: [], schemes: ["key"] }]);
    expect(codes(api([[{ [`${at}/oauth`]: ["a:read"] }]]))).toEqual([]);
    expect(codes(api([[{ [`${at}/nowhere`]: [] }]]))).toEqual(["unknown-scheme"]);
    const other = `other.yaml${at}/oauth`;
    expect(codes(api([[{ [other]: [] }]]))).toEqual(["unknown-scheme"]);
    expect(otherSchemes([{ [other]: [] }])).toEqual([{ scopes: [], schemes: [other] }]);
  });

  it("places a scheme that is not declared at its key", () => {
    const { issues } = fromOpenApi(`openapi: 3.0.0
security:
- o: []
  p: []
`);
    expect(issues.filter(({ code }) => code === "unknown-scheme")).toMatchObject([
      { name: "o", line: 3, column: 3 },
      { name: "p", line: 4, column: 3 },
    ]);
  });

  it("reads a lone requirement object and a lone scope as what they mean", () => {
    expect(requires({ oauth: ["a:read"] })).toEqual([["a:read"]]);
    expect(requires([{ oauth: "a:read" }])).toEqual([["a:read"]]);
    expect(codes(api([{ oauth: ["a:read"] }]))).toEqual(["invalid-security"]);
  });

  it("keeps names under a scheme that is not declared, and takes one without names as another scheme", () => {
    const { definitions, operations, issues } = fromOpenApi({
      openapi: "3.0.0",
      paths: { "/a": { get: { security: [{ lost: ["x"] }, { gone: [] }] } } },
    });
    expect(definitions).toEqual([{ name: "x" }]);
    expect(operations?.[0]).toMatchObject({ requires: [["x"]], otherSchemes: [{ scopes: [], schemes: ["gone"] }] });
    expect(issues.map(({ code }) => code)).toEqual(["unknown-scheme", "undeclared-scope", "unknown-scheme"]);
  });
});

describe("schemes", () => {
  it("merges flows and schemes, and reports descriptions that differ", () => {
    const { definitions, issues } = fromOpenApi({
      openapi: "3.0.0",
      components: {
        securitySchemes: {
          one: {
            type: "oauth2",
            flows: { implicit: { scopes: { a: "A", b: "" } }, password: { scopes: { a: "A", b: "B" } } },
          },
          two: { type: "oauth2", flows: { clientCredentials: { scopes: { a: "Another", d: "D" } } } },
        },
      },
    });
    expect(definitions).toEqual([
      { name: "a", description: "A" },
      { name: "b", description: "B" },
      { name: "d", description: "D" },
    ]);
    expect(issues.map(({ code, name }) => [code, name])).toEqual([["conflicting-description", "a"]]);
  });

  it("are those of the types oauth2 and openIdConnect, in any case, and no others", () => {
    for (const type of ["oauth2", "OAuth2", "openidconnect"]) {
      const document = { openapi: "3.0.0", components: { securitySchemes: { o: { type, scopes: { a: "A" } } } } };
      expect(names(document)).toEqual(["a"]);
    }
    for (const type of ["oauth", "oauth2x", "xoauth2", "http", 2, undefined]) {
      const document = { openapi: "3.0.0", components: { securitySchemes: { o: { type, scopes: { a: "A" } } } } };
      expect(names(document)).toEqual([]);
    }
  });

  it("may be null, share their scopes, or list them without descriptions", () => {
    const { definitions, issues } = fromOpenApi(`openapi: 3.0.0
components:
  securitySchemes:
    none:
    flowless: { type: oauth2 }
    empty: { type: oauth2, flows: { x: null, y: { scopes: null } } }
    listed: { type: oauth2, flows: { x: { scopes: [a, null, b] } } }
    one: &one { type: oauth2, flows: { x: { scopes: &s { "c d": C, e: null } }, y: { scopes: *s } } }
    two: *one
securityDefinitions:
  listed: { type: oauth2, scopes: { f: F } }
paths: { /a: { get: { security: [{ listed: [a, f] }] } } }
`);
    expect(definitions).toEqual([
      { name: "a" },
      { name: "b" },
      { name: "c d", description: "C" },
      { name: "e" },
      { name: "f", description: "F" },
    ]);
    // Of two schemes of a name the first one counts.
    expect(issues.map(({ code, name, line }) => [code, name, line])).toEqual([
      ["invalid-name", "c d", 8],
      ["undeclared-scope", "f", 12],
    ]);
  });

  it("may list their scopes as definitions, or as mappings with one each, and lose none", () => {
    const yaml = `openapi: 3.0.0
components:
  securitySchemes:
    o:
      type: oauth2
      flows:
        x:
          scopes:
            - a:read: Read a
            - { name: a:write, description: Write a }
            - { name: b, description: " " }
            - x-c
            - [d]
            - null
`;
    expect(fromOpenApi(yaml)).toMatchObject({
      definitions: [
        { name: "a:read", description: "Read a" },
        { name: "a:write", description: "Write a" },
        { name: "b" },
        { name: "x-c" },
      ],
      issues: [],
    });
  });

  it("may have scopes behind a reference; one that leads nowhere is no declaration", () => {
    const document = (scopes: object) => ({
      openapi: "3.0.0",
      components: { securitySchemes: { o: { type: "oauth2", flows: { x: { scopes } } } } },
      "x-scopes": { a: "A" },
    });
    expect(names(document({ $ref: "#/x-scopes" }))).toEqual(["a"]);
    expect(names(document({ $ref: { a: "A" } }))).toEqual(["$ref"]);
    expect(names({ openapi: "3.0.0", components: { securitySchemes: { o: { $ref: "#/nowhere" } } } })).toEqual([]);
    const flows = { x: { $ref: "#/nowhere" }, y: { scopes: { a: "A" } } };
    expect(names({ openapi: "3.0.0", components: { securitySchemes: { o: { type: "oauth2", flows } } } })).toEqual([
      "a",
    ]);
  });

  it("reads OpenAPI 2.0", () => {
    const { definitions, operations, issues } = fromOpenApi(
      `swagger: "2.0"
securityDefinitions:
  petstore: { type: oauth2, flow: implicit, scopes: { "write:pets": modify pets, "read:pets": read pets } }
  api_key: { type: apiKey, name: k, in: header }
paths:
  /pets:
    post: { operationId: addPet, summary: Add a pet, security: [{ petstore: ["write:pets", "read:pets"] }] }
    get: { security: [{ api_key: [] }, { petstore: ["read:pets"] }] }
`,
    );
    expect(definitions.map(({ name }) => name)).toEqual(["write:pets", "read:pets"]);
    expect(operations).toEqual([
      { id: "addPet", summary: "Add a pet", method: "POST", path: "/pets", requires: [["write:pets", "read:pets"]] },
      {
        id: "GET /pets",
        method: "GET",
        path: "/pets",
        requires: [["read:pets"]],
        otherSchemes: [{ scopes: [], schemes: ["api_key"] }],
      },
    ]);
    expect(issues).toEqual([]);
  });

  it("reports a scope that is used and not declared once, with its line, and keeps it", () => {
    const { definitions, issues } = fromOpenApi(`openapi: 3.0.1
paths:
  /a: { get: { security: [{ o: [known, stray] }] }, put: { security: [{ o: [stray] }] } }
components: { securitySchemes: { o: { type: oauth2, flows: { implicit: { scopes: { known: Known } } } } } }
`);
    expect(definitions).toEqual([{ name: "known", description: "Known" }, { name: "stray" }]);
    expect(issues).toMatchObject([{ code: "undeclared-scope", name: "stray", line: 3, column: 40 }]);
  });

  it("keeps names outside the grammar and keys such as __proto__", () => {
    const text = `{"openapi":"3.0.0","components":{"securitySchemes":{"o":{"type":"oauth2","flows":{"implicit":{"scopes":
{"__proto__":"P","constructor":"C","a b":"bad","":"empty"}}}}}}}`;
    expect(names(text)).toEqual(["__proto__", "constructor", "a b", ""]);
    expect(fromOpenApi(text).issues).toMatchObject([
      { code: "invalid-name", name: "a b", line: 2 },
      { code: "invalid-name", name: "", line: 2 },
    ]);
    expect(names(JSON.parse(text))).toEqual(["__proto__", "constructor", "a b", ""]);
  });

  it("takes the line break off a description of several lines", () => {
    const text = `openapi: 3.0.0
components:
  securitySchemes:
    o:
      type: oauth2
      flows:
        x:
          scopes:
            a: |
              Read a
              and b
`;
    expect(fromOpenApi(text).definitions).toEqual([{ name: "a", description: "Read a\nand b" }]);
  });

  it("reports a scope that one mapping declares twice", () => {
    const text = `{"openapi":"3.0.0","components":{"securitySchemes":{"o":{"type":"oauth2","flows":{"x":{"scopes":{"a":"1","a":"1"}}}}}}}`;
    expect(names(text)).toEqual(["a"]);
    expect(fromOpenApi(text).issues).toMatchObject([{ code: "duplicate-key", name: "a", line: 1 }]);
  });

  it("reads scope names of YAML as written, though they look like numbers or booleans", () => {
    const text = `openapi: 3.0.0
components: { securitySchemes: { o: { type: oauth2, flows: { implicit: { scopes: { 007: James, true: Yes, null: Nil } } } } } }
security: [{ o: [1.0, on] }]`;
    expect(names(text)).toEqual(["007", "true", "null", "1.0", "on"]);
  });
});

describe("keys that begin with x-", () => {
  it("are extensions of paths and flows, and hold no operation and no scope", () => {
    const { definitions, operations } = fromOpenApi({
      openapi: "3.1.0",
      paths: { "x-internal": { get: { security: [{ o: ["hidden"] }] } }, "/a": { "x-get": {}, get: {} } },
      components: {
        securitySchemes: {
          o: { type: "oauth2", flows: { "x-ext": { scopes: { b: "B" } }, x: { scopes: { a: "A" } } } },
        },
      },
    });
    expect(definitions).toEqual([{ name: "a", description: "A" }]);
    expect(operations?.map(({ id }) => id)).toEqual(["GET /a"]);
  });

  it("extend the scopes of OpenAPI 2.0, and are scopes in 3.x or where an operation needs them", () => {
    const scopes = { a: "A", "x-b": "B" };
    const security = [{ o: ["x-c"] }];
    expect(names({ swagger: "2.0", securityDefinitions: { o: { type: "oauth2", scopes } } })).toEqual(["a"]);
    expect(names({ swagger: "2.0", security, securityDefinitions: { o: { type: "oauth2" } } })).toEqual(["x-c"]);
    const components = { securitySchemes: { "x-o": { type: "oauth2", flows: { x: { scopes } } } } };
    expect(names({ openapi: "3.0.0", components })).toEqual(["a", "x-b"]);
    expect(names({ swagger: "3.0.0", components })).toEqual(["a", "x-b"]);
  });
});

describe("references", () => {
  it("follows local references to schemes, path items and operations, through escapes and chains", () => {
    const { definitions, operations, issues } = fromOpenApi({
      openapi: "3.1.0",
      security: [{ alias: ["a"] }],
      paths: {
        "/one": { $ref: "#/components/pathItems/one" },
        "/two/{id}": { $ref: "#/paths/~1one" },
        "/three": { get: { $ref: "#/paths/~1two~1%7Bid%7D/put" }, put: { summary: "Own" } },
        "/four": { $ref: "#/components/pathItems/one", get: { summary: "Beside the reference" } },
      },
      components: {
        pathItems: { one: { get: { summary: "Get" }, post: { summary: "Post" } } },
        securitySchemes: {
          alias: { $ref: "#/components/securitySchemes/real" },
          real: { type: "oauth2", flows: { x: { scopes: { a: "A" } } } },
        },
      },
    });
    expect(definitions).toEqual([{ name: "a", description: "A" }]);
    expect(operations?.map(({ id, summary, requires }) => [id, summary, requires])).toEqual([
      ["GET /one", "Get", [["a"]]],
      ["POST /one", "Post", [["a"]]],
      ["GET /two/{id}", "Get", [["a"]]],
      ["POST /two/{id}", "Post", [["a"]]],
      ["PUT /three", "Own", [["a"]]],
      ["GET /four", "Beside the reference", [["a"]]],
      ["POST /four", "Post", [["a"]]],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["unresolved-reference"]);
  });

  it("decodes a pointer, and takes # for the whole document", () => {
    const { operations, issues } = fromOpenApi({
      openapi: "3.1.0",
      paths: {
        "/one": { $ref: "#/x-%7Bid%7D" },
        "/two": { $ref: "#/x-a~0~1b" },
        "/three": { $ref: "#/x-100%" },
        "/four": { $ref: "#" },
      },
      "x-{id}": { get: {} },
      "x-a~/b": { put: {} },
      "x-100%": { post: {} },
      trace: {},
    });
    expect(operations?.map(({ id }) => id)).toEqual(["GET /one", "PUT /two", "POST /three", "TRACE /four"]);
    expect(issues.map(({ code }) => code)).toEqual(["no-scopes"]);
  });

  it("reports references that circle, lead nowhere or lead out, each once and with its line", () => {
    const { issues } = fromOpenApi(`openapi: 3.0.0
paths:
  /a: { $ref: "#/paths/~1b" }
  /b: { $ref: "#/paths/~1a" }
  /c: { $ref: "#/nowhere" }
  /d: { $ref: "other.yaml#/paths/x" }
components: { securitySchemes: { o: { type: oauth2, flows: { x: { scopes: { a: A } } } } } }
`);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["unresolved-reference", 3],
      ["unresolved-reference", 5],
      ["external-reference", 6],
    ]);
  });

  it("reads a cyclic object", () => {
    const item: Record<string, unknown> = { get: { security: [{ oauth: ["a:read"] }] } };
    item.self = item;
    const document = api([], { paths: { "/a": item } });
    expect(fromOpenApi(document).operations?.map(({ id }) => id)).toEqual(["GET /a"]);
  });

  it("honours YAML aliases and merge keys, so that merged security is not lost", () => {
    const { operations } = fromOpenApi(`openapi: 3.0.0
x-secured: &secured { security: &s [{ o: [a] }] }
paths:
  /merged: { get: { <<: *secured, summary: Merged } }
  /both: { get: { <<: [*secured, { security: [] }] } }
  /own: { get: { security: [], <<: *secured } }
  /alias: { get: { security: *s } }
components: { securitySchemes: { o: { type: oauth2, flows: { x: { scopes: { a: A } } } } } }
`);
    expect(operations?.map(({ path, requires }) => [path, requires])).toEqual([
      ["/merged", [["a"]]],
      ["/both", [["a"]]],
      ["/own", [[]]],
      ["/alias", [["a"]]],
    ]);
  });
});

describe("operations", () => {
  it("go by operationId, or by method and path, and each id is there once", () => {
    const { operations, issues } = fromOpenApi(`openapi: 3.0.0
paths:
  /a: { get: { operationId: list }, post: { operationId: list }, parameters: [], x-extra: {} }
  /b: { get: { operationId: GET /c } }
  /c: { get: {}, trace: {}, nonsense: {} }
components: { securitySchemes: { o: { type: oauth2, flows: { x: { scopes: { a: A } } } } } }
`);
    expect(operations?.map(({ id }) => id)).toEqual(["list", "POST /a", "GET /c", "GET /c (2)", "TRACE /c"]);
    expect(issues).toMatchObject([{ code: "duplicate-operation", name: "list", line: 3 }]);
  });

  it("are those of OpenAPI 3.2 too, by methods that have no field of their own", () => {
    const { operations, definitions } = fromOpenApi({
      openapi: "3.2.0",
      paths: {
        "/a": {
          additionalOperations: {
            COPY: { operationId: "copy", security: [{ o: ["a:write"] }] },
            Purge: { $ref: "#/components/x" },
            "x-note": { summary: "no operation" },
          },
          query: { security: [{ o: ["a:read"] }] },
        },
        "/b": { $ref: "#/components/pathItems/b", additionalOperations: { LINK: {} } },
        "/c": { additionalOperations: ["COPY"] },
      },
      components: {
        x: { operationId: "purge" },
        pathItems: { b: { additionalOperations: { LINK: { operationId: "other" }, UNLINK: {} } } },
        securitySchemes: { o: { type: "oauth2", flows: { deviceAuthorization: { scopes: { "a:read": "R" } } } } },
      },
    });
    expect(operations?.map(({ id, method, requires }) => [id, method, requires])).toEqual([
      ["QUERY /a", "QUERY", [["a:read"]]],
      ["copy", "COPY", [["a:write"]]],
      ["purge", "Purge", [[]]],
      ["LINK /b", "LINK", [[]]],
      ["UNLINK /b", "UNLINK", [[]]],
    ]);
    expect(definitions.map(({ name }) => name)).toEqual(["a:read", "a:write"]);
  });

  it("lose the blanks around their summary, and a summary that is none", () => {
    const { operations } = fromOpenApi({
      openapi: "3.0.0",
      paths: {
        "/a": { get: { summary: " List \n" }, put: { summary: " " }, post: { summary: null }, patch: { summary: {} } },
        "/b": ["get", { get: {} }],
        "/c": { get: [], put: "x" },
      },
    });
    expect(operations?.map(({ id, summary }) => [id, summary])).toEqual([
      ["GET /a", "List"],
      ["PUT /a", undefined],
      ["POST /a", undefined],
      ["PATCH /a", undefined],
    ]);
    expect(fromOpenApi({ openapi: "3.0.0", security: [] }).operations).toEqual([]);
  });
});

describe("bad documents", () => {
  it("say what is missing and where, and give an empty result", () => {
    for (const input of ["", "[]", "null", "42", "plain words", "{}", "a: b", "swagger:"]) {
      const { definitions, operations, issues } = fromOpenApi(input);
      expect([definitions, operations]).toEqual([[], []]);
      expect(issues.map(({ code }) => code)).toEqual(["unknown-version", "no-scopes"]);
      expect(issues[0]).toMatchObject({ line: 1, column: 1 });
    }
    for (const input of [null, undefined, 42, [], () => {}] as unknown as object[]) {
      expect(codes(input)).toEqual(["unknown-version", "no-scopes"]);
    }
  });

  it("say which version can't be read", () => {
    expect(fromOpenApi({ swagger: "1.2" }).issues[0]?.message).toContain('"1.2"');
    expect(codes({ openapi: "4.0.0" })).toContain("unknown-version");
  });

  it("give the names before a syntax fault, with its line", () => {
    const json = `{"openapi":"3.0.0","components":{"securitySchemes":{"o":{"type":"oauth2","flows":{"x":{"scopes":{\n"a":"A",\n"b":"B"`;
    expect(names(json)).toEqual(["a", "b"]);
    expect(fromOpenApi(json).issues).toMatchObject([{ code: "invalid-document", line: 3, column: 8 }]);
    const yaml = `openapi: 3.0.0\ncomponents:\n  securitySchemes:\n    o:\n      type: oauth2\n      flows:\n        x:\n          scopes:\n            a: A\n            b: "B\n`;
    expect(names(yaml)).toEqual(["a", "b"]);
    expect(fromOpenApi(yaml).issues[0]).toMatchObject({ code: "invalid-document", line: 11 });
  });

  it("give at most eleven syntax issues", () => {
    expect(
      fromOpenApi(`{${'"a" "b" '.repeat(100)}`).issues.filter(({ code }) => code === "invalid-document"),
    ).toHaveLength(11);
  });

  it("read YAML in braces, a byte order mark and CRLF", () => {
    expect(names("\uFEFF{ openapi: 3.0.0,\r\n security: [{ o: [a] }] }")).toEqual(["a"]);
    expect(fromOpenApi("\uFEFFopenapi: 3.0.0\r\nsecurity:\r\n- o: [a b]\r\n").issues).toContainEqual(
      expect.objectContaining({ code: "invalid-name", line: 3, column: 7 }),
    );
  });
});
