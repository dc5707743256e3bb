import { describe, expect, it } from "vitest";
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

  it("keep URL scopes whole", () => {
    expect(read("https://x.example/auth/drive: See files\nhttps://x.example/a")).toEqual([
      { name: "https://x.example/auth/drive", description: "See files" },
      { name: "https://x.example/a" },
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

describe("a scope string", () => {
  it("gives its names, over several lines too", () => {
    expect(names("openid  profile email\noffline_access")).toEqual(["openid", "profile", "email", "offline_access"]);
  });

  it("may be separated by commas, which is reported since a scope may hold one", () => {
    expect(names("read_products,write_products")).toEqual(["read_products", "write_products"]);
    expect(names("repo, user, gist")).toEqual(["repo", "user", "gist"]);
    expect(codes("repo, user")).toEqual(["guessed-list"]);
  });
});

describe("CSV", () => {
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
  });
});

it("says when there is nothing, and reads a byte order mark", () => {
  for (const text of ["", " \n\t\n", "# only a comment", "scope,description\n"])
    expect(codes(text)).toEqual(["no-scopes"]);
  expect(names("\uFEFFa")).toEqual(["a"]);
});
