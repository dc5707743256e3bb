import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../src/react");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tsx"));

describe("the parts", () => {
  it("are looked at", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  // Words that a person reads or hears stand between tags or in one of these attributes; all others are names, roles and states.
  it.each(files)("%s holds no words of its own: all of them are messages", (path) => {
    const code = readFileSync(join(folder, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
    const between = [
      ...code.matchAll(/<[a-zA-Z][^<>=]*(?:=(?:"[^"]*"|\{[^{}]*\})[^<>=]*)*>\s*([A-Za-z][A-Za-z ,.!?]*)\s*</g),
    ].map(([, text]) => text);
    const attributes = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(([, text]) => text);
    expect([...between, ...attributes]).toEqual([]);
  });
});
