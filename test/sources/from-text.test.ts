import { describe, expect, it } from "vitest";
import type { ScopeDefinition } from "../../src/core/index.js";
import { fromCsv } from "../../src/sources/from-text.js";
import { fromText } from "../../src/sources/index.js";

const read = (text: string) => fromText(text).definitions;
const names = (text: string) => read(text).map(({ name }) => name);
const codes = (text: string) => fromText(text).issues.map(({ code }) => code);

describe("lines", () => {
  it("give a scope each, with the description behind a tab, blanks, a dash or a colon", () => {
    const lines = [
      "a:read\tRead a",
      "a:write   Write a",
      "b:read - Read - b",
      "b.write  — Write b",
      "c:d: See: d",
      "e",
    ];
    expect(read(lines.join("\n"))).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "a:write", description: "Write a" },
      { name: "b:read", description: "Read - b" },
      { name: "b.write", description: "Write b" },
      { name: "c:d", description: "See: d" },
      { name: "e" },
    ]);
  });

  it("take other bullets, a heading and what closes a list for no scopes", () => {
    expect(names("· a:read\n– b:read\n— c:read\n▪ d:read\n‣ [ ] e:read")).toEqual([
      "a:read",
      "b:read",
      "c:read",
      "d:read",
      "e:read",
    ]);
    expect(names("Scopes:\n- a:read\n- b:read")).toEqual(["a:read", "b:read"]);
    expect(names("export const SCOPES = [\n  'a:read',\n  'b:read',\n] as const;\n")).toEqual(["a:read", "b:read"]);
    expect(read("a : Read a\nb:c: See b")).toEqual([
      { name: "a", description: "Read a" },
      { name: "b:c", description: "See b" },
    ]);
  });

  it("give the names of a scope string behind the parameter's name, where it is the only line", () => {
    for (const text of [
      "scope: a:read b",
      'scope="a:read b"',
      '"scope": "a:read b",',
      "\n  Scopes = a:read b\n",
      "scope='a:read b' ",
    ]) {
      expect(read(text), text).toEqual([{ name: "a:read" }, { name: "b" }]);
    }
    expect(names("user: Your name\nscope: Your scopes")).toEqual(["user", "scope"]);
    expect(names("scope: Your scopes\na:read")).toEqual(["scope", "a:read"]);
    expect(fromText('scope="a b').issues).toMatchObject([{ code: "invalid-name" }]);
    expect(fromText('scope: a "b').issues).toMatchObject([{ code: "invalid-name", line: 1, column: 10 }]);
  });

  it("give the names in settings about scopes, where each line is a setting", () => {
    const openid = [{ name: "openid" }, { name: "email" }];
    for (const text of [
      'OAUTH_SCOPES="openid email"',
      "export GF_AUTH_SCOPES=openid email",
      "# all\nCLIENT_ID='x'\n\nOAUTH_SCOPES='openid email' # both\r\nSCOPED=1\n",
      "A=1\nOAUTH_SCOPE=openid\nMY_SCOPES_EXTRA=email",
    ]) {
      expect([text, fromText(text)]).toEqual([text, { definitions: openid, issues: [] }]);
    }
    expect(fromText('A=1\nX_SCOPE="a b\\"').issues).toMatchObject([{ code: "invalid-name", line: 2, column: 12 }]);
    expect(names("a=b\nc=d")).toEqual(["a=b", "c=d"]);
    expect(names("a\nmy_scopes=d")).toEqual(["a", "my_scopes=d"]);
  });

  it("give the names of a list in code, where it is the only line", () => {
    for (const text of [
      "const scopes = ['a:read', 'b'];",
      'export const apiScopes = ["a:read", "b"] as const;\n',
      'SCOPES = ["a:read", "b",]',
      '"scopes_supported": [ "a:read", "b" ],',
      "scopes: [a:read, b]",
      "SCOPES = %w[a:read b].freeze",
    ]) {
      expect(names(text), text).toEqual(["a:read", "b"]);
    }
    expect(fromText('scopes = ["a", "é"]').issues).toMatchObject([{ code: "invalid-name", column: 16 }, {}]);
    expect(names("items = [a, b]")).toEqual(["items"]);
  });

  it("take # as a comment at the start and between blanks, not within a name", () => {
    expect(read("# All scopes\n#old\n\na # See a\na#b\nc d # both\ne - See e # later")).toEqual([
      { name: "a", description: "See a" },
      { name: "a#b" },
      { name: "c" },
      { name: "d" },
      { name: "e", description: "See e — later" },
    ]);
  });

  it("tell a sentence behind one blank from further names", () => {
    expect(read("account:read Access account details")).toEqual([
      { name: "account:read", description: "Access account details" },
    ]);
    expect(names("Mail.Read Mail.Send")).toEqual(["Mail.Read", "Mail.Send"]);
    expect(names("openid User.Read Mail.Read")).toEqual(["openid", "User.Read", "Mail.Read"]);
  });

  it("take two blanks as the start of a column where several lines have one", () => {
    expect(read("repo      full control\nrepo:org  read only\nuser")).toEqual([
      { name: "repo", description: "full control" },
      { name: "repo:org", description: "read only" },
      { name: "user" },
    ]);
  });

  it("lose bullets, quotes and the commas of a list in code", () => {
    expect(names("- a\n* `b`: B\n  \"c\",\n  'd',\ne;")).toEqual([..."abcde"]);
  });

  it("of a map in code lose the quotes around their names and around their descriptions", () => {
    const a = { name: "a:read", description: "Read a" };
    for (const line of [
      '"a:read": "Read a",',
      "'a:read': 'Read a',",
      "'a:read' => 'Read a',",
      "'a:read' => 'Read a'",
      '- "a:read": "Read a"',
      '"a:read" = "Read a";',
    ]) {
      expect(fromText(line)).toEqual({ definitions: [a], issues: [] });
    }
    expect(read("'a:read' => 'Read \\'a\\'',")).toEqual([{ name: "a:read", description: "Read 'a'" }]);
    // What is no map in code keeps its quotes, and so do words that only end with one.
    for (const description of ['"Read" a', 'Read "a"', '"Read a"', "'Read', 'a'"]) {
      expect(fromText(`a:read: ${description}`).definitions).toEqual([{ name: "a:read", description }]);
    }
    expect(fromText('"a:read": Read "a",').definitions).toEqual([{ name: "a:read", description: 'Read "a",' }]);
  });

  it("that open or close such a map are no scopes", () => {
    const map = "'a:read' => 'Read a',\n'b:read' => 'Read b',";
    for (const [head, tail] of [
      ["'scopes' => [", "],"],
      ["Passport::tokensCan([", "]);"],
      ["SCOPES = {", "}"],
      ["self.scopes: dict[str, str] = {", "}"],
      ['"scopes": {', "},"],
      ["$this->scopes = array(", ");"],
      ["public const SCOPES = [", "];"],
    ]) {
      expect([head, names(`${head}\n${map}\n${tail}`)]).toEqual([head, ["a:read", "b:read"]]);
    }
  });

  it("keep URL scopes whole", () => {
    expect(read("https://x.example/auth/drive: See files\nhttps://x.example/a")).toEqual([
      { name: "https://x.example/auth/drive", description: "See files" },
      { name: "https://x.example/a" },
    ]);
  });

  it("keep the first description of a scope that comes again", () => {
    expect(read("a: See a\nb\na: Read a\nb: See b")).toEqual([
      { name: "a", description: "See a" },
      { name: "b", description: "See b" },
    ]);
  });

  it("report repeats and invalid names with line and column, and keep them", () => {
    const { definitions, issues } = fromText("a\r\n  b\0c\r\na é a");
    expect(definitions.map(({ name }) => name)).toEqual(["a", "b\0c", "é"]);
    expect(issues.map(({ code, name, line, column }) => [code, name, line, column])).toEqual([
      ["invalid-name", "b\0c", 2, 3],
      ["duplicate-name", "a", 3, 1],
      ["invalid-name", "é", 3, 3],
      ["duplicate-name", "a", 3, 5],
    ]);
  });
});

