import { describe, expect, it } from "vitest";
import type { DocumentNode } from "../../src/sources/document-node.js";
import { parseJson } from "../../src/sources/parse-json.js";

/** A node as plain data; mappings as pairs, since a key may stand twice. */
function plain(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.isString || node.text === null ? node.text : `number ${node.text}`;
  if (node.kind === "list") return node.entries.map(({ value }) => plain(value));
  return { pairs: node.entries.map(({ key, value }) => [key, plain(value)]) };
}
const tree = (text: string) => plain(parseJson(text).root);
const faults = (text: string) => parseJson(text).faults.map(({ offset, fault }) => `${offset} ${fault}`);

describe("JSON without a fault", () => {
  it("gives its values, strings apart from what reads like them", () => {
    const text = '{"a":["b",1,true,null,{}],"a":{"c":"1"}}';
    expect(tree(text)).toEqual({
      pairs: [
        ["a", ["b", "number 1", "number true", null, { pairs: [] }]],
        ["a", { pairs: [["c", "1"]] }],
      ],
    });
    expect(faults(text)).toEqual([]);
    expect(parseJson(text).unquoted).toBe(false);
  });

  it("knows where keys and values stand, and numbers the items of a list", () => {
    const { entries } = parseJson('{"a": ["b", "c"]}').root;
    expect(entries.map(({ key, offset, value }) => [key, offset, value.offset])).toEqual([["a", 1, 6]]);
    expect(entries[0]?.value.entries.map(({ key, offset }) => [key, offset])).toEqual([
      ["0", 7],
      ["1", 12],
    ]);
  });

  it("says of no value that it is a string unless it is one", () => {
    const { root } = parseJson('{"a":["b"]}');
    expect([root.isString, root.get("a")?.isString, root.get("a")?.entries[0]?.value.isString]).toEqual([
      false,
      false,
      true,
    ]);
    expect(parseJson('{"a"}').root.get("a")?.isString).toBe(false);
    expect(parseJson("").root).toMatchObject({ kind: "scalar", offset: 0, text: null, isString: false });
  });
});

describe("a fault in JSON", () => {
  it.each([
    ["[1 2]", "3 lacks a comma here", ["number 1", "number 2"]],
    ["[1,]", "3 has a comma before this closing bracket", ["number 1"]],
    ["[,1]", "1 has a stray comma here", ["number 1"]],
    ["[1,,2]", "3 has a stray comma here", ["number 1", "number 2"]],
    [",[]", "0 has a stray comma here", []],
    ["[]]", "2 has a closing bracket here that nothing opened", []],
    ["[1}]", "2 has a closing bracket here that nothing opened", ["number 1"]],
    ["[] 1", "3 goes on after its end", []],
    ["[:1]", "1 has a stray colon here", ["number 1"]],
    [":[]", "0 has a stray colon here", []],
    ['{"a"::1}', "5 has a stray colon here", { pairs: [["a", "number 1"]] }],
    [
      '{"a":1 "b":2}',
      "7 lacks a comma here",
      {
        pairs: [
          ["a", "number 1"],
          ["b", "number 2"],
        ],
      },
    ], // prettier-ignore
    ['{"a"}', "4 has a key without a value here", { pairs: [["a", null]] }],
    ['{"a":}', "5 has a key without a value here", { pairs: [["a", null]] }],
    [
      '{"a","b":1}',
      "4 has a key without a value here",
      {
        pairs: [
          ["a", null],
          ["b", "number 1"],
        ],
      },
    ], // prettier-ignore
    [
      '{"a" "b":1}',
      "5 has a key without a value here",
      {
        pairs: [
          ["a", null],
          ["b", "number 1"],
        ],
      },
    ], // prettier-ignore
    ['{"a"{}}', "4 lacks a colon here", { pairs: [["a", { pairs: [] }]] }],
    ["{{}}", "1 has a value without a key here", { pairs: [] }],
    ["{1:2}", "1 has a key without quotes here", { pairs: [["1", "number 2"]] }],
    ["{a:1}", "1 has a word without quotes here", { pairs: [["a", "number 1"]] }],
    ["[a]", "1 has a word without quotes here", ["number a"]],
    ['["a', "1 has a broken string, number or comment here", ["a"]],
    ['{"a":[1', "7 ends before the array is closed that began at line 1, column 6", { pairs: [["a", ["number 1"]]] }],
    [
      '\n[{"a":1\n',
      "9 ends before the object is closed that began at line 2, column 2",
      [{ pairs: [["a", "number 1"]] }],
    ],
    ['[{"a":1', "7 ends before the object is closed that began at line 1, column 2", [{ pairs: [["a", "number 1"]] }]],
  ])("in %j is named, and what can be read is read", (text, fault, expected) => {
    expect(faults(text)[0]).toBe(fault);
    expect(tree(text)).toEqual(expected);
  });

  it("is named once where it is one", () => {
    for (const text of ["[1 2]", "[1,]", "[,1]", "[] 1", '{"a":1 "b":2}', '{"a"}', "{a:1}", "{1:2}"]) {
      expect(faults(text)).toHaveLength(1);
    }
  });

  it("at the end keeps the key that waits for its value", () => {
    expect(tree('[{"a"')).toEqual([{ pairs: [["a", null]] }]);
    expect(faults('[{"a"')).toEqual([
      "5 has a key without a value here",
      "5 ends before the object is closed that began at line 1, column 2",
    ]);
  });

  it("is an unquoted word only where that comes first", () => {
    expect(parseJson("{a:1}").unquoted).toBe(true);
    expect(parseJson('{"a":b, c:1}').unquoted).toBe(true);
    expect(parseJson("[1 2, a]").unquoted).toBe(false);
  });
});
