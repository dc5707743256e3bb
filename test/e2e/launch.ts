import { type Browser, chromium } from "playwright";
import type { ExampleOptions, startExample } from "../../examples/authorization-server/example.js";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";

export type Example = Awaited<ReturnType<typeof startExample>>;

/** Starts the example as it was built. */
export async function startBuilt(options?: ExampleOptions): Promise<Example> {
  const built = new URL("../../examples/authorization-server/dist/server/example.js", import.meta.url).href;
  const module = await import(/* @vite-ignore */ built);
  return module.startExample(options);
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
}
