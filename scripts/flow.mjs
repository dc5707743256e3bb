// Plays the example's whole flow in Chromium and prints it: npm run flow. Exits 1 where what was ticked and the token differ.
import { chromium } from "playwright";
import { runnerImport } from "vite";
import buildExample from "../test/e2e/build-example.mjs";
import { browserFlags, findBrowser } from "./find-browser.mjs";

await buildExample();
const { startExample } = await import("../examples/authorization-server/dist/server/example.js");
const { module } = await runnerImport("./test/e2e/flow.ts", { configFile: false });
const started = performance.now();
const example = await startExample();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
try {
  const { developer } = example;
  await module.playFlow({ visitor: await module.openVisitor(browser, developer), developer, print: console.log });
  console.log(`Played in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
} finally {
  await browser.close();
  await example.close();
}
