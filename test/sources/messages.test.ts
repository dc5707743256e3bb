import { describe, expect, it } from "vitest";
import { fromCsv } from "../../src/sources/from-text.js";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText, type SourceResult } from "../../src/sources/index.js";

const messages = ({ issues }: SourceResult) => issues.map(({ message }) => message);
const oauth = (scopes: object) => ({ type: "oauth2", flows: { implicit: { scopes } } });
/** An OpenAPI document with these schemes and one operation with this `security`. */
const api = (securitySchemes: object, security?: unknown) => ({
  openapi: "3.1.0",
  paths: { "/a": { get: security === undefined ? {} : { security } } },
  components: { securitySchemes },
});
const a = oauth({ a: "A" });

describe("of names", () => {
  it("tell which definition stays, with its line where there is one", () => {
    expect(messages(fromText("a\na"))).toEqual([
      'The scope "a" is defined again; the definition at line 1 stays, since a scope has one meaning. Remove one of them.',
    ]);
    expect(messages(fromMetadata({ scopes_supported: ["a", "a"] }))).toEqual([
      'The scope "a" is defined again; the definition stays, since a scope has one meaning. Remove one of them.',
    ]);
  });

  it("tell why a name is no scope-token", () => {
    expect(messages(fromMetadata({ scopes_supported: ["a b"] }))).toEqual([
      'The name "a b" holds a blank, so it is no scope-token (RFC 6749 §3.3). It is kept, but can\'t be ticked or sent. Write the name that the provider expects.',
    ]);
  });

  it("quote both descriptions that differ", () => {
    expect(messages(fromOpenApi(api({ one: a, two: oauth({ a: "B" }) })))).toEqual([
      'The scope "a" is described as "B" here and as "A" earlier; the earlier words stay. Describe it alike in every flow.',
    ]);
  });

  it("quote 200 characters of a name", () => {
    const [whole, cut] = [200, 201].map(
      (length) => messages(fromMetadata({ scopes_supported: ["é".repeat(length)] }))[0],
    );
    expect(whole).toContain(`The name "${"é".repeat(200)}" `);
    expect(cut).toContain(`The name "${"é".repeat(200)}…" `);
  });
});

describe("of metadata", () => {
  it("say what stands in place of the list", () => {
    expect(messages(fromMetadata({ scopes_supported: "a" }))).toEqual([
      "scopes_supported is a string instead of an array (RFC 8414 §2); its blank-separated names were read. Ask the provider to mend it.",
    ]);
    expect(messages(fromMetadata({ scopes_supported: { a: 1 } }))).toEqual([
      "scopes_supported is an object instead of an array (RFC 8414 §2); its keys were read as names. Ask the provider to mend it.",
    ]);
    expect(messages(fromMetadata({}))).toEqual([
      "The metadata lists no scope in scopes_supported. That is allowed (RFC 8414 §2) and says nothing about what the server offers. Take the scopes from the provider's documentation.",
    ]);
  });

  it("say that a list which is none is not allowed", () => {
    expect(messages(fromMetadata({ scopes_supported: false }))).toEqual([
      "scopes_supported is a number or a boolean instead of an array (RFC 8414 §2), so it names no scope. Ask the provider to mend it.",
      "The metadata lists no scope in scopes_supported. That says nothing about what the server offers. Take the scopes from the provider's documentation.",
    ]);
    expect(messages(fromMetadata('"x"'))[1]).toMatch(/scopes_supported\. That says nothing/);
    expect(messages(fromMetadata({ scopes_supported: [{}] }))[1]).toMatch(/scopes_supported\. That says nothing/);
  });

  it("say what stands in place of a name", () => {
    const what = ["an object", "an array", "nothing", "a number or a boolean", "a number or a boolean"];
    expect(messages(fromMetadata({ scopes_supported: [{}, [], null, 1, true] }))).toEqual(
      what.map(
        (it) => `scopes_supported holds ${it} where a string belongs (RFC 8414 §2). Ask the provider to mend it.`,
      ),
    );
  });

  it("say what stands in place of the whole", () => {
    const of = (input: string) => messages(fromMetadata(input))[0];
    const said = (it: string) =>
      `The metadata is ${it} instead of an object with scopes_supported (RFC 8414 §2). Give the whole document that the server publishes.`;
    expect(["[]", '"x"', "null", "3"].map(of)).toEqual(
      ["an array", "a string", "nothing", "a number or a boolean"].map(said),
    );
  });
});

