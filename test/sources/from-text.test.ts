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
    ];
    for (const line of words) expect(read(`${line}  `)).toEqual([{ name: "a", description: "x y" }]);
    expect(read("a:: x")).toEqual([{ name: "a::" }, { name: "x" }]);
    expect(read("a b - x")).toEqual([{ name: "a" }, { name: "b" }, { name: "-" }, { name: "x" }]);
  });

  it("is a scope and a sentence where that has a capital, two words and no names in it", () => {
    expect(read("a:b See all")).toEqual([{ name: "a:b", description: "See all" }]);
    expect(read("a:b See all. Or none.")).toEqual([{ name: "a:b", description: "See all. Or none." }]);
    for (const line of ["a:b See", "a:b SEE all", "A:b See all", "a:b See c:d", "a:b S ee", "x a:b See all"]) {
      expect(names(line)).toEqual(line.split(" "));
    }
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

it("says when there is nothing, and reads a byte order mark", () => {
  for (const text of ["", " \n\t\n", "# only a comment", "scope,description\n"])
    expect(codes(text)).toEqual(["no-scopes"]);
  expect(names("\uFEFFa")).toEqual(["a"]);
});
