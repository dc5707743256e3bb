// npm run check:browsers: plays every story in Firefox and WebKit, where they are installed; `npm test` plays them in Chromium.
// On Debian: `firefox-esr`, and `webkit2gtk-driver`, which needs a display (`xvfb-run`). An argument: only stories whose id holds it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { preview } from "vite";

const BUILT = "storybook-static";
const only = process.argv[2] ?? "";

/** In the page: waits for a story and what is checked after it, at most a minute. Gives what went wrong, or null. */
const OUTCOME = `new Promise((resolve) => {
  const last = (event) => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last(event)?.[0];
  const begin = Date.now();
  const timer = setInterval(() => {
    const status = last("storyFinished")?.status ?? (Date.now() - begin > 60_000 ? "did not finish" : null);
    if (status === null) return;
    clearInterval(timer);
    const thrown = last("playFunctionThrewException") ?? last("storyThrewException");
    resolve(status === "success" ? null : (thrown?.message ?? status).split("\\n")[0]);
  }, 50);
})`;

/** Starts a program. Null where it is not installed. */
async function start(program, args, options) {
  const child = spawn(program, args, options);
  const [error] = await Promise.race([once(child, "spawn"), once(child, "error").catch((error) => [error])]);
  return error === undefined ? child : null;
}

/** Firefox speaks WebDriver BiDi by itself. https://w3c.github.io/webdriver-bidi/ */
async function openFirefox() {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  // Without a window it would take its page for one in the background, which gets no focus.
  writeFileSync(join(profile, "user.js"), 'user_pref("focusmanager.testmode", true);');
  const args = ["--headless", "--remote-debugging-port=0", "--profile", profile];
  const options = { stdio: ["ignore", "ignore", "pipe"] };
  const browser = (await start("firefox", args, options)) ?? (await start("firefox-esr", args, options));
  if (browser === null) return null;
  let address;
  for await (const line of createInterface(browser.stderr)) {
    address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) break;
  }
  const socket = new WebSocket(`${address}/session`);
  await once(socket, "open");
  const answers = [];
  socket.onmessage = ({ data }) => {
    const { id, result, message } = JSON.parse(data);
    if (id !== undefined) answers[id](result ?? Promise.reject(new Error(message)));
  };
  const send = (method, params) =>
    new Promise((resolve) => {
      socket.send(JSON.stringify({ id: answers.push(resolve) - 1, method, params }));
    });
  const { capabilities } = await send("session.new", { capabilities: {} });
  const { context } = await send("browsingContext.create", { type: "tab" });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    async play(url) {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
      const target = { context };
      const { result } = await send("script.evaluate", { expression: OUTCOME, target, awaitPromise: true });
      return result.value ?? null;
    },
    async close() {
      browser.kill();
      await once(browser, "exit");
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** WebKitGTK has a driver. https://www.w3.org/TR/webdriver2/ */
async function openWebKit() {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const port = 4460;
  const driver = await start("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore" });
  if (driver === null) return null;
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  const isUp = () => fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
  while ((await isUp()) === null) await wait(50);
  const { sessionId, capabilities } = await send("POST", "", { capabilities: {} });
  await send("POST", `/${sessionId}/timeouts`, { script: 90_000 });
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async play(url) {
      await send("POST", `/${sessionId}/url`, { url });
      const script = `const done = arguments[0]; ${OUTCOME}.then(done)`;
      return send("POST", `/${sessionId}/execute/async`, { script, args: [] });
    },
    async close() {
      await send("DELETE", `/${sessionId}`);
      driver.kill();
    },
  };
}

const { entries } = JSON.parse(readFileSync(`${BUILT}/index.json`, "utf8"));
const stories = Object.values(entries).filter(({ type, id }) => type === "story" && id.includes(only));
const server = await preview({ configFile: false, build: { outDir: BUILT }, preview: { host: "127.0.0.1" } });
const [address] = server.resolvedUrls.local;

let played = 0;
for (const open of [openFirefox, openWebKit]) {
  const browser = await open();
  if (browser === null) continue;
  let failed = 0;
  for (const { id } of stories) {
    const wrong = await browser.play(`${address}iframe.html?id=${id}&viewMode=story`);
    if (wrong === null) continue;
    failed++;
    console.error(`${browser.name}, ${id}: ${wrong}`);
  }
  console.log(`${browser.name}: ${stories.length - failed} of ${stories.length} stories passed`);
  played += stories.length;
  if (failed > 0) process.exitCode = 1;
  await browser.close();
}
await server.close();
if (played === 0) {
  console.error("Nothing was played: neither Firefox nor WebKitGTK's driver is installed, or no story has that id.");
  process.exitCode = 1;
}
