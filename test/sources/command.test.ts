import { execFileSync, spawnSync } from "node:child_process";
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { version } from "../../package.json";
import { runCommand } from "../../src/sources/command/run-command.js";

const OPENAPI = `openapi: 3.0.1
paths:
  /pets:
    get: { operationId: listPets, summary: List pets, security: [{ o: [all, "pets:read"] }] }
    post: { operationId: addPet, security: [{ o: ["pets:write"] }] }
    head: { security: [{ key: [] }] }
components:
  securitySchemes:
    key: { type: apiKey }
    o: { type: oauth2, flows: { implicit: { scopes: { "pets:read": "See \\"pets\\"", "pets:write": Change pets, all: All } } } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scope-picker-"));
  file("api.yaml", OPENAPI);
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), "utf8");

let piped = "";
function run(...args: string[]) {
  let out = "";
  let err = "";
  const code = runCommand(args, {
    in: () => new TextEncoder().encode(piped),
    out: (piece) => {
      out += piece;
    },
    err: (piece) => {
      err += piece;
    },
  });
  return { code, out, err };
}

describe("import", () => {
  it("writes a module of definitions, pinned grammar, catalogue, type and operations", () => {
    expect(run("import", at("api.yaml"), "-o", at("scopes.ts"), "--name", "pets").code).toBe(0);
    const module = text("scopes.ts");
    expect(module).toContain(
      "// Made by `scope-picker import api.yaml -o scopes.ts --name pets`. Don't edit it: run the command again.\n",
    );
    expect(module).toContain(`export const petsDefinitions = [
  { name: "pets:read", description: "See \\"pets\\"" },
  { name: "pets:write", description: "Change pets" },
  { name: "all", description: "All" },
] as const;`);
    expect(module).toMatch(/export const petsGrammar: Grammar = \{[^;]*separator: ":"[^;]*\};/);
    expect(module).toContain("createCatalogue(petsDefinitions, {\n  grammar: petsGrammar,\n});");
    expect(module).toContain("export type PetsScope = NameOf<typeof petsDefinitions>;");
    expect(module).toContain(`requires: [["all", "pets:read"]]`);
    expect(module).toContain(`requires: [], otherSchemes: [{ scopes: [], schemes: ["key"] }]`);
  });

  it("writes the same module each time, and with --requirement any the alternatives", () => {
    const again = () => run("import", at("api.yaml"), "--requirement", "any").out;
    expect(again()).toBe(again());
    expect(again()).toContain(`requires: [["all"], ["pets:read"]]`);
    expect(again()).toContain("import api.yaml --requirement any`");
    expect(again()).toContain("export const api: Catalogue<ApiScope> = ");
  });

  it("prints what it found: beside the file to standard output, else to standard error", () => {
    const { out } = run("import", at("api.yaml"), "-o", at("scopes.ts"));
    expect(out).toContain(`(openapi): 3 scopes of 2 resources, 1 read/write pair\n`);
    expect(out).toContain("grammar: ");
    expect(out).toContain("1 scope whose names tell neither read nor write: all\n");
    expect(out).toContain("3 operations, of which 1 need another scheme than OAuth\n");
    expect(out).toContain(`\nwrote ${at("scopes.ts")}\n`);
    expect(run("import", at("api.yaml")).err).toContain("3 scopes of 2 resources");
  });

  it("prints issues with file and line, twenty at most", () => {
    const path = file("scopes.txt", "a\nb\na\n");
    expect(run("import", path).code).toBe(0);
    expect(run("import", path).err).toContain(
      `${path}:3:1 The scope "a" is defined again; the definition at line 1 stays`,
    );
    expect(run("import", file("many.txt", "a\n".repeat(100))).err).toContain("… and 79 more issues.");
  });

  it("finds the format by name and content", () => {
    const formats = {
      "x.md": "| Scope | D |\n|-|-|\n| a | b |",
      "x.json": '{"issuer":"x","scopes_supported":["a"]}',
      "y.json": '{"swagger":"2.0","securityDefinitions":{"o":{"type":"oauth2","scopes":{"a":"A"}}}}',
      "x.csv": "scope,description\na,A",
      "x.txt": "a b",
      README: "| Scope | D |\n|-|-|\n| a | b |",
      data: '{"scopes_supported":["a"]}',
      "names.json": '["a:read", "b:write"]',
      "definitions.json": '[{"name":"a:read","description":"Read a"}]',
    };
    const found = Object.entries(formats).map(
      ([name, content]) => /\((\w+)\)/.exec(run("import", file(name, content)).err)?.[1],
    );
    expect(found).toEqual(["markdown", "metadata", "openapi", "text", "text", "markdown", "metadata", "text", "text"]);
    expect(run("import", file("odd.md", "a\nb"), "--format", "text").err).toContain("(text): 2 scopes");
  });

  // Not for each mutant: the compiler takes longer than it tells.
  it.skipIf(process.env.STRYKER_MUTATOR_WORKER)(
    "makes a module that compiles against scope-picker/core, with strange names too",
    () => {
      symlinkSync(resolve("node_modules"), at("node_modules"));
      const src = (path: string) => [resolve("src", path)];
      const paths = { "scope-picker/core": src("core/index.ts"), "scope-picker/sources": src("sources/index.ts") };
      const strange = JSON.stringify({ scopes_supported: ["__proto__", "a b", "\u2028", "\\", "*/", "é\0"] });
      run("import", at("api.yaml"), "-o", at("pets.ts"));
      run("import", file("m.json", strange), "-o", at("default.ts"));
      file(
        "use.ts",
        `import { type PetsScope, pets, petsOperations } from "./pets.js";
export const known: PetsScope = "pets:read";
// @ts-expect-error not one of the catalogue's names
export const unknown: PetsScope = "pets:delete";
export const name: PetsScope | undefined = pets.scopes[0]?.name;
export const schemes: readonly string[] | undefined = petsOperations[2]?.otherSchemes?.[0]?.schemes;
`,
      ); // prettier-ignore
      const options = {
        extends: resolve("tsconfig.json"),
        compilerOptions: { paths, types: [], noEmit: true },
        include: ["*.ts"],
      };
      file("tsconfig.json", JSON.stringify(options));
      const tsc = resolve("node_modules/.bin/tsc");
      expect(execFileSync(tsc, ["-p", folder], { encoding: "utf8" })).toBe("");
      // Core's own source, which is read with it, need not say all of its types.
      const isolated = ["-p", folder, "--declaration", "--isolatedDeclarations"];
      const { stdout } = spawnSync(tsc, isolated, { cwd: folder, encoding: "utf8" });
      expect(stdout.split("\n").filter((line) => /^(?:pets|default)\.ts/.test(line))).toEqual([]);
      expect(stdout).toContain("TS9010");
      expect(text("default.ts")).toContain("export const scopesDefault: Catalogue<ScopesDefaultScope> = ");
    },
    60_000,
  );
});

