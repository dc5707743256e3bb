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
