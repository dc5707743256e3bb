import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { createRef } from "react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue, type PickerActions, ScopePicker } from "../../src/index.js";
import { box, resourceBox } from "./queries.js";

// A box with aria-disabled takes the click like any other; Playwright has to be told not to wait.
const INERT = { force: true };

it("emits the one scope that was ticked", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} onValueChange={onValueChange} />);
  await userEvent.click(box("devices:sim:read"));
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(["devices:sim:read"], {
    reason: "scope",
    event: expect.any(MouseEvent),
    added: ["devices:sim:read"],
    removed: [],
  });
});

it("emits all 13 scopes under devices in catalogue order, and none after the second click", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} onValueChange={onValueChange} />);
  await userEvent.click(resourceBox("devices"));
  const expected = sipgate.scopes.map(({ name }) => name).filter((name) => name.startsWith("devices:"));
  expect(expected).toHaveLength(13);
  expect(onValueChange.mock.lastCall?.[0]).toEqual(expected);
  await userEvent.click(resourceBox("devices"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual([]);
});

it("shows what sessions:write implies as included, and keeps one name in the value", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} onValueChange={onValueChange} />);
  await userEvent.click(box("sessions:write"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["sessions:write"]);
  for (const name of ["sessions:calls:write", "sessions:fax:write", "sessions:sms:write"]) {
    expect(box(name)).toHaveAttribute("aria-checked", "true");
    expect(box(name)).toHaveAttribute("aria-disabled", "true");
    expect(box(name)).toHaveAccessibleDescription("in sessions:write");
    await userEvent.click(box(name), INERT);
  }
  expect(onValueChange).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/^1 of 102 selected$/)).toBeVisible();
});

it("says of a resource's and a column's box that a click changes nothing, where it reaches nothing", async () => {
  const onValueChange = vi.fn();
  const catalogue = createCatalogue([
    { name: "a:write", implies: ["b:read"] },
    "b:read",
    "c:read",
    "c:write",
    { name: "d e" },
  ]);
  const picker = (value: string[], required: string[]) => (
    <ScopePicker
      catalogue={catalogue}
      value={value}
      requiredScopes={required}
      disabledScopes={["c:write"]}
      onValueChange={onValueChange}
    />
  );
  const { rerender } = render(picker([], []));
  const inert = () =>
    ["b", "c"]
      .map(resourceBox)
      .concat(screen.getAllByRole("checkbox", { name: /^(Resource|Read|Write), All/i }))
      .map((one) => one.hasAttribute("aria-disabled")); // prettier-ignore
  expect(inert()).toEqual([false, false, false, false, false]);
  rerender(picker(["a:write"], []));
  expect(inert()).toEqual([true, false, false, false, false]);
  await userEvent.click(resourceBox("b"), INERT);
  // What is in the value besides can be taken out of it.
  rerender(picker(["a:write", "b:read"], []));
  expect(inert()).toEqual([false, false, false, false, false]);
  rerender(picker(["a:write"], ["c:read"]));
  expect(inert()).toEqual([true, true, false, true, false]);
  rerender(picker(["a:write"], ["c:read", "a:write"]));
  expect(inert()).toEqual([true, true, true, true, true]);
  await userEvent.click(resourceBox("c"), INERT);
  expect(onValueChange).not.toHaveBeenCalled();
});

it("names a box by what is seen first, then by its action and its path", () => {
  render(<ScopePicker catalogue={sipgate} />);
  expect(box("devices:sim:read")).toHaveAccessibleName("Access SIM settings, read, devices sim");
  expect(box("push_device:register")).toHaveAccessibleName("register Manage push notifications, push_device");
  expect(box("openid")).toHaveAccessibleName("Identify you uniquely through your sipgate login, openid");
});

it("names a box without a description by its action and its path", () => {
  render(<ScopePicker catalogue={["devices:sim:read"]} />);
  expect(box("devices:sim:read")).toHaveAccessibleName("Read, devices sim");
});

it("names a box that has a label and no description by these", () => {
  const catalogue = createCatalogue([{ name: "devices:sim:read", label: "SIM cards" }]);
  render(<ScopePicker catalogue={catalogue} />);
  expect(box("devices:sim:read")).toHaveAccessibleName("SIM cards, read, devices sim");
});

it("indents a row by its level, down to the seventh", () => {
  const path = (depth: number) => `${Array.from({ length: depth }, (_, i) => `d${i}`).join(":")}`;
  const depths = [5, 6, 7, 8, 9];
  render(<ScopePicker catalogue={[1, 2, 3, 4, ...depths].map((depth) => `${path(depth)}:read`)} />);
  const lefts = depths.map((depth) => resourceBox(path(depth)).getBoundingClientRect().left);
  const [fifth, sixth, ...rest] = lefts as [number, number];
  expect(sixth).toBeGreaterThan(fifth);
  expect(rest.map((left) => Math.sign(left - sixth))).toEqual([1, 1, 1]);
  expect(new Set(rest).size).toBe(1);
});

it("shows a tick once the owner accepts it", async () => {
  const { rerender } = render(<ScopePicker catalogue={sipgate} value={[]} />);
  await userEvent.click(box("account:read"));
  expect(box("account:read")).toHaveAttribute("aria-checked", "false");
  rerender(<ScopePicker catalogue={sipgate} value={["account:read"]} />);
  expect(box("account:read")).toHaveAttribute("aria-checked", "true");
});