describe("standard input", () => {
  afterEach(() => {
    piped = "";
  });

  it("is read where the file is a dash, its format by what stands in it", () => {
    piped = JSON.stringify({ issuer: "https://a.example", scopes_supported: ["pets:read", "pets:write"] });
    const { code, out } = run("import", "-", "-o", at("pets.ts"));
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      "standard input (metadata): 2 scopes of 1 resource, 1 read/write pair",
    ]);
    expect(text("pets.ts")).toMatch(/^\/\/ Made by `scope-picker import - -o pets\.ts`\./);
    expect(run("import", "-", "-o", at("pets.ts"), "--check")).toMatchObject({ code: 0 });
    piped = "pets:read\n";
    expect(run("import", "-", "-o", at("pets.ts"), "--check")).toMatchObject({ code: 1 });
  });

  it("has faults told by that name, with their line", () => {
    piped = "openapi: 3.0.0\npaths: {a: [}\n";
    const { code, err } = run("import", "-");
    expect(code).toBe(1);
    expect(err).toMatch(/^standard input:2:\d+ /);
    expect(err).toContain("standard input was read as openapi; nothing was written.");
  });

  it("gives the catalogue the name of a file without one", () => {
    piped = "pets:read\n";
    expect(run("import", "-").out).toContain("export const scopes: Catalogue<ScopesScope> = ");
  });
});