describe("of a page in place of a document", () => {
  it("say that it is one, once", () => {
    const page =
      "The document is an HTML page instead of JSON or YAML; nothing was read. Save the document itself, or read the page with fromMarkdown (--format markdown).";
    for (const text of ["\n <!doctype html>\n<p>a: b", "<html><body>404</body></html>"]) {
      for (const read of [fromOpenApi, fromMetadata]) {
        const { definitions, issues } = read(text);
        expect(definitions).toEqual([]);
        expect(issues.filter(({ code }) => code === "invalid-document")[0]?.message).toBe(page);
      }
    }
    expect(fromOpenApi("\n <p>").issues[0]).toMatchObject({ line: 2, column: 2 });
    expect(messages(fromOpenApi("<resource>: a"))).not.toContain(page);
  });
});

describe("of an OpenAPI document", () => {
  it("say what version it is of", () => {
    const none =
      "This should be an OpenAPI document of version 2 or 3, but it does not say that it is one (openapi: 3.1.0); what reads like one was read. Give the API description itself.";
    expect(messages(fromOpenApi({}))).toEqual([
      none,
      'The document declares no scope and no operation needs one. Give an OpenAPI document, a server\'s metadata, or scopes as a list or a map, alone or at the key "scopes": ["a:read"], { "a:read": "Read a" }.',
    ]);
    expect(messages(fromOpenApi({ openapi: "3.1.0" }))).toEqual([
      "The document declares no scope and no operation needs one. Check that its oauth2 schemes are in this file.",
    ]);
    expect(messages(fromOpenApi(api({ o: oauth({}), k: { type: "apiKey" }, i: { type: "openIdConnect" } })))).toEqual([
      'The document declares no scope and no operation needs one. Its schemes "o", "i" declare none. Take the scopes from the provider\'s documentation.',
    ]);
    expect(messages(fromOpenApi(api({ o: oauth({}) })))[0]).toContain('Its scheme "o" declares none. Take');
    expect(messages(fromOpenApi({ openapi: null }))[0]).toBe(none);
    expect(messages(fromOpenApi({ openapi: "1.0" }))[0]).toBe(
      'This should be an OpenAPI document of version 2 or 3, but it says that it is of version "1.0"; what reads like one was read. Give the API description itself.',
    );
    expect(messages(fromOpenApi({ ...api({ a }), openapi: "3" }))).toEqual([]);
  });

  it("say where a reference leads", () => {
    const said = (it: string, mend: string) => [`The reference ${it}, so what it stands for was not read. ${mend}`];
    const of = ($ref: string) => messages(fromOpenApi({ ...api({ a }), paths: { $ref } }));
    expect(of("#/paths")).toEqual(said('"#/paths" leads back to itself', "Break the circle."));
    expect(of("x.yaml")).toEqual(said('"x.yaml" leads out of this file', "Bundle the document into one file first."));
    for (const pointer of ["#/x/y", "#x", "#/components/securitySchemes/%"]) {
      expect(of(pointer)).toEqual(
        said(`"${pointer}" leads to nothing in this file`, "Correct it, or add what it names."),
      );
    }
  });

  it("say what is wrong with a requirement", () => {
    const of = (security: unknown) => messages(fromOpenApi(api({ a }, security)));
    expect(of("a")).toEqual([
      "security is no array, so nobody can say what it asks for; it counts as out of reach. Write [] for a public operation.",
    ]);
    expect(of({ a: ["a"] })).toEqual([
      "security is an object instead of an array; it was read as the one requirement in it. Put it into an array.",
    ]);
    expect(of(["a"])).toEqual([
      "A security requirement is no object, so nobody can say what it asks for; this alternative was left out. Write { scheme: [scopes] }.",
    ]);
    for (const names of ["a", { x: "a" }]) {
      expect(of([{ a: names }])).toEqual([
        "The scopes of a security requirement are no array of strings; what reads as a name was taken. Write an array.",
      ]);
    }
    for (const names of [null, true, {}, ["a", null], [["a"]]]) {
      expect(of([{ a: names }])).toEqual([
        "The scopes of a security requirement are no array of strings, so nobody can say what it asks for; where its scheme has scopes, this alternative was left out. Write an array, [] if none is needed.",
      ]);
    }
    for (const security of [{}, { a: [] }, null]) {
      expect(of(security)).toEqual([
        "security is no array, so nobody can say what it asks for; it counts as out of reach. Write [] for a public operation.",
      ]);
    }
    expect(of([{ a: ["a"] }])).toEqual([]);
  });

  it("say what becomes of a scope that its scheme does not declare", () => {
    const schemes = { a, b: oauth({ b: "B" }), id: { type: "openIdConnect" } };
    const said = (scope: string, scheme: string, rest: string) => [
      `An operation needs the scope "${scope}", which the scheme "${scheme}" does not declare; ${rest}`,
    ];
    const of = (security: object) => messages(fromOpenApi(api(schemes, [security])));
    expect(of({ a: ["b"] })).toEqual(
      said("b", "a", "another scheme of the document does. Declare it in the scheme's flows."),
    );
    expect(of({ a: ["c"] })).toEqual(
      said("c", "a", "it is kept, without a description. Declare it in the scheme's flows."),
    );
    expect(of({ id: ["email"] })).toEqual(
      said(
        "email",
        "id",
        "it is kept, without a description. OpenID Connect has no place to declare it here; describe it in the catalogue.",
      ),
    );
  });

  it("say that a scheme is not declared, once", () => {
    const document = {
      ...api({ a }),
      paths: { "/a": { get: { security: [{ x: [] }] }, put: { security: [{ x: [] }] } } },
    };
    expect(messages(fromOpenApi(document))).toEqual([
      'The security scheme "x" is not declared; names listed under it are taken as scopes, and without names it counts as another scheme. Declare it.',
    ]);
  });

  it("list five of the roles that are no scopes", () => {
    const of = (names: string[]) => messages(fromOpenApi(api({ a, key: { type: "http" } }, [{ key: names }])));
    const said = (names: string) => [
      `The scheme "key" is of type "http", so what is listed under it (${names}) are no scopes: only those of oauth2 and openIdConnect are (OpenAPI 3.1 §4.8.30). Declare the scheme as oauth2 if they are.`,
    ];
    expect(of([..."vwxyz"])).toEqual(said('"v", "w", "x", "y", "z"'));
    expect(of([..."uvwxyz"])).toEqual(said('"u", "v", "w", "x", "y", …'));
    expect(messages(fromOpenApi(api({ a, key: {} }, [{ key: ["v"] }])))).toEqual([
      'The scheme "key" has no type, so what is listed under it ("v") are no scopes: only those of oauth2 and openIdConnect are (OpenAPI 3.1 §4.8.30). Declare the scheme as oauth2 if they are.',
    ]);
  });

  it("say which alternatives were too many", () => {
    const scopes = Array.from({ length: 32 }, (_, i) => `s${i}`);
    const declared = oauth(Object.fromEntries(scopes.map((name) => [name, ""])));
    const document = api({ one: declared, two: declared }, [{ one: scopes, two: scopes }]);
    expect(messages(fromOpenApi(document, { requirement: "any" }))).toEqual([
      "Taking one scope of each scheme gives too many alternatives; all of its scopes were taken together instead, which is more than needed.",
    ]);
  });

  it("say which operationId and which key stands twice", () => {
    const document = {
      ...api({ a }),
      paths: { "/a": { get: { operationId: "list" }, put: { operationId: "list" } } },
    };
    expect(messages(fromOpenApi(document))).toEqual([
      'The operationId "list" stands twice, but must be unique (OpenAPI 3.1 §4.8.10); "PUT /a" goes by its method and path. Rename one of them.',
    ]);
    expect(messages(fromMetadata('{"scopes_supported":["a"],"x":1,"x":2}'))).toEqual([
      'The key "x" stands twice in one mapping; parsers differ in which one they keep. Remove one of them.',
    ]);
  });

  it("count the repeated keys beyond a hundred", () => {
    const of = (times: number) => messages(fromMetadata(`{"scopes_supported":["a"]${',"x":1'.repeat(times + 1)}}`));
    const said = 'The key "x" stands twice in one mapping; parsers differ in which one they keep. Remove one of them.';
    expect(of(100)).toEqual(Array(100).fill(said));
    expect(of(103)).toEqual([
      ...Array(100).fill(said),
      "The document has 3 more keys that stand twice in one mapping. Mend the first ones, then read it again.",
    ]);
    expect(fromMetadata(`{"x":1${',"x":1'.repeat(101)}}`).issues[100]?.code).toBe("duplicate-key");
  });

  it("say that a file holds more than one document", () => {
    expect(fromMetadata("scopes_supported: [a]\n---\nscopes_supported: [b]\n").issues).toEqual([
      {
        code: "invalid-document",
        message:
          "The document ends here, and what follows is another one, which was not read. What could be read was read, but names may be missing. Mend the syntax there.",
        line: 2,
        column: 1,
      },
    ]);
  });

  it("count the syntax faults beyond ten", () => {
    const of = (faults: number) => messages(fromMetadata(`{"scopes_supported":["a"${' "a"'.repeat(faults)}]}`));
    const said =
      "The document lacks a comma here. What could be read was read, but names may be missing. Mend the syntax there.";
    expect(of(10).filter((message) => message.startsWith("The document"))).toEqual(Array(10).fill(said));
    expect(of(12).filter((message) => message.startsWith("The document"))).toEqual([
      ...Array(10).fill(said),
      "The document has 2 more syntax faults. Mend the first ones; most of the others follow from them.",
    ]);
  });
});