describe("a line", () => {
  it("loses one bullet, whatever stands before and behind it", () => {
    expect(read("  -   a\n\t+ b\n• c\n-d\n* - e")).toEqual([
      { name: "a" },
      { name: "b" },
      { name: "c" },
      { name: "-d" },
      { name: "-" },
      { name: "e" },
    ]);
    expect(names("a - \nb")).toEqual(["a", "-", "b"]);
  });

  it("takes a comment off, # or //, and makes it the description of a lone scope", () => {
    expect(read("a #\nb   //  See b  \nc //d\nhttps://e\nf #g\nh # x # y")).toEqual([
      { name: "a" },
      { name: "b", description: "See b" },
      { name: "c" },
      { name: "//d" },
      { name: "https://e" },
      { name: "f" },
      { name: "#g" },
      { name: "h", description: "x # y" },
    ]);
    expect(read("a - # See a\nb:  x   # y")).toEqual([
      { name: "a" },
      { name: "-" },
      { name: "b", description: "x — y" },
    ]);
  });

  it("parts a name from its description by a tab, a dash between blanks, an arrow or a colon before a blank", () => {
    const words = [
      "a\tx y",
      "a \t x y",
      "a   -   x y",
      "a – x y",
      "a — x y",
      "a = x y",
      "a => x y",
      "a:   x y",
      "a - :  x y",
      "a -- x y",
      "a --> x y",
    ];
    for (const line of words) expect(read(`${line}  `)).toEqual([{ name: "a", description: "x y" }]);
    expect(read("a:: x")).toEqual([{ name: "a::" }, { name: "x" }]);
    expect(read("a b - x")).toEqual([{ name: "a" }, { name: "b" }, { name: "-" }, { name: "x" }]);
  });

  it("is a scope and a sentence where that has a capital, two words and no names in it", () => {
    expect(read("a:b See all")).toEqual([{ name: "a:b", description: "See all" }]);
    expect(read("a:b See all. Or none.")).toEqual([{ name: "a:b", description: "See all. Or none." }]);
    expect(read("Mail.Read Read your mail")).toEqual([{ name: "Mail.Read", description: "Read your mail" }]);
    expect(read("a:b View contacts/groups")).toEqual([{ name: "a:b", description: "View contacts/groups" }]);
    expect(names("a:b Of x/y/z")).toEqual(["a:b", "Of", "x/y/z"]);
    for (const line of [
      "a:b See",
      "a:b SEE all",
      "Ab See all",
      "a:b See c:d",
      "Mail.Read Mail.Send Files.Read",
      "a:b S ee",
      "x a:b See all",
    ]) {
      expect(names(line)).toEqual(line.split(" "));
    }
  });

  it("is a scope in quotes and words without any", () => {
    expect(read("- `a:read` Read a\n- `a:write` Write a")).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "a:write", description: "Write a" },
    ]);
    expect(read("'a:read' reads a/b, c.d")).toEqual([{ name: "a:read", description: "reads a/b, c.d" }]);
    expect(names("`a:read` `b:read`")).toEqual(["a:read", "b:read"]);
    expect(names("`a:read` openid")).toEqual(["a:read", "openid"]);
  });

  it("loses quotes around a name and one comma or semicolon behind it", () => {
    expect(names("'a' \"b\", `c`; d, e; 'f g' h,, , 'i\" j'k'")).toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
      "'f",
      "g'",
      "h,",
      ",",
      "'i\"",
      "j'k'",
    ]);
    expect(names("'long', \"name\"")).toEqual(["long", "name"]);
    expect(names("'a'b")).toEqual(["'a'b"]);
    expect(names("a,b c")).toEqual(["a,b", "c"]);
  });

  it("counts columns from the name, and says which line was guessed", () => {
    const { issues } = fromText("x\r  - é: y\r\n a, é\n");
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["invalid-name", 2, 5],
      ["duplicate-name", 3, 5],
      ["guessed-list", 3, 1],
    ]);
  });
});

describe("a line's mark", () => {
  it("is a bullet, a number or a box to tick, and no name", () => {
    const lines = [
      "1. a",
      "10) b",
      "- [ ] c:read",
      "* [x] d: See d",
      "2. [X] e",
      "[ ] f",
      "[x] g",
      "- [ ]",
      "1.0",
      "2.",
    ];
    expect(read(lines.join("\n"))).toEqual(
      [..."ab", "c:read", { name: "d", description: "See d" }, ..."efg", "1.0", "2."].map((it) =>
        typeof it === "string" ? { name: it } : it,
      ),
    );
    expect(fromText("a\n - [ ] é").issues).toMatchObject([{ line: 2, column: 8 }]);
  });

  it("takes part in no column of two blanks", () => {
    expect(names("1.  a b\n2.  c d")).toEqual([..."abcd"]);
    expect(read("1. a  x y\n2. b  z")).toEqual([
      { name: "a", description: "x y" },
      { name: "b", description: "z" },
    ]);
  });

  it("may be // for a comment, before a blank or nothing", () => {
    expect(names("// all scopes\n  //\n//c\na // b")).toEqual(["//c", "a"]);
  });

  it("may be a bracket of a list in code", () => {
    expect(names('export const scopes = [\n  "a:read",\n  "b:read",\n];\n')).toEqual(["a:read", "b:read"]);
    expect(codes('const scopes = [\n  "a:read",\n];')).toEqual([]);
    expect(names("x\n[\n'a',\n],\nallScopes: {\nb\n});")).toEqual(["x", "a", "b"]);
    expect(read("a\t= [\n[b]")).toEqual([{ name: "a", description: "= [" }, { name: "[b]" }]);
  });
});

describe("a quoted description", () => {
  it("may stand behind a name and a comma, which is reported", () => {
    expect(read('a:read, "A, B"\n"b:read" ;"Read ""all"""\nc,"d e"\nf, " G h "')).toEqual([
      { name: "a:read", description: "A, B" },
      { name: "b:read", description: 'Read "all"' },
      { name: "c", description: "d e" },
      { name: "f", description: "G h" },
    ]);
    expect(codes('a, "B c"')).toEqual(["guessed-list"]);
  });

  it("is none without a blank in it: those are names", () => {
    expect(names('"a", "b"')).toEqual(["a", "b"]);
    expect(names('a, "b", "c"')).toEqual(["a", "b", "c"]);
  });

  it("behind several names loses none of them", () => {
    expect(names('openid profile, "See all"').slice(0, 2)).toEqual(["openid", "profile"]);
  });
});

