import { describe, expect, it } from "vitest";
import { sipgateDefinitions } from "../../src/catalogues/sipgate.js";
import { fromMarkdown } from "../../src/sources/index.js";
import sipgateTable from "../catalogues/sipgate-scopes.md?raw";

const names = (text: string) => fromMarkdown(text).definitions.map(({ name }) => name);
const codes = (text: string) => fromMarkdown(text).issues.map(({ code }) => code);
const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;
const table = (header: string[], ...rows: string[][]) =>
  [row(...header), row(...header.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");

it("reads a provider's own table whole", () => {
  const { definitions, issues } = fromMarkdown(sipgateTable);
  expect(definitions.map(({ name, description }) => ({ name, description }))).toEqual(
    sipgateDefinitions.map(({ name, description }) => ({ name, description })),
  );
  expect(issues).toEqual([]);
});

describe("columns", () => {
  it("of constants are what an SDK calls the scopes beside them", () => {
    const openid = ["`OPENID`", "openid"];
    const orders = ["`ORDERS_READ`", "orders:read"];
    for (const rows of [[orders], [openid, orders], [openid, openid, orders]]) {
      expect(new Set(names(table(["Name", "Value"], ...rows)))).toEqual(new Set(rows.map(([, name]) => name)));
    }
    const inCapitals = table(["Name", "Value"], ["`ORDERS_READ`", "ORDERS:READ"], ["`OWN_READ`", "own:READ"]);
    expect(names(inCapitals)).toEqual(["ORDERS:READ", "own:READ"]);
    expect(names(table(["Key", "Text"], ["`ORDERS_READ`", "x y"]))).toEqual(["ORDERS_READ"]);
    expect(names(table(["Name", "Value"], ["A_READ", "B"], ["C_READ", "D"]))).toEqual(["A_READ", "C_READ"]);
    expect(names(table(["Name", "ID"], ["READ", "1"], ["WRITE", "2"]))).toEqual(["READ", "WRITE"]);
  });

  it("of what is needed define no scope again, and none before the table that does", () => {
    const needed = table(["Endpoint", "Required scopes"], ["GET /a", "`a:read`"], ["PUT /a", "`a:read`, `a:write`"]);
    const defined = table(["Scope", "Description"], ["`a:read`", "Read a"]);
    expect(fromMarkdown(needed)).toEqual({
      definitions: [
        // An endpoint says nothing of the scope that it takes.
        { name: "a:read" },
        { name: "a:write" },
      ],
      issues: [],
    });
    for (const text of [`${needed}\n\n${defined}`, `${defined}\n\n${needed}`]) {
      expect(fromMarkdown(text).definitions).toMatchObject([
        { name: "a:read", description: "Read a" },
        { name: "a:write" },
      ]);
      expect(codes(text)).toEqual([]);
    }
  });

  it("of endpoints, methods and tools tell nothing of the scopes that these take", () => {
    const defined = table(["Scope", "Description"], ["`a:read`", "Read a"]);
    for (const needed of [
      table(["Endpoint", "Scope"], ["`GET /v1/a`", "`a:read`"], ["`PUT /v1/a`", "`a:write`"]),
      table(["", "Scope"], ["/v1/a", "`a:read`"], ["/v1/b", "`a:write`"]),
      table(["Tool", "Scope", "Purpose"], ["list_a", "`a:read`", "Give all a"], ["put_a", "a:write", "Put an a"]),
      table(["Method", "Description", "Scopes"], ["`a.list`", "Gives all a", "a:read"], ["`a.put`", "Puts", "a:write"]),
      table(
        ["Product", "Scope", "Notes"],
        ...["1", "2", "3", "4"].map((i) => [i, "a:read", `Note ${i}`]),
        ["5", "a:write", "x"],
        ["6", "a:write", "y"],
      ),
    ]) {
      expect(fromMarkdown(`${needed}\n\n${defined}`)).toEqual({
        definitions: [{ name: "a:read", description: "Read a" }, { name: "a:write" }],
        issues: [],
      });
    }
    const feature = table(["Feature", "Required scope", "Description"], ["Export", "a:read", "Lets you export"]);
    expect(fromMarkdown(`${feature}\n\n${defined}`)).toEqual({
      definitions: [{ name: "a:read", description: "Read a" }],
      issues: [],
    });
    const twice = table(["Scope", "Description"], ["a:read", "Read a"], ["b:read", "Read b"], ["b:read", "Again"]);
    expect(fromMarkdown(twice)).toMatchObject({
      definitions: [
        { name: "a:read", description: "Read a" },
        { name: "b:read", description: "Read b" },
      ],
      issues: [{ code: "duplicate-name" }],
    });
    const endpoints = table(["Scope", "Description", "Endpoint"], ["a:read", "Read a", "GET /a"]);
    expect(fromMarkdown(endpoints).definitions).toEqual([{ name: "a:read", description: "Read a" }]);
  });

  it("of what is needed take no place from a table, a list or headings that define it", () => {
    const needed = table(["Endpoint", "Required scope"], ["GET /a", "`a:read`"], ["PUT /a", "`a:write`"]);
    const defined = { definitions: [{ name: "a:read", description: "Read a" }, { name: "a:write" }], issues: [] };
    for (const text of [
      `## Scopes\n\n${table(["Name", "Description"], ["`a:read`", "Read a"])}`,
      "## Scopes\n\n- `a:read` - Read a",
      "## Rights\n\n- `a:read` - Read a",
      "## Scopes\n\n### `a:read`\n\nRead a",
    ]) {
      expect(fromMarkdown(`${text}\n\n## Endpoints\n\n${needed}`)).toEqual(defined);
    }
    const plan = table(["Plan", "Scopes"], ["Free", "`a:read`"], ["Pro", "`a:write`"]);
    expect(fromMarkdown(`${plan}\n\n- \`a:read\` - Read a`)).toEqual(defined);
  });

  it("of what is needed are read alone where tables, lists and headings beside them name nothing of it", () => {
    const needed = table(["Endpoint", "Required scope"], ["GET /a", "`a:read`"], ["PUT /a", "`a:write`"]);
    for (const text of [
      table(["Field", "Meaning"], ["`user.name`", "The name"]),
      "- `user.name`: The name",
      "# Scopes by endpoint\n\n## Agents\n\nText\n\n## Execution\n\nText",
    ]) {
      expect(names(`${text}\n\n${needed}`)).toEqual(["a:read", "a:write"]);
    }
  });

  it("may hold badges, remarks, quotes and several names", () => {
    const cells = {
      "`a:read` `BETA`": ["a:read"],
      "`BETA` `GAMMA`": ["BETA", "GAMMA"],
      "**b:read** ![beta](x.svg)": ["b:read"],
      "c:read <span>Beta</span>": ["c:read"],
      "d:read 🔒": ["d:read"],
      "e.send<br>(restricted)": ["e.send"],
      "f:read and f:write": ["f:read", "f:write"],
      "g:read / g:write": ["g:read", "g:write"],
      "h:read h:write": ["h:read", "h:write"],
      "h:read orders:read vendor:actor": ["h:read", "orders:read", "vendor:actor"],
      "x'i:read'": ["x'i:read'"],
      "i:read<br>j:read": ["i:read", "j:read"],
      "i:read<br>j(k)": ["i:read", "j(k)"],
      "i:read, (j)(k)": ["i:read", "(j)(k)"],
      "None required": [],
      "None required yet": ["None required yet"],
      '"i:read"': ["i:read"],
      "`'j:read'`": ["j:read"],
      "k:read with k:write": ["k:read with k:write"],
      "See all": ["See all"],
    };
    for (const [cell, found] of Object.entries(cells)) {
      expect(names(table(["Scope", "Description"], [cell, "x"]))).toEqual(found);
    }
    expect(names("<table><tr><th>Scope<tr><td>b:read<button>Copy</button></table>")).toEqual(["b:read"]);
  });

  it("of what a scope includes, of risk and of deprecation take no words for more than they say", () => {
    const read = (implies: string, risk: string, deprecated: string) =>
      fromMarkdown(table(["Scope", "Includes", "Risk", "Deprecated"], ["a:read", implies, risk, deprecated]))
        .definitions;
    expect(read("`b` and `c`", "Non-sensitive", "n/a")).toEqual([{ name: "a:read", implies: ["b", "c"] }]);
    expect(read("b and c, d", "❌", "Not deprecated")).toEqual([{ name: "a:read", implies: ["b", "c", "d"] }]);
    expect(read("None", "Low risk", "❌️")).toEqual([{ name: "a:read" }]);
    expect(read("—", "not for all", "x")).toEqual([{ name: "a:read", risk: "not for all", deprecated: true }]);
  });

  it("of addresses and events are none by what they look like", () => {
    const urls = table(
      ["URL", "Description"],
      ["https://a.example/oauth2/token", "Token"],
      ["https://a.example/x", "X"],
    );
    const events = table(["Event", "Meaning"], ["`message.created`", "A message came"]);
    expect(names(`${urls}\n\n${events}\n\n${table(["Name", "Description"], ["openid", "Sign in"])}`)).toEqual([
      "openid",
    ]);
    expect(names(table(["Scope", "Use"], ["https://a.example/auth/drive", "Files"]))).toEqual([
      "https://a.example/auth/drive",
    ]);
    expect(names(table(["Key", "Use"], ["GET/PUT/POST", "a"], ["a:read", "b"], ["b:read", "c"]))).toContain("a:read");
  });

  it("of two that say scope are those whose cells look like some", () => {
    const rows = [
      ["View a meeting", "meeting:read"],
      ["Change one", "meeting:write"],
    ] as const;
    expect(fromMarkdown(table(["Scope Name", "Scope ID"], ...rows.map((row) => [...row]))).definitions).toEqual([
      { name: "meeting:read", description: "View a meeting" },
      { name: "meeting:write", description: "Change one" },
    ]);
  });

  it("are found by their headers, wherever they stand", () => {
    const text = table(["#", "Title", "What it allows", "OAuth scope"], ["1", "Pets", "See your pets", "pets"]);
    expect(fromMarkdown(text).definitions).toEqual([{ name: "pets", label: "Pets", description: "See your pets" }]);
  });

  it("are found by their cells where no header says scope", () => {
    expect(fromMarkdown(table(["Key", "Meaning here"], ["`a:read`", "Read a"])).definitions).toEqual([
      { name: "a:read", description: "Read a" },
    ]);
    expect(names(table(["Resource", "Read", "Write"], ["A", "`a.read`", "`a.write`"], ["B", "`b.read`", "—"]))).toEqual(
      ["a.read", "a.write", "b.read"],
    );
    for (const header of [
      ["Permission", "Read", "Write"],
      ["Permissions", "Read-only", "Read/Write"],
      ["Permission group", "View", "Manage access"],
    ]) {
      expect(names(table(header, ["Contacts", "a:read", "a:write"], ["Deals", "`b:read`", "not offered"]))).toEqual([
        "a:read",
        "a:write",
        "b:read",
      ]);
    }
    // What is noted behind a name is no part of it.
    for (const noted of [
      "a.read \\*",
      "a.read †",
      "a.read (beta)",
      "a.read [1]",
      "a.read<sup>1</sup>",
      "a.read<sup>[12](#twelve)</sup>",
      "a.read[^1]",
      "a.read ²",
    ]) {
      for (const header of ["Name", "Scope"]) {
        expect([noted, names(table([header, "Text"], [noted, "x y"], ["b.read", "x"]))]).toEqual([
          noted,
          ["a.read", "b.read"],
        ]);
      }
    }
    for (const note of ["https://x.example/terms", "Beta", "Only for admins."]) {
      const noted = `${table(["Scope", "Text"], ["a.read[^1]", "x [y][z]"], ["b.read", "Write[^1]"])}\n\n[z]: /z\n\n[^1]: ${note}\n`;
      expect(fromMarkdown(noted).definitions).toEqual([
        { name: "a.read", description: "x y" },
        { name: "b.read", description: "Write[^1]" },
      ]);
    }
    const raised = "10 m<sup>2</sup> of <b>3</b>, H<sub>2</sub>O";
    expect(fromMarkdown(table(["Scope", "Text"], ["a[0]", raised])).definitions).toEqual([
      { name: "a[0]", description: "10 m² of 3, H2O" },
    ]);
    const endpoints = [
      ["GET /a", "`a:read`"],
      ["GET /b", "None"],
      ["GET /c", "N/A"],
      ["GET /c", "None required"],
      ["GET /c", "No scope needed"],
      ["GET /d", "None:read"],
      ["GET /e", "read:None"],
      ["GET /f", "None (public)"],
      ["GET /g", "None — the caller's roles"],
      ["GET /h", "NA"],
      ["GET /i", "No scope"],
    ];
    expect(names(table(["Endpoint", "Required scope"], ...endpoints))).toEqual(["a:read", "None:read", "read:None"]);
    expect(names(table(["Privilege", "Scope"], ["No privileges", "`None`"], ["Nothing", "none"]))).toEqual([
      "None",
      "none",
    ]);
    expect(names(table(["Permission", "Read", "Write"], ["contacts", "yes", "no"]))).toEqual(["contacts"]);
    // GitHub's and Gitea's own tables start with what an app may do that has no scope.
    for (const remark of ["**`(no scope)`**", "(no scope)"]) {
      const github = [
        [remark, "Public data"],
        ["**`repo`**", "All"],
        ["&emsp;`repo:status`", "Status"],
        ["`gist`", "Gists"],
      ];
      expect(names(table(["Name", "Description"], ...github))).toEqual(["repo", "repo:status", "gist"]);
      expect(codes(table(["Scope", "Description"], ...github))).toEqual([]);
    }
    expect(names(table(["Scope", "Text"], ["a(b)", "x"], ["(c)", "x"]))).toEqual(["a(b)", "(c)"]);
    expect(names(table(["Scope", "Text"], ["(beta) a:read", "x"]))).toEqual(["(beta) a:read"]);
    const either = ["`(no scope)` or `repo`", "Public data, or all"];
    const noted = ["`(no scope)` by default", "Public data"];
    expect(names(table(["Scope", "Text"], either, noted))).toEqual(["repo"]);
    expect(names(table(["Name", "Text"], ["read_a", "x y"], ["write_a", "x"]))).toEqual(["read_a", "write_a"]);
  });

  it("of bare names are read where nothing else is, and reported as a guess", () => {
    const text = table(["Name", "Description"], ["**`repo`**", "All of it"], ["`gist`", "Gists"]);
    expect(fromMarkdown(text)).toMatchObject({
      definitions: [
        { name: "repo", description: "All of it" },
        { name: "gist", description: "Gists" },
      ],
      issues: [{ code: "guessed-table", line: 1 }],
    });
    expect(names(`${text}\n\n${table(["Scope(s)", "D"], ["user", "x"])}`)).toEqual(["user"]);
  });

  it("give label, implications, risk and deprecation", () => {
    const header = ["Scope", "Description", "Label", "Implies", "Risk", "Deprecated"];
    const text = table(
      header,
      ["w", "Write", "Change", "`r`, `q`", "costs money", "no"],
      ["r", "Read", "", "", "yes", "use q"],
    );
    expect(fromMarkdown(text).definitions).toEqual([
      { name: "w", description: "Write", label: "Change", implies: ["r", "q"], risk: "costs money" },
      { name: "r", description: "Read", risk: true, deprecated: "use q" },
    ]);
  });

  it("don't take a method or a path as a description", () => {
    const text = table(["Method", "Path", "Required scope"], ["GET", "`/a`", "`a:read`"]);
    expect(fromMarkdown(text).definitions).toEqual([{ name: "a:read" }]);
  });
});

describe("cells", () => {
  it("come out as plain text", () => {
    const cell = "See **all** [your _pets_](https://x.example) &amp; `pet \\| toys`<br>and <b>more</b>";
    expect(fromMarkdown(table(["Scope", "Description"], ["`pets`", cell])).definitions).toEqual([
      { name: "pets", description: "See all your pets & pet | toys and more" },
    ]);
  });

  it("give names out of code spans, links, bold, HTML, autolinks and bare words", () => {
    const cells = [
      "`a:1`",
      "[`a:2`](#a)",
      "**a:3**",
      "<code>a:4</code>",
      "<https://x.example/a%205>",
      "a:6",
      "`a\\|7`",
      "<name>:8",
    ];
    expect(names(table(["Scope", "D"], ...cells.map((cell) => [cell, "x"])))).toEqual([
      "a:1",
      "a:2",
      "a:3",
      "a:4",
      "https://x.example/a%205",
      "a:6",
      "a|7",
      "<name>:8",
    ]); // prettier-ignore
  });

  it("give each of several names", () => {
    expect(names(table(["Scope", "D"], ["`a`, `b` or `c`", "x"], ["d, e", "x"], ["f<br>g", "x"]))).toEqual([
      ..."abcdefg",
    ]);
  });

  it("give code in HTML as names, other elements as words, and keep what is no element", () => {
    const cells: [string, string[]][] = [
      ["<CODE class=x> a b </CODE> and <code>c</code>", ["a b", "c"]],
      ["<code></code>a", ["a"]],
      ["a <b>b</b>", ["a b"]],
      ["<b>a</b>", ["a"]],
      ["x <!-- y --> z", ["x z"]],
      ["a</code>", ["a"]],
      ["`` a ``", ["a"]],
      ["`  a  `", ["a"]],
      ["<codec>a", ["<codec>a"]],
    ];
    for (const [cell, expected] of cells) expect(names(table(["Scope", "D"], [cell, "x"]))).toEqual(expected);
    const words = "<code>a</code> b <i>c</i> `d`  e";
    expect(fromMarkdown(table(["Scope", "D"], ["x", words])).definitions).toEqual([
      { name: "x", description: "a b c d e" },
    ]);
  });

  it("give no code out of a comment, nor a break", () => {
    const cells: [string, string[]][] = [
      ["a <!-- <code> --> b</code> c", ["a b c"]],
      ["<code>a<!-- </code> -->b</code>", ["ab"]],
      ["a <!-- <br> --> b", ["a b"]],
    ];
    for (const [cell, expected] of cells) expect(names(table(["Scope", "D"], [cell, "x"]))).toEqual(expected);
  });

  it("give each code in HTML once, as it ends, and none that is empty", () => {
    const cells: [string, string[]][] = [
      ["<code>a</code></code> b", ["a"]],
      ["<code>a</code> b <i>c</i></code>", ["a"]],
      ["<code>a b", ["a b"]],
      ["<code>a <b>b</b></code>", ["a b"]],
      ["<code> </code>a", ["a"]],
    ];
    for (const [cell, expected] of cells) expect(names(table(["Scope", "D"], [cell, "x"]))).toEqual(expected);
  });

  it("of nothing but marks are read, too", () => {
    expect(names(table(["Scope", "D"], ["\\*", "x"]))).toEqual(["*"]);
  });

  it("of headers may hold a break", () => {
    expect(names(table(["Scope <br>", "D"], ["a b", "x"]))).toEqual(["a b"]);
    const skipped = fromMarkdown(table(["`File`<br>path", "Use"], ["`client_id`", "x"])).issues[0];
    expect(skipped?.message).toContain("(File path | Use)");
  });

  it("part names at a break, a list's end and a paragraph's", () => {
    for (const mark of ["<br>", "<br/>", "</li>", "</p>", "</DIV>"]) {
      expect(names(table(["Scope", "D"], [`a ${mark} ${mark} b`, "x"]))).toEqual(["a", "b"]);
    }
    expect(names(table(["Scope", "D"], ["a<br>`b` c", "x"]))).toEqual(["b"]);
    const text = table(["Scope", "D"], ["x", "`a`<br><br>b<li>c</li>"]);
    expect(fromMarkdown(text).definitions[0]?.description).toBe("a b c");
  });

  it("of 5,000 characters are the longest that are read as markup", () => {
    const description = (length: number) =>
      fromMarkdown(table(["Scope", "D"], ["a", `**${"x".repeat(length - 4)}**`])).definitions[0]?.description;
    expect(description(5_000)).toBe("x".repeat(4_996));
    expect(description(5_001)).toBe(`**${"x".repeat(4_997)}**`);
  });

  it("without code, where most have some, give a name only where it looks like one", () => {
    const cells = [
      "`a:read`",
      "**Experimental**",
      "`openid`",
      "NA",
      "None — roles govern access",
      "b:read",
      "profile",
      "`c`",
      "`d`",
      "`e`",
      "`f`",
    ];
    const text = table(["Scope", "Description"], ...cells.map((cell) => [cell, "x y"]));
    expect(names(text)).toEqual(["a:read", "openid", "b:read", "profile", "c", "d", "e", "f"]);
    expect(codes(text)).toEqual([]);
    expect(names(table(["Scope", "Description"], ["`a:read`", "x"], ["openid", "x"], ["email", "x"]))).toEqual([
      "a:read",
      "openid",
      "email",
    ]);
  });

  it("that are empty or a dash give none", () => {
    const { definitions, issues } = fromMarkdown(table(["Scope", "Description"], ["", "x"], ["—", "y"], ["a", "-"]));
    expect(definitions).toEqual([{ name: "a" }]);
    expect(issues).toEqual([]);
  });

  it("too long to be read as markup keep their text", () => {
    const long = "`x` ".repeat(2_000).trim();
    expect(fromMarkdown(table(["Scope", "Description"], ["a", long])).definitions[0]?.description).toBe(long);
  });
});

describe("tables", () => {
  it("are read where only their indent makes them code, as below a tab", () => {
    const rows = ["| Scope | Description |", "| --- | --- |", "| `a:read` | Read |", "| a b | x |"];
    const text = `=== "Bot"\n\n${rows.map((row) => `    ${row}\n`).join("")}\nWords\n`;
    expect(fromMarkdown(text)).toMatchObject({
      definitions: [{ name: "a:read", description: "Read" }, { name: "a b" }],
      issues: [{ code: "invalid-name", line: 6 }],
    });
    expect(names(`\`\`\`\n${rows.join("\n")}\n\`\`\`\n`)).toEqual([]);
    expect(names("    a:read\n    | b |\n")).toEqual([]);
  });

  it("end with their last bar: what stands directly below is no row", () => {
    const text = `${table(["Scope", "D"], ["a:read", "A"])}\n:::\n`;
    expect(fromMarkdown(text)).toEqual({ definitions: [{ name: "a:read", description: "A" }], issues: [] });
    expect(names("| Scope |\n|---|\na:read\n| a:write |\n")).toEqual(["a:read", "a:write"]);
    expect(names("Scope | D\n--- | ---\na:read | A\na:write |\n")).toEqual(["a:read", "a:write"]);
  });

  it("are found in quotes and lists, and several are read as one", () => {
    const one = table(["Scope", "Description"], ["a", "A"]);
    const two = table(["Permission", "Description"], ["b", "B"]);
    expect(names(`# H\n\n${one.replace(/^/gm, "> ")}\n\n- item\n\n${two.replace(/^/gm, "  ")}\n`)).toEqual(["a", "b"]);
  });

  it("may leave the header that GFM asks for empty", () => {
    expect(fromMarkdown(table(["", ""], ["**Scope**", "What"], ["`a`", "A"])).definitions).toEqual([
      { name: "a", description: "A" },
    ]);
    expect(names(table(["", ""], ["a:read", "A"], ["`b`", "B"]))).toEqual(["a:read", "b"]);
    expect(names(table(["", ""]))).toEqual([]);
  });

  it("have lines of their own, with a lone carriage return too", () => {
    const text = `x\r\r${table(["Scope", "D"], ["a", "b"], ["a", "b"]).replaceAll("\n", "\r")}\r\r- y`;
    expect(fromMarkdown(text).issues).toMatchObject([{ code: "duplicate-name", line: 6, column: 1 }]);
  });

  it("may be followed by a paragraph", () => {
    expect(codes(`${table(["Scope", "D"], ["a", "b"])}\n\nWords.`)).toEqual([]);
  });

  it("may have a scope in the header that GFM asks for", () => {
    expect(fromMarkdown(table(["user.identity", "Name"], ["user.email", "The address"]))).toEqual({
      definitions: [
        { name: "user.identity", description: "Name" },
        { name: "user.email", description: "The address" },
      ],
      issues: [],
    });
    expect(names(table(["`openid`", "Sign in"], ["`a:read`", "Read a"]))).toEqual(["a:read"]);
    expect(names(table(["Scope", "user.email"], ["a:read", "yes"]))).toEqual(["a:read"]);
    expect(names(table(["Scope", "user.email"], ["openid", "a:read"]))).toEqual(["openid"]);
    expect(names(table(["Group", "Read-only"], ["Contacts", "a:read"]))).toEqual(["a:read"]);
  });

  it("may have rows shorter and longer than their header", () => {
    expect(fromMarkdown("| D | Scope |\n|-|-|\n| a |\n| b | `c` | d |").definitions).toEqual([
      { name: "c", description: "b" },
    ]);
  });

  it("in a code block are none", () => {
    expect(names(`\`\`\`\n${table(["Scope", "D"], ["a", "b"])}\n\`\`\``)).toEqual([]);
  });

  it("that don't speak of scopes are skipped and named", () => {
    const text = `${table(["Scope", "D"], ["a", "b"])}\n\n${table(["File", "Use"], ["`src/a.ts`", "x"])}`;
    expect(names(text)).toEqual(["a"]);
    expect(fromMarkdown(text).issues).toMatchObject([{ code: "skipped-table", line: 5 }]);
    expect(codes(table(["Parameter", "Type"], ["`client_id`", "string"]))).toEqual(["skipped-table", "no-scopes"]);
    expect(codes(table(["Year", "Event"], ["1999", "x"]))).toEqual(["no-scopes"]);
  });

  it("of permissions in sentences are skipped, of scopes kept", () => {
    expect(names(table(["Role", "Permissions"], ["Owner", "Can do everything"]))).toEqual([]);
    expect(names(table(["Scope", "D"], ["a b", "bad"]))).toEqual(["a b"]);
  });

  it("report duplicates and invalid names with their lines, and keep the first and the invalid", () => {
    const { definitions, issues } = fromMarkdown(
      table(["Scope", "Description"], ["`a`", ""], ["`b c`", "B"], ["`a`", "Late"]),
    );
    expect(definitions).toEqual([
      { name: "a", description: "Late" },
      { name: "b c", description: "B" },
    ]);
    expect(issues).toMatchObject([
      { code: "invalid-name", name: "b c", line: 4 },
      { code: "duplicate-name", name: "a", line: 5, message: expect.stringContaining("line 3") },
    ]);
  });

  it("whose end the parser cuts off, or that are nested too deeply, are reported", () => {
    const wide = `${row(...Array(2_000).fill("Scope"))}\n${row(...Array(2_000).fill("-"))}\n${"| a |\n".repeat(50)}`;
    expect(fromMarkdown(wide).issues.find(({ code }) => code === "cut-table")).toEqual({
      code: "cut-table",
      message:
        "This table has so many empty or repeated cells that it was not read whole; names may be missing. Give every row all of its cells.",
      line: 35,
      column: 1,
    });
    const wider = `${row(...Array(70_000).fill("Scope"))}\n${row(...Array(70_000).fill("-"))}\n| a |\n| b |\n`;
    expect(fromMarkdown(wider).issues[0]).toMatchObject({ code: "cut-table", line: 3 });
    expect(codes(`${"> ".repeat(120)}x`)).toContain("too-deep");
  });
});

describe("lists", () => {
  it("are read where no table defines scopes", () => {
    const text = "- `a:read`: Read a\n- **`a:write`** – Write a\n- b:read - Read b\n- plain words\n  - `c`\n";
    expect(fromMarkdown(text).definitions).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "a:write", description: "Write a" },
      { name: "b:read", description: "Read b" },
      { name: "c" },
    ]);
    expect(names(`${table(["Scope", "D"], ["x", "y"])}\n\n${text}`)).toEqual(["x"]);
  });

  it("of lone words are read below words about scopes where nothing looks like one, and reported", () => {
    for (const text of [
      "- email: Send mail\n- profile\n",
      "## email\n\nSend mail\n\n## profile\n",
      "- email - Send mail\n- profile",
    ]) {
      expect(fromMarkdown(`# OAuth scopes\n\n${text}`)).toMatchObject({
        definitions: [{ name: "email", description: "Send mail" }, { name: "profile" }],
        issues: [{ code: "guessed-list", line: 3 }],
      });
      expect(fromMarkdown(`# OAuth\n\n${text}`)).toMatchObject({ definitions: [], issues: [{ code: "no-scopes" }] });
    }
    expect(names("# Scopes\n\n- `a:read`: A\n\n## More scopes\n\n- email: Send mail\n")).toEqual(["a:read"]);
    expect(names("# Scopes\n\n- Note: these are all\n")).toEqual([]);
  });

  it("give the names of a scope string in code", () => {
    expect(fromMarkdown("- `a:read b:read`: Both\n- `c:read`: One\n").definitions).toEqual([
      { name: "a:read", description: "Both" },
      { name: "b:read", description: "Both" },
      { name: "c:read", description: "One" },
    ]);
  });

  it("that look like scopes are read beside one below words about them", () => {
    const text = "## Scopes\n\n- `a:read`: A\n\n## Others\n\n- `b:read`: B\n\n## Files\n\n- `README`: R\n";
    expect(fromMarkdown(text).definitions.map(({ name }) => name)).toEqual(["a:read", "b:read"]);
  });

  it("give a code span at their start whatever it looks like, other words only where they look like a name", () => {
    const items = [
      "`pets`: See  all\n  pets",
      "see `x:y`",
      "a:read",
      "a:write: b:c - d",
      "plain",
      "x `pets`",
      "",
      "`q`—Q",
    ];
    expect(fromMarkdown(items.map((item) => `- ${item}\n`).join("")).definitions).toEqual([
      { name: "pets", description: "See all pets" },
      { name: "a:read" },
      { name: "a:write", description: "b:c - d" },
      { name: "q", description: "Q" },
    ]);
    expect(fromMarkdown("- `a`: See  \n  all\\\n  pets").definitions).toEqual([
      { name: "a", description: "See all pets" },
    ]);
    expect(names("> a:read\n\na:write\n\n1. b:read\n- ***\n- > d:read")).toEqual(["b:read"]);
  });

  it("may have a box to tick before the name", () => {
    expect(fromMarkdown("- [ ] g:read\n- [x]  `h`: See h\n- [X] plain words\n").definitions).toEqual([
      { name: "g:read" },
      { name: "h", description: "See h" },
    ]);
    expect(fromMarkdown("- `a`: Tick [x] here").definitions).toEqual([{ name: "a", description: "Tick [x] here" }]);
  });

  it("have words with code in them, but none that start with it, nor an item's that is no description", () => {
    const items = "- `a:read`\n  - Reads `x` of a\n- `b:read`\n  - `POST /x`\n- `c:read`\n\n  Second words\n";
    expect(fromMarkdown(`## Scopes\n\n${items}`).definitions).toEqual([
      { name: "a:read", description: "Reads x of a" },
      { name: "b:read" },
      { name: "c:read", description: "Second words" },
    ]);
    const alone =
      "`a:read`\n\n- **Used**: often\n- **Description**: Reads a\n\n`b:read`\n\n- x\n\n1. **Description**: of others\n";
    expect(fromMarkdown(`## Scopes\n\n${alone}`).definitions).toEqual([
      { name: "a:read", description: "Reads a" },
      { name: "b:read" },
    ]);
  });

  it("have a description in what comes next in an item that is nothing but its name", () => {
    const items = ["- `a:read`\n\n  Reads a.", "- `b:read`\n  - Reads b.", "- c:read\n  - **Description**: Reads c."];
    expect(fromMarkdown(`## Scopes\n\n${items.join("\n\n")}\n`)).toEqual({
      definitions: ["a", "b", "c"].map((name) => ({ name: `${name}:read`, description: `Reads ${name}.` })),
      issues: [],
    });
    const nested =
      "- `a`\n  - `a:read` Reads a\n- `b:read`: Reads b\n\n  More.\n- `c:read`\n\n  ```\n  x\n  ```\n- `d:read`\n\nWords\n";
    expect(fromMarkdown(nested).definitions).toEqual([
      { name: "a" },
      { name: "a:read", description: "Reads a" },
      { name: "b:read", description: "Reads b" },
      { name: "c:read" },
      { name: "d:read" },
    ]);
  });

  it("give nothing out of an item without words", () => {
    expect(names("- ![](logo.png)\n- ` `: x\n- `a`")).toEqual(["a"]);
  });

  it("start behind blanks of any kind", () => {
    expect(names("- \u00A0a:read")).toEqual(["a:read"]);
    expect(names("- \u3000`a`")).toEqual(["a"]);
    expect(names("- [ ] \u00A0a:read")).toEqual(["a:read"]);
    expect(fromMarkdown("- `a`: See\u00A0 all").definitions).toEqual([{ name: "a", description: "See all" }]);
  });

  it("may go on without a blank", () => {
    expect(fromMarkdown("- `a`(beta) reads – all").definitions).toEqual([
      { name: "a", description: "(beta) reads – all" },
    ]);
  });

  it("give nothing out of a block of code", () => {
    expect(names("- > ```\n  > a:read\n  > ```\n")).toEqual([]);
  });

  it("give their lines, and report a name that is no scope-token or comes again", () => {
    const { issues } = fromMarkdown("# H\n\n- `a`\n- `b c`\n\n- `a`: A\n");
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["invalid-name", 4, 1],
      ["duplicate-name", 6, 1],
      ["guessed-list", 3, 1],
    ]);
  });

  it("name words beside names, but no remark and no sentence", () => {
    const openid = "- openid: Sign in\n- email - Address\n- contacts.read: Read contacts\n";
    expect(fromMarkdown(`${openid}- Note: ask first\n- see also the manual\n- all\n`)).toEqual({
      definitions: [
        { name: "openid", description: "Sign in" },
        { name: "email", description: "Address" },
        { name: "contacts.read", description: "Read contacts" },
      ],
      issues: [],
    });
    expect(names("- openid\n- **streaming**\n- user-read-email\n- [ ] app\n")).toEqual([
      "openid",
      "streaming",
      "user-read-email",
      "app",
    ]);
    expect(names("- openid: Sign in\n- email: Address\n")).toEqual([]);
    expect(names("- `read`, `a:write`: All\n- openid: Sign in\n- email!: Address\n")).toEqual([
      "read",
      "a:write",
      "openid",
    ]);
    expect(names("- Read: `a:read`\n- openid: Sign in\n- Some words\n")).toEqual([]);
  });

  it("may name several together, but take no badge for a name", () => {
    const text =
      "- `read` and `write`: All\n- `a:read`, `a:list` / `a:write`\n- `b:read` `BETA` Read b\n- `c:read` `c:write`\n- `d:read` | `d:read`: D\n";
    expect(fromMarkdown(text)).toEqual({
      definitions: [
        { name: "read", description: "All" },
        { name: "write", description: "All" },
        { name: "a:read" },
        { name: "a:list" },
        { name: "a:write" },
        { name: "b:read", description: "BETA Read b" },
        { name: "c:read" },
        { name: "c:write" },
        { name: "d:read", description: "D" },
      ],
      issues: [],
    });
  });

  it("may have a label before each name", () => {
    const text = "* Read Agents `read_agents` - Permission to list\n* Code (Read & write) (`vso.code_write`)\n";
    expect(fromMarkdown(text)).toEqual({
      definitions: [
        { name: "read_agents", label: "Read Agents", description: "Permission to list" },
        { name: "vso.code_write", label: "Code (Read & write)" },
      ],
      issues: [],
    });
    expect(names("- Read: `a:read`")).toEqual([]);
    expect(names("- Read: `a:read` `b:read`\n- Write: `a:write` `b:write`\n")).toEqual([]);
    expect(names("- Read: `a:read`\n- Call `b:read` first\n- `c:read`: C")).toEqual(["c:read"]);
    expect(names("- Read: `a:read`\n- Words\n- `c:read`: C")).toEqual(["c:read"]);
  });

  it("of parameters and endpoints are skipped beside those of scopes, and reported where none says what it is", () => {
    const parameters = "- `client_id`: your app\n- `redirect_uri`: where to go\n";
    const both = fromMarkdown(`${parameters}\n## More\n\n- \`a.read\`: Read\n  - \`GET /a\`\n`);
    expect(both.definitions).toEqual([{ name: "a.read", description: "Read" }]);
    expect(both.issues).toMatchObject([{ code: "skipped-list", line: 1 }]);
    expect(both.issues[0]?.message).toContain("client_id, redirect_uri");
    const guessed = fromMarkdown(parameters).issues;
    expect(guessed).toMatchObject([{ code: "guessed-list", line: 1 }]);
    expect(guessed[0]?.message).toContain('below a heading that says "Scopes"');
    const long = fromMarkdown(`- \`${"x".repeat(500)}\`\n\n## More\n\n- a:read\n`).issues;
    expect(long[0]?.message.length).toBeLessThan(400);
    // A list without names below words about scopes is no better.
    expect(names("## Scopes\n\n- some words\n\n## More\n\n- `client_id`\n")).toEqual(["client_id"]);
    for (const about of ["## Scopes\n\n### OpenID\n\n", "These permissions exist:\n\n"]) {
      const text = `${about}- \`email\`\n\n## More\n\n- \`a.read\`\n\n### Less\n\n- \`client_id\`\n`;
      const { definitions, issues } = fromMarkdown(text);
      expect(definitions).toEqual([{ name: "email" }, { name: "a.read" }]);
      expect(issues.map(({ code }) => code)).toEqual(["skipped-list"]);
    }
  });
});

