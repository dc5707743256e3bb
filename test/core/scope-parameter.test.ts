import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatScopeParameter, isScopeToken, parseScopeParameter, ScopeTokenError } from "../../src/core/index.js";

const token = fc.string({ minLength: 1, unit: "grapheme-ascii" }).filter(isScopeToken);

describe("isScopeToken", () => {
  it("is true for the characters of RFC 6749 §3.3, and for no other", () => {
    for (let code = 0; code < 0x200; code++) {
      const allowed = code === 0x21 || (code >= 0x23 && code <= 0x5b) || (code >= 0x5d && code <= 0x7e);
      expect(isScopeToken(String.fromCharCode(code))).toBe(allowed);
      expect(isScopeToken(`a${String.fromCharCode(code)}b`)).toBe(allowed);
    }
    expect(isScopeToken("")).toBe(false);
    expect(isScopeToken("a\n")).toBe(false);
  });

  it.each([null, undefined, 5, true, ["a"], {}])(
    "is false for %j, which is no text, as an absent field of a form is none",
    (value) => {
      expect(isScopeToken(value as string)).toBe(false);
    },
  );
});

describe("parseScopeParameter", () => {
  it.each([
    ["a b", ["a", "b"]],
    ["  b   a b ", ["b", "a"]],
    ["a\tb\r\nc\u00a0d", ["a", "b", "c\u00a0d"]],
    ["", []],
    [" ", []],
    [null, []],
    [undefined, []],
    ['a"b', ['a"b']],
  ])("reads %j as %j", (text, names) => {
    expect(parseScopeParameter(text)).toEqual(names);
  });

  it("gives back what was formatted", () => {
    fc.assert(
      fc.property(fc.uniqueArray(token), (names) => {
        expect(parseScopeParameter(formatScopeParameter(names))).toEqual(names);
      }),
    );
  });

  it("reads a megabyte at once", () => {
    expect(parseScopeParameter("a ".repeat(500_000))).toEqual(["a"]);
    expect(parseScopeParameter(" ".repeat(1_000_000))).toEqual([]);
  });
});

describe("formatScopeParameter", () => {
  it("joins by one blank, each once", () => {
    expect(formatScopeParameter(["b", "a", "b"])).toBe("b a");
    expect(formatScopeParameter([])).toBe("");
  });

  it("throws on the first name that is no scope-token, with the name and its position", () => {
    const error = catching(() => formatScopeParameter(["a", "b c", "d\\"]));
    expect(error).toBeInstanceOf(ScopeTokenError);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({
      name: "ScopeTokenError",
      token: "b c",
      position: 1,
      message:
        '"b c" at position 1 holds a blank, so it is no scope-token (RFC 6749 §3.3). Leave it out, or use the name that the provider documents.',
    });
    expect(catching(() => formatScopeParameter([""]))).toMatchObject({ token: "", position: 0 });
    for (const token of [null, undefined, 5] as unknown as string[]) {
      expect(catching(() => formatScopeParameter(["a", token]))).toMatchObject({ token, position: 1 });
    }
  });
});

function catching(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