describe("a text that is something else", () => {
  it("gives the names of an array, over several lines or not, in JSON or YAML", () => {
    expect(fromText('["a:read","b:read"]')).toEqual({
      definitions: [{ name: "a:read" }, { name: "b:read" }],
      issues: [],
    });
    expect(names('# all\n\n// of them\r\n [\n  "a",\n  "b c"\n]\n')).toEqual(["a", "b c"]);
    expect(fromText('# all\r\n[\n"a b"]').issues).toMatchObject([{ code: "invalid-name", line: 3, column: 1 }]);
    expect(names("[a:read, b:read]")).toEqual(["a:read", "b:read"]);
    expect(names('# all\r["a", "b"]')).toEqual(["a", "b"]);
  });

  it("gives what is a name in an array, and reports the rest", () => {
    const { definitions, issues } = fromText('["a", 3,\n{"n":1}, "c"');
    expect(definitions).toEqual([{ name: "a" }, { name: "c" }]);
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["invalid-document", 2, 13],
      ["invalid-document", 1, 7],
    ]);
    expect(codes("[")).toEqual(["invalid-document", "no-scopes"]);
    expect(codes("[]")).toEqual(["no-scopes"]);
  });

  it("gives the definitions of an array, in JSON or YAML, with names among them or not", () => {
    const all = {
      name: "a:read",
      path: ["a"],
      action: "read",
      access: "read",
      description: "Read a",
      label: "A",
      implies: ["b"],
      risk: "costs money",
      deprecated: true,
    };
    const others = [
      { name: "c", action: null, access: null, risk: true },
      { name: "d", access: "write" },
      { name: "e", access: "other" },
    ];
    expect(fromText(JSON.stringify([all, "b", ...others]))).toEqual({
      definitions: [all, { name: "b" }, ...others],
      issues: [],
    });
    const yaml = "# all\n- name: a:read\n  description: Read a\n- name: b\n  risk: false\n- c\n";
    expect(fromText(yaml)).toEqual({
      definitions: [{ name: "a:read", description: "Read a" }, { name: "b" }, { name: "c" }],
      issues: [],
    });
    expect(names("- name: a:read\n")).toEqual(["a:read"]);
    expect(names("- a:read\n- name - of a person")).toEqual(["a:read", "name"]);
    expect(names("- name: Your name\n- email: Your email")).toEqual(["name", "email"]);
  });

  it("gives the definitions of a list whose objects have a scope in place of a name, or beside words for one", () => {
    const a = { name: "a:read", description: "Read a" };
    expect(fromText('[{"scope":"a:read","description":"Read a"},{"scope":"b","enabled":false}]')).toEqual({
      definitions: [a, { name: "b" }],
      issues: [],
    });
    expect(fromText("- scope: a:read\n  description: Read a\n- scope: b\n")).toEqual({
      definitions: [a, { name: "b" }],
      issues: [],
    });
    expect(read('[{"name":"Reading","scope":"a:read"}]')).toEqual([{ name: "a:read", label: "Reading" }]);
    expect(read('[{"name":"a:read","scope":"b"}]')).toEqual([{ name: "a:read" }]);
    const orders = [{ name: "orders.read", label: "Read orders" }];
    expect(read('[{"id":"orders.read","name":"Read orders"}]')).toEqual(orders);
    expect(read("- id: orders.read\n  name: Read orders\n")).toEqual(orders);
    expect(read('[{"id":"read","name":"Read"}]')).toEqual([{ name: "read", label: "Read" }]);
    for (const id of ["1", "a1b2", "A"]) expect(read(`[{"id":"${id}","name":"Admin"}]`)).toEqual([{ name: "Admin" }]);
    expect(read('[{"slug":"read","name":"Read it"},{"value":"a:read","label":"Read a"}]')).toEqual([
      { name: "read", label: "Read it" },
      { name: "a:read", label: "Read a" },
    ]);
    expect(read('[{"key":"a:read","description":"Read a"}]')).toEqual([{ name: "a:read", description: "Read a" }]);
    expect(names("- scope: Your scopes\n- a:read")).toEqual(["scope", "a:read"]);
  });

  it("gives the scopes of an object: at a key that says so, in a discovery document, or a map of names to words", () => {
    const a = { name: "a:read", description: "Read a" };
    const objects: Record<string, ScopeDefinition[]> = {
      '{"scopes":["a:read","b"]}': [{ name: "a:read" }, { name: "b" }],
      '{"timeZone":"Europe/Berlin","oauthScopes":["a:read"]}': [{ name: "a:read" }],
      '{"scopes":[{"name":"a:read","description":"Read a"}]}': [a],
      '{"scopes":{"a:read":"Read a","b":null}}': [a, { name: "b" }],
      '{"a:read":"Read a","b":"Use b"}': [a, { name: "b", description: "Use b" }],
      '{"a:read":{"description":"Read a"}}': [a],
      '{"auth":{"oauth2":{"scopes":{"a:read":{"description":"Read a"}}}},"scopes":["x"]}': [a],
      "scopes:\n  a:read: >-\n    Read\n    a\n  b:": [a, { name: "b" }],
      "scopes:\n  - name: a:read\n    description: Read a\n": [a],
      "version: 1\nscopes: # all\n  - a:read\n": [{ name: "a:read" }],
      "scopes:\n  - a:read # Read a\n": [a],
      '{"client_id":"x","scope":"a:read b"}': [{ name: "a:read" }, { name: "b" }],
      "scope: a:read b\nclient_id: x\n": [{ name: "a:read" }, { name: "b" }],
      "oauth_scopes: >-\n  a:read\n  b\n": [{ name: "a:read" }, { name: "b" }],
      "scopes: [a:read, b]\nclient_id: x": [{ name: "a:read" }, { name: "b" }],
      "scopes: [a:read,\n  b]": [{ name: "a:read" }, { name: "b" }],
      "scopes:\n  a:read: Read a: it\n": [{ name: "a:read", description: "Read a: it" }],
    };
    for (const [text, definitions] of Object.entries(objects)) {
      expect([text, fromText(text)]).toEqual([text, { definitions, issues: [] }]);
    }
  });

  it("gives all fields of the definitions in a map, and reports those that no definition has", () => {
    const map = '{"scopes":{"a:write":{"name":"A","description":"D","implies":["a:read"],"deprecated":true,"x":1}}}';
    expect(fromText(map)).toMatchObject({
      definitions: [{ name: "a:write", label: "A", description: "D", implies: ["a:read"], deprecated: true }],
      issues: [{ code: "invalid-definition", name: "a:write", line: 1, column: 91 }],
    });
  });

  it("is none where a heading or a name of a line reads like a key", () => {
    expect(read("Scopes:\nread: Read a\nb: Read b")).toEqual([
      { name: "read", description: "Read a" },
      { name: "b", description: "Read b" },
    ]);
    expect(names("Scopes:\n  a:read - Read a\n  b:read - Read b")).toEqual(["a:read", "b:read"]);
    expect(names("x: Your x\nscope: Your scopes")).toEqual(["x", "scope"]);
    expect(read("Scopes:\n\n- a:read: Read a\n- b # B")).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "b", description: "B" },
    ]);
    expect(read("scopes: [\n  a:read, # Read a\n  b\n]")).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "b" },
    ]);
    expect(fromText('{"scope":"a,\\nb"}')).toMatchObject({
      definitions: [{ name: "a" }, { name: "b" }],
      issues: [{ code: "guessed-list", line: 1, column: 10 }],
    });
    expect(fromText("x: 1\nscope: a é").issues).toMatchObject([{ code: "invalid-name", line: 2, column: 8 }]);
  });

  it("gives nothing of an object that holds something else", () => {
    for (const text of [
      '{"scopes":{"read":["a","b"]}}',
      '{"scopes":[]}',
      '{"scopes":" "}',
      '{"scope":"Your scopes"}',
      '{"scope":"/app","start_url":"/"}',
      "scopes:\n  a:read:\n    title: Read a",
      "scopes:\n  services:\n    - key: a\n",
      "client_id: x\nscopes:\n  a:\n    - b\n",
      '{"friends":1,"photos":2}',
      '{"name":"a","version":"b"}',
      '{"a:read":"Read a","b":1}',
      '{"a_read_b":"Read a","b":"x","c":"y"}',
      '{"a:read":"Read a","b c":"d"}',
    ]) {
      expect([text, names(text), codes(text)]).toEqual([text, [], ["invalid-document", "no-scopes"]]);
    }
    expect(fromText('{"scopes":["a",1]}')).toMatchObject({
      definitions: [{ name: "a" }],
      issues: [{ code: "invalid-document", line: 1, column: 16 }],
    });
  });

  it("gives the definitions of a YAML list that starts with a name, or with what starts a document", () => {
    const mixed = "- openid\n- name: b:read\n  description: Read b\n  implies: [openid]\n- c\n";
    expect(fromText(mixed)).toEqual({
      definitions: [{ name: "openid" }, { name: "b:read", description: "Read b", implies: ["openid"] }, { name: "c" }],
      issues: [],
    });
    expect(names("- a:read\n- name: b:read\n")).toEqual(["a:read", "b:read"]);
    expect(names("- {name: a:read}\n- b:read\n")).toEqual(["a:read", "b:read"]);
    expect(names("-\n  name: a:read\n- b:read\n")).toEqual(["a:read", "b:read"]);
    for (const start of ["---", "--- ", " ---\t"]) {
      expect(names(`${start}\n- name: a:read\n  description: Read a\n`)).toEqual(["a:read"]);
    }
    // Faulty names are definitions all the same where nothing else stands beside them.
    expect(names("- name: a b\n")).toEqual(["a b"]);
    expect(names("- name: a b\n- name: c:read\n")).toEqual(["a b", "c:read"]);
    // What follows `name` here describes it.
    expect(read("- openid\n- name: Your name")).toEqual([
      { name: "openid" },
      { name: "name", description: "Your name" },
    ]);
    expect(names("- name: Your name\n- openid")).toEqual(["name", "openid"]);
    expect(names("- openid\n- name: Your name: first")).toEqual(["openid", "name"]);
    expect(names("- openid\n- name: Your name\n- email: Your email")).toEqual(["openid", "name", "email"]);
  });

  it("takes no rule for a scope", () => {
    expect(names("---\n- a:read\n- b:read\n")).toEqual(["a:read", "b:read"]);
    expect(names("a:read\n------ \nb:read\n--\n--->\nc---")).toEqual(["a:read", "b:read", "--", "--->", "c---"]);
  });

  it("gives what can be read of definitions in YAML with a fault among them, and no field as a name", () => {
    const fault = fromText("- name: a:read\n  description: Read: a\n- name: b\n  description: Read b\n");
    expect(fault).toMatchObject({
      definitions: [{ name: "a:read" }, { name: "b", description: "Read b" }],
      issues: [
        { code: "invalid-document", line: 2 },
        { code: "invalid-definition", line: 2 },
      ],
    });
    const open = fromText('- name: a:read\n  description: "Read a\n- name: b\n');
    expect([open.definitions.length, open.issues[0]?.code]).toEqual([1, "invalid-document"]);
    const misspelt = fromText("- name: a:read\n  description: Read a\n- nmae: b\n  description: Read b\n");
    expect(misspelt).toMatchObject({
      definitions: [{ name: "a:read", description: "Read a" }],
      issues: [{ code: "invalid-document", line: 3 }],
    });
    expect(codes("- name: a:read\n- name: 'b\n")).toEqual(["invalid-document"]);
    expect(names("- name: Your name: first\n- email: Your email")).toEqual(["name", "email"]);
    expect(names("- name: Your name: first")).toEqual(["name"]);
    expect(names('- name: "Your name" and more')).toEqual(["name"]);
  });

  it("reports the fields of a definition that are misspelt or of the wrong type, with their places", () => {
    const { definitions, issues } = fromText(
      '[{"name":"a","descripton":"A",\n"implies":"b","access":"reads","label":null,"description":"","risk":false},{"name":"b","descripton":"B","risk":[]}]',
    );
    expect(definitions).toEqual([{ name: "a" }, { name: "b" }]);
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["invalid-definition", 1, 14],
      ["invalid-definition", 2, 1],
      ["invalid-definition", 2, 15],
      ["invalid-definition", 2, 105],
    ]);
    expect(issues.map(({ message }) => message)).toEqual([
      'The definition of "a" has the field "descripton", which no definition has; it was not read, here and below. The fields are name, path, action, access, description, label, implies, risk, deprecated.',
      'The definition of "a" has a field of the wrong type, "implies"; it was not read. See ScopeDefinition for its type.',
      'The definition of "a" has a field of the wrong type, "access"; it was not read. See ScopeDefinition for its type.',
      'The definition of "b" has a field of the wrong type, "risk"; it was not read. See ScopeDefinition for its type.',
    ]);
    expect(codes('[{"name":"a","implies":"b"},{"name":"b","implies":"a"}]')).toEqual(
      Array(2).fill("invalid-definition"),
    );
    expect(read('[{"name":"a","name":"b"}]')).toEqual([{ name: "a" }]);
    expect(read('[{"name":"a","__proto__":{"label":"x"}}]')).toEqual([{ name: "a" }]);
  });

  it("is none where a description in YAML or CSV holds a table", () => {
    const table = "    | x | y |\n    |---|---|";
    expect(names(`- name: a:read\n  description: |\n${table}\n- name: b:read`)).toEqual(["a:read", "b:read"]);
    expect(names(`scope,description\na:read,"Read:\n${table}\n"\nb:read,Read`)).toEqual(["a:read", "b:read"]);
    expect(codes(`- a\n\n${table}`)).toEqual(["invalid-document", "no-scopes"]);
  });

  it("gives nothing of an HTML page, a table or an object, and says so", () => {
    const others = [
      "<html><body>404</body></html>",
      "\n<!DOCTYPE html>",
      "<?xml?>",
      "<br/>",
      "# x\n<p class=a>",
      '{"a":1}',
      "{",
      "{ a: b }",
      "| Scope | Text |\r\n|:--|---|\r\n| a:read | Read a |",
      "# Scopes\n\nScope | Text\n- | -:\na:read | Read a",
    ];
    for (const text of others)
      expect([text, names(text), codes(text)]).toEqual([text, [], ["invalid-document", "no-scopes"]]);
    expect(fromText("# x\n  <p>").issues[0]).toMatchObject({ line: 2, column: 3 });
  });

  it("gives nothing of reStructuredText, AsciiDoc, TOML, code or OpenAPI, and says so", () => {
    const others = [
      "Scopes\n\n.. list-table:: All\n   :widths: 1 2\n\n   * - a:read\n     - Read a",
      "===== ====\nScope Text\n===== ====\na     A\n===== ====",
      "+------+------+\n| a    | A    |\n+------+------+",
      "= Scopes\n\n|===\n|Scope |Text\n\n|`a:read`\n|Read a\n|===",
      '# x\nname = "app"\n\n[access_scopes]\nscopes = "a,b"\n',
      "package oauth\n\nfunc a() {}\n",
      "class Scopes\n  def a\n  end\nend",
      "public enum Scope {\n  A, B\n}",
      "from enum import Enum\n\nclass Scope(str, Enum):\n    pass",
      "/* All. */\nenum Scope: String {\n  case a\n}",
      "openapi: 3.1.0\ninfo: { title: T }\n",
      "swagger: '2.0'\nhost: x\n",
    ];
    for (const text of others)
      expect([text, names(text), codes(text)]).toEqual([text, [], ["invalid-document", "no-scopes"]]);
  });

  it("tells of constants by line, whatever ends one, and gives the same value once", () => {
    const { definitions, issues } = fromText(
      'export enum S {\r  A = "a:read",\r  B = "a:read",\r  C("b:write", "Change b"),  \r}\r',
    );
    expect(definitions).toEqual([{ name: "a:read" }, { name: "b:write", description: "Change b" }]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["duplicate-name", 3],
      ["guessed-list", 2],
    ]);
    expect(issues[1]?.message).toMatch(/^The text is source code, of which strings were read/);
  });

  it("reads what it can of an object with a fault, and says where that is; lines of YAML keep their comments", () => {
    const { definitions, issues } = fromText('{"scopes": ["a:read", "b:read",, "c"]}');
    expect(definitions.map(({ name }) => name)).toEqual(["a:read", "b:read", "c"]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["invalid-document", 1]]);
    expect(fromText("scopes:\n  - a:read # one\n  - b:read\n").definitions).toEqual([
      { name: "a:read", description: "one" },
      { name: "b:read" },
    ]);
    expect(fromText("scopes:\n  - a:read\n  - name: b:read\n    description: B\n").definitions).toEqual([
      { name: "a:read" },
      { name: "b:read", description: "B" },
    ]);
  });

  it("gives the values of constants in code where half of them look like scopes, and says so", () => {
    const texts = [
      'export const enum OauthScopes {\n  A = "a:read",\n  Openid = "openid",\n}',
      'package x\n\ntype Scope string\n\nconst (\n\tA   Scope = "a:read"\n\tOpenid Scope = "openid"\n)',
      "class Scope(str, Enum):\n    A = 'a:read'  # A\n    OPENID = 'openid'",
      "/** All. */\nexport const SCOPES = {\n  A: 'a:read',\n  OPENID: 'openid',\n} as const;",
      "export type Scope =\n  | 'a:read'\n  | 'openid';\n",
      "// All.\ntype Scope = 'a:read' | 'openid';\n",
      "declare type Scope = 'a:read'\n  | 'openid' | \"no token\"",
    ];
    for (const text of texts) {
      expect([text, fromText(text)]).toMatchObject([
        text,
        { definitions: [{ name: "a:read" }, { name: "openid" }], issues: [{ code: "guessed-list" }] },
      ]);
    }
    expect(read('public enum Scope {\n  A("a:read", "Read a"),\n  B("b:read", "Read b");\n}')).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "b:read", description: "Read b" },
    ]);
    expect(codes("enum A {\n  B = 'b',\n  C = 'c',\n  D = 'd:read'\n}")).toEqual(["invalid-document", "no-scopes"]);
    expect(read("const SCOPES = {\n  'a:read': 'Read a',\n}")).toEqual([{ name: "a:read", description: "Read a" }]);
  });

  it("gives the strings of code that declares no type and no package: it has several statements, or exports something whole", () => {
    for (const text of [
      'export const A = "a:read";\nexport const B = "openid";',
      'pub const A: &str = "a:read";\npub const B: &str = "openid";',
      "module.exports = {\n  A: 'a:read',\n  B: 'openid',\n};",
      "export default {\n  a: `a:read`,\n  b: 'openid',\n};",
      "export const S = Object.freeze({\n  A: 'a:read',\n  B: 'openid',\n} as const);",
      'SCOPES = ["a:read", "openid"]\nTOKEN_URL = ""\nOTHER = []',
      "const A_SCOPES = [\n  'a:read',\n];\nconst SCOPES = ['openid'];",
      "export const PERMISSIONS = [\n  'a:read',\n  'openid',\n];\n",
      "scopes = [\n    'a:read',\n    'openid']\n\nscopes = ' '.join(scopes)\nprint(scopes)",
      "const scopes = [\n  'a:read', // don't\n  'openid',\n];\nfunction f(x) {\n  return scopes.includes(x);\n}",
      "def f():\n    return ['a:read', 'openid']",
      'import x from "y";\nexport const S = new Set(["a:read", "openid"] as const);',
      'import os\nimport sys\nS = frozenset({"a:read", "openid"})',
      'var S = []string{"a:read", "openid"}\nfunc f() {}',
      "from x import y\nS = ('a:read', 'openid')",
      "<?php\n\nreturn [\n    'a:read',\n    'openid',\n];\n",
      "const { x } = require('y.z');\nconst x = require('y.z');\nconst S = List.of('a:read', 'openid').freeze;",
    ]) {
      expect([text, fromText(text)]).toMatchObject([
        text,
        { definitions: [{ name: "a:read" }, { name: "openid" }], issues: [{ code: "guessed-list" }] },
      ]);
    }
    const map =
      "const scopes = {\n  'a:read': 'Read \\'a\\'',\n  'b:read' => \"Read b\",\n  'C': 'c:read',\n};\nmodule.exports = scopes;";
    expect(read(map)).toEqual([
      { name: "a:read", description: "Read 'a'" },
      { name: "b:read", description: "Read b" },
      { name: "c:read" },
    ]);
  });

  it("gives what is called a scope in code, whatever it looks like, and leaves out what stands apart from it", () => {
    const kind = 'enum Kind {\n  A = "alpha",\n  B = "beta:all",\n}\n';
    const openid = [{ name: "openid" }, { name: "email" }];
    for (const text of [
      'export enum Scope {\n  A = "openid",\n  B = "email",\n}',
      'export enum Scope { A = "openid", B = "email" }',
      `${kind}enum OAuthScopes {\n  A = "openid",\n  B = "email",\n}`,
      'public static class Scopes\n{\n    public const string A = "openid";\n    public const string B = "email";\n}',
      'class Scope(str, Enum):\n    A = "openid"\n    B = "email"\n\nclass Kind(str, Enum):\n    A = "alpha"\n',
      'package x\n\nconst (\n\tScopeA = "openid"\n\tScopeB = "email"\n\tGrantType = "password"\n)',
      'const X = {\n  SCOPES: {\n    A: "openid",\n    all: { B: "email" },\n    more: {\n      B: "email",\n    },\n  },\n  C: "code",\n};\nexport { X };',
      'SCOPES = ["openid", "email"]\nTOKEN_URL = "https://x.example/token"',
      'export type Scope =\n  | "openid"\n  | "email";\nexport type Verb = "read" | "write";',
      'const scopes: string[] = [\n  "openid",\n  "email",\n];\nfunction scopesOf(x) {\n  const kind = "alpha";\n  return x;\n}',
    ]) {
      expect([text, read(text)]).toEqual([text, openid]);
    }
    expect(fromText(`${kind}enum Scope {\n  A = "a",\n}`).issues[0]?.message).toContain(
      "1 more that may be some were left out, from line 3 on",
    );
    expect(names('enum Kind {\n  A = "alpha",\n  B = "beta",\n}\nenum Right {\n  A = "a:read",\n}')).toEqual([
      "a:read",
    ]);
    expect(names('class A {\n  SCOPE = "a:read";\n  B = "b:read";\n  C = "code";\n}')).toEqual(["a:read", "b:read"]);
  });

  it("gives the names of a scope string in code, and the keys of a map whose words stand below them", () => {
    for (const text of [
      "const scope = 'openid email';",
      "import os\nSCOPES: str = 'openid email'\nOTHER = 'x'",
      "module.exports = {\n  url: 'x',\n  scope: 'openid email', // both\n};",
    ]) {
      expect([text, read(text)]).toEqual([text, [{ name: "openid" }, { name: "email" }]]);
    }
    expect(codes("const scope = 'Your scopes';")).toEqual(["invalid-document", "no-scopes"]);
    const map =
      'export default {\n  "a:read":\n    "Read all of a",\n  "b:read": {\n    title: "Read b",\n  },\n  "c": {},\n  "d": {\n  },\n};';
    expect(names(map)).toEqual(["a:read", "b:read"]);
  });

  it("gives the call of a constant, what stands behind it, and its comment", () => {
    const text =
      'var (\n  A = Scope("a:read") //Read a\n  B = register("b:read")\n  C = "c:read" as const; /* Read c */\n  D("d:read", "Read d", true), // Read it\n  E("e:read", "f:read"),\n)\nfunc x() {}\nfunc y() {}';
    expect(read(text)).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "b:read" },
      { name: "c:read", description: "Read c" },
      { name: "d:read", description: "Read d" },
      { name: "e:read" },
      { name: "f:read" },
    ]);
    expect(read("SCOPES = [\n    'a:read',  # Read a\n    'b:read', 'c:read',  # both\n]\nx = f('y')\nz = []")).toEqual(
      [{ name: "a:read", description: "Read a" }, { name: "b:read" }, { name: "c:read" }],
    );
  });

  it("gives nothing of code without such strings, and says so", () => {
    for (const text of [
      'export const A = "Read it all";',
      "import a from 'b';\nimport { c } from 'd:e';\nif (x('g:h')) f();",
      "const a = 1;\nconst b = headers.get('a:read');\nif (b === 'a:read') throw new Error('c:d');",
      "const a = 'b:read\nlet c = `$" + "{d}:read`;",
    ]) {
      expect([text, names(text), codes(text)]).toEqual([text, [], ["invalid-document", "no-scopes"]]);
    }
  });

  it("is none where one line has the form of a statement, or settings stand without blanks", () => {
    expect(names("return:goods - Return goods\nreturn: Return them")).toEqual(["return:goods", "return"]);
    expect(names("import users\na:read")).toEqual(["import", "users", "a:read"]);
    expect(names("let:room = Let a room\nvar:read = Read it")).toEqual(["let:room", "var:read"]);
    expect(names('A="x"\nOAUTH_SCOPES="a:read"')).toEqual(["a:read"]);
    expect(codes("const scopes = [\n  'a:read',\n];")).toEqual([]);
    expect(codes("const scopes = {\n  'a:read': 'Read a',\n};")).toEqual([]);
    expect(codes("const scopes = ['a:read'];")).toEqual([]);
  });

  it("is none where a word of such a language is a name, or a comment stands above the names", () => {
    expect(names("package admin")).toEqual(["package", "admin"]);
    expect(names("package\nclass\nenum\n[b]\na=b")).toEqual(["package", "class", "enum", "[b]", "a=b"]);
    expect(names("class: Your class\nmodule:read - Read it")).toEqual(["class", "module:read"]);
    expect(names("/**\n * All scopes.\n */\nexport const scopes = [\n  'a:read',\n];")).toEqual(["a:read"]);
    expect(names('"""All\nscopes."""\n\nSCOPES = {\n  "a:read": "Read a",\n}')).toEqual(["a:read"]);
    expect(fromText('/* x */\n\na b"').issues).toMatchObject([{ code: "invalid-name", line: 3, column: 3 }]);
    expect(names("/*x\na:read")).toEqual(["/*x", "a:read"]);
    expect(names("/*x*/y\na:read")).toEqual(["/*x*/y", "a:read"]);
  });

  it("is none where a name begins with such a sign", () => {
    expect(names("<resource>:read\n{id}:read")).toEqual(["<resource>:read", "{id}:read"]);
    expect(names("{id}:read")).toEqual(["{id}:read"]);
    expect(names("[section]\na")).toEqual(["[section]", "a"]);
    expect(names("[section]: all of it")).toEqual(["[section]"]);
    expect(names("[ ] a:read\n[x] b:read")).toEqual(["a:read", "b:read"]);
    expect(names("- a:read\n- b:read - Read [all]")).toEqual(["a:read", "b:read"]);
    expect(names("<- a")).toEqual(["<-", "a"]);
    expect(names("a|b\n||\n|-a")).toEqual(["a|b", "||", "|-a"]);
  });
});

