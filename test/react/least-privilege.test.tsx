import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue, ScopePicker } from "../../src/index.js";
import { leastPrivilegeGerman } from "../../src/react/german.js";
import {
  LeastPrivilege,
  type LeastPrivilegeMessages,
  type LeastPrivilegeProps,
  leastPrivilegeEnglish,
} from "../../src/react/least-privilege.js";
import { sipgateOperations } from "../../stories/data/sipgate-operations.js";
import { box } from "./queries.js";

const search = () => screen.getByRole("searchbox");
const button = (name: RegExp | string) => screen.getByRole("button", { name });
/** Waits until the button is there and takes a click: the plan comes after the box that was ticked. */
const press = (name: RegExp) => userEvent.click(page.getByRole("button", { name }));
const boxes = () => screen.getAllByRole("checkbox").map((box) => (box as HTMLButtonElement).value);
const least = () => [...document.querySelectorAll<HTMLElement>('[data-part="least-scope"]')];
const leastNames = () => least().map(({ dataset }) => dataset.scope);
const focused = () => (document.activeElement as HTMLButtonElement).value;
const status = () => screen.getByRole("status").textContent;

const shop = createCatalogue(
  [
    "openid",
    { name: "all" },
    { name: "orders:admin", implies: ["orders:read", "orders:write"] },
    { name: "orders:read", description: "See orders" },
    { name: "orders:write", description: "Change orders", risk: "moves money" },
    { name: "stock:read", description: "See the stock" },
  ],
  { grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] } },
);
const operations = [
  { id: "listOrders", method: "GET", path: "/orders", requires: [["all"], ["orders:read"]] },
  { id: "addOrder", method: "POST", path: "/orders", summary: "Ajouter à la commande", requires: [["orders:write"]] },
  { id: "getStock", method: "GET", path: "/stock", requires: [["all"], ["stock:read"]] },
  { id: "ping", method: "GET", path: "/ping", requires: [[]] },
];
const panel = (props: Partial<LeastPrivilegeProps> = {}) => (
  <LeastPrivilege catalogue={shop} operations={operations} {...props} />
);

it("finds operations by method, path, summary and id, all terms together, and marks what matches", async () => {
  render(<LeastPrivilege catalogue={sipgate} operations={sipgateOperations} />);
  expect(boxes()).toHaveLength(179);
  await userEvent.fill(search(), "post SMS send");
  expect(boxes()).toEqual(["sendWebSms"]);
  expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
    "POST",
    "sms",
    "Send",
    "SMS",
    "send",
    "Sms",
  ]);
  await userEvent.fill(search(), "no such thing");
  expect(screen.getByText("No operation matches “no such thing”.")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(boxes()).toHaveLength(179);
});

it("folds accents in a search", async () => {
  render(panel());
  await userEvent.fill(search(), "a la COMMANDE");
  expect(boxes()).toEqual(["addOrder"]);
});

it("emits the ticked operations in their order, and keeps ids that are none of theirs", async () => {
  const onChange = vi.fn();
  render(panel({ defaultSelectedOperations: ["gone", "getStock"], onSelectedOperationsChange: onChange }));
  await userEvent.click(box("listOrders"));
  expect(onChange).toHaveBeenLastCalledWith(["listOrders", "getStock", "gone"]);
  await userEvent.click(button("Untick all"));
  expect(onChange).toHaveBeenLastCalledWith(["gone"]);
  expect(document.activeElement).not.toBe(document.body);
});

it("leaves a row where it is when it is the first to be ticked", async () => {
  render(panel());
  const { top } = box("listOrders").getBoundingClientRect();
  await userEvent.click(box("listOrders"));
  await screen.findByRole("button", { name: "Untick all" });
  expect(box("listOrders").getBoundingClientRect().top).toBe(top);
});

it("shows a tick only once the owner of the operations accepts it", async () => {
  render(panel({ selectedOperations: [] }));
  await userEvent.click(box("listOrders"));
  expect(box("listOrders")).toHaveAttribute("aria-checked", "false");
});

it("gives the least scopes, the operations that need each, the risk in words, and that it is proven", () => {
  render(panel({ defaultSelectedOperations: ["listOrders", "addOrder"] }));
  expect(leastNames()).toEqual(["orders:read", "orders:write"]);
  const [read, write] = least() as [HTMLElement, HTMLElement];
  expect(within(read).getByText("Needed by 1 operation")).toBeVisible();
  expect(within(read).getByRole("listitem")).toHaveTextContent("GET /orders");
  expect(within(write).getByText("High risk: moves money")).toBeVisible();
  expect(screen.getByText("Proven: nothing less will do.")).toBeVisible();
});

it("unfolds the operations of a scope that many need", async () => {
  render(
    <LeastPrivilege
      catalogue={sipgate}
      operations={sipgateOperations}
      defaultSelectedOperations={sipgateOperations.map(({ id }) => id)}
    />,
  );
  const summary = within(least().find(({ dataset }) => dataset.scope === "devices:write") ?? document.body).getByText(
    /^Needed by \d+ operations$/,
  );
  expect(summary.closest("details")).not.toHaveAttribute("open");
  await userEvent.click(summary);
  expect(summary.closest("details")).toHaveAttribute("open");
});

it("adds what is missing in one click, removes nothing, and announces it", async () => {
  const onValueChange = vi.fn();
  render(
    panel({
      defaultValue: ["stock:read", "x:y"],
      defaultSelectedOperations: ["listOrders", "addOrder"],
      onValueChange,
    }),
  );
  await userEvent.click(button("Use these scopes adds 2, 1 high risk"));
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(["orders:read", "orders:write", "stock:read", "x:y"], {
    reason: "use",
    added: ["orders:read", "orders:write"],
    removed: [],
    event: expect.any(Event),
  });
  expect(status()).toBe("2 scopes added. 4 selected.");
  expect(document.activeElement).toBe(button("Use these scopes nothing to change"));
  await userEvent.keyboard("{Enter}");
  expect(onValueChange).toHaveBeenCalledTimes(1);
});

