import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import { afterPaint } from "../../src/react/after-paint.js";
import "../../src/styles/styles.css";

// As in an app: React's test environment has no paint to wait for.
const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
let root: Root;
let host: HTMLElement;

beforeEach(() => {
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
  environment.IS_REACT_ACT_ENVIRONMENT = true;
});

const boxes = () => [...host.querySelectorAll<HTMLButtonElement>('[role="checkbox"][value]')];
const isOn = (box: HTMLElement) => box.getAttribute("aria-checked") === "true";
const { observe } = IntersectionObserver.prototype;
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Mounts a picker with all its rows, each of which the browser has found in view or out of it. */
async function mount(onValueChange?: (names: readonly string[]) => void) {
  const picker = <ScopePicker catalogue={sipgate} onValueChange={onValueChange} name="scope" />;
  root.render(picker);
  await expect.poll(() => boxes().length).toBe(sipgate.scopes.length);
  // The effects of the rows that came last, which watch them, run at the latest when React begins anew.
  flushSync(() => root.render(picker));
  await frame();
  // An observer of our own is told after the picker's, which is older.
  await new Promise((told) => observe.call(new IntersectionObserver(told), host));
  await frame();
}

const tickAll = () => host.querySelector<HTMLButtonElement>('[data-part="heading"] [role="checkbox"]')?.click();

it("says what a bulk change did a while after the last box has changed, when a screen reader is through with the boxes", async () => {
  await mount();
  const status = () => host.querySelector('[role="status"]')?.textContent;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  tickAll();
  await frame();
  await frame();
  vi.advanceTimersByTime(400);
  await Promise.resolve();
  const shown = boxes().filter(isOn).length;
  const saidBefore = status();
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  expect([shown > 90, saidBefore]).toEqual([true, ""]);
  await expect.poll(status).toMatch(/^All scopes: \d+ of \d+ selected$/);
});

it("shows a change first in the rows that are seen, and right after the paint in all others", async () => {
  const onValueChange = vi.fn();
  await mount(onValueChange);
  tickAll();
  await Promise.resolve();
  const view = host.querySelector('[data-part="rows"]')?.getBoundingClientRect() as DOMRect;
  const seen = boxes().filter((box) => box.getBoundingClientRect().top < view.bottom && box.value.endsWith(":read"));
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.every(isOn)).toBe(true);
  expect(boxes().filter(isOn).length).toBeLessThan(30);
  // What is emitted and sent does not wait.
  const names = onValueChange.mock.lastCall?.[0] as string[];
  expect(names).toContain(boxes().at(-1)?.value);
  expect(host.querySelector<HTMLInputElement>('[data-part="field"]')?.value).toBe(names.join(" "));
  await expect
    .poll(() =>
      boxes()
        .filter(isOn)
        .map(({ value }) => value),
    )
    .toEqual(names);
});

it("shows a tick first, and right after the paint the numbers that follow from it", async () => {
  await mount();
  const numbers = () =>
    [...host.querySelectorAll('[data-part="count"], [data-part="counts"]')].map((el) => el.textContent);
  const before = numbers();
  const [first] = boxes();
  first?.click();
  await Promise.resolve();
  expect(first).toHaveAttribute("aria-checked", "true");
  expect(numbers()).toEqual(before);
  await expect.poll(() => numbers()[0]).toBe("1 of 102");
  expect(numbers().at(-1)).toContain("1 of 102 selected");
});

it("moves the tab stop at once to a row that is out of view, and away from it", async () => {
  await mount();
  const last = boxes().at(-1) as HTMLButtonElement;
  last.focus({ preventScroll: true });
  await Promise.resolve();
  const tabStops = () => [...host.querySelectorAll('[role="treegrid"] [tabindex="0"]')];
  expect(tabStops()).toEqual([last]);
  const [first] = boxes() as [HTMLButtonElement];
  first.focus({ preventScroll: true });
  await Promise.resolve();
  expect(tabStops()).toEqual([first]);
});

it("shows a tick at once in a row that has come into view just before", async () => {
  await mount();
  const last = boxes().at(-1) as HTMLButtonElement;
  last.scrollIntoView();
  last.focus();
  await Promise.resolve();
  last.click();
  await Promise.resolve();
  expect(last).toHaveAttribute("aria-checked", "true");
});