describe("of a text", () => {
  it("say what was guessed and what is missing", () => {
    expect(messages(fromText("a, b"))).toEqual([
      "This line was read as a list separated by commas, though a scope may hold one (RFC 6749 §3.3). Separate scopes by blanks or lines.",
    ]);
    expect(messages(fromText(""))).toEqual([
      'The text names no scope. Write one per line, a CSV file with a column "scope", or a scope string.',
    ]);
    expect(messages(fromText('scope,description\n"a" b,c'))).toEqual([
      "A quoted cell is not closed rightly here (RFC 4180 §2), so quotes were read as part of the cells. Double a quote inside quotes.",
      expect.stringContaining("is no scope-token"),
    ]);
  });
});

describe("of a text that is none", () => {
  it("say what it is", () => {
    expect(messages(fromText("<html>"))[0]).toBe(
      "The text is an HTML page, whose words can't be told from names; nothing was read. Read it with fromMarkdown (--format markdown), or copy the scopes out of it, one per line.",
    );
    expect(messages(fromText("|a|\n|-|"))[0]).toBe(
      "The text holds a table in Markdown, whose words can't be told from names; nothing was read. Read it with fromMarkdown (--format markdown).",
    );
    expect(messages(fromText("{}"))[0]).toBe(
      `The text is an object in JSON or YAML instead of a list or a map of scopes (["a:read"], { "a:read": "Read a" }, alone or at the key "scopes"); nothing was read. Read a server's metadata with fromMetadata (--format metadata), an API description with fromOpenApi (--format openapi).`,
    );
    const language = (it: string) =>
      `The text is ${it}, whose words can't be told from names; nothing was read. Save the names one per line, or as a table in Markdown: | Scope | Description |.`;
    expect(messages(fromText("|==="))[0]).toBe(language("AsciiDoc"));
    expect(messages(fromText("package x\n\nx"))[0]).toBe(language("source code"));
    const other = (more: string) =>
      `The array holds something else than names and definitions ({ name, description? }) here${more}; that was not read. Write an array of these, or one scope per line.`;
    expect(messages(fromText('["a",1]'))).toEqual([other("")]);
    expect(messages(fromText('["a",1,[],{}]'))).toEqual([other(", and 2 times below")]);
  });

  it("say which column was taken", () => {
    const said = (it: string) =>
      `This file has no header that says which column names scopes, so ${it} taken for that. Write "scope" at the head of the column.`;
    expect(messages(fromCsv("1,a:read,A b"))).toEqual([said("column 2 was")]);
    expect(messages(fromCsv("a:read,b:read"))).toEqual([said("all of its cells were")]);
  });
});