it("says which halves of a pair are on, and marks the empty read half of a write", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  const row = box("account:read").closest('[role="row"]') as HTMLElement;
  expect(row).toHaveAttribute("data-resource", "account");
  expect(row).toHaveAttribute("data-pair", "none");
  await userEvent.click(box("account:write"));
  expect(row).toHaveAttribute("data-pair", "write");
  expect(within(row).getByText("write without read")).toBeVisible();
  await userEvent.click(box("account:read"));
  expect(row).toHaveAttribute("data-pair", "both");
  expect(within(row).queryByText("write without read")).toBeNull();
});

it("marks the counterpart of the half that is pointed at or focused", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  await userEvent.hover(box("account:read"));
  expect(box("account:write")).toHaveAttribute("data-counterpart");
  await userEvent.hover(box("addresses:write"));
  expect(box("account:write")).not.toHaveAttribute("data-counterpart");
  expect(box("addresses:read")).toHaveAttribute("data-counterpart");
  box("contacts:write").focus();
  expect(box("contacts:read")).toHaveAttribute("data-counterpart");
});

it("keeps the mark of the counterpart of what has focus while the pointer comes and goes, and the other way round", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  const isMarked = (name: string) => box(name).hasAttribute("data-counterpart");
  act(() => box("account:read").focus());
  await userEvent.hover(box("account:read"));
  await userEvent.hover(box("account:write"));
  expect([isMarked("account:write"), isMarked("account:read")]).toEqual([true, true]);
  await userEvent.hover(box("addresses:write"));
  expect([isMarked("account:write"), isMarked("account:read")]).toEqual([true, false]);
  expect(isMarked("addresses:read")).toBe(true);
  act(() => box("addresses:write").focus());
  expect(isMarked("account:write")).toBe(false);
  act(() => box("contacts:read").focus());
  expect(isMarked("addresses:read")).toBe(true);
  await userEvent.hover(box("contacts:read"));
  expect(isMarked("addresses:read")).toBe(false);
});

it("names a half that the provider does not offer", () => {
  render(<ScopePicker catalogue={sipgate} />);
  const row = resourceBox("balance").closest('[role="row"]') as HTMLElement;
  expect(within(row).getByText("No write scope")).toBeVisible();
});

it("keeps required scopes on, says why, and emits them with the rest", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker catalogue={sipgate} requiredScopes={{ openid: "sign-in needs it" }} onValueChange={onValueChange} />,
  );
  expect(box("openid")).toHaveAttribute("aria-checked", "true");
  expect(box("openid")).toHaveAccessibleDescription("Required: sign-in needs it");
  await userEvent.click(box("openid"), INERT);
  expect(onValueChange).not.toHaveBeenCalled();
  await userEvent.click(box("account:read"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read", "openid"]);
});

it("says beside a scope's box what its owner has to say of it, until that is another thing", () => {
  const props = { catalogue: sipgate, invalid: true };
  const { rerender } = render(
    <ScopePicker {...props} remarks={new Map([["account:write", "Ask an owner for this"]])} />,
  );
  expect(box("account:write")).toHaveAccessibleDescription("Ask an owner for this");
  rerender(<ScopePicker {...props} remarks={new Map([["balance:read", "Used today"]])} />);
  expect(box("account:write")).not.toHaveAccessibleDescription();
  expect(box("balance:read")).toHaveAccessibleDescription("Used today");
});

it("leaves a disabled scope as it is, also by its resource's box", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={sipgate}
      disabledScopes={{ "account:write": "not in your plan" }}
      onValueChange={onValueChange}
    />,
  );
  expect(box("account:write")).toHaveAccessibleDescription("Not available: not in your plan");
  await userEvent.click(box("account:write"), INERT);
  expect(onValueChange).not.toHaveBeenCalled();
  await userEvent.click(resourceBox("account"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read"]);
  expect(resourceBox("account")).toHaveAttribute("aria-checked", "true");
});

