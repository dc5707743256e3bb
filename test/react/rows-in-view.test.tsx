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
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Mounts a picker with all its rows, each of which the browser has found in view or out of it. */
async function mount(onValueChange?: (names: readonly string[]) => void) {
  root.render(<ScopePicker catalogue={sipgate} onValueChange={onValueChange} name="scope" />);
  await expect.poll(() => boxes().length).toBe(sipgate.scopes.length);
  await frame();
  await frame();
}

const tickAll = () => host.querySelector<HTMLButtonElement>('[data-part="heading"] [role="checkbox"]')?.click();

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

it("moves the tab stop at once to a row that is out of view", async () => {
  await mount();
  const last = boxes().at(-1) as HTMLButtonElement;
  last.focus({ preventScroll: true });
  await Promise.resolve();
  expect([...host.querySelectorAll('[role="treegrid"] [tabindex="0"]')]).toEqual([last]);
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

it("leaves rows alone that are gone before their turn", async () => {
  await mount();
  tickAll();
  root.render(null);
  await frame();
  await new Promise((done) => setTimeout(done, 50));
  expect(boxes()).toEqual([]);
});

it("does not wait for the paint of a page that is hidden, and can be called off", async () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const painted = vi.spyOn(globalThis, "requestAnimationFrame");
  const work = vi.fn();
  const calledOff = vi.fn();
  afterPaint(calledOff)();
  afterPaint(work);
  expect(work).not.toHaveBeenCalled();
  await new Promise((done) => setTimeout(done, 20));
  expect([work.mock.calls.length, calledOff.mock.calls.length, painted.mock.calls.length]).toEqual([1, 0, 0]);
});

it("can be called off before the paint", async () => {
  const calledOff = vi.fn();
  afterPaint(calledOff)();
  await frame();
  await frame();
  expect(calledOff).not.toHaveBeenCalled();
});
