import { expect, it } from "vitest";
import { ANYWHERE, READ, WRITE } from "../../../src/core/action-words.js";
import { cutName } from "../../../src/core/cut-name.js";
import { findAction, type Habit } from "../../../src/core/find-action.js";

const codes: Record<string, number> = {
  read: READ | ANYWHERE,
  write: WRITE | ANYWHERE,
  view: READ,
  get: READ,
  peek_only: READ,
};
const found = (text: string, { action = "last", words }: Partial<Pick<Habit, "action" | "words">> = {}) => {
  const word = (part: string) => codes[part] ?? 0;
  const result = findAction(text, cutName(text, 0), { action, words, word, segment: word, tails: new Map() });
  return result && `${text.slice(result.start, result.end)} at ${result.start}`;
};

it("looks at the usual segment first, then from the habit's end", () => {
  expect(found("write:read:x")).toBe("read at 6");
  expect(found("read:x:write", { action: { at: 1 } })).toBe("read at 0");
  expect(found("x:y:z:write:read", { action: { at: 1 } })).toBe("write at 6");
  expect(found("x:write:read", { action: "first" })).toBe("write at 2");
  expect(found("x:read:view")).toBe("view at 7");
  expect(found("view:x")).toBeNull();
});

it("looks at words where no segment is an action, from the same end", () => {
  expect(found("a_write:b_read:x")).toBe("read at 10");
  expect(found("a_write:b_read:x", { action: "first" })).toBe("write at 2");
});

it("takes a lone verb for an action, but none with a query behind it", () => {
  expect(found("read")).toBe("read at 0");
  expect(found("read?x")).toBeNull();
});

it("takes a verb that may be a noun at the habit's end of a segment only, and not for all of one", () => {
  expect(found("view_x_get", { words: "last" })).toBe("get at 7");
  expect(found("view_x_get", { words: "first" })).toBe("view at 0");
  expect(found("view_x", { words: "last" })).toBeNull();
  expect(found("x_read_y")).toBeNull();
  expect(found("x_read_y", { words: "first" })).toBe("read at 2");
  expect(found("view:x", { words: "last" })).toBeNull();
});

it("takes two words for one verb at either end of three", () => {
  expect(found("x_peek_only", { words: "last" })).toBe("peek_only at 2");
  expect(found("peek_only_x", { words: "first" })).toBe("peek_only at 0");
  expect(found("peek_only:x", { words: "first" })).toBeNull();
});