describe("columns of two blanks", () => {
  it("need a second line that has one, itself indented or not", () => {
    expect(read("  a  x y\n  b  z")).toEqual([
      { name: "a", description: "x y" },
      { name: "b", description: "z" },
    ]);
    expect(names("a  x y\nb")).toEqual(["a", "x", "y", "b"]);
  });
});

describe("a scope string", () => {
  it("gives its names, over several lines too", () => {
    expect(names("openid  profile email\noffline_access")).toEqual(["openid", "profile", "email", "offline_access"]);
  });

  it("may be separated by commas, which is reported since a scope may hold one", () => {
    expect(names("read_products,write_products")).toEqual(["read_products", "write_products"]);
    expect(names("repo, user, gist")).toEqual(["repo", "user", "gist"]);
    expect(codes("repo, user")).toEqual(["guessed-list"]);
    expect(names("a,,b")).toEqual(["a", "b"]);
    expect(names("a, b,c")).toEqual(["a", "b", "c"]);
    expect(names("a b, c")).toEqual(["a", "b", "c"]);
    expect(codes("a b, c")).toEqual(["guessed-list"]);
    expect(codes("a,")).toEqual([]);
    expect(codes("a b")).toEqual([]);
  });
});

describe("blanks and commas in a line", () => {
  it("around a description are none of it, however many", () => {
    const said = { name: "a:read", description: "Access all details" };
    expect(read("-   a:read: Access all details")).toEqual([said]);
    expect(read("a:read Access all details  ")).toEqual([said]);
    expect(read("a:read\t-   Access all details \t")).toEqual([said]);
    expect(read("a:read Access all details   #   beta  ")).toEqual([
      { name: "a:read", description: "Access all details — beta" },
    ]);
  });

  it("separate names by commas only where each blank follows one", () => {
    expect(names("a, b,c, d")).toEqual(["a", "b", "c", "d"]);
    expect(names("a, b,c d")).toEqual(["a", "b,c", "d"]);
    expect(names(",a")).toEqual([",a"]);
  });
});