it("replaces the selection by the least scopes, keeping unknown and required names and sign-in", async () => {
  const onValueChange = vi.fn();
  render(
    panel({
      defaultValue: ["openid", "all", "stock:read", "x:y"],
      requiredScopes: ["stock:read"],
      defaultSelectedOperations: ["listOrders"],
      onValueChange,
    }),
  );
  await userEvent.click(button("Use only these adds 1, removes 1"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["openid", "orders:read", "stock:read", "x:y"]);
});

it("says which selected scopes no ticked operation needs, removes them, and brings them back", async () => {
  const onValueChange = vi.fn();
  render(
    panel({
      defaultValue: ["all", "orders:read", "stock:read"],
      defaultSelectedOperations: ["listOrders"],
      onValueChange,
    }),
  );
  const group = screen.getByRole("group", { name: "Not needed by your 1 operation" });
  expect(
    within(group)
      .getAllByRole("listitem")
      .map((item) => item.dataset.scope),
  ).toEqual(["all", "stock:read"]);
  await userEvent.click(button("Remove 2 scopes"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["orders:read"]);
  expect(screen.queryByRole("group", { name: /Not needed/ })).toBeNull();
  expect(document.activeElement).toBe(button("Undo"));
  await userEvent.keyboard("{Enter}");
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["all", "orders:read", "stock:read"]);
  expect(onValueChange.mock.lastCall?.[1]).toMatchObject({ reason: "undo", added: ["all", "stock:read"] });
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(document.activeElement).toBe(button(/^Use these scopes/));
});

it("takes back the last step, also where an earlier one had left the same scopes", async () => {
  const onValueChange = vi.fn();
  render(panel({ defaultValue: ["stock:read"], defaultSelectedOperations: ["listOrders"], onValueChange }));
  await press(/^Use these scopes/);
  await press(/^Remove/);
  await userEvent.click(box("getStock"));
  await press(/^Use these scopes/);
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["orders:read", "stock:read"]);
  await userEvent.click(button("Undo"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["orders:read"]);
});

it("takes back no step anew that has been taken back", async () => {
  render(panel({ defaultValue: ["orders:read"], defaultSelectedOperations: ["getStock"] }));
  await press(/^Use these scopes/);
  await userEvent.click(box("getStock"));
  await userEvent.click(box("listOrders"));
  await press(/^Remove/);
  await userEvent.click(button("Undo"));
  await userEvent.click(button("Undo"));
  expect(status()).toBe("Undone. 1 selected.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("hands focus to the search where all are unticked and nothing else is left to do", async () => {
  render(panel({ defaultSelectedOperations: ["listOrders"] }));
  await userEvent.click(button("Untick all"));
  await expect.poll(() => document.activeElement).toBe(search());
});

it("announces that all are unticked, once the owner accepts that, and no longer when one is ticked", async () => {
  const { unmount } = render(panel({ defaultSelectedOperations: ["listOrders", "addOrder"] }));
  await userEvent.click(button("Untick all"));
  expect(status()).toBe("Ticked 0");
  await userEvent.click(box("getStock"));
  expect(status()).toBe("");
  unmount();
  const { rerender } = render(panel({ selectedOperations: ["listOrders"] }));
  await userEvent.click(button("Untick all"));
  expect(status()).toBe("");
  rerender(panel({ selectedOperations: ["addOrder"] }));
  expect(status()).toBe("");
});

it("hands focus from Show all to the search, and never to a button that takes scopes over", async () => {
  render(panel({ defaultSelectedOperations: ["listOrders"] }));
  await userEvent.click(button("Ticked 1"));
  act(() => button("Show all").focus());
  await userEvent.keyboard("{Enter}{Enter}");
  expect(search()).toHaveFocus();
  expect(button(/^Use these scopes/)).toHaveTextContent("adds 1");
});

it("never removes a scope that a ticked operation still goes by", async () => {
  const onValueChange = vi.fn();
  render(panel({ defaultValue: ["all", "stock:read"], defaultSelectedOperations: ["listOrders"], onValueChange }));
  expect(screen.getByText(/Wider than needed/)).toBeVisible();
  await userEvent.click(button("Remove 1 scope"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["all"]);
});

it("says that a selected scope covers a least one", () => {
  render(panel({ value: ["orders:admin"], selectedOperations: ["listOrders"] }));
  expect(least()[0]).toHaveAttribute("data-state", "covered");
  expect(screen.getByText("In orders:admin")).toBeVisible();
});

it("says of each least scope whether it is selected or to add, and what to do where no operation is ticked", () => {
  const { rerender } = render(panel({ value: ["orders:read"], selectedOperations: ["listOrders", "addOrder"] }));
  const [read, write] = least() as [HTMLElement, HTMLElement];
  expect(within(read).getByText("Selected")).toBeVisible();
  expect(within(write).getByText("To add")).toBeVisible();
  rerender(panel({ value: ["orders:read"], selectedOperations: [] }));
  expect(screen.getByRole("group", { name: "Least scopes" })).toHaveTextContent("The least scopes for them show here.");
});

it("counts no scope as risky that the catalogue lacks", () => {
  render(panel({ operations: [{ id: "a", requires: [["x:y"]] }], selectedOperations: ["a"] }));
  expect(button("Use these scopes adds 1")).toBeVisible();
});

it("computes anew for another catalogue", () => {
  const other = createCatalogue(["orders:admin", "orders:read"]);
  const props = { value: ["orders:admin"], selectedOperations: ["listOrders"] };
  const { rerender } = render(panel(props));
  expect(screen.getByText("In orders:admin")).toBeVisible();
  expect(screen.getByText("Your selection unlocks 3 of 4 operations")).toBeVisible();
  rerender(panel({ ...props, catalogue: other }));
  expect(screen.getByText("To add")).toBeVisible();
  expect(screen.getByText("Your selection unlocks 1 of 4 operations")).toBeVisible();
});

it("lists and counts other operations once they come", () => {
  const { rerender } = render(panel({ value: ["stock:read"], selectedOperations: ["getStock"] }));
  rerender(panel({ value: ["stock:read"], selectedOperations: ["getStock"], operations: operations.slice(2) }));
  expect(boxes()).toEqual(["getStock", "ping"]);
  expect(screen.getByText("Your selection unlocks 2 of 2 operations")).toBeVisible();
});

it("neither announces nor offers to take back what the owner refused", async () => {
  const { rerender } = render(panel({ value: [], selectedOperations: ["listOrders"] }));
  await press(/^Use these scopes/);
  expect(status()).toBe("");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  rerender(panel({ value: ["stock:read"], selectedOperations: ["listOrders"] }));
  expect(status()).toBe("");
});

it("announces what the owner accepts late, having given the former names again in a new array", async () => {
  const { rerender } = render(panel({ value: ["stock:read"], selectedOperations: ["listOrders"] }));
  await press(/^Use these scopes/);
  rerender(panel({ value: ["stock:read"], selectedOperations: ["listOrders"] }));
  rerender(panel({ value: ["orders:read", "stock:read"], selectedOperations: ["listOrders"] }));
  expect(status()).toBe("1 scope added. 2 selected.");
});

it("still offers to take a step back after the owner has refused the next one, or that", async () => {
  render(<Least />);
  await press(/^Use these scopes/);
  expect(status()).toBe("1 scope added. 2 selected.");
  await press(/^Remove/);
  expect(selected()).toBe("orders:read stock:read");
  await userEvent.click(button("Undo"));
  expect(selected()).toBe("orders:read stock:read");
  expect(button("Undo")).toBeVisible();
  expect(status()).toBe("1 scope added. 2 selected.");
});

it("offers Undo to an owner who keeps the value in another order", async () => {
  render(<Least least={1} />);
  await press(/^Use these scopes/);
  await press(/^Remove/);
  expect(selected()).toBe("orders:read");
  await userEvent.click(button("Undo"));
  expect(selected()).toBe("orders:read stock:read");
  await userEvent.click(button("Undo"));
  expect(selected()).toBe("stock:read");
  expect(status()).toBe("Undone. 1 selected.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

const selected = () => screen.getByTestId("selected").textContent;

/** Keeps the value in an order of its own, and lets no fewer scopes be selected. */
function Least({ least = 2 }) {
  const [scopes, setScopes] = useState<readonly string[]>(["stock:read"]);
  const onValueChange = (names: string[]) => {
    if (names.length >= least) setScopes(names.reverse());
  };
  return (
    <>
      <p data-testid="selected">{[...scopes].sort().join(" ")}</p>
      {panel({ value: scopes, onValueChange, defaultSelectedOperations: ["listOrders"] })}
    </>
  );
}

function Both() {
  const [scopes, setScopes] = useState<readonly string[]>([]);
  return (
    <>
      <ScopePicker catalogue={shop} value={scopes} onValueChange={setScopes} />
      {panel({ value: scopes, onValueChange: setScopes, defaultSelectedOperations: ["listOrders"] })}
    </>
  );
}

it("shares one value with the picker beside it", async () => {
  render(<Both />);
  await press(/^Use these scopes/);
  expect(box("orders:read")).toHaveAttribute("aria-checked", "true");
  expect(button("Undo")).toBeVisible();
  await userEvent.click(box("stock:read"));
  // Another hand changed the selection since: taking back the former step would undo that too.
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(screen.getByRole("group", { name: /Not needed/ })).toHaveTextContent("stock:read");
});

it("announces a step once, not again where another hand brings back what it left", async () => {
  render(<Both />);
  const say = () => document.querySelector('[data-least-privilege] [role="status"]')?.textContent;
  await press(/^Use these scopes/);
  expect(say()).toBe("1 scope added. 1 selected.");
  await userEvent.click(button("Ticked 1"));
  await expect.poll(say).toBe("1 operation matches");
  await userEvent.click(box("stock:read"));
  await userEvent.click(box("stock:read"));
  expect(button("Undo")).toBeVisible();
  expect(say()).toBe("1 operation matches");
});

it("says no longer what a step came to once another hand has changed that, and says it anew after the same step", async () => {
  render(<Both />);
  const say = () => document.querySelector('[data-least-privilege] [role="status"]')?.textContent;
  for (const _ of ["once", "again"]) {
    await press(/^Use these scopes/);
    expect(say()).toBe("1 scope added. 1 selected.");
    await userEvent.click(box("orders:read"));
    await expect.poll(say).toBe("");
  }
});

it("counts a required scope as selected, whether or not the owner's value has it", async () => {
  const onValueChange = vi.fn();
  const props = { value: ["stock:read"], requiredScopes: ["orders:read"], defaultSelectedOperations: ["getStock"] };
  render(panel({ ...props, available: ["orders:write", "stock:read"], onValueChange }));
  expect(button(/^Use these scopes/)).toHaveTextContent("nothing to change");
  await userEvent.click(box("addOrder"));
  await press(/^Use these scopes adds 1/);
  expect(onValueChange).toHaveBeenLastCalledWith(
    ["orders:read", "orders:write", "stock:read"],
    expect.objectContaining({ added: ["orders:write"], removed: [] }),
  );
});

it("announces what a step adds without a required scope that its own value lacked", async () => {
  render(panel({ requiredScopes: ["openid"], defaultSelectedOperations: ["listOrders"] }));
  await press(/^Use these scopes adds 1/);
  expect(status()).toBe("1 scope added. 2 selected.");
});

it("takes its own id for those inside it, since roots that are rendered apart would give the same ones", () => {
  const { container } = render(panel({ id: "mine", defaultSelectedOperations: ["ping"], defaultValue: ["openid"] }));
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.filter((id) => !id.startsWith("mine"))).toEqual([]);
});

it("counts what the selection unlocks, marks it, and lists it", async () => {
  render(panel({ value: ["orders:read"], defaultSelectedOperations: ["listOrders"] }));
  expect(screen.getByText("Your selection unlocks 2 of 4 operations")).toBeVisible();
  expect(document.querySelector('[data-part="unlocks"]')?.textContent).toMatch(
    /operations · 1 more than you ticked Show them$/,
  );
  expect(box("listOrders")).toHaveAccessibleDescription("Unlocked");
  expect(box("ping")).toHaveAccessibleDescription("Needs no scope");
  await userEvent.click(button("Show them"));
  expect(boxes()).toEqual(["listOrders", "ping"]);
  await expect.poll(status).toBe("2 operations match");
  await userEvent.click(button("Show all"));
  expect(boxes()).toHaveLength(4);
  await expect.poll(status).toBe("");
});

it("keeps an operation in sight that is unticked while only ticked ones are shown", async () => {
  render(panel({ defaultSelectedOperations: ["listOrders", "ping"] }));
  await userEvent.click(button("Ticked 2"));
  await userEvent.click(box("listOrders"));
  expect(boxes()).toEqual(["listOrders", "ping"]);
  expect(document.activeElement).toBe(box("listOrders"));
});

it("says why an operation stays locked, and which other schemes it takes", () => {
  render(
    panel({
      operations: [
        { id: "a", requires: [], otherSchemes: [{ scopes: [], schemes: ["ApiKey"] }] },
        { id: "b", requires: [] },
        { id: "c", requires: [["stock:read"]] },
        { id: "d", requires: [["orders:read"]], otherSchemes: [{ scopes: ["orders:read"], schemes: ["Bot", "Mtls"] }] },
        { id: "e", requires: [["orders:read"]], otherSchemes: [{ scopes: [], schemes: ["ApiKey"] }] },
      ],
      available: ["orders:read"],
      selectedOperations: ["a", "b", "c", "d", "e"],
    }),
  );
  const locked = screen.getByRole("group", { name: "3 operations stay locked" });
  expect(
    within(locked)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "a It is called with ApiKey. Scopes do not open it.",
    "b The provider names no scope that unlocks it.",
    "c It needs stock:read, which can’t be had here.",
  ]);
  const others = screen.getByRole("group", { name: "Not by scopes alone" });
  expect(
    within(others)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["d It needs Bot and Mtls besides its scopes.", "e It can be called with ApiKey instead of scopes."]);
});

it("claims the least scopes for no operation that stays locked", () => {
  const never = { id: "never", requires: [] };
  const mounted = render(
    panel({ operations: [...operations, never], selectedOperations: ["never", "listOrders", "ping"] }),
  );
  expect(screen.getByText("1 scope for 2 operations")).toBeVisible();
  mounted.unmount();
  render(panel({ operations: [...operations, never], selectedOperations: ["never"] }));
  expect(screen.getByRole("group", { name: "Least scopes" }).textContent).toBe("Least scopes");
  expect(screen.getByRole("group", { name: "1 operation stays locked" })).toBeVisible();
});

it("does not say of an operation that the selection unlocks that it stays locked", () => {
  const { rerender } = render(
    panel({ available: ["stock:read"], value: ["orders:read"], selectedOperations: ["listOrders"] }),
  );
  expect(screen.queryByRole("group", { name: /stays? locked/ })).toBeNull();
  expect(screen.queryByRole("group", { name: /^Not needed/ })).toBeNull();
  rerender(panel({ available: ["stock:read"], value: [], selectedOperations: ["listOrders"] }));
  expect(screen.getByRole("group", { name: "1 operation stays locked" })).toBeVisible();
});

it("says no text of an operation twice", () => {
  const texts = [
    { id: "a", path: "/x", label: "Get x", summary: "Get x", requires: [[]] },
    { id: "b", label: "List", summary: "List", requires: [[]] },
    { id: "c", label: "List", summary: "All of them", requires: [[]] },
  ];
  render(panel({ operations: texts }));
  const said = texts.map(({ id }) => box(id).textContent?.replace(/\s+/g, " "));
  expect(said).toEqual(["/x Get x a", "List b", "List All of them c"]);
});

it("takes nothing over while it is read-only", async () => {
  const onValueChange = vi.fn();
  render(panel({ readOnly: true, defaultSelectedOperations: ["listOrders"], value: ["stock:read"], onValueChange }));
  await userEvent.click(button(/^Use these scopes/), { force: true });
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
  expect(onValueChange).not.toHaveBeenCalled();
});

it("tells of its buttons that they take nothing over while it is read-only, and offers no Undo then", async () => {
  const { rerender } = render(panel({ defaultSelectedOperations: ["listOrders"] }));
  await press(/^Use these scopes/);
  expect(button(/^Use these scopes/)).toHaveAttribute("aria-disabled", "true");
  expect(button("Undo")).toBeVisible();
  rerender(panel({ readOnly: true, selectedOperations: ["addOrder"] }));
  for (const name of [/^Use these scopes adds/, /^Use only these adds/])
    expect(button(name)).toHaveAttribute("aria-disabled", "true");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("has nothing to take over for what needs no scope, and claims no proof of it", () => {
  render(panel({ selectedOperations: ["ping"], value: ["stock:read"] }));
  expect(screen.getByText("0 scopes for 1 operation")).toBeVisible();
  expect(screen.queryByText(/^Proven/)).toBeNull();
  expect(screen.queryByRole("button", { name: /^Use/ })).toBeNull();
});

it("says that less might do where there are too many combinations to try them all", () => {
  const scattered = (seed: number) => `s${((seed * 48_271) % 2_147_483_647) % 120}:read`;
  const calls = Array.from({ length: 300 }, (_, at) => ({
    id: `o${at}`,
    requires: Array.from({ length: 8 }, (_, way) => [
      scattered(at * 97 + way * 11 + 1),
      scattered(at * 89 + way * 7 + 5),
    ]),
  }));
  render(panel({ operations: calls, selectedOperations: calls.map(({ id }) => id) }));
  expect(screen.getByText(/^The best found/)).toBeVisible();
  expect(screen.queryByText(/^Proven/)).toBeNull();
});

it("calls nothing unneeded while no operation is ticked, and removes nothing that is only wider than needed", () => {
  const { rerender } = render(panel({ selectedOperations: [], value: ["all"] }));
  expect(screen.queryByRole("group", { name: /Not needed/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Untick all" })).toBeNull();
  rerender(panel({ selectedOperations: ["listOrders"], value: ["all"] }));
  expect(within(screen.getByRole("group", { name: /Not needed/ })).getByRole("listitem")).toHaveAttribute(
    "data-replaceable",
  );
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
});

it("says nothing of more, and lists nothing, where the selection unlocks nothing", () => {
  render(panel({ operations: operations.slice(0, 2) }));
  expect(screen.getByText("Your selection unlocks 0 of 2 operations")).toBeVisible();
  expect(screen.queryByText(/more than you ticked/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Show them" })).toBeNull();
});

it("shows all again after a filter that nothing passes, and what is unlocked whatever is searched for", async () => {
  render(panel({ value: ["orders:read"], defaultSelectedOperations: ["gone"] }));
  await userEvent.click(button("Ticked 0"));
  expect(screen.getByText("No operation matches this filter.")).toBeVisible();
  await userEvent.click(button("Show all"));
  expect(boxes()).toHaveLength(4);
  await userEvent.fill(search(), "stock");
  await userEvent.click(button("Show them"));
  expect(search()).toHaveValue("");
  expect(boxes()).toEqual(["listOrders", "ping"]);
});

it("keeps an operation in sight that was ticked when the filter was set, and not one of an earlier filter", async () => {
  render(panel({ defaultSelectedOperations: ["listOrders", "ping"] }));
  await userEvent.click(box("listOrders"));
  await userEvent.click(button("Ticked 1"));
  expect(boxes()).toEqual(["ping"]);
});

it("lists what is ticked, and what is unlocked, by another hand while only that is shown", async () => {
  const { rerender } = render(panel({ selectedOperations: ["listOrders"], value: [] }));
  await userEvent.click(button("Ticked 1"));
  rerender(panel({ selectedOperations: ["listOrders", "ping"], value: [] }));
  expect(boxes()).toEqual(["listOrders", "ping"]);
  await userEvent.click(button("Unlocked 1"));
  rerender(panel({ selectedOperations: ["listOrders", "ping"], value: ["stock:read"] }));
  expect(boxes()).toEqual(["getStock", "ping"]);
});

it("says which filter is set, how many operations a query lets through, and shows all of them again", async () => {
  render(panel());
  const filter = within(screen.getByRole("group", { name: "Show" }));
  await userEvent.click(filter.getByRole("button", { name: "Unlocked 1" }));
  expect(filter.getAllByRole("button", { pressed: true })).toEqual([button("Unlocked 1")]);
  expect(boxes()).toEqual(["ping"]);
  await userEvent.click(filter.getByRole("button", { name: "All", pressed: false }));
  await userEvent.fill(search(), "stock");
  await userEvent.keyboard("{ArrowDown}");
  expect(search()).toHaveValue("stock");
  expect(screen.getByText("1 operation matches", { selector: "[data-part=matching] *" })).toBeVisible();
  await userEvent.click(button("Show all"));
  expect(boxes()).toHaveLength(4);
});

it("announces the number of matches once typing has paused, the last one alone", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  render(panel());
  const query = (value: string) => fireEvent.change(search(), { target: { value } });
  const wait = (time: number) => act(() => vi.advanceTimersByTime(time));
  query("orders");
  wait(500);
  query("stock");
  wait(500);
  expect(status()).toBe("");
  wait(100);
  expect(status()).toBe("1 operation matches");
  query("");
  expect(status()).toBe("");
});

it("announces the number of matches of another query or filter again, where another thing was said in between", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  render(panel({ defaultSelectedOperations: ["listOrders"], defaultValue: ["stock:read"] }));
  const wait = () => act(() => vi.advanceTimersByTime(600));
  const query = (value: string) => fireEvent.change(search(), { target: { value } });
  query("/stock");
  wait();
  expect(status()).toBe("1 operation matches");
  act(() => button(/^Use these scopes/).click());
  expect(status()).toBe("1 scope added. 2 selected.");
  query("/ping");
  wait();
  expect(status()).toBe("1 operation matches");
  act(() => button("Undo").click());
  expect(status()).toBe("Undone. 1 selected.");
  act(() => button(/^Unlocked/).click());
  wait();
  expect(status()).toBe("1 operation matches");
});

it("keeps what was ticked and taken over, whatever the owner does to the arrays that it gets", async () => {
  const empty = (names: string[]) => names.splice(0);
  const emptied = vi.fn(empty);
  render(panel({ onValueChange: empty, onSelectedOperationsChange: emptied }));
  await userEvent.click(box("listOrders"));
  await userEvent.click(box("ping"));
  expect(emptied).toHaveBeenCalledTimes(2);
  expect(box("listOrders")).toHaveAttribute("aria-checked", "true");
  await press(/^Use these scopes/);
  await userEvent.click(box("ping"));
  expect(screen.getByText("Your selection unlocks 2 of 4 operations")).toBeVisible();
  expect(button("Undo")).toBeVisible();
});

it("counts a required scope among those at hand, where an operation needs another scheme besides it", () => {
  const requires = [["orders:read"], ["stock:read"]];
  const otherSchemes = [{ scopes: ["orders:read"], schemes: ["Mtls"] }];
  const props = { operations: [{ id: "a", requires: [["orders:read"]], otherSchemes }], selectedOperations: ["a"] };
  const { rerender } = render(panel({ ...props, requiredScopes: ["orders:read"] }));
  expect(screen.getByRole("group", { name: "Not by scopes alone" })).toHaveTextContent("It needs Mtls besides");
  rerender(
    panel({
      ...props,
      operations: [{ id: "a", requires, otherSchemes }],
      requiredScopes: ["stock:read", "orders:read"],
    }),
  );
  expect(screen.queryByRole("group", { name: "Not by scopes alone" })).toBeNull();
});

it("leaves Enter and Escape to an input method, Escape to a dialog where nothing is searched for, and its form unsent", () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(<form onSubmit={onSubmit}>{panel()}</form>);
  expect(search()).toHaveProperty("form", null);
  expect(search()).toHaveAttribute("autocomplete", "off");
  expect(fireEvent.keyDown(search(), { key: "Escape" })).toBe(true);
  expect(fireEvent.keyDown(search(), { key: "Enter" })).toBe(false);
  fireEvent.change(search(), { target: { value: "stock" } });
  for (const key of ["Enter", "Escape"]) expect(fireEvent.keyDown(search(), { key, isComposing: true })).toBe(true);
  expect(search()).toHaveValue("stock");
});

it("submits the form around it by none of its buttons", async () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      {panel({ defaultSelectedOperations: ["listOrders"], defaultValue: ["stock:read"] })}
    </form>,
  );
  const names = [/^Remove/, /^Use these/, "Undo", /^Use only/, "Show them", "Show all", /^Ticked/, "Untick all"];
  for (const name of names) await userEvent.click(button(name));
  expect(onSubmit).not.toHaveBeenCalled();
});

it("has the name that it is given, and tells of focus as every element does", () => {
  const onFocus = vi.fn();
  const onBlur = vi.fn();
  const { rerender } = render(panel({ onFocus, onBlur }));
  expect(screen.getByRole("region", { name: "Least privilege" })).toBeVisible();
  act(() => search().focus());
  act(() => search().blur());
  expect([onFocus.mock.calls.length, onBlur.mock.calls.length]).toEqual([1, 1]);
  rerender(
    <>
      <h2 id="heading">What it needs</h2>
      {panel({ "aria-labelledby": "heading" })}
    </>,
  );
  expect(screen.getByRole("region", { name: "What it needs" })).not.toHaveAttribute("aria-label");
});

it("says of a least scope that it is required, deprecated, or not in the catalogue, and lists up to three operations", () => {
  const catalogue = createCatalogue([{ name: "a:read", description: "Lesen", deprecated: "use b:read" }, "b:read"], {
    lang: "de",
  });
  const calls = ["a:read", "a:read", "a:read", "b:read", "z:read", "b:read", "b:read", "b:read"];
  render(
    <LeastPrivilege
      catalogue={catalogue}
      operations={calls.map((scope, i) => ({ id: `call${i}`, requires: [[scope]] }))}
      requiredScopes={["b:read"]}
      defaultSelectedOperations={calls.map((_, i) => `call${i}`)}
    />,
  );
  const [a, b, z] = least() as [HTMLElement, HTMLElement, HTMLElement];
  expect(leastNames()).toEqual(["a:read", "b:read", "z:read"]);
  expect(within(a).getByText("Deprecated: use b:read")).toBeVisible();
  expect(within(a).getByText("Lesen")).toHaveAttribute("lang", "de");
  expect(within(b).getByText("Required")).toBeVisible();
  expect(within(z).getByText("Not in the catalogue")).toBeVisible();
  expect([a, b].map((one) => one.querySelector("details") !== null)).toEqual([false, true]);
});

it("shows each text of an operation once, and code from left to right", () => {
  const calls = [
    { id: "GET /a", method: "GET", path: "/a", label: "List", requires: [] },
    { id: "b", label: "Send", summary: "Sends it", requires: [] },
    { id: "c", requires: [] },
    { id: "d", path: "/d", label: "Ask", summary: "Asks it", requires: [] },
  ];
  render(panel({ operations: calls }));
  expect(calls.map(({ id }) => box(id).textContent?.replace(/\s+/g, " ").trim())).toEqual([
    "GET /a List",
    "Send Sends it b",
    "c",
    "/d Ask – Asks it d",
  ]);
  expect(calls.map(({ id }) => box(id).querySelector("[dir=ltr]") !== null)).toEqual([true, false, true, true]);
});

it("searches anew where other scopes can be had, or are required or disabled", () => {
  const only = { operations: [{ id: "x", requires: [["orders:read"], ["stock:read"]] }], selectedOperations: ["x"] };
  const { rerender } = render(panel(only));
  expect(leastNames()).toEqual(["orders:read"]);
  rerender(panel({ ...only, available: ["stock:read"] }));
  expect(leastNames()).toEqual(["stock:read"]);
  expect(screen.getByText("To add")).toBeVisible();
  expect(screen.getByText("Your selection unlocks 0 of 1 operation")).toBeVisible();
  rerender(panel({ ...only, requiredScopes: ["stock:read"] }));
  expect(screen.getByText("Your selection unlocks 1 of 1 operation")).toBeVisible();
  expect(leastNames()).toEqual(["stock:read"]);
  rerender(panel({ ...only, disabledScopes: ["orders:read"] }));
  expect(leastNames()).toEqual(["stock:read"]);
});

it("goes by a page and back, keeps its place in a list that grows shorter, and leaves other keys to the browser", async () => {
  render(<LeastPrivilege catalogue={sipgate} operations={sipgateOperations} />);
  const grid = screen.getByRole("grid", { name: "Operations that your app calls" });
  expect(grid).toHaveAttribute("aria-colcount", "1");
  const [first, second] = boxes() as [string, string];
  act(() => box(first).focus());
  await userEvent.keyboard("{PageDown}{PageUp}");
  expect(focused()).toBe(first);
  const isLeft = (key: string, modifier: object) =>
    fireEvent.keyDown(document.activeElement as Element, { key, ...modifier });
  for (const modifier of [{ altKey: true }, { metaKey: true }, { shiftKey: true }, { ctrlKey: true }])
    expect(isLeft("ArrowDown", modifier)).toBe(true);
  expect(isLeft("End", { ctrlKey: true })).toBe(false);
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe(boxes().at(-1));
  act(() => box(second).focus());
  await userEvent.fill(search(), first);
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
});

it("has one tab stop in the list, which arrows, Home, End and the page keys move", async () => {
  render(<LeastPrivilege catalogue={sipgate} operations={sipgateOperations} />);
  await userEvent.click(search());
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe(sipgateOperations[0]?.id);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp} ");
  expect(focused()).toBe(sipgateOperations[1]?.id);
  expect(document.activeElement).toHaveAttribute("aria-checked", "true");
  await userEvent.keyboard("{PageDown}");
  expect(sipgateOperations.findIndex(({ id }) => id === focused())).toBeGreaterThan(3);
  await userEvent.keyboard("{End}");
  expect(focused()).toBe(sipgateOperations.at(-1)?.id);
  await userEvent.keyboard("{Home}{ArrowUp}");
  expect(focused()).toBe(sipgateOperations[0]?.id);
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  // Firefox would make what scrolls a tab stop of its own.
  expect(document.querySelector('[role="grid"]')).toHaveAttribute("tabindex", "-1");
});

it("makes the box that is clicked the tab stop, and goes to the last by a page that is longer than what is left", async () => {
  render(panel());
  await userEvent.click(box("getStock"));
  expect([...document.querySelectorAll('[role="grid"] [tabindex="0"]')]).toEqual([box("getStock")]);
  await userEvent.keyboard("{PageDown}{PageDown}");
  expect(focused()).toBe("ping");
});

it("keeps focus in the list when the focused operation goes", () => {
  const { rerender } = render(panel());
  act(() => box("getStock").focus());
  rerender(panel({ operations: operations.slice(0, 2) }));
  expect(focused()).toBe("addOrder");
});

it("leaves focus alone where the person had left the button that goes", () => {
  const props = { selectedOperations: ["listOrders"], value: ["stock:read"] };
  const { rerender } = render(panel(props));
  act(() => button(/^Remove/).focus());
  act(() => button(/^Remove/).blur());
  rerender(panel({ ...props, value: [] }));
  expect(document.activeElement).toBe(document.body);
});

it("goes by one row a page in a list that is lower than a row", async () => {
  render(panel());
  Object.assign(screen.getByRole("grid").style, { height: "1rem", minHeight: "0", flex: "none" });
  act(() => box("listOrders").focus());
  await userEvent.keyboard("{PageDown}");
  expect(focused()).toBe("addOrder");
});

it("leaves a key that its owner has taken", async () => {
  render(panel({ onKeyDownCapture: (event) => event.preventDefault() }));
  act(() => box("listOrders").focus());
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("listOrders");
});

const many = Array.from({ length: 5000 }, (_, i) => ({
  id: `op${i}`,
  method: "GET",
  path: `/things/${i}`,
  requires: [[i % 2 === 0 ? "orders:read" : "stock:read"]],
}));

/** Whether all of a box is in view in the list. */
function isSeen(box: HTMLElement): boolean {
  const list = screen.getByRole("grid").getBoundingClientRect();
  const { top, bottom } = box.getBoundingClientRect();
  return top >= list.top && bottom <= list.bottom;
}

it("windows 5,000 operations, and goes from end to end by keyboard without losing focus", async () => {
  render(panel({ operations: many }));
  await expect.poll(() => boxes().length).toBeGreaterThan(3);
  expect(boxes().length).toBeLessThan(60);
  expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "5000");
  act(() => box("op0").focus());
  await userEvent.keyboard("{End}");
  await expect.poll(focused).toBe("op4999");
  expect(isSeen(box("op4999"))).toBe(true);
  expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute("aria-rowindex", "5000");
  await userEvent.keyboard("{ArrowUp} ");
  expect(box("op4998")).toHaveAttribute("aria-checked", "true");
  await expect.poll(leastNames).toEqual(["orders:read"]);
  screen.getByRole("grid").scrollTo(0, 0);
  await expect.poll(() => boxes().includes("op2")).toBe(true);
  expect(focused()).toBe("op4998");
});

it("renders without any style attribute on the server, and hydrates to the same", async () => {
  const container = document.createElement("div");
  document.body.append(container);
  const element = panel({ operations: many, defaultSelectedOperations: ["op1"], value: ["all"] });
  container.innerHTML = renderToString(element);
  expect(container.querySelectorAll("[style]")).toHaveLength(0);
  expect(boxes()).toHaveLength(50);
  expect(leastNames()).toEqual(["stock:read"]);
  render(element, { container, hydrate: true });
  await expect.poll(() => boxes().length).toBeLessThan(50);
  expect(screen.getByRole("grid").scrollHeight).toBeGreaterThan(100_000);
});

it("renders all operations where nothing can measure their rows, as under jsdom", () => {
  vi.stubGlobal("ResizeObserver", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  render(panel({ operations: many.slice(0, 300) }));
  expect(boxes()).toHaveLength(300);
});

it("changes no other row when one is ticked", async () => {
  render(panel());
  act(() => box("listOrders").focus());
  const touched = new Set<string | undefined>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records)
      touched.add((target as Element).closest('[role="row"]')?.querySelector("button")?.value);
  });
  observer.observe(screen.getByRole("grid"), { subtree: true, childList: true, attributes: true });
  await userEvent.keyboard(" ");
  await expect.poll(leastNames).toEqual(["orders:read"]);
  expect([...touched]).toEqual(["listOrders"]);
});

it("shows an operation once whose id repeats", () => {
  render(panel({ operations: [...operations, ...operations], selectedOperations: ["listOrders"] }));
  expect(boxes()).toEqual(operations.map(({ id }) => id));
});

it("says that there are no operations", () => {
  render(panel({ operations: [] }));
  expect(screen.getByText("There are no operations to choose from.")).toBeVisible();
});

it("speaks German", () => {
  render(panel({ messages: leastPrivilegeGerman, value: ["stock:read"], selectedOperations: ["listOrders", "ping"] }));
  expect(screen.getByText("1 Berechtigung für 2 Aufrufe")).toBeVisible();
  expect(screen.getByRole("group", { name: "Für Ihre 2 Aufrufe nicht nötig" })).toBeVisible();
  expect(screen.getByText("Ihre Auswahl erlaubt 2 von 4 Aufrufen")).toBeVisible();
});

it("writes numbers as the language does", () => {
  const counts = { added: 1200, removed: 1300, risky: 1100, selected: 1400 };
  const said = ({ unlocks, unlocksMore, effect, taken, undone }: LeastPrivilegeMessages) => [
    unlocks(1200, 1200),
    unlocksMore(1200),
    effect(counts),
    taken(counts),
    undone(1200),
  ];
  expect(said(leastPrivilegeEnglish)).toEqual([
    "Your selection unlocks 1,200 of 1,200 operations",
    "1,200 more than you ticked",
    "adds 1,200, 1,100 high risk, removes 1,300",
    "1,200 scopes added, 1,300 scopes removed. 1,400 selected.",
    "Undone. 1,200 selected.",
  ]);
  expect(said(leastPrivilegeGerman)).toEqual([
    "Ihre Auswahl erlaubt 1.200 von 1.200 Aufrufen",
    "1.200 mehr als gewählt",
    "1.200 hinzu, 1.100 mit hohem Risiko, 1.300 entfallen",
    "1.200 Berechtigungen hinzugefügt, 1.300 Berechtigungen entfernt. 1.400 gewählt.",
    "Rückgängig gemacht. 1.200 gewählt.",
  ]);
});

it("offers to untick all only where an operation is ticked, and leaves ids that are none of theirs", async () => {
  const onSelectedOperationsChange = vi.fn();
  render(panel({ defaultSelectedOperations: ["ping", "gone"], onSelectedOperationsChange }));
  await userEvent.click(button("Untick all"));
  expect(onSelectedOperationsChange).toHaveBeenCalledExactlyOnceWith(["gone"]);
  expect(screen.queryByRole("button", { name: "Untick all" })).toBeNull();
  expect(document.querySelector('[data-part="matching"]')).toBeNull();
});

it("goes on with the last value and operations where the owner gives none any more", async () => {
  const onValueChange = vi.fn();
  const initial = { defaultValue: ["all"], defaultSelectedOperations: ["ping"], onValueChange };
  const { rerender } = render(panel({ ...initial, value: ["openid"], selectedOperations: ["listOrders"] }));
  rerender(panel({ ...initial, value: ["stock:read"], selectedOperations: ["addOrder"] }));
  rerender(panel(initial));
  expect(box("addOrder")).toBeChecked();
  expect(box("ping")).not.toBeChecked();
  await userEvent.click(box("getStock"));
  expect(box("getStock")).toBeChecked();
  await press(/^Use these scopes/);
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["orders:write", "stock:read"]);
});

it("renders no reason of a least scope anew while a query is typed", async () => {
  let renders = 0;
  const messages = { neededBy: (n: number) => `${n} (${++renders})` };
  render(panel({ selectedOperations: ["listOrders", "addOrder", "getStock"], value: ["orders:admin"], messages }));
  expect(leastNames()).toHaveLength(3);
  renders = 0;
  await userEvent.fill(search(), "stock");
  expect(boxes()).toEqual(["getStock"]);
  expect(renders).toBe(0);
});

it("searches no more for operations that the owner writes anew for each render", () => {
  let reads = 0;
  let renders = 0;
  const messages = { search: () => `${renders++}` };
  const written = () => [
    {
      id: "listOrders",
      get requires() {
        reads++;
        return [["orders:read"]];
      },
    },
  ];
  const { rerender } = render(
    panel({
      operations: [{ id: "listOrders", requires: [["orders:read"]] }],
      defaultSelectedOperations: ["listOrders"],
      messages,
    }),
  );
  renders = 0;
  rerender(panel({ operations: written(), messages }));
  // To compare it, and React's tools for developers compare props as well; a search reads it ten times more.
  expect(renders).toBe(1);
  expect(reads).toBeLessThanOrEqual(2);
  expect(leastNames()).toEqual(["orders:read"]);
});

it("keeps every tick of those that are made in one task", async () => {
  const onChange = vi.fn();
  render(panel({ onSelectedOperationsChange: onChange }));
  const names = ["listOrders", "addOrder", "getStock"];
  act(() => {
    for (const name of names) box(name).click();
  });
  expect(onChange.mock.lastCall).toEqual([names]);
  for (const name of names) expect(box(name)).toHaveAttribute("aria-checked", "true");
});
