import { expect, it } from "vitest";
import { type FuzzedSource, fuzzSource } from "../../scripts/fuzz-documents.mjs";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText, type SourceResult } from "../../src/sources/index.js";

const sources: Record<FuzzedSource, (text: string) => SourceResult> = {
  markdown: fromMarkdown,
  openapi: (text) => fromOpenApi(text, { requirement: text.length % 2 === 0 ? "any" : "all" }),
  metadata: fromMetadata,
  text: fromText,
};

// 20,000 of each by `npm run fuzz`.
it.each(Object.entries(sources))(
  "%s: 2,000 whole, truncated, mutated and random documents lose no name, throw nothing and take no second",
  (source, read) => {
    expect(fuzzSource(source as FuzzedSource, read, 2_000).failures).toEqual([]);
  },
  60_000,
); // prettier-ignore
