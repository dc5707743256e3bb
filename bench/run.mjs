// Builds the library and a page for each adapter, measures floors, peers and the picker in interleaved repetitions, each in a fresh
// page, and writes RESULTS.md. With --smoke it measures nothing: it checks each adapter's emitted array once, at 102 and 1,000 scopes.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { launch, serve, VIEWPORT } from "./browser.mjs";
import { SIZES } from "./lib/sizes.mjs";
import { measureMore } from "./more.mjs";
import { writeReport } from "./report.mjs";
import { figure, OPERATIONS } from "./statistics.mjs";
import { measureSizes } from "./weigh.mjs";

const began = Date.now();
const here = import.meta.dirname;
const root = `${here}/..`;
const usage = `npm run bench -- [options]

  --only a,b      these adapters alone; default: all but the picker's variants
  --sizes S,M     these sizes alone: S, M, L, XL, XXL
  --reps 3        repetitions; default: 7 at S and M, fewer at the larger
  --minutes 20    time after which no other page is opened
  --smoke         measures nothing: checks what each adapter emits
  --no-build      takes dist as it is
`;
const { values: flags } = parseArgs({
  options: {
    help: { type: "boolean", short: "h" },
    only: { type: "string" },
    sizes: { type: "string" },
    reps: { type: "string" },
    minutes: { type: "string", default: "20" },
    smoke: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});

if (flags.help) {
  console.log(usage);
  process.exit();
}

const PICKER = "scope-picker";
const FLOORS = ["vanilla-window", "vanilla", "react-store", "radix-naive"];
/** Measured beside the tables alone. */
const VARIANTS = ["scope-picker-controlled", "scope-picker-form"];
/** These need nothing that the project itself does not install. */
const OWN = new Set([PICKER, ...VARIANTS, ...FLOORS, "_base"]);
const REPS = { S: 7, M: 7, L: 5, XL: 5, XXL: 3 };
/** Milliseconds after which one operation is given up, with the rest of its page. */
const LIMIT = flags.smoke ? 30_000 : 10_000;
/** A page that takes longer than this is not repeated, nor opened with more scopes. */
const SLOW = 6_000;
/** Kept for what is measured after the tables. */
const RESERVED = 150_000;
const deadline = began + Number(flags.minutes) * 60_000 - RESERVED;

const npm = (...args) => execFileSync("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const log = (text) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);

if (!flags["no-build"]) npm("run", "build", "--silent");
const { adapters, buildPages } = await import("./build.mjs");
const wanted = flags.only?.split(",") ?? adapters.filter((name) => !VARIANTS.includes(name));
const isPeer = (name) => !OWN.has(name);
const lock = "package-lock.json";
if (wanted.some(isPeer) && !isInstalled()) {
  log("installing the peers");
  npm("ci", "--prefix", "bench", "--silent", "--no-audit", "--no-fund");
}
function isInstalled() {
  const done = `${here}/node_modules/.package-lock.json`;
  if (!existsSync(done)) return false;
  const has = JSON.parse(readFileSync(done, "utf8")).packages;
  const should = JSON.parse(readFileSync(`${here}/${lock}`, "utf8")).packages;
  return Object.entries(should).every(
    ([path, { version, optional }]) => path === "" || optional || has[path]?.version === version,
  );
}

log(`building ${wanted.length} pages`);
const bytes = await buildPages(["_base", ...new Set([...wanted, ...(wanted.includes(PICKER) ? VARIANTS : [])])]);
const sizes = flags.sizes?.split(",") ?? (flags.smoke ? ["S", "M"] : Object.keys(SIZES));
const repsOf = (size) => (flags.smoke ? 1 : Number(flags.reps ?? REPS[size]));

const server = await serve();
let chromium = await launch();
const restart = async () => {
  chromium.kill();
  chromium = await launch();
};
const within = (ms, work) => {
  let timer;
  const late = new Promise((_, no) => {
    timer = setTimeout(() => no(new Error("timeout")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const labels = {}; // adapter -> what it calls itself

/** Runs one page: everything that is done to an open tree, or to a folded one. Gives { operation: [{ wall, task }] }. */
async function visit(adapter, size, expanded) {
  const out = {};
  const context = await chromium.browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      out.error ??= String(error).slice(0, 200);
    });
    page.on("crash", () => {
      out.error = "page crashed";
    });
    await page.goto(`${server.origin}/${adapter}/`);
    labels[adapter] ??= await page.evaluate(() => window.bench.label);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    const taskTime = async () =>
      (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
    const call = (method, ...args) =>
      within(
        LIMIT,
        page.evaluate(([m, a]) => window.bench[m](...a), [method, args]),
      );
    const operate = async (name, method, ...args) => {
      let result;
      try {
        const before = await taskTime();
        result = await call(method, ...args);
        result.task = (await taskTime()) - before;
      } catch (error) {
        result = {
          wall: LIMIT,
          timeout: /timeout|crash|closed/i.test(error.message),
          dead: true,
          why: error.message.slice(0, 160),
        };
      }
      out[name] ??= [];
      out[name].push(result);
      if (result.timeout || result.dead) {
        throw Object.assign(new Error(`${name}: ${result.why}`), { stop: true, dead: result.dead });
      }
      const emits = name.startsWith("toggle") || (name.endsWith("all") && name !== "expand all");
      if (emits && !(await call("sound"))) throw new Error(`${name}: emitted another set of scopes than it should`);
      return result.wall;
    };

    const work = await call("prepare", size);
    for (let i = 0; i < 3; i++) await operate("idle", "idle");
    const empty = await call("footprint");
    out.shape = [{ wall: await call("shape") }];
    const before = await call("footprint");
    await operate(`mount ${expanded ? "expanded" : "collapsed"}`, "mount", expanded);
    if ((await call("emits")) > 0) throw new Error("emitted on mount");
    const after = await call("footprint");
    const state = expanded ? "expanded" : "collapsed";
    out[`heap ${state}`] = [{ wall: (after.heap - before.heap) / 2 ** 20 }];
    out[`heap with data ${state}`] = [{ wall: (after.heap - empty.heap) / 2 ** 20 }];
    out[`nodes ${state}`] = [{ wall: after.nodes }];
    if (!expanded) {
      await operate("expand all", "expandAll");
      return out;
    }
    let spent = 0; // a slow adapter gets fewer samples a page
    for (const [i, id] of work.toggles.entries()) {
      if (i === 0 || spent < 2000) spent += await operate("toggle leaf", "toggle", id, true);
    }
    if (out["toggle leaf"].length === 3) {
      for (const id of work.toggles.slice(1)) spent += await operate("toggle leaf", "toggle", id, false);
    }
    for (let i = 0; i < 2 && (i === 0 || spent < 3000); i++) {
      if (i) await operate("toggle leaf", "toggle", work.toggles[0], true);
      if (!(await call("shows", work.group, "mixed"))) out.notes = "no tri-state";
      spent += await operate("toggle group on", "toggle", work.group, true);
      spent += await operate("toggle group off", "toggle", work.group, false);
    }
    await operate("select all", "selectAll");
    await operate("clear all", "clear");
    if (await call("hasFilter")) await operate("filter", "filter");
  } catch (error) {
    out.error ??= error.message.slice(0, 200);
    out.stop = !!error.stop;
    if (error.dead) {
      await restart();
      return out;
    }
  }
  await within(5_000, context.close()).catch(restart);
  return out;
}

const samples = {}; // size -> adapter -> operation -> [[{ wall, task }] of each repetition]
const closed = new Map(); // "adapter expanded" -> the sizes from which on it is not opened, or "size adapter expanded" -> no more repetitions
const order = Object.keys(SIZES);
let failures = 0;

/** How many times as long as the best peer one may take to be measured again, by the number of repetitions it had. */
const NEAR = { 1: 3, 2: 2 };

/** Is this adapter anywhere near the best peer in what such a page measures? */
function isNear(adapter, size, expanded, times) {
  if (!isPeer(adapter)) return true;
  const operations = OPERATIONS.filter((name) => (name === "mount collapsed" || name === "expand all") !== expanded);
  return operations.some((name) => {
    const own = figure(samples[size][adapter][name])?.value;
    const peers = wanted.filter(isPeer).map((peer) => figure(samples[size][peer]?.[name])?.value ?? Infinity);
    return own !== undefined && own <= times * Math.min(...peers);
  });
}

const most = Math.max(...sizes.map(repsOf));
for (let rep = 0; rep < most; rep++) {
  for (const size of sizes) {
    if (rep >= repsOf(size)) continue;
    for (let i = 0; i < wanted.length; i++) {
      const adapter = wanted[(i + rep * 5) % wanted.length]; // in another order each time
      for (const expanded of [true, false]) {
        if (!flags.smoke && Date.now() > deadline) continue;
        const kind = `${adapter} ${expanded}`;
        const key = `${size} ${kind}`;
        if (closed.has(key) || order.indexOf(size) > (closed.get(kind) ?? Infinity)) continue;
        if (rep in NEAR && !isNear(adapter, size, expanded, NEAR[rep])) {
          closed.set(key, true);
          continue;
        }
        const start = Date.now();
        const out = await visit(adapter, size, expanded);
        samples[size] ??= {};
        samples[size][adapter] ??= {};
        const mine = samples[size][adapter];
        for (const [name, got] of Object.entries(out)) {
          if (!Array.isArray(got)) continue;
          mine[name] ??= [];
          mine[name].push(got);
        }
        if (out.error) {
          failures++;
          mine.errors ??= [];
          mine.errors.push(`${expanded ? "unfolded" : "folded"}: ${out.error}`);
          log(`! ${key}: ${out.error}`);
        }
        if (out.notes) mine.notes = out.notes;
        if (!flags.smoke && (out.stop || Date.now() - start > SLOW)) {
          closed.set(key, true);
          closed.set(kind, Math.min(closed.get(kind) ?? Infinity, order.indexOf(size)));
        }
      }
    }
    log(`repetition ${rep + 1} of ${size} done`);
  }
}
await chromium.close();

if (flags.smoke) {
  server.close();
  log(failures === 0 ? `${wanted.length} adapters emit what they should` : `${failures} failures`);
  process.exit(failures === 0 ? 0 : 1);
}

const more = wanted.includes(PICKER) ? await measureMore(server.origin, log) : null;
server.close();
const version = (path) => JSON.parse(readFileSync(path, "utf8")).version;
const peerVersions = existsSync(`${here}/node_modules`)
  ? Object.fromEntries(
      Object.keys(JSON.parse(readFileSync(`${here}/package.json`, "utf8")).dependencies).map((name) => [
        name,
        version(`${here}/node_modules/${name}/package.json`),
      ]),
    )
  : {};
const results = {
  date: new Date().toISOString(),
  seconds: Math.round((Date.now() - began) / 1000),
  machine: `${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()}`,
  load: os.loadavg(),
  node: process.version,
  chromium: chromium.browser.version(),
  versions: {
    "scope-picker": version(`${root}/package.json`),
    virtua: version(`${root}/node_modules/virtua/package.json`),
    ...peerVersions,
  },
  picker: PICKER,
  floor: "vanilla-window",
  floors: FLOORS,
  labels,
  bytes,
  imports: await measureSizes(),
  samples,
  more,
};
writeFileSync(`${here}/results.json`, JSON.stringify(results));
writeReport(results);
log("wrote bench/RESULTS.md");