describe("--check", () => {
  it("passes while the module matches, line ends aside", () => {
    run("import", at("api.yaml"), "-o", at("scopes.ts"));
    writeFileSync(at("scopes.ts"), text("scopes.ts").replaceAll("\n", "\r\n"));
    const { code, out } = run("import", at("api.yaml"), "-o", at("scopes.ts"), "--check");
    expect([code, out]).toEqual([0, `${at("scopes.ts")} matches ${at("api.yaml")}\n`]);
  });

  it("fails where the file has changed, says where, and writes nothing", () => {
    run("import", at("api.yaml"), "-o", at("scopes.ts"));
    const before = text("scopes.ts");
    file("api.yaml", OPENAPI.replace("Change pets", "Change your pets"));
    const { code, err } = run("import", at("api.yaml"), "-o", at("scopes.ts"), "--check");
    expect(code).toBe(1);
    expect(err).toMatch(/scopes\.ts:\d+ no longer matches .*api\.yaml/);
    expect(err).toContain(`+   { name: "pets:write", description: "Change your pets" },`);
    expect(text("scopes.ts")).toBe(before);
  });

  it("passes with what the module's header says, whatever it was made with", () => {
    const file = (name: string) => (name.includes(".") ? at(name) : name);
    run("import", at("api.yaml"), "-o", at("s.ts"), "-f", "openapi", "--requirement", "any", "-n", "pets");
    const said = /scope-picker ([^`]+)`/.exec(text("s.ts"))?.[1]?.split(" ").map(file) ?? [];
    expect(run(...said, "--check")).toMatchObject({ code: 0 });
    expect(run("import", at("api.yaml"), "-o", at("s.ts"), "--check")).toMatchObject({ code: 1 });
  });

  it("passes once a formatter has been over the module, and no longer where a word has changed", () => {
    run("import", at("api.yaml"), "-o", at("scopes.ts"));
    const style =
      "--line-width=60 --indent-style=tab --javascript-formatter-quote-style=single --semicolons=as-needed --trailing-commas=none";
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const formatted = execFileSync(process.execPath, [biome, "format", "--stdin-file-path=s.ts", ...style.split(" ")], {
      cwd: folder,
      input: text("scopes.ts"),
      encoding: "utf8",
    });
    expect(formatted).toContain("description: 'See \"pets\"'");
    writeFileSync(at("scopes.ts"), formatted);
    expect(run("import", at("api.yaml"), "-o", at("scopes.ts"), "--check")).toMatchObject({ code: 0 });
    writeFileSync(at("scopes.ts"), formatted.replace("Change pets", "Change  pets"));
    expect(run("import", at("api.yaml"), "-o", at("scopes.ts"), "--check")).toMatchObject({ code: 1 });
  });

  it("fails where the module is missing", () => {
    expect(run("import", at("api.yaml"), "-o", at("none.ts"), "--check")).toMatchObject({ code: 1, out: "" });
  });
});

describe("a module that is made again", () => {
  const again = (...more: string[]) => run("import", at("names.txt"), "-o", at("scopes.ts"), ...more);
  const grammar = () =>
    /Grammar = ([^;]*);/
      .exec(text("scopes.ts"))?.[1]
      ?.replace(/,?\s+\}/, " }")
      .replace(/\s+/g, " ");
  const make = (before: string, after: string) => {
    file("names.txt", before);
    rmSync(at("scopes.ts"), { force: true });
    const first = again();
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).not.toContain("the grammar was");
    file("names.txt", after);
  };
  // The votes go to the first segment once names that begin with a verb outnumber the others.
  const FEW = "pets:read\npets:write\nread:list\n";
  const MANY = `${FEW}${["a", "b", "c", "d"].map((name) => `read:${name}\nwrite:${name}\n`).join("")}`;

  it("keeps the grammar that it has pinned, and says so", () => {
    make(`${FEW}openid\n`, `${MANY}openid\n`);
    const before = grammar();
    const { code, out } = again();
    expect([code, grammar()]).toEqual([0, before]);
    expect(out).toContain("the grammar was kept as it is pinned; --infer finds it anew\n");
    expect(again("--check")).toMatchObject({ code: 0, err: "" });
  });

  it("has its grammar found anew with --infer", () => {
    make(FEW, MANY);
    const before = grammar();
    again();
    expect(again("--infer", "--check")).toMatchObject({ code: 1 });
    expect(again("--infer").out).not.toContain("the grammar was");
    expect(grammar()).not.toBe(before);
    expect(text("scopes.ts")).not.toContain("--infer");
  });

  it("takes new words into the grammar that it has pinned", () => {
    make(FEW, `${MANY}pets:delete\n`);
    const before = grammar();
    const note = "the grammar was kept as it is pinned, with new words for pets:delete; no other resource id changes\n";
    expect(again("--check")).toMatchObject({ code: 1, err: expect.stringContaining(note) });
    expect(again().out).toContain(note);
    expect(grammar()).toBe(
      before?.replace(/write: \["write"/, `write: ["write", "delete"`).replace(/"write"\] \}$/, `"write", "delete"] }`),
    );
    expect(again().out).toContain("kept as it is pinned; --infer");
  });

  it("has its grammar found anew where the pinned one no longer reads the names, and says which ids change", () => {
    make(`${FEW}view:list\n`, `${MANY}view:list\nview:owner\n`);
    const { out } = again();
    expect(out).toMatch(
      /the grammar was found anew, since the pinned one doesn't read view:owner; resource ids change of view:list\n/,
    );
    expect(again().out).toContain("kept as it is pinned; --infer");
  });

  it("keeps the grammar after a formatter too, and says where there is none to be read", () => {
    make(FEW, MANY);
    const before = grammar();
    const formatted = text("scopes.ts")
      .replace(
        /Grammar = (.*);/,
        (_, literal) => `Grammar = ${literal.replaceAll('"', "'").replaceAll(", ", ",\n  ").replace(/ \}$/, ",\n}")};`,
      )
      .replaceAll("\n", "\r\n"); // prettier-ignore
    file("scopes.ts", formatted);
    expect(again().out).toContain("kept as it is pinned");
    expect(grammar()).toBe(before);
    for (const odd of ["", formatted.replace("action:", "action: 5, x:")]) {
      file("scopes.ts", odd);
      expect(again().out).toContain(`the grammar was found anew: ${at("scopes.ts")} has none that can be read\n`);
    }
  });
});