describe("CSV", () => {
  it("has a header that says which scopes, and Excel's note of the separator above it", () => {
    for (const header of ["Client scope", "API scope", "required_scope", "OAuth scopes"]) {
      const { definitions, issues } = fromText(
        `sep=;\n${header};Protocol;Description\nprofile;openid-connect;Who you are\n`,
      );
      expect(definitions).toEqual([{ name: "profile", description: "Who you are" }]);
      expect(issues).toEqual([]);
    }
  });

  it("gives its columns by their headers, quoted cells over several lines, in any of three separators", () => {
    expect(read('Description,Scope\n"Read, ""all""\nof it",a:read\n,b\n')).toEqual([
      { name: "a:read", description: 'Read, "all" of it' },
      { name: "b" },
    ]);
    expect(read("scope;description\na;A")).toEqual([{ name: "a", description: "A" }]);
    expect(read("Scope name\tDescription\na\tA")).toEqual([{ name: "a", description: "A" }]);
    expect(read("name,description\na b,A")).toEqual([{ name: "a b", description: "A" }]);
    expect(names("scope\na\nb")).toEqual(["a", "b"]);
    expect(names("id,Scope,Owner\n1,a,me")).toEqual(["a"]);
    expect(names("files\tscopes\nother\tnames")).toEqual(["files", "other"]);
  });

  it("has a header in its first line that is no comment, quoted or not", () => {
    expect(read('" Scope " , "Description"\ra,A')).toEqual([{ name: "a", description: "A" }]);
    expect(read("# x\r\r\n  # y\n\nscope,D\na , A ")).toEqual([{ name: "a", description: "A" }]);
    expect(read("OAuth 2.0 scopes,Notes\na,A")).toEqual([{ name: "a", description: "A" }]);
    expect(read("Notes,OAuth scope\nA,a")).toEqual([{ name: "a", description: "A" }]);
    expect(read("Notes,Permission\nA b,a")).toEqual([{ name: "a", description: "A b" }]);
    expect(read("scopes,x\na,A")).toEqual([{ name: "a", description: "A" }]);
    expect(names(`scope,${"x".repeat(1_994)}\na,b`)).toEqual(["a"]);
    expect(names(`scope,${"x".repeat(1_995)}`)).toEqual(["scope", "x".repeat(1_995)]);
  });

  it("reads the column Scope rather than Name or Permission", () => {
    expect(read("name,scope,description\nx,a,A")).toEqual([{ name: "a", description: "A" }]);
    expect(read("permission,OAuth 2.0 scopes,description\nx,a,A")).toEqual([{ name: "a", description: "A" }]);
    expect(read("name,permission,description\na,b c,A")).toEqual([{ name: "a", description: "A" }]);
    expect(read("name,microscope,description\na,b,A")).toEqual([{ name: "a", description: "A" }]);
  });

  it("has a header that says by itself what it heads, and a column of scopes beside one of how far they reach", () => {
    const csv = (...rows: string[]) => fromText(rows.join("\n"));
    expect(csv("id,permission_code,description", "1,a.view,View a", "2,a.edit,Edit a")).toEqual({
      definitions: [
        { name: "a.view", description: "View a" },
        { name: "a.edit", description: "Edit a" },
      ],
      issues: [],
    });
    expect(csv("permission_id,team_id", "a.view,1").definitions.map(({ name }) => name)).toEqual(["a.view"]);
    expect(
      csv("module,scope,description,permission_key", "A,all,View a,a.view", "B,all,View b,b.view").definitions,
    ).toEqual([
      { name: "a.view", description: "View a" },
      { name: "b.view", description: "View b" },
    ]);
    expect(csv("scope,description", "all,View a").definitions).toEqual([{ name: "all", description: "View a" }]);
  });

  it("has no scope in its header, whatever quotes and separators that holds", () => {
    expect(read('scope,"Description, in words"\na:read,Read a')).toEqual([{ name: "a:read", description: "Read a" }]);
  });

  it("of tables that were pasted with their titles starts with the header, which comes again above each", () => {
    const header = "scope\tdescription";
    expect(fromText(`My scopes\n\n${header}\na:read\tRead a\n${header}\nb:read\tRead b`)).toEqual({
      definitions: [
        { name: "a:read", description: "Read a" },
        { name: "b:read", description: "Read b" },
      ],
      issues: [],
    });
    // Words that may be names are no title.
    expect(names(`openid\n${header}`)).toEqual(["openid", "scope"]);
    expect(names(`openid email\n${header}`)).toEqual(["openid", "email", "scope"]);
    expect(names(`A:read b\n${header}`)).toEqual(["A:read", "b", "scope"]);
    expect(names(`${"My scopes\n".repeat(5)}${header}\na`)).toContain("My");
  });

  it("is none where the first line may be one of names", () => {
    expect(names("name\na")).toEqual(["name", "a"]);
    expect(names("myscope\na")).toEqual(["myscope", "a"]);
    expect(names("scopes:all\na")).toEqual(["scopes:all", "a"]);
    expect(names("names,scopes")).toEqual(["names", "scopes"]);
    expect(names("myscopes,names")).toEqual(["myscopes", "names"]);
    expect(names("scopes-a,names")).toEqual(["scopes-a", "names"]);
    expect(names("description\na")).toEqual(["description", "a"]);
    expect(names("scope name\na")).toEqual(["scope", "name", "a"]);
    expect(names("oauth scope\na")).toEqual(["oauth", "scope", "a"]);
    expect(names('"scope"s,description\na,b').slice(0, 2)).toEqual(['"scope"s', "description"]);
    expect(names('oauth "scope",description\na,b')).toContain("oauth");
    expect(read('"x"scope,description\na,b')).toMatchObject([{ name: '"x"scope' }, { name: "description" }, {}, {}]);
  });

  it("skips lines of blanks, but keeps rows whose first cell is empty or a comment's sign", () => {
    expect(read("scope,x,y\n\n \na,p,q r")).toEqual([{ name: "a", description: "q r" }]);
    expect(read("scope,description\n  \n#,A\n,B\n# c\nd,D")).toEqual([
      { name: "#", description: "A" },
      { name: "d", description: "D" },
    ]);
  });

  it("holds no scope where no column names any", () => {
    expect(names("name,scope description\na b,x")).toEqual([]);
  });

  it("gives label, implications, risk and deprecation", () => {
    expect(read("scope,label,implies,risk,deprecated\nw,Write,r q,true,\nr,Read,,,use q")).toEqual([
      { name: "w", label: "Write", implies: ["r", "q"], risk: true },
      { name: "r", label: "Read", deprecated: "use q" },
    ]);
  });

  it("knows lines of rows behind cells of several lines, comments and blank lines", () => {
    const { issues } = fromText('# export\n\nscope,description\n"a","x\ny"\n# more\n\na b,z\na,z');
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["invalid-name", 8],
      ["duplicate-name", 9],
    ]);
  });

  it("loses no row to a quote that is never closed", () => {
    const { definitions, issues } = fromText('scope,description\na,"open\nb,B\nc,C');
    expect(definitions.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(issues).toMatchObject([{ code: "invalid-document", line: 2, column: 1 }]);
    expect(codes('scope,d\n"a"b,x\nc,d\n"e"f,y').slice(0, 1)).toEqual(["invalid-document"]);
    expect(fromText('scope,d\na,x\n"b"c,d\ne,y\n"f"g,y').issues[0]?.line).toBe(3);
    expect(fromText('scope,d\n"a"b",x\nc,d\n"e"f",y').issues[0]?.line).toBe(2);
  });
});