describe("headings", () => {
  it("are names below words about scopes, with the first words below them", () => {
    const text =
      "# OAuth 2 scopes\n\nWords.\n\n## **user.read** {#read}\n\nGives `user.name`\nand more.\n\nBesides.\n\n## # `files`\n\n- List\n\n## user.email #\n";
    expect(fromMarkdown(text)).toEqual({
      definitions: [
        { name: "user.read", description: "Gives user.name and more." },
        { name: "files" },
        { name: "user.email" },
      ],
      issues: [],
    });
    expect(names("# Methods\n\n## users.list\n\nLists users.\n")).toEqual([]);
    expect(names("# Scopes\n\n## Users\n\n### a:read\n\n## Errors\n\n# Methods\n\n## users.list\n")).toEqual([
      "a:read",
    ]);
    expect(names(`# Scopes\n\n## a:read\n\n${table(["Scope", "D"], ["x", "y"])}`)).toEqual(["x"]);
  });

  it("may stand deep below others", () => {
    const below = table(["Description", "Write it"], ["Visible", "yes"]);
    expect(
      fromMarkdown(`# Scopes\n\n## Contacts\n\n### a:read\n\nRead it.\n\n### a:write\n\n${below}`).definitions,
    ).toEqual([
      { name: "a:read", description: "Read it." },
      { name: "a:write", description: "Write it" },
    ]);
  });

  it("may be bare words where all beside them are words", () => {
    expect(names("# Scopes\n\n## openid\n\n## user-read\n")).toEqual(["openid", "user-read"]);
    expect(names("# Scopes\n\n## `app`\n\n## user-read\n\n## How it works\n\n## app two\n")).toEqual([
      "app",
      "user-read",
    ]);
    expect(names("# Scopes\n\n## app\n\nApp\n\n## user-read\n\nRead\n")).toEqual(["app", "user-read"]);
    expect(names("# Scopes\n\n## app\n\nApp\n\n## user-read\n\nRead\n\n## How it works\n")).toEqual(["user-read"]);
  });

  it("are judged with all of their level, whatever group they stand in", () => {
    const text =
      "# Scopes\n\n## Images\n\n### image-upload\n\nUpload\n\n## My Music\n\n### user-read\n\nRead\n\n### app\n\nApp\n";
    expect(names(text)).toEqual(["image-upload", "user-read", "app"]);
  });

  it("have what a table right below them says beside Description", () => {
    const below = table(["Description", "Read it"], ["Visible to users", "yes"]);
    const later = `${table(["Endpoint", "Method"], ["users", "list"])}\n\n${table(["Description", "no"], ["a", "b"])}`;
    const none = table(["A description", "no"], ["Descriptions here", "no"], ["x", "Description:"]);
    const text = `# Scopes\n\n## a:read\n\n${below}\n\n## a:write\n\n${later}\n\n## b:read\n\nWords\n\n${below}\n\n## b:write\n\n${none}\n\nWords\n`;
    expect(fromMarkdown(text).definitions).toEqual([
      { name: "a:read", description: "Read it" },
      { name: "a:write" },
      { name: "b:read", description: "Words" },
      { name: "b:write" },
    ]);
  });

  it("have the first words beside Description, where a dash or nothing stands before them", () => {
    const said = (...cells: string[]) =>
      fromMarkdown(`# Permissions\n\n## a.read\n\n${table(["Kind", "App", "User"], ["Id", "1", "2"], cells)}`)
        .definitions;
    expect(said("Description", "-", "Reads a.")).toEqual([{ name: "a.read", description: "Reads a." }]);
    expect(said("Description", "", "Reads a.")).toEqual([{ name: "a.read", description: "Reads a." }]);
    expect(said("Description", "Reads a.", "Reads an a.")).toEqual([{ name: "a.read", description: "Reads a." }]);
    expect(said("Description", "-", "–")).toEqual([{ name: "a.read" }]);
  });

  it("keep what looks like an anchor within them", () => {
    expect(names("# Scopes\n\n## `a#b:read` ¶\n\n## `x`{#x}\n")).toEqual(["a#b:read", "x"]);
  });

  it("are about scopes by their first 200 characters", () => {
    const below = (words: number) => `# ${"far ".repeat(words)}scopes\n\n## a:read\n`;
    expect(names(below(48))).toEqual(["a:read"]);
    expect(names(below(50))).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("that start with a name in code and go on as a list does are items of one", () => {
    expect(
      fromMarkdown("## Scopes\n\n**`api`**: All of\nit\n\n`read_user` – Read\n\n`x` is a name\n\nSee `y`: z\n"),
    ).toEqual({
      definitions: [
        { name: "api", description: "All of it" },
        { name: "read_user", description: "Read" },
      ],
      issues: [],
    });
    expect(names("## More\n\n`client_id`: yours\n\n## Scopes\n\n`a:read`: Read\n")).toEqual(["a:read"]);
  });

  it("of nothing but a scope in code are items, below words about scopes, with the words that follow", () => {
    const text =
      "**`a:read`**\n\nReads a.\n\n`b:read`\n\n- **Access**: `GET`\n- **Description**: Reads b\n\n`c:read`\n\n`d:read`\n\n# e\n";
    expect(fromMarkdown(`## Scopes\n\n${text}`)).toEqual({
      definitions: [
        { name: "a:read", description: "Reads a." },
        { name: "b:read", description: "Reads b" },
        { name: "c:read" },
        { name: "d:read" },
      ],
      issues: [],
    });
    expect(names(`## Values\n\n${text}`)).toEqual([]);
    expect(names("## Scopes\n\n`client_id`\n\nWords\n")).toEqual([]);
  });

  it("may be a definition of Markdown Extra", () => {
    expect(fromMarkdown("## Scopes\n\na:read\n: Read a\n\n`b`\n:   Read b\n").definitions).toEqual([
      { name: "a:read", description: "Read a" },
      { name: "b", description: "Read b" },
    ]);
  });
});

it("says when there is nothing, and reads a byte order mark and CRLF", () => {
  expect(fromMarkdown("").issues).toMatchObject([{ code: "no-scopes", line: 1, column: 1 }]);
  expect(names(`\uFEFF${table(["Scope", "D"], ["a", "b"], ["c", "d"]).replaceAll("\n", "\r\n")}\r\n`)).toEqual([
    "a",
    "c",
  ]);
});