describe("of Markdown", () => {
  it("say what was guessed, skipped or is missing", () => {
    expect(messages(fromMarkdown(""))).toEqual([
      "The text has no table, list or heading that names scopes. Give it a table with the columns Scope and Description.",
    ]);
    expect(messages(fromMarkdown("| No | Key |\n|-|-|\n| 1 | a |"))).toEqual([
      'This table was read for its column "Key", though nothing says that it names scopes. Head that column "Scope", or leave the table out.',
    ]);
    const skipped = (header: string) =>
      `This table (${header}) was skipped: none of its headers says scope. If it defines some, head that column "Scope".`;
    const scopes = "| Scope | D |\n|-|-|\n| a | b |\n\n";
    expect(messages(fromMarkdown(`${scopes}| File | Use |\n|-|-|\n| x | y |\n| \`z\` | y |`))).toEqual([
      skipped("File | Use"),
    ]);
    const long = "x".repeat(201);
    expect(messages(fromMarkdown(`${scopes}| ${long} |\n|-|\n| \`y\` |`))).toEqual([skipped("x".repeat(200))]);
  });

  it("say where reading ended", () => {
    expect(fromMarkdown(`${"> ".repeat(120)}x`).issues[0]).toEqual({
      code: "too-deep",
      message:
        "Quotes or lists are nested so deeply here that they were not read to their end; names may be missing. Unnest them.",
      line: 1,
      column: 1,
    });
  });
});
