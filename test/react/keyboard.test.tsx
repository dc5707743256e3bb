import { act, fireEvent, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue, ScopePicker, type ScopePickerProps } from "../../src/index.js";
import { box, resourceBox } from "./queries.js";

const mount = (props: Partial<ScopePickerProps> = {}) => render(<ScopePicker catalogue={sipgate} {...props} />);
const press = async (...keys: string[]) => {
  for (const key of keys) await userEvent.keyboard(key);
};
/** Sets the time that events carry from now on, in milliseconds: how fast somebody types is not for the machine to say. */
const typeAt = (time: number) => vi.spyOn(Event.prototype, "timeStamp", "get").mockReturnValue(time);
const focusedRow = () => document.activeElement?.closest<HTMLElement>('[role="row"]')?.dataset.resource;

it("has one tab stop in the grid, at the first resource's box", () => {
  mount();
  const stops = document.querySelectorAll('[role="treegrid"] [tabindex="0"]');
  expect([...stops]).toEqual([resourceBox("account")]);
});

it("has one tab stop in the grid, where focus is: at a resource's box, a scope's or a gap", async () => {
  mount();
  const stops = () => [...document.querySelectorAll('[role="treegrid"] [tabindex="0"]')];
  act(() => resourceBox("balance").focus());
  for (const key of ["", "{ArrowRight}", "{ArrowRight}", "{ArrowUp}", "{ArrowLeft}", "{ArrowLeft}"]) {
    if (key) await press(key);
    expect(stops()).toEqual([document.activeElement]);
  }
});

it("never lets a row take focus, nor what scrolls be a tab stop, as Firefox would have it", () => {
  mount();
  expect(document.querySelector('[data-part="rows"]')).toHaveAttribute("tabindex", "-1");
  for (const row of document.querySelectorAll('[role="row"]')) expect(row).not.toHaveAttribute("tabindex");
});

it("moves along a row with Right and Left, and stops at its ends", async () => {
  mount();
  resourceBox("account").focus();
  await press("{ArrowRight}");
  expect(box("account:read")).toHaveFocus();
  await press("{ArrowRight}", "{ArrowRight}");
  expect(box("account:write")).toHaveFocus();
  await press("{ArrowLeft}", "{ArrowLeft}", "{ArrowLeft}");
  expect(resourceBox("account")).toHaveFocus();
});

it("mirrors Right and Left in right-to-left", async () => {
  mount({ dir: "rtl" });
  resourceBox("account").focus();
  await press("{ArrowLeft}");
  expect(box("account:read")).toHaveFocus();
  await press("{ArrowRight}");
  expect(resourceBox("account")).toHaveFocus();
});

it("keeps the column when moving up and down, over rows that are narrower", async () => {
  mount();
  box("numbers:write").focus();
  await press("{ArrowDown}");
  expect(box("openid")).toHaveFocus(); // spans both columns
  await press("{ArrowDown}");
  expect(resourceBox("payment")).toHaveFocus(); // has no scope of its own
  await press("{ArrowDown}");
  expect(box("payment:methods:write")).toHaveFocus();
});

it("keeps the column at the last row, too, which is narrower", async () => {
  mount({ catalogue: ["a:read", "a:write", "openid"] });
  box("a:write").focus();
  await press("{ArrowDown}", "{ArrowDown}", "{PageDown}");
  expect(box("openid")).toHaveFocus();
  await press("{ArrowUp}");
  expect(box("a:write")).toHaveFocus();
});

it("keeps the resource's column once Left has gone up to it", async () => {
  mount({ catalogue: ["a:read", "a:write", "b:list", "b:read", "b:write"] });
  box("b:write").focus();
  await press("{ArrowDown}", "{ArrowLeft}");
  expect(resourceBox("b")).toHaveFocus();
  await press("{ArrowUp}");
  expect(resourceBox("a")).toHaveFocus();
});

it("focuses a gap, which says what is missing", async () => {
  mount();
  box("balance:read").focus();
  await press("{ArrowRight}");
  expect(document.activeElement).toHaveTextContent("No write scope");
});