it("shows names that the catalogue lacks and brings one back that was unticked", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker catalogue={sipgate} defaultValue={["future:read", "account:read"]} onValueChange={onValueChange} />,
  );
  expect(screen.getByText("1 scope that the catalogue lacks")).toBeVisible();
  await userEvent.click(box("account:write"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read", "account:write", "future:read"]);
  await userEvent.click(box("future:read"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read", "account:write"]);
  await userEvent.click(box("future:read"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read", "account:write", "future:read"]);
});

it("shows a granted name that neither the catalogue nor the value has: it is counted among what goes", async () => {
  const onValueChange = vi.fn();
  const props = { catalogue: ["a:read"], defaultValue: ["z", "gone"], onValueChange };
  const { rerender } = render(<ScopePicker {...props} />);
  rerender(<ScopePicker {...props} grantedScopes={["a:read", "old", "gone"]} />);
  expect(screen.getByText("3 scopes that the catalogue lacks")).toBeVisible();
  expect(box("old")).not.toBeChecked();
  await expect.poll(() => document.querySelector('[data-part="counts"]')?.textContent).toContain("2 to be removed");
  await userEvent.click(box("old"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["z", "gone", "old"]);
});

it("leaves names that the catalogue lacks in the value when all is cleared: they go by their own boxes alone", async () => {
  const onValueChange = vi.fn();
  const actionsRef = createRef<PickerActions>();
  render(
    <ScopePicker
      catalogue={sipgate}
      defaultValue={["account:read", "openid", "future:read", "future:fixed"]}
      disabledScopes={["future:fixed"]}
      presets={[]}
      actionsRef={actionsRef}
      onValueChange={onValueChange}
    />,
  );
  await userEvent.fill(screen.getByRole("searchbox"), "account:");
  await userEvent.click(screen.getByRole("button", { name: /^None ?1 matches$/ }));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["openid", "future:read", "future:fixed"]);
  await userEvent.clear(screen.getByRole("searchbox"));
  await userEvent.click(screen.getByRole("button", { name: "None" }));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["future:read", "future:fixed"]);
  act(() => box("openid").click());
  act(() => actionsRef.current?.clear());
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["future:read", "future:fixed"]);
  act(() => box("future:read").click());
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["future:fixed"]);
});

it("says why a required or a disabled scope that the catalogue lacks can't be changed, and changes it by no click", async () => {
  render(
    <ScopePicker
      catalogue={sipgate}
      defaultValue={["future:write"]}
      requiredScopes={{ "future:read": "sign-in needs it" }}
      disabledScopes={{ "future:write": "not in your plan" }}
    />,
  );
  expect(screen.getByRole("checkbox", { name: "future:read Required: sign-in needs it" })).toBe(box("future:read"));
  expect(screen.getByRole("checkbox", { name: "future:write Not available: not in your plan" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await userEvent.click(box("future:write"), INERT);
  expect(box("future:write")).toHaveAttribute("aria-checked", "true");
});

it("says what its owner remarks of a scope that the catalogue lacks, which can be unticked still", async () => {
  const picker = (remark: string) => (
    <ScopePicker catalogue={sipgate} defaultValue={["legacy:admin"]} remarks={new Map([["legacy:admin", remark]])} />
  );
  const { rerender } = render(picker("No longer offered"));
  expect(box("legacy:admin")).toHaveAccessibleName("legacy:admin No longer offered");
  rerender(picker("Refused"));
  expect(box("legacy:admin")).toHaveAccessibleName("legacy:admin Refused");
  await userEvent.click(box("legacy:admin"));
  expect(box("legacy:admin")).not.toBeChecked();
});

it("selects only what matches under a filter, and says how many selected scopes are hidden", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} defaultValue={["account:read"]} onValueChange={onValueChange} />);
  await userEvent.fill(screen.getByRole("searchbox"), "caller");
  expect(screen.getByText("4 scopes match")).toBeVisible();
  expect(screen.getByText("1 selected is hidden")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Select 4 matching" }));
  expect(onValueChange.mock.lastCall?.[0]).toEqual([
    "account:read",
    "devices:callerid:read",
    "devices:callerid:write",
    "sms:callerid:read",
    "sms:callerid:write",
  ]);
  expect(resourceBox("devices")).toHaveAttribute("aria-checked", "mixed");
  await userEvent.click(screen.getByRole("button", { name: "Unselect 4 matching" }));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read"]);
  await userEvent.click(screen.getByRole("button", { name: "Show selected" }));
  expect(screen.getAllByRole("row")).toHaveLength(2);
});

it("says what was searched for where nothing matches, and offers the way back", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  await userEvent.fill(screen.getByRole("searchbox"), "xyzzy");
  expect(screen.getByText("No scope matches “xyzzy”.")).toBeVisible();
  // A page that was pasted is not said again.
  await userEvent.fill(screen.getByRole("searchbox"), "xyz ".repeat(1_000));
  expect(screen.getByText(`No scope matches “${"xyz ".repeat(25).trim()}”.`)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(box("account:read")).toBeVisible();
});

it("renders an empty catalogue as such", () => {
  render(<ScopePicker catalogue={[]} />);
  expect(screen.getByText("This catalogue has no scopes.")).toBeVisible();
});

it("shows at first what its owner filters for, and all of it where a person asks for that", async () => {
  render(
    <ScopePicker catalogue={sipgate} defaultValue={["balance:read", "devices:sim:read"]} defaultFilter="selected" />,
  );
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-part="row"]')].map((row) => row.dataset.resource);
  expect(screen.getByRole("button", { name: "Selected 2" })).toHaveAttribute("aria-pressed", "true");
  expect(shown()).toEqual(["balance", "devices", "devices:sim"]);
  await userEvent.click(box("balance:read"));
  expect(shown()).toEqual(["balance", "devices", "devices:sim"]);
  await userEvent.click(screen.getByRole("button", { name: "All" }));
  await expect.poll(shown).toHaveLength(sipgate.resources.length);
});

it("shows what is selected of another value that its owner gives", async () => {
  const props = { catalogue: sipgate, defaultFilter: "selected", readOnly: true } as const;
  const { rerender } = render(<ScopePicker {...props} value={[]} />);
  expect(screen.getByText("No scope matches this filter.")).toBeVisible();
  rerender(<ScopePicker {...props} value={["account:read"]} />);
  expect(box("account:read")).toBeChecked();
  rerender(<ScopePicker {...props} value={["balance:read"]} />);
  expect(box("balance:read")).toBeChecked();
  expect(document.querySelectorAll('[data-part="row"]')).toHaveLength(1);
  rerender(<ScopePicker {...props} readOnly={false} value={["account:read", "openid"]} />);
  expect(box("openid")).toBeChecked();
  // What answers a click is none: a row that is unticked does not vanish under the pointer.
  const answer = (value: string[]) => () => rerender(<ScopePicker {...props} readOnly={false} value={value} />);
  rerender(<ScopePicker {...props} readOnly={false} value={["account:read", "openid"]} onValueChange={answer([])} />);
  await userEvent.click(box("openid"));
  for (const name of ["account:read", "openid"]) expect(box(name)).not.toBeChecked();
  answer(["balance:read"])();
  expect(box("balance:read")).toBeChecked();
});

it("tells a screen reader how many scopes a search and a filter leave", async () => {
  const { rerender } = render(<ScopePicker catalogue={sipgate} />);
  const status = () => screen.getByRole("status").textContent;
  expect(status()).toBe("");
  await userEvent.fill(screen.getByRole("searchbox"), "sim");
  await expect.poll(status).toBe("Show: 3 of 102");
  await userEvent.fill(screen.getByRole("searchbox"), "zebra");
  await expect.poll(status).toBe("Show: 0 of 102");
  await userEvent.clear(screen.getByRole("searchbox"));
  await expect.poll(status).toBe("Show: All");
  await userEvent.click(screen.getByRole("button", { name: "Read" }));
  await expect.poll(status).toBe("Show: 52 of 102");
  rerender(<ScopePicker catalogue={sipgate} query="sim" />);
  await expect.poll(status).toBe("Show: 1 of 102");
});

it("names a column by its word alone, whatever its box counts", () => {
  render(<ScopePicker catalogue={sipgate} />);
  const names = screen.getAllByRole("columnheader").map((heading) => heading.getAttribute("aria-label"));
  expect(names).toEqual(["Resource", "Read", "Write"]);
});

it("says of a preset how much of it is on, not of everything", async () => {
  const presets = [{ name: "Reports", scopes: ["account:read", "history:read", "gone:read"] }];
  render(<ScopePicker catalogue={sipgate} presets={presets} disabledScopes={["history:read"]} />);
  const status = () => screen.getByRole("status").textContent;
  await userEvent.click(box("account:write"));
  await userEvent.click(screen.getByRole("button", { name: /^Reports/ }));
  await expect.poll(status).toBe("Reports: 2 of 2 selected");
  await userEvent.click(screen.getByRole("button", { name: "None" }));
  await expect.poll(status).toBe("All scopes: 0 of 101 selected");
});

it("says no longer what a bulk change amounted to once a single tick came after it", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  const status = () => screen.getByRole("status").textContent;
  await userEvent.click(resourceBox("account"));
  await expect.poll(status).toBe("Account: 2 of 2 selected");
  await userEvent.click(box("account:write"));
  await expect.poll(status).toBe("");
});

