// The driver that runs inside the page. bench.mjs calls window.bench.* over CDP.
import adapter from "#adapter";
import { makeWorkload } from "../lib/workload.mjs";
import type { Handle, Workload } from "./contract";

const LIMIT = 20_000;
const host = document.getElementById("host")!;
let work: Workload;
let shaped: unknown;
let handle: Handle;
let emitted: string[] = [];
let emits = 0;
/** What a right answer holds by now. */
let expected = new Set<string>();

const tick = document.getElementById("tick")!;
let ticks = 0;

/** Resolves just after the next frame has been styled, laid out and painted. The tick gives every frame some damage: Chromium
 *  draws damaged frames at once under --disable-frame-rate-limit, but waits for a 60 Hz beat when there is nothing to draw. */
const painted = () =>
  new Promise<void>((done) => {
    tick.style.opacity = ++ticks % 2 ? "1" : "0.5";
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(0);
    });
  });

/** Milliseconds from the action to the first painted frame in which `reached` holds. */
async function timed(act: () => void, reached: () => boolean) {
  for (let i = 0; i < 4; i++) await painted(); // settle, and bring the frame source up to speed
  let start = 0;
  await new Promise<void>((done) => {
    // in a task of its own, like a real event
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      start = performance.now();
      performance.mark("bench:act"); // for profile.mjs
      act();
      done();
    };
    port2.postMessage(0);
  });
  for (let frames = 1; ; frames++) {
    await painted();
    const wall = performance.now() - start;
    if (reached()) {
      performance.mark("bench:shown");
      return { wall, frames };
    }
    if (wall > LIMIT) return { wall, frames, timeout: true, why: `emitted ${emitted.length} in ${emits} calls` };
  }
}

const visible = (id: string) => {
  const box = adapter.box(id);
  return !!box && box.getClientRects().length > 0 && !box.closest("[hidden]");
};
const shows = (id: string, state: string) => {
  const box = adapter.box(id);
  return !!box && adapter.state(box) === state;
};
const click = (id: string, count: number, state: string) => {
  const box = adapter.box(id);
  if (!box) throw new Error(`no box for ${id}`);
  return timed(
    () => box.click(),
    () => emitted.length === count && shows(id, state),
  );
};

const bench = {
  label: adapter.label,
  windowed: adapter.windowed,
  prepare(size: string) {
    work = makeWorkload(size) as Workload;
    const { leaves, group } = work.probe;
    return {
      leaves: work.leaves.length,
      groups: work.groups.length,
      toggles: leaves,
      group,
      grouped: work.under.get(group)!.length,
    };
  },
  /** Puts the data into the peer's own format, before the mount; milliseconds. */
  shape() {
    const start = performance.now();
    shaped = adapter.shape?.(work);
    return performance.now() - start;
  },
  mount: (expanded: boolean) =>
    timed(
      () => {
        handle = adapter.mount(host, {
          work,
          shaped,
          expanded,
          onChange(scopes) {
            emitted = scopes;
            emits++;
          },
        });
      },
      () => visible(work.probe.firstGroup) && visible(work.probe.leaves[0]) === expanded,
    ),
  unmount: () => handle.unmount(),
  painted,
  nodes: () => host.getElementsByTagName("*").length,
  footprint() {
    (globalThis as any).gc?.();
    return { heap: (performance as any).memory.usedJSHeapSize, nodes: host.getElementsByTagName("*").length };
  },
  /** Nothing happens: the cost of one frame. */
  idle: () =>
    timed(
      () => {},
      () => true,
    ),
  toggle(id: string, on: boolean) {
    for (const scope of work.under.get(id) ?? [id])
      if (on) expected.add(scope);
      else expected.delete(scope);
    return click(id, expected.size, on ? "on" : "off");
  },
  shows,
  selectAll() {
    expected = new Set(work.leaves);
    return timed(
      () => handle.selectAll(),
      () => emitted.length === work.leaves.length && shows(work.probe.leaves[0], "on"),
    );
  },
  clear() {
    expected = new Set();
    return timed(
      () => handle.clear(),
      () => emitted.length === 0 && shows(work.probe.leaves[0], "off"),
    );
  },
  expandAll: () =>
    timed(
      () => handle.expandAll(),
      () => visible(work.probe.leaves[0]),
    ),
  hasFilter: () => !!handle.filter,
  filter: () =>
    timed(
      () => handle.filter!(work.query),
      () => !visible(work.probe.filteredOut) && visible(work.probe.filteredIn),
    ),
  emits: () => emits,
  /** Does the last emitted array hold just the scopes that it should, each once? */
  sound: () =>
    emitted.length === expected.size &&
    new Set(emitted).size === emitted.length &&
    emitted.every((id) => expected.has(id)),
};
export type Bench = typeof bench;
(window as any).bench = bench;