describe("a blank before a quote in CSV", () => {
  it("is none of the cell, nor does it end it", () => {
    expect(read('scope,description\na:read, "A, B"\n "b" , "x ""y"", z"\nc,"d, "\ne,f')).toEqual([
      { name: "a:read", description: "A, B" },
      { name: "b", description: 'x "y", z' },
      { name: "c", description: "d," },
      { name: "e", description: "f" },
    ]);
    expect(read('scope\tdescription\na\t "A, B"\nb\t\n')).toEqual([{ name: "a", description: "A, B" }, { name: "b" }]);
    expect(read('scope\tlabel\tdescription\na\t\t"A, B"\n')).toEqual([{ name: "a", description: "A, B" }]);
    expect(read('scope,description\na,\t"A, B"\n')).toEqual([{ name: "a", description: "A, B" }]);
    expect(read('scope,description\na,"Say ""yes"", ""no"""\nb,"x,"\nc, "y, z"\n')).toEqual([
      { name: "a", description: 'Say "yes", "no"' },
      { name: "b", description: "x," },
      { name: "c", description: "y, z" },
    ]);
    const { issues } = fromText('scope,d\na, "x\n y"\n\na, "z"\n  "é", b\n');
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["duplicate-name", 5, 1],
      ["invalid-name", 6, 1],
    ]);
    expect(fromText('scope,d\na, "x"\nb, "z\nc,d').issues).toMatchObject([{ code: "invalid-document", line: 3 }]);
  });
});