it("restores folds when the query is cleared", async () => {
  render(<ScopePicker catalogue={sipgate} defaultExpanded="none" />);
  expect(document.querySelector('[value="devices:sim:read"]')).toBeNull();
  await userEvent.fill(screen.getByRole("searchbox"), "sim settings");
  expect(box("devices:sim:read")).toBeVisible();
  await userEvent.clear(screen.getByRole("searchbox"));
  expect(document.querySelector('[value="devices:sim:read"]')).toBeNull();
});

it("leaves Enter and Escape to an input method that composes a word of the query", async () => {
  render(<ScopePicker catalogue={sipgate} defaultQuery="sim" />);
  const search = screen.getByRole<HTMLInputElement>("searchbox");
  const isLeft = (key: string, isComposing: boolean) =>
    fireEvent(search, new KeyboardEvent("keydown", { key, isComposing, bubbles: true, cancelable: true }));
  expect([isLeft("Enter", true), isLeft("Escape", true)]).toEqual([true, true]);
  expect(search.value).toBe("sim");
  expect([isLeft("Enter", false), isLeft("Escape", false)]).toEqual([false, false]);
  expect(search.value).toBe("");
});

it("offers the embedder the bulk actions, no further than the person's", async () => {
  const actions = { current: null as PickerActions | null };
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={["a:read", "a:write", "b:read"]}
      disabledScopes={["b:read"]}
      actionsRef={actions}
      onValueChange={onValueChange}
    />,
  );
  actions.current?.selectAll();
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["a:read", "a:write"]);
  actions.current?.clear();
  expect(onValueChange.mock.lastCall?.[0]).toEqual([]);
  actions.current?.focus();
  await expect.poll(() => document.activeElement).toBe(resourceBox("a"));
});

it("lets the embedder fold and unfold all", async () => {
  const actions = { current: null as PickerActions | null };
  const onExpandedChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} actionsRef={actions} onExpandedChange={onExpandedChange} />);
  act(() => actions.current?.collapseAll());
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  act(() => actions.current?.expandAll());
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
  expect(onExpandedChange.mock.calls).toEqual([["none"], ["all"]]);
});

