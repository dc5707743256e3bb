// npm run bench:profile -- [--only scope-picker,react-arborist] [--size M] [--reps 5] [--no-build]
// Where the time of an action and the heap of a mount go: by the package whose code runs, and by what the browser does. Each repetition
// opens fresh pages, as the benchmark does; medians. Not the benchmark: a profiler slows what it looks at.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { parseArgs } from "node:util";
import { launch, openPage, serve } from "./browser.mjs";
import { buildPages } from "./build.mjs";
import { median, show } from "./statistics.mjs";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "scope-picker" },
    size: { type: "string", default: "M" },
    reps: { type: "string", default: "5" },
    "no-build": { type: "boolean", default: false },
  },
});
const here = import.meta.dirname;
const names = flags.only.split(",");

/** Package or folder of a built page's code, by where it stands in the bundle. */
function originOf(adapter) {
  const folder = `${here}/dist/${adapter}/assets`;
  const file = readdirSync(folder).find((name) => name.endsWith(".js.map"));
  const map = new SourceMap(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));
  return (line, column) => {
    const source = map.findEntry(line, column).originalSource ?? "";
    const [, name] = source.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
    if (name) return name.startsWith("@radix-ui") ? "@radix-ui" : name.replace("scheduler", "react-dom");
    const [, own] = source.match(/\.\.\/dist\/(\w+)\//) ?? [];
    return own ? `scope-picker ${own}` : "the page";
  };
}

/** What the browser does besides running scripts, by the name of its trace event. */
const RENDERING = {
  UpdateLayoutTree: "styles",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint",
};

/** Milliseconds by what they went to, from the action to its painted frame, out of a trace. */
function timeOf(events, originAt) {
  const mark = (name) => events.findLast((event) => event.name === name && /user_timing/.test(event.cat));
  const [act, shown] = [mark("bench:act"), mark("bench:shown")];
  const isInside = (time) => time >= act.ts && time <= shown.ts;
  const sum = {};
  const add = (key, microseconds) => {
    sum[key] = (sum[key] ?? 0) + microseconds / 1000;
  };
  for (const { name, ts, dur, pid, tid } of events) {
    if (RENDERING[name] && dur && pid === act.pid && tid === act.tid && isInside(ts)) add(RENDERING[name], dur);
  }
  const nodes = new Map();
  let time = events.find(({ name, pid }) => name === "Profile" && pid === act.pid).args.data.startTime;
  let last = null;
  for (const { args } of events.filter(({ name, pid }) => name === "ProfileChunk" && pid === act.pid)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node.callFrame);
    for (const [i, id] of (cpuProfile.samples ?? []).entries()) {
      if (last && isInside(time)) add(last, timeDeltas[i]);
      time += timeDeltas[i];
      const { functionName, url, lineNumber, columnNumber } = nodes.get(id);
      // "(program)" is the browser itself, which the trace's own events tell more of
      last = url ? originAt(lineNumber, columnNumber) : functionName === "(garbage collector)" ? "garbage" : null;
    }
  }
  return { ...sum, "all, with what is not named": (shown.ts - act.ts) / 1000 };
}

/** KiB by what they hold, of what a heap has more than before. */
function heapOf(before, after) {
  const tally = ({ snapshot, nodes }) => {
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
    const sum = {};
    for (let at = 0; at < nodes.length; at += fields.length) {
      const kind = types[type][nodes[at + type]];
      // the browser's own side (native) is no part of what the benchmark counts
      if (kind !== "native") sum[kind] = (sum[kind] ?? 0) + nodes[at + size] / 1024;
    }
    return sum;
  };
  const [old, now] = [tally(before), tally(after)];
  return Object.fromEntries(Object.keys(now).map((kind) => [kind, now[kind] - (old[kind] ?? 0)]));
}

async function snapshot(cdp) {
  let text = "";
  const take = ({ chunk }) => {
    text += chunk;
  };
  cdp.on("HeapProfiler.addHeapSnapshotChunk", take);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", take);
  return JSON.parse(text);
}

if (!flags["no-build"]) {
  execFileSync("npm", ["run", "build", "--silent"], { cwd: `${here}/..`, stdio: ["ignore", "ignore", "inherit"] });
}
await buildPages(names);
const server = await serve();
const { browser, close } = await launch();

async function visit(adapter, work) {
  const opened = await openPage(browser, server.origin, adapter, flags.size, { expanded: null });
  try {
    return await work(opened);
  } finally {
    await opened.context.close();
  }
}

async function traced(page, act) {
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "blink.user_timing", "disabled-by-default-v8.cpu_profiler"],
  });
  await act();
  return JSON.parse(await browser.stopTracing()).traceEvents;
}

/** A mount, and what the benchmark does before an action at least: rows that wait for the first paint are there by then. */
const mounted =
  (expanded) =>
  async (call, { toggles }) => {
    await call("mount", expanded);
    for (const on of expanded ? [true, false] : []) await call("toggle", toggles[0], on);
    await new Promise((done) => setTimeout(done, 300));
  };

/** What is profiled: [title, what goes before it, the action]. */
const ACTIONS = [
  ["mount, unfolded", null, (call) => call("mount", true)],
  ["mount, folded", null, (call) => call("mount", false)],
  ["all", mounted(true), (call) => call("selectAll")],
  ["filter", mounted(true), async (call) => (await call("hasFilter")) && call("filter")],
  ["unfold all", mounted(false), (call) => call("expandAll")],
];

const found = {}; // title -> adapter -> the figures of each repetition
const keep = (title, adapter, figures) => {
  found[title] ??= {};
  found[title][adapter] ??= [];
  found[title][adapter].push(figures);
};
for (let rep = 0; rep < Number(flags.reps); rep++) {
  for (const adapter of names) {
    const originAt = originOf(adapter);
    for (const [title, prepare, act] of ACTIONS) {
      await visit(adapter, async ({ page, call, work }) => {
        await prepare?.(call, work);
        const events = await traced(page, () => act(call));
        if (events.some(({ name }) => name === "bench:shown")) keep(`${title}, ms`, adapter, timeOf(events, originAt));
      });
    }
    for (const [title, isUnfolded] of [
      ["heap of a mount, unfolded, KiB", true],
      ["heap of a mount, folded, KiB", false],
    ]) {
      await visit(adapter, async ({ call, cdp }) => {
        await call("footprint");
        const before = await snapshot(cdp);
        await call("mount", isUnfolded);
        await call("footprint");
        keep(title, adapter, heapOf(before, await snapshot(cdp)));
      });
    }
  }
}
await close();
server.close();

for (const [title, byAdapter] of Object.entries(found)) {
  console.log(`\n${flags.size}: ${title}`);
  for (const [adapter, repetitions] of Object.entries(byAdapter)) {
    const keys = new Set(repetitions.flatMap(Object.keys));
    const entries = [...keys]
      .map((key) => [key, median(repetitions.map((figures) => figures[key] ?? 0))])
      .filter(([, value]) => Math.abs(value) >= 0.05)
      .sort((a, b) => b[1] - a[1]);
    console.log(`  ${adapter}: ${entries.map(([key, value]) => `${key} ${show(value)}`).join(", ")}`);
  }
}
