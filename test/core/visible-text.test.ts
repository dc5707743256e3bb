import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, visibleText } from "../../src/core/visible-text.js";

const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

describe("visibleText", () => {
  it.each([
    ["plain text", "plain text"],
    ["  two\n\tlines\u2028and\u00A0more ", "two lines and more"],
    ["\u2800\u2800blank\u2800 of\u2800\u2800Braille\u2800", "blank of Braille"],
    ["gnp\u202Eexe.\u202C", "gnp[U+202E]exe.[U+202C]"],
    ["pay\u200Bpal\u2066", "pay[U+200B]pal[U+2066]"],
    ["a\u0000b\u007Fc", "a[U+0000]b[U+007F]c"],
    ["blank\u3164letter", "blank[U+3164]letter"],
    ["lone \uD800 half", "lone [U+D800] half"],
    ["tag\u{E0041}", "tag[U+E0041]"],
    // Renderers ignore them, assigned or not.
    ["pay\u180Bpal\uFFF0\u2065\u{E0002}\u{E0FFF}", "pay[U+180B]pal[U+FFF0][U+2065][U+E0002][U+E0FFF]"],
    ["\u034F\u115F\u17B4\uFE00\u{E0100}", "[U+034F][U+115F][U+17B4][U+FE00][U+E0100]"],
    ["❤\uFE0F ❤\uFE0E 1\uFE0F\u20E3", "❤\uFE0F ❤\uFE0E 1\uFE0F\u20E3"],
    ["\uFE0F pay\uFE0Fpal", "[U+FE0F] pay[U+FE0F]pal"],
    ["👩🏽\u200D💻 👁\uFE0F\u200D🗨\uFE0F", "👩🏽\u200D💻 👁\uFE0F\u200D🗨\uFE0F"],
  ])("shows %j as %j", (text, shown) => expect(visibleText(text)).toBe(shown));

  it("keeps joiners where a script or an emoji needs them, and shows them elsewhere", () => {
    expect(visibleText("می\u200Cخواهم 👩\u200D👧")).toBe("می\u200Cخواهم 👩\u200D👧");
    expect(visibleText("pay\u200Dpal")).toBe("pay[U+200D]pal");
    expect(visibleText("می\u200Cخواهم, she said")).toBe("می\u200Cخواهم, she said");
    expect(visibleText("pay\u200Dpal می")).toBe("pay[U+200D]pal می");
    expect(visibleText("ن\u200Cها")).toBe("ن\u200Cها");
  });

  it("keeps four marks on a letter", () => {
    expect(visibleText(`a${"\u0301".repeat(500)}`)).toBe(`a${"\u0301".repeat(4)}`);
    // A joiner starts no new letter.
    expect(visibleText(`a${"\u0301\u200D".repeat(500)}b`)).toBe(`a${"\u0301\u200D".repeat(4)}b`);
    expect(visibleText(`a${`${"\u0301".repeat(4)}\u200C`.repeat(500)}`)).toMatch(/^a\u0301{4}\u200C?$/);
  });

  it("leaves no character that turns the direction or is a control", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !UNSEEN.test(visibleText(text))));
  });
});

describe("cutText", () => {
  it("leaves what fits, and ends what does not on a whole character", () => {
    expect(cutText("abc", 3)).toBe("abc");
    expect(cutText("abcd", 3)).toBe("ab…");
    expect(cutText("a😀bc", 3)).toBe("a…");
    expect(cutText("😀abc", 4)).toBe("😀a…");
  });

  it("leaves no blank before the ellipsis", () => {
    expect(cutText("ab cd", 4)).toBe("ab…");
  });
});