it("lets no row wait where a filter can bring it into view", async () => {
  await mount();
  const last = boxes().at(-1)?.closest<HTMLElement>('[role="row"]') as HTMLElement;
  const search = host.querySelector<HTMLInputElement>("input[type=search]") as HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  set?.call(search, last.dataset.resource);
  search.dispatchEvent(new Event("input", { bubbles: true }));
  await Promise.resolve();
  expect(boxes().length).toBeLessThan(10);
  expect(last.querySelector("mark")).not.toBeNull();
});

it("shows what unfolds where the rows are scrolled to at once", async () => {
  const names = Array.from({ length: 30 }, (_, i) => `n${i}:read`);
  root.render(<ScopePicker catalogue={[...names, "z:read", "z:a:read"]} defaultExpanded="none" />);
  await expect.poll(() => boxes().length).toBe(31);
  const view = host.querySelector('[data-part="rows"]') as HTMLElement;
  view.scrollTop = view.scrollHeight;
  view.querySelector<HTMLElement>('[data-part="chevron"]')?.click();
  await Promise.resolve();
  expect(boxes().at(-1)?.value).toBe("z:a:read");
});

it("moves focus at once to a row whose turn has not come", () => {
  flushSync(() => root.render(<ScopePicker catalogue={sipgate} />));
  expect(boxes().length).toBeLessThan(sipgate.scopes.length);
  const [first] = boxes();
  first?.focus();
  first?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", ctrlKey: true, bubbles: true, cancelable: true }));
  expect(boxes()).toHaveLength(sipgate.scopes.length);
  expect(document.activeElement).toBe(boxes().at(-1));
});

it("tells rows out of view of each change, one after the other", async () => {
  await mount();
  for (const expected of [sipgate.scopes.length, 0, sipgate.scopes.length]) {
    tickAll();
    await expect.poll(() => boxes().filter(isOn).length).toBe(expected);
  }
});

it("watches rows no more that are gone, and tells them nothing", async () => {
  const watched = vi.spyOn(IntersectionObserver.prototype, "observe");
  const unwatched = vi.spyOn(IntersectionObserver.prototype, "unobserve");
  await mount();
  const rows = [...host.querySelectorAll('[role="row"][data-resource]')];
  expect(watched.mock.calls.map(([row]) => row)).toEqual(rows);
  tickAll();
  root.render(null);
  await expect.poll(() => boxes()).toEqual([]);
  expect(unwatched.mock.calls.map(([row]) => row)).toEqual(rows);
});

it("shows all of a change at once in a picker that is hidden until then", async () => {
  const all = sipgate.scopes.map(({ name }) => name);
  const show = (isShown: boolean, value: string[]) =>
    root.render(
      <div hidden={!isShown}>
        <ScopePicker catalogue={sipgate} value={value} />
      </div>,
    );
  show(false, []);
  await expect.poll(() => boxes().length).toBe(all.length);
  await frame();
  await frame();
  flushSync(() => show(true, all));
  expect(boxes().every(isOn)).toBe(true);
});

it("does not wait for a frame that a page asked for before it was hidden", async () => {
  await mount();
  const frames = vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(0);
  tickAll();
  await Promise.resolve();
  expect(boxes().every(isOn)).toBe(false);
  expect(frames).toHaveBeenCalled();
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  tickAll();
  tickAll();
  await expect.poll(() => boxes().every(isOn)).toBe(true);
});

it("does not wait for the paint of a page that is hidden, and can be called off", async () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const painted = vi.spyOn(globalThis, "requestAnimationFrame");
  const work = vi.fn();
  const calledOff = vi.fn();
  afterPaint(calledOff)();
  afterPaint(work);
  expect(work).not.toHaveBeenCalled();
  await expect.poll(() => work.mock.calls.length).toBe(1);
  expect([calledOff.mock.calls.length, painted.mock.calls.length]).toEqual([0, 0]);
});

it("can be called off before the paint", async () => {
  const calledOff = vi.fn();
  afterPaint(calledOff)();
  await frame();
  await frame();
  expect(calledOff).not.toHaveBeenCalled();
});