describe("bad input", () => {
  it("exits with 1, says where, and writes nothing", () => {
    const path = file("broken.json", '{"scopes_supported":["a",\n"b"');
    const { code, err } = run("import", path, "-o", at("scopes.ts"));
    expect(code).toBe(1);
    expect(err).toContain(`${path}:2:4 The document ends before the array is closed`);
    expect(() => text("scopes.ts")).toThrow();
    expect(err).toContain(`scope-picker: ${path} was read as metadata; nothing was written.\n`);
    expect(run("import", at("nowhere.yaml")).err).toMatch(/^scope-picker: .*nowhere\.yaml can't be read: ENOENT/);
    const missing = join(folder, "no", "folder.ts");
    expect(run("import", at("api.yaml"), "-o", missing).err).toContain(
      `scope-picker: ${missing} can't be written: ENOENT`,
    );
    expect(run("import", at("api.yaml"), "-o", join(folder, "no", "folder.ts")).code).toBe(1);
    expect(run("import", file("empty.md", "")).code).toBe(1);
  });
});

describe("a hostile document", () => {
  // A terminal clears itself at the first, in UTF-8 as in Latin-1 at the second, and shows the third from right to left.
  const CONTROLS = ["\u001b[2J", "\u009b2J", "\u202e", "\u2028", "\r"];
  const RAW = /(?!\n)[\p{Cc}\u2028\u202E]/u;

  it.each(CONTROLS)("neither rules the terminal nor turns the module's text: %j", (control) => {
    const name = `a${control}:read`;
    const scopes = { [name]: `"${control}\`\${x}*/`, "b:read": "B" };
    const oauth = { type: "oauth2", flows: { implicit: { scopes } } };
    const paths = { [`/${control}`]: { get: { summary: control, security: [{ o: [name, `c${control}`] }] } } };
    file("evil.json", JSON.stringify({ openapi: "3.0.0", paths, components: { securitySchemes: { o: oauth } } }));
    const made = run("import", at("evil.json"), "-o", at("scopes.ts"));
    expect(made.code).toBe(0);
    expect(made.out + made.err + text("scopes.ts")).not.toMatch(RAW);
    expect(run("import", at("evil.json"), "-o", at("scopes.ts"), "--check").code).toBe(0);
    writeFileSync(at("scopes.ts"), text("scopes.ts").replace('"B"', `"C" /*${control}*/`));
    expect(run("import", at("evil.json"), "-o", at("scopes.ts"), "--check").err).not.toMatch(RAW);
    for (const evil of [`a: *b${control}c\n`, `a: "${control}" b"\n`, `a: [\n${control}: :\n`]) {
      expect(run("import", file("evil.yaml", `openapi: 3.0.0\n${evil}`)).err).not.toMatch(RAW);
    }
    const table = `| Fi${control}le | Use |\n|-|-|\n| \`x\` | y |\n\n| Scope |\n|-|\n| \`${name}\` |\n`;
    expect(run("import", file("evil.md", table)).err).not.toMatch(RAW);
  });
});

describe("a file that is something else", () => {
  it("is told by the issues beside the fatal one", () => {
    for (const name of ["page.json", "page.yaml"]) {
      const { code, err } = run("import", file(name, "<html><body>404</body></html>"));
      expect(code).toBe(1);
      expect(err).toMatch(/declares no scope.*\n.*This should be an OpenAPI document of version 2 or 3/);
      expect(err.match(/declares no scope/g)).toHaveLength(1);
      expect(err).toContain(`${name}:1:1 The document is an HTML page`);
    }
    expect(run("import", file("page.html", "<html><body>404</body></html>")).err).toContain(
      "has no table, list or heading that names scopes",
    );
  });

  it("of another encoding is refused with the way to mend it", () => {
    const said = {
      "it is UTF-16. Save it as UTF-8.": [
        Buffer.from("\uFEFFa:read\n", "utf16le"),
        Buffer.from("\uFEFFa:read\n", "utf16le").swap16(),
      ],
      "it holds NUL, so it is UTF-16 or no text at all. Save it as UTF-8.": [Buffer.from("a:read\n", "utf16le")],
      "it is not UTF-8, so its names might be read as others. Save it as UTF-8.": [
        Buffer.from("Zölle\n", "latin1"),
        Buffer.from("aÿ", "latin1"),
        Buffer.from([0xff]),
        Buffer.from([0xfe, 0xfe]),
      ],
    };
    for (const [reason, texts] of Object.entries(said)) {
      for (const bytes of texts) {
        const path = file("x.txt", bytes);
        expect(run("import", path)).toEqual({
          code: 1,
          out: "",
          err: `scope-picker: ${path} can't be read: ${reason}\n`,
        });
      }
    }
    expect(run("import", file("bom.txt", "\uFEFFa:read")).out).toContain(`{ name: "a:read" }`);
  });

  it("that is CSV by its name gives no name with a comma in it", () => {
    const { out, err } = run("import", file("x.csv", 'a:read,Reads things\nb:write,"Writes, all"\n'));
    expect(out).toContain(`{ name: "a:read", description: "Reads things" }`);
    expect(err).toContain("x.csv:1:1 This file has no header that says which column names scopes");
  });
});

it("never writes over the file that it reads, by another path or a link either", () => {
  symlinkSync(at("api.yaml"), at("link.yaml"));
  linkSync(at("api.yaml"), at("hard.yaml"));
  for (const output of [at("api.yaml"), join(folder, ".", "x", "..", "api.yaml"), at("link.yaml"), at("hard.yaml")]) {
    const { code, err } = run("import", at("api.yaml"), "-o", output);
    expect([output, code]).toEqual([output, 2]);
    expect(err).toContain("that is the file to read, which would be lost.");
  }
  expect(text("api.yaml")).toBe(OPENAPI);
  expect(run("import", at("none.yaml"), "-o", at("none.yaml")).code).toBe(2);
});

it("never writes over a file that it did not make", () => {
  const own = "export const scopes = [];\n";
  file("scopes.ts", own);
  const refused = run("import", at("api.yaml"), "-o", at("scopes.ts"));
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(
    "this command did not make that file, which would be lost. Name another, or delete it.",
  );
  expect(text("scopes.ts")).toBe(own);
  expect(run("import", at("api.yaml"), "-o", at("scopes.ts"), "--check").code).toBe(1);
  for (const bytes of [
    Buffer.from("x(`// Made by `scope-picker import a`. …`);\n"),
    Buffer.from("// caf\xe9\n", "latin1"),
    Buffer.from("\ufeff// mine\n", "utf16le"),
  ]) {
    file("scopes.ts", bytes);
    expect(run("import", at("api.yaml"), "-o", at("scopes.ts")).code).toBe(2);
    expect(readFileSync(at("scopes.ts"))).toEqual(bytes);
  }

  expect(run("import", at("api.yaml"), "-o", at("made.ts")).code).toBe(0);
  const made = text("made.ts");
  const header = /^.*\n/.exec(made)?.[0] as string;
  const withoutGrammar = made.replace("Grammar: Grammar", "Grammar");
  for (const still of [made.slice(header.length), `// A licence\n${withoutGrammar}`, "", "\n"]) {
    file("made.ts", still);
    expect(run("import", at("api.yaml"), "-o", at("made.ts")).code).toBe(0);
    expect(text("made.ts")).toBe(made);
  }
});

it("shows no control of a file's name", () => {
  const { code, err } = run("import", at("no\u001b[31mfile\u202e.yaml"));
  expect(code).toBe(1);
  expect(err).toContain("no\\u001b[31mfile\\u202e.yaml can't be read: ");
  expect(err).not.toMatch(/[\u001b\u202e]/);
});

it("writes its TypeScript into no file that would be run as JavaScript or read as data", () => {
  for (const name of ["scopes.js", "scopes.mjs", "scopes.jsx", "scopes.JSON", "scopes.d.ts", "scopes.d.mts"]) {
    const { code, err } = run("import", at("api.yaml"), "-o", at(name));
    expect([name, code]).toEqual([name, 2]);
    expect(err).toContain("the module is TypeScript. Name a .ts file.");
    expect(() => text(name)).toThrow();
  }
  for (const name of ["scopes.mts", "js.ts", "scopes.tsx", "scopes.json.ts"]) {
    expect([name, run("import", at("api.yaml"), "-o", at(name)).code]).toEqual([name, 0]);
  }
});

it("passes on what is no fault of the command line", () => {
  const streams = {
    in: () => new Uint8Array(),
    out: () => {
      throw new TypeError("broken pipe");
    },
    err: () => {},
  };
  expect(() => runCommand(["--help"], streams)).toThrow(TypeError);
});

describe("usage", () => {
  it("gives the version on --version", () => {
    expect(run("--version")).toEqual({ code: 0, err: "", out: `${version}\n` });
    expect(run("-v", "import")).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it("is printed on --help", () => {
    expect(run("--help")).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Exit codes: 0 done; 1") });
    expect(run("import", "-h").code).toBe(0);
  });

  it("that is wrong exits with 2 and says what is", () => {
    const wrong = {
      "": "There is no command. Try",
      export: 'no command "export"',
      import: "needs a file",
      "import a b": '"b" is a second one',
      "import a --bogus": "--bogus",
      "import a --format xml": "one of markdown, openapi, metadata, text",
      "import a --requirement some": '"all" or "any"',
      "import a --check": "--check compares with a module: name it with -o, as when it was written.",
      "import a --name class": "identifier",
      "import a --name NameOf": "none that the module imports",
    };
    for (const [line, message] of Object.entries(wrong)) {
      const { code, out, err } = run(...line.split(" ").filter((word) => word !== ""));
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(message);
    }
  });
});

it("runs on the program's own arguments and streams", async () => {
  const { argv, exitCode } = process;
  const print = (stream: NodeJS.WriteStream) => vi.spyOn(stream, "write").mockReturnValue(true);
  const [out, err] = [print(process.stdout), print(process.stderr)];
  try {
    for (const [words, code] of [
      [["--help"], 0],
      [["import", at("nowhere.md")], 1],
    ] as const) {
      process.argv = ["node", "scope-picker", ...words];
      // Anew, and nothing but this module.
      await import(/* @vite-ignore */ `../../src/sources/command/main.js?exit=${code}`);
      expect(process.exitCode).toBe(code);
    }
    expect(out).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Usage: /));
    expect(err).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("nowhere.md can't be read"));
  } finally {
    Object.assign(process, { argv, exitCode });
    vi.restoreAllMocks();
  }
});

it("ends quietly where nobody reads on, and on no other fault of a stream", async () => {
  const { argv, exitCode } = process;
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => stream.listeners("error"));
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    process.argv = ["node", "scope-picker", "--help"];
    await import(/* @vite-ignore */ `../../src/sources/command/main.js?pipe=${process.pid}`);
    for (const stream of streams) {
      const fault = (code: string) => () => stream.emit("error", Object.assign(new Error(code), { code }));
      expect(fault("EPIPE")).not.toThrow();
      expect(fault("EIO")).toThrow("EIO");
    }
  } finally {
    print.mockRestore();
    Object.assign(process, { argv, exitCode });
    streams.forEach((stream, i) => {
      for (const listener of stream.listeners("error")) {
        if (!before[i]?.includes(listener)) stream.off("error", listener as () => void);
      }
    });
  }
});
