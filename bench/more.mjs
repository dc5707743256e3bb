// What the tables of operations do not show: throttled ticks, leaks, scrolling, layout shift, the making of a catalogue.
import { launch, openPage } from "./browser.mjs";
import { median } from "./statistics.mjs";

/** Ticks and unticks one scope of 22,000 on a CPU that is four times as slow: click to painted frame, and the click alone. */
async function throttledTick(browser, origin, adapter, { isAllOn = false } = {}) {
  const { context, cdp, call, work, page } = await openPage(browser, origin, adapter, "XL");
  if (isAllOn) await call("selectAll");
  for (const on of [!isAllOn, isAllOn]) await call("toggle", work.toggles[0], on); // warm, as after a person's first click
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const idle = [];
  const frames = [];
  const clicks = [];
  for (let i = 0; i < 10; i++) {
    idle.push((await call("idle")).wall);
    frames.push((await call("toggle", work.toggles[0], isAllOn === (i % 2 === 1))).wall);
    clicks.push(
      await page.evaluate(async (name) => {
        const box = document.querySelector(`button[value="${name}"]`);
        const start = performance.now();
        box.click();
        await null; // React renders what a click changed in a microtask
        document.body.getBoundingClientRect();
        const spent = performance.now() - start;
        await window.bench.painted();
        box.click();
        await window.bench.painted();
        return spent;
      }, work.toggles[1]),
    );
  }
  await context.close();
  return { painted: median(frames), worst: Math.max(...frames), idle: median(idle), click: median(clicks) };
}

/** Mounts and unmounts 220 times; the first 20 fill caches. Counts are taken after a collection. */
async function leaks(browser, origin, adapter) {
  const { context, page, cdp } = await openPage(browser, origin, adapter, "S", { expanded: null });
  const count = async () => {
    for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") / 2 ** 20 };
  };
  const cycle = (times) =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i++) {
        await window.bench.mount(true);
        window.bench.unmount();
        await window.bench.painted();
      }
    }, times);
  await cycle(20);
  const before = await count();
  await cycle(100);
  const middle = await count();
  await cycle(100);
  const after = await count();
  await context.close();
  return { before, middle, after };
}

/**
 * Watches, after each painted frame, whether a row stands near the top, in the middle and near the bottom of the list. Not by
 * elementFromPoint, which sees no row while a windowed list scrolls; a row that is not measured yet is there, yet hidden.
 */
const watch = () => {
  const view = document.querySelector('[data-part="rows"]');
  const { top, height } = view.getBoundingClientRect();
  window.watched = { blank: 0, longest: 0, frames: 0, lost: 0, stop: false };
  let since = null;
  const look = () => {
    const { watched } = window;
    const now = performance.now();
    const shown = [...view.querySelectorAll('[role="row"]')]
      .filter((row) => row.checkVisibility({ visibilityProperty: true }))
      .map((row) => row.getBoundingClientRect());
    const isBlank = [0.05, 0.5, 0.95]
      .map((part) => top + height * part)
      .some((y) => !shown.some((row) => row.top <= y && row.bottom >= y));
    watched.frames++;
    if (isBlank) {
      watched.blank++;
      since ??= now;
      watched.longest = Math.max(watched.longest, now - since);
    } else {
      if (since !== null) watched.longest = Math.max(watched.longest, now - since);
      since = null;
    }
    if (!watched.stop) {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = look;
        port2.postMessage(0);
      });
    }
  };
  look();
};
const watched = (page) =>
  page.evaluate(() => {
    window.watched.stop = true;
    return window.watched;
  });

/** Scrolls the longest list, 100,000 scopes unfolded, from end to end by wheel. */
async function wheel(browser, origin, adapter, size, delta) {
  const { context, page } = await openPage(browser, origin, adapter, size);
  const view = page.locator('[data-part="rows"]');
  const { x, y, width, height } = await view.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(watch);
  const isAtEnd = () => view.evaluate((rows) => rows.scrollTop + rows.clientHeight >= rows.scrollHeight - 1);
  const start = Date.now();
  let turns = 0;
  for (; turns < 4000 && Date.now() - start < 25_000; turns++) {
    await page.mouse.wheel(0, delta);
    if (turns % 10 === 9 && (await isAtEnd())) break;
  }
  const seen = await watched(page);
  const last = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role="row"][aria-rowindex]')];
    const count = Number(document.querySelector('[role="treegrid"]').getAttribute("aria-rowcount"));
    return { count, last: Math.max(...rows.map((row) => Number(row.getAttribute("aria-rowindex")))) };
  });
  await context.close();
  return { ...seen, turns, delta, reachedEnd: last.last === last.count, rows: last.count };
}

