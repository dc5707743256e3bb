// A server for the built pages and a Chromium that draws as fast as it can.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright";
import { browserFlags, findBrowser } from "../scripts/find-browser.mjs";

const here = import.meta.dirname;
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css" };

export async function serve() {
  const server = createServer((request, response) => {
    const file = `${here}/dist${new URL(request.url, "http://x").pathname.replace(/\/$/, "/index.html")}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[file.split(".").pop()] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** @param {{ isFree?: boolean }} options isFree: without the 60 Hz limit, so that an idle frame costs about 1 ms. */
export async function launch({ isFree = true } = {}) {
  const host = await chromium.launchServer({
    executablePath: await findBrowser(),
    headless: true,
    args: [
      ...browserFlags,
      "--js-flags=--expose-gc",
      "--enable-precise-memory-info",
      ...(isFree ? ["--disable-frame-rate-limit", "--disable-gpu-vsync"] : []),
    ],
  });
  const browser = await chromium.connect(host.wsEndpoint());
  return {
    browser,
    close: async () => {
      await browser.close();
      await host.close();
    },
    kill: () => host.kill(),
  };
}

export const VIEWPORT = { width: 1000, height: 760 };

/** Opens a page of an adapter, with a size prepared and mounted; not mounted where `expanded` is null. */
export async function openPage(browser, origin, adapter, size, { expanded = true } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(`${origin}/${adapter}/`);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const call = (method, ...args) => page.evaluate(([m, a]) => window.bench[m](...a), [method, args]);
  const work = await call("prepare", size);
  const shape = await call("shape");
  if (expanded !== null) await call("mount", expanded);
  return { context, page, cdp, call, work, shape };
}
