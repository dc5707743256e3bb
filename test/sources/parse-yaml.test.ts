import { describe, expect, it } from "vitest";
import type { DocumentNode } from "../../src/sources/document-node.js";
import { parseYaml } from "../../src/sources/parse-yaml.js";

function plain(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.isString || node.text === null ? node.text : `number ${node.text}`;
  if (node.kind === "list") return node.entries.map(({ value }) => plain(value));
  return { pairs: node.entries.map(({ key, value }) => [key, plain(value)]) };
}
const tree = (text: string) => plain(parseYaml(text).root);
/** The faults once all of the tree has been read. */
const faults = (text: string) => {
  const parsed = parseYaml(text);
  plain(parsed.root);
  return parsed.faults;
};

describe("YAML", () => {
  it("gives strings apart from what reads like them, numbers as written", () => {
    expect(tree('a: x\nb: "1"\nc: 1.0\nd: ~\ne:\nf: [on, true]')).toEqual({
      pairs: [
        ["a", "x"],
        ["b", "1"],
        ["c", "number 1.0"],
        ["d", null],
        ["e", null],
        ["f", ["on", "number true"]],
      ],
    });
  });

  it("says of every node what it is and where it stands", () => {
    const { root } = parseYaml("- a\n-  [b]\n-  {c: d}\n-\n");
    expect(root).toMatchObject({ kind: "list", offset: 0, text: null, isString: false });
    expect(root.entries.map(({ key, offset }) => [key, offset])).toEqual([
      ["0", 2],
      ["1", 7],
      ["2", 14],
      ["3", 22],
    ]);
    expect(root.entries.map(({ value: { kind, text, isString } }) => [kind, text, isString])).toEqual([
      ["scalar", "a", true],
      ["list", null, false],
      ["map", null, false],
      ["scalar", null, false],
    ]);
    const pair = root.entries[2]?.value.entries[0];
    expect([pair?.offset, pair?.value.offset, pair?.value.kind]).toEqual([15, 18, "scalar"]);
    expect(parseYaml("").root).toMatchObject({ kind: "scalar", offset: 0, text: null, isString: false });
  });

  it("knows where each of several values stands that are nothing", () => {
    const offsets = (text: string) => parseYaml(text).root.entries.map(({ value }) => value.offset);
    expect(offsets("{a, b}")).toEqual([1, 4]);
    expect(offsets("a: *x\nb: *y")).toEqual([0, 6]);
  });

  it("takes a key that is no scalar as it is written", () => {
    expect(tree("? [a, b]\n: 1\n? {c: d}\n: 2")).toEqual({
      pairs: [
        ["[a, b]", "number 1"],
        ["{c: d}", "number 2"],
      ],
    });
    expect(tree("[{? : 1}]")).toEqual([{ pairs: [["", "number 1"]] }]);
  });

  it("names a fault of its syntax in the parser's words, and keeps a key that stands twice without one", () => {
    expect(faults('a: "b')).toEqual([{ offset: 5, fault: "breaks YAML's syntax here (Missing closing \"quote)" }]);
    expect(faults("a: 1\na: 2")).toEqual([]);
    expect(faults("[".repeat(20_000)).map(({ fault }) => fault)).toContain("is nested too deeply here");
  });

  it("reads the first of several documents, and says where the next one starts", () => {
    const another = "ends here, and what follows is another one, which was not read";
    for (const text of ["a: 1\n---\nb: 2", "a: 1\n---\nb: 2\n---\nc: 3", "a: 1\n---\n# none\n---\nc: 3\n"]) {
      expect(tree(text)).toEqual({ pairs: [["a", "number 1"]] });
      expect(faults(text)).toEqual([{ offset: 5, fault: another }]);
    }
    for (const text of [
      "# x\n---\na: 1\n",
      "a: 1\n---\n",
      "a: 1\n...\n# end\n",
      "a: 1\n---\n# x\r# y\n",
      "a: 1\n--- # end\r\n\r\n",
    ]) {
      expect(faults(text)).toEqual([]);
    }
  });

  it("finds nothing in the pairs of YAML 1.1, which OpenAPI does not know", () => {
    expect(tree("%YAML 1.1\n---\na: !!pairs [b: 1]\nc: !!omap [d: 2, {}]\ne: !!set {f}\ng: on")).toEqual({
      pairs: [
        ["a", [null]],
        ["c", [null, null]],
        ["e", { pairs: [["f", null]] }],
        ["g", "number on"],
      ],
    });
  });

  it("leaves Error's stack traces as they were", () => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 7;
    try {
      parseYaml("a: 1");
      expect(Error.stackTraceLimit).toBe(7);
    } finally {
      Error.stackTraceLimit = limit;
    }
  });
});