/** Walks through the list by keyboard: down, by pages, to the end and back. Focus must stay on the row that its position announces. */
async function keyboard(browser, origin, adapter, size) {
  const { context, page } = await openPage(browser, origin, adapter, size);
  await page.evaluate(() => {
    document.querySelector('[role="treegrid"] [tabindex="0"]').focus();
  });
  await page.evaluate(watch);
  const place = () =>
    page.evaluate(() => {
      const row = document.activeElement?.closest('[role="row"]');
      if (row == null) return null;
      const view = document.querySelector('[data-part="rows"]').getBoundingClientRect();
      const { bottom } = row.getBoundingClientRect();
      const box = document.activeElement.getBoundingClientRect();
      const isHeader = row.closest('[data-part="rows"]') === null;
      const index = Number(row.getAttribute("aria-rowindex"));
      // The neighbours' announced positions must count on from it, and nothing lie between.
      const next = row.closest('[data-part="rows"]')?.querySelector(`[aria-rowindex="${index + 1}"]`);
      const isNeighbour = next == null || Math.abs(next.getBoundingClientRect().top - bottom) < 1;
      return { index, inView: isHeader || (box.top >= view.top - 1 && box.bottom <= view.bottom + 1), isNeighbour };
    });
  const faults = [];
  const press = async (key, check) => {
    await page.keyboard.press(key);
    let at = await place();
    for (let i = 0; i < 20 && (at === null || !at.inView || !at.isNeighbour); i++) {
      await page.waitForTimeout(5);
      at = await place();
    }
    if (at === null) faults.push(`${key}: focus lost`);
    else if (!at.inView) faults.push(`${key}: row ${at.index} is focused out of view`);
    else if (!at.isNeighbour) faults.push(`${key}: row ${at.index + 1} does not follow row ${at.index}`);
    else if (!check(at.index)) faults.push(`${key}: row ${at.index} announced`);
    return at?.index ?? Number.NaN;
  };
  const count = await page.evaluate(() =>
    Number(document.querySelector('[role="treegrid"]').getAttribute("aria-rowcount")),
  );
  let at = (await place())?.index;
  let presses = 0;
  for (let i = 0; i < 200; i++, presses++) {
    const from = at;
    at = await press("ArrowDown", (index) => index === from + 1);
  }
  const start = Date.now();
  for (; at < count && Date.now() - start < 25_000; presses++) {
    const from = at;
    at = await press("PageDown", (index) => index > from);
    if (!(at > from)) break;
  }
  const byPage = at;
  await press("Control+End", (index) => index === count);
  await press("ArrowUp", (index) => index === count - 1);
  await press("Control+Home", (index) => index === 2);
  const seen = await watched(page);
  await context.close();
  return { ...seen, presses: presses + 3, rows: count, byPage, faults };
}

/** Layout shift of a mount at 102 scopes, and when the last row is in the document. */
async function firstFrame(browser, origin, adapter) {
  const { context, page, call } = await openPage(browser, origin, adapter, "S", { expanded: null });
  await page.evaluate(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        window.shifts.push({ value, nodes: sources.map(({ node }) => node?.outerHTML?.slice(0, 80)) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const mounted = await page.evaluate(async () => {
    const start = performance.now();
    const { wall } = await window.bench.mount(true);
    const count = () => document.querySelectorAll('[data-part="rows"] [role="row"]').length;
    const first = count();
    const total = Number(document.querySelector('[role="treegrid"]').getAttribute("aria-rowcount")) - 1;
    while (count() < total && performance.now() - start < 5000) await window.bench.painted();
    return { wall, first, rows: count(), total };
  });
  await page.waitForTimeout(300);
  const shifts = await page.evaluate(() => window.shifts);
  await call("unmount");
  await context.close();
  return { ...mounted, shift: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
}

/** Milliseconds to make a catalogue with a given grammar, each time in a fresh page. */
async function makeCatalogue(browser, origin, adapter, sizes) {
  const made = {};
  for (const size of sizes) {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const { context, shape } = await openPage(browser, origin, adapter, size, { expanded: null });
      times.push(shape);
      await context.close();
    }
    made[size] = median(times);
  }
  return made;
}

export async function measureMore(origin, log, { sizes = ["S", "M", "L", "XL", "XXL"] } = {}) {
  const adapter = "scope-picker";
  const free = await launch();
  const { browser } = free;
  const more = {};
  const step = async (name, work) => {
    try {
      more[name] = await work();
    } catch (error) {
      more[name] = { error: error.message.slice(0, 300) };
    }
    log(`${name} ${JSON.stringify(more[name]).slice(0, 400)}`);
  };
  await step("catalogue", () => makeCatalogue(browser, origin, adapter, sizes));
  await step("firstFrame", () => firstFrame(browser, origin, adapter));
  await step("tickUncontrolled", () => throttledTick(browser, origin, adapter));
  await step("tickControlled", () => throttledTick(browser, origin, "scope-picker-controlled"));
  await step("tickInForm", () => throttledTick(browser, origin, "scope-picker-form", { isAllOn: true }));
  await step("leaks", () => leaks(browser, origin, adapter));
  await free.close();
  const real = await launch({ isFree: false }); // frames at 60 Hz, as a person sees them
  await step("wheel", () => wheel(real.browser, origin, adapter, "XXL", 12_000));
  await step("wheelSlow", () => wheel(real.browser, origin, adapter, "M", 300));
  await step("keyboard", () => keyboard(real.browser, origin, adapter, "L"));
  await real.close();
  return more;
}