describe("rows of CSV without a header", () => {
  it("are a name and words each, which is reported", () => {
    const ab = [
      { name: "a:read", description: "Read a" },
      { name: "b:read", description: "Read, b" },
    ];
    for (const text of ['a:read,Read a\nb:read,"Read, b"', "# Ours\r\n\r\na:read;Read a\r\nb:read;Read, b\r\n"]) {
      expect(fromText(text)).toMatchObject({ definitions: ab, issues: [{ code: "guessed-table" }] });
    }
    expect(read("openid,Sign in\nprofile,See\n")).toEqual([
      { name: "openid", description: "Sign in" },
      { name: "profile", description: "See" },
    ]);
  });

  it("are none where a line has another separator or none, or no words", () => {
    expect(names("a,Read b\nc")).toContain("c");
    expect(names("a,Read b\nc;d")).toContain("c;d");
    expect(names("a,b c\nd,e f")).toEqual(["a,b", "c", "d,e", "f"]);
    expect(names("a,B:read c")).toEqual(["a,B:read", "c"]);
  });
});

describe("a file that is CSV by its name", () => {
  const csv = (text: string) => fromCsv(text).definitions;

  it("is read by its header where it has one", () => {
    expect(fromCsv("scope,description\na,A")).toEqual(fromText("scope,description\na,A"));
  });

  it("has names in the first column that looks like scopes, or else is of words, which is reported", () => {
    expect(fromCsv('a:read,Reads things\nb:write,"Writes, all"\n')).toMatchObject({
      definitions: [
        { name: "a:read", description: "Reads things" },
        { name: "b:write", description: "Writes, all" },
      ],
      issues: [{ code: "guessed-table", line: 1, column: 1 }],
    });
    expect(csv("# x\n1;Pets, all of;a:read;https://x.example/a\n2;;b:read;")).toEqual([
      { name: "a:read", description: "Pets, all of" },
      { name: "b:read" },
    ]);
    expect(csv("openid\tSign in\nprofile\tSee it, too\n")).toEqual([
      { name: "openid", description: "Sign in" },
      { name: "profile", description: "See it, too" },
    ]);
    expect(fromCsv("See it,Sign in\n")).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
    expect(csv("a:read,api.example\nb:read,See b\n")).toEqual([
      { name: "a:read", description: "api.example" },
      { name: "b:read", description: "See b" },
    ]);
    expect(csv("1;a:read;x\n2;openid;y\n").map(({ name }) => name)).toEqual(["a:read", "openid"]);
  });

  it("may have one word for a description", () => {
    expect(csv("a:read,Read\nb,Write\n")).toEqual([
      { name: "a:read", description: "Read" },
      { name: "b", description: "Write" },
    ]);
  });

  it("is separated by what stands in most of its lines, comments aside", () => {
    const ab = [
      { name: "a:read", description: "See a; or b" },
      { name: "b:read", description: "See b" },
    ];
    expect(csv("a:read,See a; or b\rb:read,See b\r")).toEqual(ab);
    expect(csv("# for May, June\n# by hand, all\na:read;See a\n")).toEqual([{ name: "a:read", description: "See a" }]);
  });

  it("has no name in a line that heads columns", () => {
    expect(csv("Key,Description,Risk\na:read,Read,yes")).toEqual([{ name: "a:read", description: "Read", risk: true }]);
    expect(fromCsv("Key,Description\na:read,Read").issues).toMatchObject([{ line: 2 }]);
    expect(csv("Key,,Description\na:read,,Read a")).toEqual([{ name: "a:read", description: "Read a" }]);
    for (const text of ["Key,Description\n", '"# by hand, in May"\n']) {
      expect(fromCsv(text)).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
    }
  });

  it("has a name in its first line, though a word that may head a column stands beside it", () => {
    expect(csv("groups:read;Group;See all groups\n")).toEqual([{ name: "groups:read", description: "See all groups" }]);
    expect(csv("payments:write;High risk;Pay out money\n")).toEqual([
      { name: "payments:write", description: "Pay out money" },
    ]);
  });

  it("is a list where each of its cells is a scope, and lines where nothing separates", () => {
    for (const text of ["a:read,b:read\nc:read", "a:read,b:read\nc:read,\n"]) {
      expect(csv(text)).toEqual([{ name: "a:read" }, { name: "b:read" }, { name: "c:read" }]);
    }
    expect(csv("a:read\nb\n")).toEqual([{ name: "a:read" }, { name: "b" }]);
    expect(csv("- a:read\n- b\n# c, d\n")).toEqual([{ name: "a:read" }, { name: "b" }]);
    expect(csv("")).toEqual([]);
  });
});

it("says when there is nothing, and reads a byte order mark", () => {
  for (const text of ["", " \n\t\n", "# only a comment", "scope,description\n"])
    expect(codes(text)).toEqual(["no-scopes"]);
  expect(names("\uFEFFa")).toEqual(["a"]);
});
