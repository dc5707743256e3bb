import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll } from "vitest";
import type { ExampleOptions, startExample } from "../../examples/authorization-server/example.js";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { openVisitor, type Visitor } from "./visitor.js";

type Example = Awaited<ReturnType<typeof startExample>>;

/** Starts the example as it was built, for the tests of a file. */
export function useExample(options?: ExampleOptions) {
  let browser: Browser;
  let example: Example;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    const built = new URL("../../examples/authorization-server/dist/server/example.js", import.meta.url).href;
    const { startExample } = await import(/* @vite-ignore */ built);
    example = await startExample(options);
    browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  });

  afterAll(async () => {
    await Promise.all(visitors.map(({ context }) => context.close()));
    await browser?.close();
    await example?.close();
  });

  return {
    get issuer() {
      return example.issuer;
    },
    get developer() {
      return example.developer;
    },
    /** A browser of its own, with cookies of its own. */
    async visit(): Promise<Visitor> {
      const visitor = await openVisitor(browser, example.developer);
      visitors.push(visitor);
      return visitor;
    },
  };
}
