import fc from "fast-check";
import { expect, it } from "vitest";
import { diffScopes } from "../../src/core/index.js";

it("tells what was added and kept, in the order of after, and removed, in that of before", () => {
  expect(diffScopes(["c", "a", "b"], ["d", "b", "a"])).toEqual({ added: ["d"], kept: ["b", "a"], removed: ["c"] });
});

it("compares as sets", () => {
  expect(diffScopes(["a", "a"], ["a", "b", "b"])).toEqual({ added: ["b"], kept: ["a"], removed: [] });
  expect(diffScopes([], [])).toEqual({ added: [], kept: [], removed: [] });
});

it("loses nothing: kept and removed are before, kept and added are after", () => {
  const names = fc.uniqueArray(fc.string());
  fc.assert(
    fc.property(names, names, (before, after) => {
      const { added, kept, removed } = diffScopes(before, after);
      expect([...kept, ...removed].sort()).toEqual([...before].sort());
      expect([...kept, ...added].sort()).toEqual([...after].sort());
    }),
  );
});