it("unfolds with Right, folds with Left, and goes to the parent with Left", async () => {
  mount({ defaultExpanded: "none" });
  resourceBox("devices").focus();
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  await press("{ArrowRight}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
  expect(resourceBox("devices")).toHaveFocus();
  await press("{ArrowRight}");
  expect(box("devices:read")).toHaveFocus();
  resourceBox("devices:sim").focus();
  await press("{ArrowLeft}");
  expect(resourceBox("devices")).toHaveFocus();
  await press("{ArrowLeft}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
});

it("folds with Enter on a namespace's box, and toggles nothing with it", async () => {
  const onValueChange = vi.fn();
  mount({ onValueChange });
  resourceBox("devices").focus();
  await press("{Enter}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  // An owner's shortcut.
  await press("{Control>}{Enter}{/Control}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  await press("{Enter}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
  box("devices:read").focus();
  await press("{Enter}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
  expect(onValueChange).not.toHaveBeenCalled();
});

it("toggles with Space", async () => {
  const onValueChange = vi.fn();
  mount({ onValueChange });
  box("devices:read").focus();
  await press(" ");
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["devices:read"]);
});

it("scrolls nothing with Space on a gap, soon after a word neither", async () => {
  mount();
  const view = document.querySelector('[data-part="rows"]') as HTMLElement;
  typeAt(1000);
  box("balance:read").focus();
  await press("{ArrowRight}", " ", "z", " ");
  expect(document.activeElement).toHaveTextContent("No write scope");
  const scrolled = view.scrollTop;
  // A browser scrolls smoothly, over some frames.
  for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  expect(view.scrollTop).toBe(scrolled);
});

it("goes to a row's ends with Home and End, and to the grid's with Ctrl", async () => {
  mount();
  box("devices:read").focus();
  await press("{End}");
  expect(box("devices:write")).toHaveFocus();
  await press("{Home}");
  expect(resourceBox("devices")).toHaveFocus();
  await press("{Control>}{End}{/Control}");
  expect(resourceBox("voicemails")).toHaveFocus();
  await press("{Control>}{Home}{/Control}");
  expect(resourceBox("account")).toHaveFocus();
});

it("reaches the header's boxes with Up", async () => {
  const onValueChange = vi.fn();
  mount({ onValueChange });
  box("account:read").focus();
  await press("{ArrowUp}");
  expect(document.activeElement).toHaveAccessibleName("Read, All read");
  await press(" ");
  expect(onValueChange.mock.lastCall?.[0]).toHaveLength(52);
  expect(document.activeElement).toHaveAttribute("aria-checked", "true");
});

it("moves by a page with PageDown and PageUp", async () => {
  mount();
  resourceBox("account").focus();
  await press("{PageDown}");
  const after = focusedRow();
  expect(after).not.toBe("account");
  await press("{PageUp}");
  expect(focusedRow()).toBe("account");
});

it("unfolds all siblings with *", async () => {
  mount({ defaultExpanded: "none" });
  resourceBox("account").focus();
  await press("*");
  // What is far out of view follows right after the paint.
  await expect.poll(() => resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => resourceBox("devices:sims")).toHaveAttribute("aria-expanded", "false");
  expect(resourceBox("account")).toHaveFocus();
});

it("goes to the next row that starts with what is typed", async () => {
  mount();
  resourceBox("account").focus();
  typeAt(1000);
  await press("p");
  expect(focusedRow()).toBe("payment");
  typeAt(1600);
  await press("p", "h", "o");
  expect(focusedRow()).toBe("phonelines");
});

it("ticks with Space soon after a word was typed, which no row goes on with", async () => {
  mount();
  resourceBox("account").focus();
  typeAt(1000);
  await press("b", "a", "l", " ");
  expect(resourceBox("balance")).toHaveFocus();
  expect(resourceBox("balance")).toHaveAttribute("aria-checked", "true");
});

it("goes on with a word of two by Space, and ticks nothing", async () => {
  mount({ catalogue: createCatalogue(["one:read", "two:read", "two:write"], { labels: { two: "One more" } }) });
  resourceBox("one").focus();
  typeAt(1000);
  await press("o", "n", "e", " ", "m");
  expect(resourceBox("two")).toHaveFocus();
  expect(document.querySelector('[aria-checked="true"]')).toBeNull();
});

it("unfolds with Right, and folds with Left, at a resource's own box alone", async () => {
  mount({ defaultExpanded: "none" });
  box("devices:read").focus();
  await press("{ArrowRight}");
  expect(box("devices:write")).toHaveFocus();
  await press("{ArrowLeft}", "{Enter}");
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
});

it("moves on with Right from a resource's box that has nothing to unfold", async () => {
  mount({ defaultExpanded: "none" });
  resourceBox("account").focus();
  await press("{ArrowRight}");
  expect(box("account:read")).toHaveFocus();
});

it("goes from a scope's row of its own to its resource with Left, and folds nothing", async () => {
  mount({ catalogue: ["a:read", "a:export", "a:import", "b:read"] });
  expect(box("a:export").closest('[role="row"]')).toHaveAttribute("aria-level", "2");
  box("a:export").focus();
  await press("{Home}", "{End}");
  expect(box("a:export")).toHaveFocus();
  await press("{ArrowLeft}");
  expect(resourceBox("a")).toHaveFocus();
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
});

it("stops at the last row and at the header, folds nothing there, and goes by a page no further than the first row", async () => {
  mount({ catalogue: ["a:read", "a:b:read", "c:read"] });
  box("c:read").focus();
  for (const key of ["{ArrowDown}", "{PageDown}", "{Control>}{End}{/Control}"]) {
    await press(key);
    expect(box("c:read")).toHaveFocus();
  }
  await press("{ArrowUp}", "{PageUp}");
  expect(box("a:read")).toHaveFocus();
  await press("{ArrowUp}", "{ArrowUp}", "*", "{Enter}", "{ArrowLeft}", "{ArrowLeft}", "{ArrowLeft}");
  expect(document.activeElement).toHaveAccessibleName("Resource, All scopes");
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
});

it("stays in the header with PageUp", async () => {
  mount();
  resourceBox("account").focus();
  await press("{ArrowUp}", "{PageUp}");
  expect(document.activeElement).toHaveAccessibleName("Resource, All scopes");
});

it("goes from the header to the first of the rows that have come late", async () => {
  const { rerender } = mount({ catalogue: [] });
  document.querySelector<HTMLElement>("[data-column-box]")?.focus();
  rerender(<ScopePicker catalogue={["a:read", "b:read"]} />);
  await press("{ArrowDown}");
  expect(resourceBox("a")).toHaveFocus();
});

it("leaves keys with Alt, Meta or Control to the browser", () => {
  mount();
  act(() => resourceBox("account").focus());
  const isLeft = (key: string, modifier: object) => fireEvent.keyDown(resourceBox("account"), { key, ...modifier });
  expect(isLeft("ArrowRight", { altKey: true })).toBe(true);
  expect(isLeft("ArrowDown", { metaKey: true })).toBe(true);
  expect(isLeft("b", { ctrlKey: true })).toBe(true);
  expect(isLeft("b", {})).toBe(false);
});

it("goes round with the same letter, whatever its case, over rows of one scope, too", async () => {
  mount({ catalogue: ["a:read", "a:export", "a:import", "b:read", "invoices:read"] });
  resourceBox("b").focus();
  typeAt(1000);
  await press("I");
  expect(resourceBox("invoices")).toHaveFocus();
  await press("I");
  expect(box("a:import")).toHaveFocus();
  await press("I");
  expect(resourceBox("invoices")).toHaveFocus();
});

it("stays on a row that what is typed still fits", async () => {
  mount({ catalogue: ["alpha:read", "alpine:read"] });
  resourceBox("alpine").focus();
  typeAt(1000);
  await press("a", "l");
  expect(resourceBox("alpha")).toHaveFocus();
});

it("finds by what is typed a label with accents, and the resource without a name by the word for it", () => {
  mount({ catalogue: createCatalogue(["a:read", "b:read", "read"], { labels: { b: "Équipe" } }) });
  const type = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
  act(() => resourceBox("a").focus());
  typeAt(1000);
  type("e");
  expect(resourceBox("b")).toHaveFocus();
  typeAt(2000);
  type("e");
  expect(document.activeElement).toHaveTextContent("Everything");
  typeAt(3000);
  type("É");
  expect(resourceBox("b")).toHaveFocus();
});

it("finds by what is typed in whatever language the browser runs: Turkish has another small I", async () => {
  // What `toLocaleLowerCase` gives there.
  vi.spyOn(String.prototype, "toLocaleLowerCase").mockImplementation(function (this: string) {
    return this.replaceAll("I", "ı").toLowerCase();
  });
  mount({ catalogue: ["a:read", "invoices:read"] });
  resourceBox("a").focus();
  await press("i");
  expect(resourceBox("invoices")).toHaveFocus();
});

it("keeps focus near when the focused row is filtered away", async () => {
  const { rerender } = mount({ query: "" });
  box("devices:sim:read").focus();
  rerender(<ScopePicker catalogue={sipgate} query="caller" />);
  expect(document.activeElement).toBe(resourceBox("devices"));
});

it("hands focus to the namespace whose row is folded over the focused one", async () => {
  const { rerender } = mount({ expanded: "all" });
  box("devices:sim:read").focus();
  rerender(<ScopePicker catalogue={sipgate} expanded="none" />);
  expect(document.activeElement).toBe(resourceBox("devices"));
});

it("keeps focus and one tab stop when another catalogue has fewer rows", () => {
  const { rerender } = mount({ catalogue: ["a:read", "b:read", "c:read"] });
  act(() => resourceBox("c").focus());
  rerender(<ScopePicker catalogue={["a:read"]} />);
  expect([...document.querySelectorAll('[role="treegrid"] [tabindex="0"]')]).toEqual([document.activeElement]);
});

it("takes no focus back that a person has taken out of the grid", async () => {
  const picker = (query: string) => (
    <>
      <ScopePicker catalogue={sipgate} query={query} />
      <button type="button" id="beside" />
    </>
  );
  const { rerender } = render(picker(""));
  const leave = [() => box("account:read").blur(), () => document.querySelector<HTMLElement>("#beside")?.focus()];
  for (const out of leave) {
    rerender(picker(""));
    act(() => box("account:read").focus());
    await act(async () => out());
    await act(async () => (document.activeElement as HTMLElement).blur());
    rerender(picker("sim"));
    expect(document.activeElement).toBe(document.body);
  }
});

it("keeps focus and one tab stop when another catalogue has fewer columns", () => {
  const wide = createCatalogue(
    ["a", "b"].flatMap((resource) => ["create", "read", "update", "delete"].map((verb) => `${resource}:${verb}`)),
  );
  const narrow = createCatalogue(["a:read", "a:write", "b"]);
  const { rerender } = render(<ScopePicker catalogue={wide} />);
  act(() => box("b:delete").focus());
  rerender(<ScopePicker catalogue={narrow} />);
  expect([...document.querySelectorAll('[role="treegrid"] [tabindex="0"]')]).toEqual([box("b")]);
  expect(document.activeElement).toBe(box("b"));
});

it("keeps focus in the picker when a button goes with its click", async () => {
  mount({ defaultValue: ["account:read"] });
  const search = document.querySelector('input[type="search"]') as HTMLElement;
  await userEvent.fill(search, "caller");
  act(() => document.querySelector<HTMLElement>('[data-part="link"]')?.focus());
  await press("{Enter}");
  expect(document.querySelector('[data-part="link"]')).toBeNull();
  await expect.poll(focusedRow).toBe("account");
  await userEvent.fill(search, "xyzzy");
  act(() => document.querySelector<HTMLElement>('[data-part="empty-state"] button')?.focus());
  await press("{Enter}");
  expect(document.querySelector('[data-part="empty-state"]')).toBeNull();
  // Where focus is the tab stop is, and the keys go on from there.
  expect(document.activeElement).toHaveAttribute("data-column-box");
  expect(document.activeElement).toHaveAttribute("tabindex", "0");
  await press("{ArrowDown}");
  expect(focusedRow()).toBe("account");
});