it("says with each change what the person did", async () => {
  const onValueChange = vi.fn();
  const catalogue = ["a:read", "a:write", "b:read"];
  render(<ScopePicker catalogue={catalogue} defaultValue={["x"]} presets={[]} onValueChange={onValueChange} />);
  const reasonOf = async (element: HTMLElement) => {
    await userEvent.click(element);
    return onValueChange.mock.lastCall?.[1].reason;
  };
  const named = (role: string, name: string) => screen.findByRole(role, { name });
  expect(await reasonOf(box("a:read"))).toBe("scope");
  expect(await reasonOf(box("x"))).toBe("unknown");
  expect(await reasonOf(resourceBox("a"))).toBe("resource");
  expect(await reasonOf(await named("checkbox", "Read, All read"))).toBe("column");
  expect(await reasonOf(await named("checkbox", "Resource, All scopes"))).toBe("all");
  expect(await reasonOf(await named("button", "All read"))).toBe("preset");
  expect(await reasonOf(await named("button", "None"))).toBe("clear");
  expect(await reasonOf(await named("button", "Undo"))).toBe("undo");
  await userEvent.fill(screen.getByRole("searchbox"), "a:");
  expect(await reasonOf(await named("button", "Select 1 matching"))).toBe("matching");
});

it("says with each change what it added and removed, in catalogue order: neither what is required nor what is covered", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={["a:read", "a:write", "b:read", { name: "c:write", implies: ["b:read"] }]}
      defaultValue={["x", "b:read", "gone"]}
      requiredScopes={["a:read"]}
      presets={[{ name: "Mine", scopes: ["new", "c:write", "a:write", "a:read"] }]}
      onValueChange={onValueChange}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: /^Mine/ }));
  expect(onValueChange.mock.lastCall?.[1]).toMatchObject({ added: ["a:write", "c:write", "new"], removed: [] });
  await userEvent.click(screen.getByRole("button", { name: "None" }));
  expect(onValueChange.mock.lastCall?.[1]).toMatchObject({ added: [], removed: ["a:write", "b:read", "c:write"] });
  await userEvent.click(box("gone"));
  expect(onValueChange.mock.lastCall?.[1]).toMatchObject({ added: [], removed: ["gone"] });
});

it("calls nobody for a click that changes nothing", async () => {
  const onValueChange = vi.fn();
  const onQueryChange = vi.fn();
  render(<ScopePicker catalogue={["a:read"]} presets={[]} {...{ onValueChange, onQueryChange }} />);
  await userEvent.click(screen.getByRole("button", { name: "None" }));
  await userEvent.click(screen.getByRole("button", { name: "Write" }));
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(onValueChange).not.toHaveBeenCalled();
  expect(onQueryChange).not.toHaveBeenCalled();
});

it("says at a box each scope that covers it, as they come and go", async () => {
  const catalogue = [{ name: "x", implies: ["b:read"] }, { name: "y", implies: ["b:read"] }, "b:read"];
  render(<ScopePicker catalogue={catalogue} defaultValue={["x"]} />);
  expect(box("b:read")).toHaveAccessibleDescription("in x");
  await userEvent.click(box("y"));
  expect(box("b:read")).toHaveAccessibleDescription("in x, y");
  await userEvent.click(box("x"));
  expect(box("b:read")).toHaveAccessibleDescription("in y");
});

it("tells of each control that it changes nothing while the picker is read-only or disabled", async () => {
  const picker = (props: { readOnly?: boolean; disabled?: boolean }) => (
    <ScopePicker catalogue={["a:read", "a:write", "b:read"]} defaultValue={["x"]} presets={[]} query="a:" {...props} />
  );
  const { rerender, container } = render(picker({}));
  const states = () => screen.getAllByRole("checkbox").map((one) => one.getAttribute("aria-disabled"));
  const bulk = () => screen.queryAllByRole("button", { name: /matching$|^Undo$|^None|^All read/ });
  await userEvent.click(screen.getByRole("button", { name: "Select 2 matching" }));
  expect(states()).toEqual(Array(7).fill(null));
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
  for (const state of ["readOnly", "disabled"]) {
    rerender(picker({ [state]: true }));
    expect(states()).toEqual(Array(7).fill("true"));
    expect(bulk().map((button) => [button.textContent, button.ariaDisabled])).toEqual([
      ["All read 1 matches", "true"],
      ["None 2 match", "true"],
    ]);
    const grid = screen.getByRole("treegrid");
    expect(grid.getAttribute(state === "disabled" ? "aria-disabled" : "aria-readonly")).toBe("true");
    expect(container.firstElementChild).toHaveAttribute(`data-${state.toLowerCase()}`);
    // What is selected can be looked through still, but not of a picker that is disabled.
    expect(screen.getByRole<HTMLInputElement>("searchbox").disabled).toBe(state === "disabled");
  }
});

it("offers no bulk action under a filter that leaves nothing within reach", async () => {
  render(<ScopePicker catalogue={["a:read", "b:read"]} requiredScopes={["a:read"]} />);
  await userEvent.fill(screen.getByRole("searchbox"), "a:");
  expect(screen.getByText("1 scope matches")).toBeVisible();
  expect(screen.queryByRole("button", { name: /matching$/ })).toBeNull();
});

