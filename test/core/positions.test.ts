import fc from "fast-check";
import { expect, it } from "vitest";
import { countBelow, positionsWith } from "../../src/core/positions.js";

const bytes = fc.uint8Array({ max: 31, maxLength: 40 });
/** Mostly zeros, as selections are. */
const sparse = bytes.map((flags) => flags.map((bits, at) => (at % 7 === 3 ? bits : 0)));

it("lists the positions that have one of some bits", () => {
  expect(positionsWith(Uint8Array.of(0, 0, 0, 0, 0, 3, 2, 0, 4), 5)).toEqual([5, 8]);
  expect(positionsWith(new Uint8Array(8), 31)).toEqual([]);
  fc.assert(
    fc.property(fc.oneof(bytes, sparse), fc.integer({ min: 0, max: 31 }), (flags, bits) => {
      const slow = [...flags.keys()].filter((at) => ((flags[at] as number) & bits) !== 0);
      expect(positionsWith(flags, bits)).toEqual(slow);
    }),
  );
});

it("counts the positions below a limit", () => {
  expect([0, 2, 3, 5, 9, 10].map((limit) => countBelow([2, 4, 9], limit))).toEqual([0, 0, 1, 2, 2, 3]);
  expect(countBelow([], 4)).toBe(0);
});
