import { type Browser, chromium } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { ExampleOptions, startExample } from "../../examples/authorization-server/example.js";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { openVisitor, type Visitor } from "./visitor.js";

type Example = Awaited<ReturnType<typeof startExample>>;

/** Starts the example as it was built. */
export async function startBuilt(options?: ExampleOptions): Promise<Example> {
  const built = new URL("../../examples/authorization-server/dist/server/example.js", import.meta.url).href;
  const module = await import(/* @vite-ignore */ built);
  return module.startExample(options);
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
}

/** The example and a browser for the tests of a file. Each test ends with a look at what the pages had to complain of. */
export function setUpExample(options?: ExampleOptions) {
  let browser: Browser;
  let example: Example;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    [example, browser] = await Promise.all([startBuilt(options), launchChromium()]);
  });

  afterEach(async () => {
    const complaints = visitors.flatMap(({ complaints }) => complaints);
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
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
    /** A person in a browser of their own. */
    async visit(): Promise<Visitor> {
      const visitor = await openVisitor(browser, example.developer);
      visitors.push(visitor);
      return visitor;
    },
    /** A person whose browser runs no scripts. */
    async visitWithoutScripts(): Promise<Visitor> {
      const visitor = await openVisitor(browser, example.developer, { javaScriptEnabled: false });
      visitors.push(visitor);
      return visitor;
    },
  };
}
