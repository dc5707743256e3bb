import { expect, it } from "vitest";
import { cutName, cutWords, piecesOf, segmentOf, wordsOf } from "../../../src/core/cut-name.js";

const segments = (text: string, from = 0) => {
  const cuts = cutName(text, from);
  return cuts.flatMap((start, i) => (i % 2 ? [] : text.slice(start, cuts[i + 1])));
};

it.each([
  ["a:b/c.d#e|f", ["a", "b", "c", "d", "e", "f"]],
  ["alexa::skills:/x", ["alexa", "skills", "x"]],
  ["::a:b::", ["::a", "b::"]],
  ["a:", ["a:"]],
  ["a_b-c", ["a_b-c"]],
  ["", [""]],
  ["::", ["::"]],
  ["https://x.example/a.b", ["https://x.example", "a", "b"]],
  ["https://x.example", ["https://x.example"]],
  ["https://x.example:80/a://b.c/d", ["https://x.example:80", "a://b.c", "d"]],
  ["https:///a", ["https://", "a"]],
  ["https://x//a", ["https://x", "a"]],
  ["a:b?c:d", ["a", "b"]],
  ["a:?c", ["a:"]],
  ["?a:b", [""]],
  ["https://x?a/b", ["https://x"]],
])("cuts %j into %j", (text, expected) => {
  expect(segments(text)).toEqual(expected);
});

it("cuts from where it is told", () => {
  expect(segments("a:b:c", 2)).toEqual(["b", "c"]);
  expect(segments("a?b:c?d", 2)).toEqual(["b", "c"]);
});

it.each([
  ["data.records:read", ["data", ".records", ":read"]],
  ["a::b?c:d", ["a", "::b?c:d"]],
  ["a", ["a"]],
])("gives %j in pieces %j, which join to it", (text, expected) => {
  expect(piecesOf(text, 0)).toEqual(expected);
  expect(piecesOf(`x${text}`, 1)).toEqual(expected);
});

it("gives a piece without its joint, but one that is nothing else whole", () => {
  expect([".records", "::a", "a:b", "::", ""].map(segmentOf)).toEqual(["records", "a", "a:b", "::", ""]);
});

it.each([
  ["read_only-x", ["read", "only", "x"]],
  ["__a--b_", ["a", "b"]],
  ["readWrite", ["read", "Write"]],
  ["ReadWrite", ["Read", "Write"]],
  ["HTTPServer", ["HTTP", "Server"]],
  ["getHTTP", ["get", "HTTP"]],
  ["getHTTP_x", ["get", "HTTP", "x"]],
  ["A", ["A"]],
  ["AZ", ["AZ"]],
  ["aZ@[", ["a", "Z@["]],
  ["a@b[c", ["a@b[c"]],
  ["Ab1C", ["Ab1", "C"]],
  ["", []],
  ["_", []],
])("gives the words of %j as %j", (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

it("cuts words within a part of a text only", () => {
  expect(cutWords("a_bc_d", 2, 4)).toEqual([2, 4]);
  expect(cutWords("a_b_c_d", 2, 5)).toEqual([2, 3, 4, 5]);
  expect(cutWords("abC", 1, 2)).toEqual([1, 2]);
  expect(cutWords("ab_", 0, 2)).toEqual([0, 2]);
});
