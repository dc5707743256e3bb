import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { ExampleOptions } from "../../examples/authorization-server/example.js";
import { type Example, launchChromium, startBuilt } from "./launch.js";
import { openVisitor, type Visitor } from "./visitor.js";

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
