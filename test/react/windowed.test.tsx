import { act, fireEvent, render, screen } from "@testing-library/react";
import type { CSSProperties } from "react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createCatalogue, ScopePicker } from "../../src/index.js";
import { box, resourceBox } from "./queries.js";

const names = Array.from({ length: 40 }, (_, ns) =>
  Array.from({ length: 20 }, (_, r) => [`ns${ns}:r${r}:read`, `ns${ns}:r${r}:write`]).flat(),
).flat();
const catalogue = createCatalogue(names);
const LOADING: string[] = [];
const focusedRow = () => document.activeElement?.closest<HTMLElement>('[role="row"]')?.dataset.resource;
const isFocusInView = () => {
  const view = document.querySelector('[data-part="rows"]')?.getBoundingClientRect();
  const row = document.activeElement?.closest('[role="row"]')?.getBoundingClientRect();
  return view !== undefined && row !== undefined && row.top >= view.top - 1 && row.bottom <= view.bottom + 1;
};
const rows = () => [...document.querySelectorAll<HTMLElement>('[role="row"][data-resource]')];

it("starts folded above 200 rows, and keeps what is folded away in the value", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={catalogue} onValueChange={onValueChange} />);
  expect(rows()).toHaveLength(40);
  await userEvent.click(resourceBox("ns3"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(names.filter((name) => name.startsWith("ns3:")));
});

it("starts folded where a large catalogue comes late, unless a person or the owner has said what is unfolded", async () => {
  const { rerender, unmount } = render(<ScopePicker catalogue={LOADING} />);
  rerender(<ScopePicker catalogue={catalogue} />);
  expect(rows()).toHaveLength(40);
  await userEvent.click(document.querySelector('[data-action="fold"]') as HTMLElement);
  const larger = createCatalogue([...names, "more:read"]);
  rerender(<ScopePicker catalogue={larger} />);
  const rowCount = () => Number(document.querySelector('[role="treegrid"]')?.getAttribute("aria-rowcount"));
  expect(rowCount()).toBe(40 * 21 + 2);
  unmount();
  const second = render(<ScopePicker catalogue={LOADING} defaultExpanded="all" />);
  second.rerender(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  expect(rowCount()).toBe(40 * 21 + 1);
});

it("lets Tab enter at the first row where a catalogue comes late", () => {
  const { rerender } = render(<ScopePicker catalogue={LOADING} />);
  rerender(<ScopePicker catalogue={catalogue} />);
  expect(document.querySelectorAll('[role="treegrid"] [tabindex="0"]')).toHaveLength(1);
  expect(resourceBox("ns0").tabIndex).toBe(0);
});

it("mounts only rows near the view, says how many there are, and where each stands", async () => {
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(60);
  const grid = document.querySelector('[role="treegrid"]');
  expect(grid).toHaveAttribute("aria-rowcount", String(40 * 21 + 1));
  const row = resourceBox("ns0:r2").closest('[role="row"]');
  expect(row).toHaveAttribute("aria-rowindex", "5");
  expect(row).toHaveAttribute("aria-level", "2");
  expect(row).toHaveAttribute("aria-posinset", "3");
  expect(row).toHaveAttribute("aria-setsize", "20");
});

it.each(["30px", "1500px", "none"])("fills its view, whatever height it is given: %s", async (height) => {
  const flat = Array.from({ length: 300 }, (_, i) => `r${i}:read`);
  render(
    <div style={{ "--scope-picker-max-height": height } as CSSProperties}>
      <ScopePicker catalogue={flat} />
    </div>,
  );
  const view = document.querySelector('[data-part="rows"]') as HTMLElement;
  const end = () => Number(rows().at(-1)?.getBoundingClientRect().bottom);
  await expect.poll(() => end() - view.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(-1);
  if (height !== "none") return;
  await expect.poll(() => rows().length).toBe(300);
  // Such a view grows with its rows, and a browser tells the page that it will measure it in the next frame, too.
  const errors = vi.spyOn(console, "error");
  const told = errors.mock.calls.map(([error]) => String(error));
  expect(told.filter((text) => !text.includes("ResizeObserver loop"))).toEqual([]);
  errors.mockClear();
});

it("has rows before the browser has measured its view", () => {
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  expect(rows().length).toBeGreaterThanOrEqual(11);
});

it("takes clicks right after scrolling", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" onValueChange={onValueChange} />);
  const view = document.querySelector('[data-part="rows"]') as HTMLElement;
  await expect.poll(() => rows().length).toBeGreaterThan(11);
  const top = view.firstElementChild as HTMLElement;
  view.scrollTop = 300;
  await expect.poll(() => getComputedStyle(top).pointerEvents).toBe("none");
  const { left, top: y, width, height } = resourceBox("ns0:r9").getBoundingClientRect();
  (document.elementFromPoint(left + width / 2, y + height / 2) as HTMLElement).click();
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["ns0:r9:read", "ns0:r9:write"]);
});