it("folds and unfolds by a click on the chevron too, of which assistive technology is not told", async () => {
  const { container } = render(<ScopePicker catalogue={["a:read", "a:b:read"]} />);
  const chevron = container.querySelector('[data-part="chevron"]') as HTMLElement;
  expect(chevron).toHaveAttribute("aria-hidden", "true");
  await userEvent.click(chevron);
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(chevron);
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
});

it("offers no folding where nothing folds", () => {
  render(<ScopePicker catalogue={["a:read", "b:read"]} />);
  expect(screen.queryByRole("button", { name: /fold all/i })).toBeNull();
});

it("shows all again, and not only without the query, where a filter leaves nothing", async () => {
  render(<ScopePicker catalogue={["a:read"]} />);
  await userEvent.click(screen.getByRole("button", { name: "Write" }));
  expect(screen.getByText("No scope matches this filter.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  expect(box("a:read")).toBeVisible();
  expect(screen.getByRole("button", { name: "All" })).toHaveAttribute("aria-pressed", "true");
});

it("leaves Escape to a dialog around it where nothing is searched for", () => {
  render(<ScopePicker catalogue={sipgate} />);
  expect(fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" })).toBe(true);
});

it("says of a preset what it is for, how much of it matches a filter, and how much of it is of high risk", async () => {
  const onValueChange = vi.fn();
  const catalogue = ["a:read", "a:write", { name: "b:write", risk: true as const }];
  const presets = [{ name: "Writing", description: "What writes", scopes: ["a:write", "b:write"] }];
  render(<ScopePicker catalogue={catalogue} presets={presets} onValueChange={onValueChange} />);
  const preset = () => screen.getByRole("button", { name: /^Writing/ });
  expect(preset()).toHaveTextContent("Writing 1 high risk");
  expect(preset()).toHaveAttribute("title", "What writes");
  await userEvent.fill(screen.getByRole("searchbox"), "a:");
  expect(preset().textContent).toBe("Writing 1 matches");
  await userEvent.click(preset());
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["a:write"]);
  const none = screen.getByRole("button", { name: /^None ?1 matches$/ });
  expect(none).toHaveAttribute("data-match", "none");
  expect(none).not.toHaveAttribute("aria-pressed");
  await userEvent.click(none);
  expect(none).toHaveAttribute("data-match", "exact");
});

it("says in which language the provider's descriptions are, and not of a text of its own", () => {
  const catalogue = createCatalogue([{ name: "a:read", description: "Lesen" }, "b:read"], { lang: "de" });
  render(<ScopePicker catalogue={catalogue} />);
  expect(screen.getByText("Lesen")).toHaveAttribute("lang", "de");
  expect(box("b:read").querySelector("[lang]")).toBeNull();
});

it("says what a provider has deprecated, and of what is granted only that it goes where nothing else covers it", async () => {
  const catalogue = [
    { name: "a:all", implies: ["a:read"] },
    { name: "a:read", deprecated: "use a:all" },
    { name: "b:read", deprecated: true as const },
  ];
  render(<ScopePicker catalogue={catalogue} grantedScopes={["a:read"]} />);
  expect(box("b:read")).toHaveAccessibleDescription("Deprecated");
  expect(box("a:read")).toHaveAccessibleDescription("Deprecated: use a:all Will be removed");
  await userEvent.click(box("a:all"));
  expect(box("a:read")).toHaveAccessibleDescription("in a:all Deprecated: use a:all");
});

it("marks what is searched for in a scope's own label and in a resource's id", async () => {
  const { container } = render(<ScopePicker catalogue={[{ name: "push:register", label: "Sign up" }, "a:read"]} />);
  const marks = () => [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
  await userEvent.fill(screen.getByRole("searchbox"), "sign");
  expect(marks()).toEqual(["Sign"]);
  await userEvent.fill(screen.getByRole("searchbox"), "push");
  expect(marks()).toContain("push");
});

it("marks what is searched for in the name of a scope that has a row of its own", async () => {
  const catalogue = ["a:read", { name: "a:export", description: "Take along" }, "a:import", "b:read"];
  render(<ScopePicker catalogue={catalogue} />);
  const marks = () =>
    [...document.querySelectorAll('[data-scope="a:export"] [role="rowheader"] mark')].map((mark) => mark.textContent);
  await userEvent.fill(screen.getByRole("searchbox"), "export");
  await expect.poll(marks).toEqual(["export"]);
  await userEvent.fill(screen.getByRole("searchbox"), "along");
  await expect.poll(marks).toEqual([]);
});

it("says anew what was searched for while still nothing matches, and of blanks that the filter leaves nothing", async () => {
  render(<ScopePicker catalogue={["a:read"]} />);
  await userEvent.fill(screen.getByRole("searchbox"), "xyz");
  expect(screen.getByText("No scope matches “xyz”.")).toBeVisible();
  await userEvent.fill(screen.getByRole("searchbox"), "xyzzy");
  expect(screen.getByText("No scope matches “xyzzy”.")).toBeVisible();
  await userEvent.fill(screen.getByRole("searchbox"), "  ");
  await userEvent.click(screen.getByRole("button", { name: "Write" }));
  expect(screen.getByText("No scope matches this filter.")).toBeVisible();
});

it("says of None that it is what is selected where nothing but required scopes is", () => {
  render(<ScopePicker catalogue={["a:read", "b:read"]} requiredScopes={["b:read", "x"]} presets={[]} />);
  expect(screen.getByRole("button", { name: "None" })).toHaveAttribute("data-match", "exact");
  act(() => box("a:read").click());
  expect(screen.getByRole("button", { name: "None" })).toHaveAttribute("data-match", "none");
});

it("says in data-match how the selection stands to a preset, and to none", () => {
  render(<ScopePicker catalogue={["a:read", "a:write", "b:read", "c:write"]} presets={[]} />);
  const matches = () =>
    ["All read", "None"].map((name) => screen.getByRole("button", { name: new RegExp(`^${name}`) }).dataset.match);
  expect(matches()).toEqual(["none", "exact"]);
  // Of no preset.
  act(() => box("a:write").click());
  expect(matches()).toEqual(["none", "none"]);
  act(() => box("a:read").click());
  expect(matches()).toEqual(["some", "none"]);
  act(() => box("b:read").click());
  expect(matches()).toEqual(["all", "none"]);
  act(() => box("a:write").click());
  expect(matches()).toEqual(["exact", "none"]);
});

it("names a box neither by a label that only repeats its resource's, nor by a path that there is none of", () => {
  render(
    <ScopePicker
      catalogue={[
        { name: "fax:read", label: "Fax", description: "See faxes" },
        { name: "read", label: "Look", description: "See all" },
      ]}
    />,
  );
  expect(box("fax:read")).toHaveAccessibleName("See faxes, read, fax");
  expect(box("read")).toHaveAccessibleName("Look See all, read");
});

it("says a text once that is the scope's label or its verb, too", () => {
  render(
    <ScopePicker
      catalogue={[
        { name: "fax:read", label: "See faxes", description: "See faxes" },
        { name: "push_device:register", description: "Register" },
        { name: "push_device:see", label: "See devices", description: "see devices" },
      ]}
    />,
  );
  expect(box("fax:read").textContent).toBe("See faxes");
  expect(box("fax:read")).toHaveAccessibleName("See faxes, read, fax");
  expect(box("push_device:register").textContent).toBe("Register");
  expect(box("push_device:register")).toHaveAccessibleName("Register, push_device");
  expect(box("push_device:see").textContent).toBe("see devices");
});

it("says a verb or a resource of several words once, however the name joins them", () => {
  render(
    <ScopePicker
      catalogue={[
        "Mail.Read",
        { name: "Mail.ReadWrite", description: "Change mail" },
        "Notes.Read",
        "Notes.ReadWrite",
        "incoming-webhook",
        "offline_access",
      ]}
    />,
  );
  expect(box("Mail.ReadWrite").textContent).toBe("Change mail");
  expect(box("Mail.ReadWrite")).toHaveAccessibleName("Change mail, ReadWrite, Mail");
  expect(box("Notes.ReadWrite")).toHaveAccessibleName("Read write, Notes");
  expect(box("Notes.ReadWrite").querySelector("b")).toBeNull();
  expect(box("incoming-webhook")).toHaveAccessibleName("Incoming webhook");
  expect(box("offline_access")).toHaveAccessibleName("Offline access");
});

it("folds one resource, and leaves the others as they are", () => {
  const onExpandedChange = vi.fn();
  const catalogue = ["a:read", "a:b:read", "c:read", "c:d:read", "e:read", "e:f:read"];
  render(<ScopePicker catalogue={catalogue} defaultExpanded={["a", "c"]} onExpandedChange={onExpandedChange} />);
  act(() => resourceBox("a").focus());
  fireEvent.keyDown(resourceBox("a"), { key: "Enter" });
  expect(onExpandedChange).toHaveBeenLastCalledWith(["c"]);
  act(() => resourceBox("e").focus());
  fireEvent.keyDown(resourceBox("e"), { key: "Enter" });
  expect(onExpandedChange).toHaveBeenLastCalledWith(["c", "e"]);
});

it("calls a resource unfolded only where rows below it are left", () => {
  const ui = (query: string) => <ScopePicker catalogue={["a:read", "a:b:write", "a:b:c:write"]} query={query} />;
  const { rerender } = render(ui("read"));
  expect(document.querySelectorAll('[data-part="row"]')).toHaveLength(1);
  expect(resourceBox("a")).not.toHaveAttribute("aria-expanded");
  expect(document.querySelector('[data-part="chevron"]')).toBeNull();
  act(() => resourceBox("a").focus());
  for (const key of ["Enter", "ArrowLeft", "*"]) fireEvent.keyDown(resourceBox("a"), { key });
  rerender(ui(""));
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
  fireEvent.keyDown(resourceBox("a"), { key: "ArrowLeft" });
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "false");
  rerender(ui("write"));
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
});

it("folds under a filter only for as long as it stands, one row or all", async () => {
  const onExpandedChange = vi.fn();
  render(<ScopePicker catalogue={["a:read", "a:b:read", "a:b:c:read"]} onExpandedChange={onExpandedChange} />);
  const expanded = () => resourceBox("a").getAttribute("aria-expanded");
  const fold = () => screen.getByRole("button", { name: /^(Fold|Unfold) all$/ });
  await userEvent.fill(screen.getByRole("searchbox"), "read");
  await userEvent.click(fold());
  expect([expanded(), fold().textContent]).toEqual(["false", "Unfold all"]);
  await userEvent.click(fold());
  expect([expanded(), fold().textContent]).toEqual(["true", "Fold all"]);
  act(() => resourceBox("a").focus());
  await userEvent.keyboard("{Enter}");
  expect([expanded(), fold().textContent]).toEqual(["false", "Unfold all"]);
  await userEvent.fill(screen.getByRole("searchbox"), "a");
  expect([expanded(), fold().textContent]).toEqual(["true", "Fold all"]);
  expect(onExpandedChange).not.toHaveBeenCalled();
});

it("carries its id", () => {
  const { container } = render(<ScopePicker catalogue={sipgate} id="scopes" />);
  expect(container.querySelector("#scopes")).toHaveAttribute("data-scope-picker");
});

it("changes nothing while it is read-only or disabled", async () => {
  const onValueChange = vi.fn();
  const { rerender } = render(<ScopePicker catalogue={sipgate} readOnly onValueChange={onValueChange} />);
  await userEvent.click(box("account:read"), INERT);
  rerender(<ScopePicker catalogue={sipgate} disabled onValueChange={onValueChange} />);
  await userEvent.click(resourceBox("account"), INERT);
  expect(onValueChange).not.toHaveBeenCalled();
});

it("types values by the catalogue's names, and takes unknown ones", () => {
  render(
    <ScopePicker
      catalogue={sipgate}
      defaultValue={["account:read", "unknown:scope"]}
      onValueChange={(names) => names.map((name) => name.length)}
    />,
  );
  expect(box("account:read")).toHaveAttribute("aria-checked", "true");
});

it("shows two presets of one name", async () => {
  const onValueChange = vi.fn();
  const presets = [{ name: "All read", scopes: ["account:read"] as const }];
  render(<ScopePicker catalogue={sipgate} presets={presets} onValueChange={onValueChange} />);
  const [own, builtIn] = screen.getAllByRole("button", { name: "All read" });
  expect(builtIn).toBeVisible();
  await userEvent.click(own as HTMLElement);
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["account:read"]);
});

it("cuts the scope string at its end, also from right to left", () => {
  const { container } = render(<ScopePicker catalogue={sipgate} dir="rtl" defaultValue={["account:read"]} />);
  expect(getComputedStyle(container.querySelector('[data-part="scope-string"]') as HTMLElement).direction).toBe("ltr");
});

it("marks anew what matches where a comma in the query becomes a blank", () => {
  const picker = (query: string) => (
    <ScopePicker catalogue={[{ name: "x:read", description: "See a,b and b" }]} query={query} />
  );
  const { rerender } = render(picker("a,b"));
  const marks = () => [...document.querySelectorAll('[data-part="cell"] mark')].map((mark) => mark.textContent);
  expect(marks()).toEqual(["a,b"]);
  rerender(picker("a b"));
  expect(marks().filter((text) => text === "a,b")).toEqual([]);
});

it("tells a scope called undefined from its resource", () => {
  render(<ScopePicker catalogue={[{ name: "a:read" }, { name: "undefined", path: ["a"] }, { name: "a:send" }]} />);
  expect(box("undefined")).toBeVisible();
  expect(document.querySelectorAll('[data-part="row"][data-resource="a"]')).toHaveLength(3);
});

it("says of a box over several scopes that it can change nothing of what a filter leaves", async () => {
  const catalogue = ["a:read", "a:write", "b:read", "b:write"];
  render(<ScopePicker catalogue={catalogue} disabledScopes={["a:read"]} defaultFilter="read" />);
  expect(resourceBox("a")).toHaveAttribute("aria-disabled", "true");
  expect(resourceBox("b")).not.toHaveAttribute("aria-disabled");
  const column = (name: string) => screen.getByRole("checkbox", { name: new RegExp(`^${name}, All`) });
  expect(column("Write")).toHaveAttribute("aria-disabled", "true");
  expect(column("Read")).not.toHaveAttribute("aria-disabled");
  await userEvent.click(screen.getByRole("button", { name: "All" }));
  for (const box of [resourceBox("a"), column("Write")]) expect(box).not.toHaveAttribute("aria-disabled");
});

it("takes a name out that can't be sent, and not in again", () => {
  render(<ScopePicker catalogue={["a:read"]} defaultValue={["a b"]} />);
  expect(box("a b")).toBeChecked();
  fireEvent.click(box("a b"));
  expect(box("a b")).not.toBeChecked();
  expect(box("a b")).toHaveAttribute("aria-disabled", "true");
  fireEvent.click(box("a b"));
  expect(box("a b")).not.toBeChecked();
});

it("takes null, which form libraries give, for no value of an owner's", () => {
  render(<ScopePicker catalogue={["a:read"]} value={null as unknown as undefined} />);
  fireEvent.click(box("a:read"));
  expect(box("a:read")).toBeChecked();
});