describe("an alias", () => {
  it("stands for the last anchor of its name above it, of a scalar, a list or a mapping", () => {
    expect(tree("a: &x 1\nb: *x\nc: &x [2]\nd: *x\ne: &x {f: g}\nh: *x\ni: &y z\n*y : &z k\nl: *z")).toMatchObject({
      pairs: [
        ["a", "number 1"],
        ["b", "number 1"],
        ["c", ["number 2"]],
        ["d", ["number 2"]],
        ["e", { pairs: [["f", "g"]] }],
        ["h", { pairs: [["f", "g"]] }],
        ["i", "z"],
        [expect.any(String), "k"],
        ["l", "k"],
      ],
    });
  });

  it("gives the same node each time, so that work on it can be remembered", () => {
    const { root } = parseYaml("a: &x [1]\nb: *x");
    expect(root.get("b")).toBe(root.get("a"));
    expect(root.get("a")).toBe(root.get("a"));
  });

  it("of no anchor is nothing, and a fault", () => {
    expect(tree("a: *x")).toEqual({ pairs: [["a", null]] });
    expect(faults("a: *x")).toContainEqual({ offset: 3, fault: "has an alias here (*x) that nothing above defines" });
    expect(faults("a: *x\nb: &x 1")).toContainEqual({
      offset: 3,
      fault: "has an alias here (*x) that nothing above defines",
    });
  });
});

describe("a merge key", () => {
  it("brings what the mapping lacks, the nearest first, each key once", () => {
    expect(tree("x: &x {a: 1, b: 1}\ny: &y {<<: *x, b: 2, c: 2}\nz: {c: 3, <<: *y}")).toMatchObject({
      pairs: [
        [
          "x",
          {
            pairs: [
              ["a", "number 1"],
              ["b", "number 1"],
            ],
          },
        ], // prettier-ignore
        [
          "y",
          {
            pairs: [
              ["b", "number 2"],
              ["c", "number 2"],
              ["a", "number 1"],
            ],
          },
        ], // prettier-ignore
        [
          "z",
          {
            pairs: [
              ["c", "number 3"],
              ["b", "number 2"],
              ["a", "number 1"],
            ],
          },
        ], // prettier-ignore
      ],
    });
  });

  it("brings a list of mappings in its order, and skips what is none", () => {
    const { root } = parseYaml("x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {<<: [*x, 5, *y, *x]}");
    expect(root.get("z")?.entries.map(({ key, value }) => `${key} ${value.text}`)).toEqual(["a 1", "b 2"]);
  });

  it("is an ordinary key in quotes, and where it brings no mapping", () => {
    expect(tree('x: &x {a: 1}\ny: {"<<": *x}\nz: {<<: 3}')).toMatchObject({
      pairs: [
        ["x", { pairs: [["a", "number 1"]] }],
        ["y", { pairs: [["<<", { pairs: [["a", "number 1"]] }]] }],
        ["z", { pairs: [["<<", "number 3"]] }],
      ],
    });
  });

  it("may lead back to its own mapping", () => {
    const { root } = parseYaml("x: &x {a: 1, <<: *x}");
    expect(root.get("x")?.entries.map(({ key }) => key)).toEqual(["a"]);
    expect(faults("x: &x {a: 1, <<: *x}")).toEqual([]);
  });

  it("brings lists of 50,000 mappings at most, however often they are shared", () => {
    const list = (length: number) => `x: &x {}\ny: &l [${"*x, ".repeat(length)}]\n`;
    expect(faults(`${list(25_000)}a: {<<: *l}\nb: {<<: *l}\n`)).toEqual([]);
    expect(faults(`${list(25_000)}a: {<<: *l}\nb: {<<: *l}\nc: {<<: *l}\nd: {<<: *l, e: 1}\n`)).toHaveLength(1);
    const { root, faults: found } = parseYaml(`${list(200_000)}a: {<<: *l, b: 1}\n`);
    expect(root.get("a")?.entries.map(({ key }) => key)).toEqual(["b"]);
    expect(found).toMatchObject([{ fault: "merges more keys (<<) than can be read" }]);
  });

  it("brings 50,000 keys at most in a document, which is reported once", () => {
    const thousand = `x: &x {${Array.from({ length: 1_000 }, (_, i) => `k${i}: 1`).join(", ")}}\n`;
    const most = `${thousand}y: &y {k: 1}\na: [${"{<<: *x}, ".repeat(50)}]\n`;
    expect(faults(most)).toEqual([]);
    const last = (plain(parseYaml(`${most}b: {<<: *y}\nc: {<<: *y}`).root) as { pairs: unknown[] }).pairs.at(-1);
    expect(last).toEqual(["c", { pairs: [] }]);
    expect(faults(`${most}b: {<<: *y}\nc: {<<: *y}`)).toEqual([
      { offset: most.length + 3, fault: "merges more keys (<<) than can be read" },
    ]);
  });
});