it("goes from end to end by keyboard without losing focus", async () => {
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  act(() => resourceBox("ns0").focus());
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(focusedRow).toBe("ns39:r19");
  await expect.poll(isFocusInView).toBe(true);
  expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute("aria-rowindex", "841");
  await userEvent.keyboard("{ArrowUp}{ArrowRight}");
  expect(document.activeElement).toBe(box("ns39:r18:read"));
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await expect.poll(focusedRow).toBe("ns0");
  await expect.poll(isFocusInView).toBe(true);
  for (let page = 0; page < 5; page++) await userEvent.keyboard("{PageDown}");
  await expect.poll(isFocusInView).toBe(true);
});

it("keeps what has focus in view while rows turn out to be taller than they were taken for", async () => {
  const description =
    "Read and change what the people of your organization have stored there, as far as they share it. ".repeat(2);
  const tall = createCatalogue(names.map((name, i) => (i % 3 === 0 ? { name, description } : name)));
  render(<ScopePicker catalogue={tall} defaultExpanded="all" />);
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  act(() => resourceBox("ns0").focus());
  for (const key of [
    "{Control>}{End}{/Control}",
    "{PageUp}",
    "{PageUp}",
    "{Control>}{Home}{/Control}",
    "{PageDown}",
    "{PageDown}",
    "{Control>}{End}{/Control}",
  ]) {
    await userEvent.keyboard(key);
    await new Promise((done) => setTimeout(done, 300));
    await expect.poll(isFocusInView, { message: `in view after ${key}` }).toBe(true);
  }
});

it("keeps the focused row mounted while it is scrolled out of view", async () => {
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  act(() => box("ns0:r1:read").focus());
  const view = document.querySelector<HTMLElement>('[data-part="rows"]');
  view?.scrollTo(0, 20_000);
  await expect.poll(() => rows().some((row) => row.dataset.resource?.startsWith("ns1"))).toBe(true);
  expect(document.activeElement).toBe(box("ns0:r1:read"));
});

it("keeps focus when folding turns a windowed list into a short one", async () => {
  render(<ScopePicker catalogue={catalogue} defaultExpanded={catalogue.roots.slice(0, 9).map(({ id }) => id)} />);
  await expect.poll(() => rows().length).toBeGreaterThan(5);
  act(() => resourceBox("ns0").focus());
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(() => rows().length).toBe(40 + 8 * 20);
  expect(document.activeElement).toBe(resourceBox("ns0"));
});

it("keeps focus on the last row where another catalogue turns a windowed list into a short one", () => {
  const short = Array.from({ length: 60 }, (_, i) => `short${i}:read`);
  const { rerender } = render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  act(() => document.querySelector<HTMLElement>("[data-resource-box]")?.focus());
  fireEvent.keyDown(document.activeElement as Element, { key: "End", ctrlKey: true });
  rerender(<ScopePicker catalogue={short} defaultExpanded="all" />);
  expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute("data-resource", "short59");
});

it("renders all rows where nothing can measure them, as under jsdom", async () => {
  vi.stubGlobal("ResizeObserver", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  expect(rows()).toHaveLength(40 * 21);
  await userEvent.fill(screen.getByRole("searchbox"), "ns39:r19");
  await userEvent.click(box("ns39:r19:read"));
  expect(box("ns39:r19:read")).toHaveAttribute("aria-checked", "true");
});

it("follows the keys there without scrolling by itself: jsdom has no scrollIntoView", async () => {
  vi.stubGlobal("ResizeObserver", undefined);
  const scroll = vi.spyOn(Element.prototype, "scrollIntoView");
  onTestFinished(() => {
    vi.unstubAllGlobals();
    scroll.mockRestore();
  });
  render(<ScopePicker catalogue={catalogue} defaultExpanded="all" />);
  act(() => box("ns0:r0:read").focus());
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(box("ns0:r1:read"));
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(scroll).not.toHaveBeenCalled();
});
