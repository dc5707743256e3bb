import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, it, onTestFinished, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { createCatalogue, ScopeConsent, type ScopeConsentProps } from "../../src/index.js";
import { consentGerman } from "../../src/react/german.js";
import { button, client, everything, large, pass, provider, redirectUri, sent } from "./consent-requests.js";
import { box, resourceBox } from "./queries.js";

const all = provider.scopes.map(({ name }) => name);

function show(props: Partial<ScopeConsentProps> = {}) {
  const onAllow = vi.fn();
  const onDeny = vi.fn();
  const given = {
    catalogue: provider,
    client,
    redirectUri,
    requestedScopes: ["openid", "contacts:read", "contacts:write"],
    onAllow,
    onDeny,
    ...props,
  };
  const { rerender } = render(<ScopeConsent {...given} />);
  return {
    onAllow,
    onDeny,
    again: (more: Partial<ScopeConsentProps>) => rerender(<ScopeConsent {...given} {...more} />),
  };
}

const scope = () => sent().find(([name]) => name === "scope")?.[1];
const status = () => document.querySelector('[data-part="status"]')?.textContent;
const group = (name: string) => screen.getByRole("group", { name });
const level = (name: RegExp) => screen.getByRole("button", { name });

it("sends both halves of a pair, with the required scopes, in catalogue order", async () => {
  const { onAllow } = show();
  await userEvent.click(
    within(group("Contacts: read and manage")).getByRole("checkbox", { name: /^Change your contacts/ }),
  );
  await userEvent.click(box("contacts:read"));
  expect(sent("allow")).toEqual([
    ["scope", "openid contacts:read contacts:write"],
    ["decision", "allow"],
  ]);
  await userEvent.click(button("allow"));
  expect(onAllow.mock.calls).toEqual([[["openid", "contacts:read", "contacts:write"]]]);
});

it("ticks nothing at first but what is required", () => {
  show({ requestedScopes: all });
  expect(scope()).toBe("openid");
});

it("ticks at first what was granted earlier and is asked for again, unless told otherwise", () => {
  const { again } = show({ requestedScopes: all, grantedScopes: ["contacts:read", "gone:read"] });
  expect(scope()).toBe("openid contacts:read");
  again({ requestedScopes: [...all, "x"], grantedScopes: ["contacts:read"], defaultSelection: "required" });
  expect(scope()).toBe("openid");
});

it("keeps required scopes on and says why", async () => {
  show({ requiredScopes: { "contacts:read": "it is an address book" } });
  const required = within(screen.getByRole("region", { name: "Always part of it" }));
  expect(required.getAllByRole("checkbox").map((one) => one.getAttribute("value"))).toEqual([
    "openid",
    "contacts:read",
  ]);
  expect(required.queryByText(/chosen$/)).toBeNull();
  expect(screen.getByText("0 of 1 chosen")).toBeVisible();
  expect(box("contacts:read")).toHaveAccessibleDescription("Required: it is an address book");
  expect(box("openid")).toHaveAccessibleDescription("Required: to sign you in");
  await userEvent.click(box("contacts:read"), { force: true });
  expect(scope()).toBe("openid contacts:read");
  expect(box("contacts:read")).toHaveFocus();
});

it("never adds openid, nor what is required but not requested", () => {
  show({ requestedScopes: ["contacts:read"], requiredScopes: ["files:read"] });
  expect(scope()).toBe("");
  expect(document.querySelector('[value="openid"], [value="files:read"]')).toBeNull();
});

it("emits what a tick covers of the request, and shows what it covers beyond", async () => {
  show({ requestedScopes: ["files:read", "files:write"] });
  expect(box("files:write")).toHaveAccessibleDescription("Also includes audit:read");
  await userEvent.click(box("files:write"));
  expect(scope()).toBe("files:read files:write");
  expect(box("files:read")).toHaveAccessibleDescription("in files:write");
  await userEvent.click(box("files:write"));
  expect(scope()).toBe("");
});

it("gives access while away a line of its own, which only its box and everything tick", async () => {
  show({ requestedScopes: all });
  const offline = screen.getByRole("checkbox", { name: "Keep access while you are away" });
  expect(offline).toHaveAttribute("value", "offline_access");
  await userEvent.click(offline);
  expect(scope()).toBe("openid offline_access");
});

it("counts OpenID and access while away as neither read nor write nor unknown, whatever the catalogue says of them", async () => {
  const catalogue = createCatalogue(["a:read"]);
  const { again } = show({ catalogue, requestedScopes: ["a:read", "openid", "offline_access"] });
  const outcome = () => document.querySelector('[data-part="consent-outcome"]');
  await userEvent.click(box("a:read"));
  await userEvent.click(box("offline_access"));
  expect(outcome()).toHaveTextContent("3 of 3 allowed · 1 read · 2 other");
  const known = ["openid", "offline_access"].map((name) => ({ name, access: "read" as const }));
  again({ catalogue: createCatalogue(["a:read", ...known]) });
  expect(outcome()).toHaveTextContent("3 of 3 allowed · 1 read · 2 other");
});

it("shows access while away as on where another scope covers it, for it is sent", async () => {
  const catalogue = createCatalogue([{ name: "full", implies: ["offline_access"] }, "offline_access", "a:read"]);
  const requestedScopes = ["full", "offline_access", "a:read"];
  const { again } = show({ catalogue, requestedScopes });
  await userEvent.click(box("full"));
  expect(scope()).toBe("full offline_access");
  expect(box("offline_access")).toBeChecked();
  expect(box("offline_access")).toHaveAccessibleDescription("in full");
  await userEvent.click(box("offline_access"), { force: true });
  await userEvent.click(box("full"));
  expect(scope()).toBe("");
  expect(box("offline_access")).not.toBeChecked();
  again({ catalogue, requestedScopes, requiredScopes: ["full"] });
  expect(scope()).toBe("full offline_access");
  expect(box("offline_access")).toBeChecked();
});

it("shows as on what access while away covers, for it is sent, and says at its box what the provider has it cover", async () => {
  const catalogue = createCatalogue([
    { name: "offline_access", implies: ["a:read", "b:read"], deprecated: "sessions" },
    { name: "a:read", risk: true },
    "b:read",
    { name: "a:all", implies: ["a:read"] },
  ]);
  show({ catalogue, requestedScopes: "offline_access a:read a:all", grantedScopes: ["a:read"] });
  expect(box("offline_access")).toHaveAccessibleDescription(/sessions.*Also includes a:read \(High risk\), b:read/);
  await userEvent.click(box("a:read"));
  expect(box("a:read")).toHaveAccessibleDescription("High risk You take this back");
  await userEvent.click(box("offline_access"));
  expect(scope()).toBe("offline_access a:read");
  expect(box("a:read")).toBeChecked();
  expect(box("a:read")).toHaveAttribute("aria-disabled", "true");
  expect(box("a:read")).toHaveAccessibleDescription("in offline_access High risk");
  await userEvent.click(box("a:all"));
  expect(box("a:read")).toHaveAccessibleDescription("in offline_access, a:all High risk");
  await userEvent.click(box("offline_access"));
  expect(box("a:read")).toHaveAccessibleDescription("in a:all High risk");
  await userEvent.click(box("a:all"));
  expect(box("a:read")).not.toBeChecked();
});

it("says of access while away what it covers of the table below, whose boxes don't know of it", () => {
  const names = Array.from({ length: 30 }, (_, i) => `r${i}:read`);
  const catalogue = createCatalogue([...names, { name: "offline_access", implies: ["r7:read"] }]);
  show({ catalogue, requestedScopes: [...names, "offline_access"] });
  expect(box("offline_access")).toHaveAccessibleDescription("Also includes r7:read");
});

it("shows unknown scopes raw under Other, and lets them be allowed", async () => {
  const { onAllow } = show({ requestedScopes: ["contacts:read", "zebra:read", "a b", "<b>"] });
  const other = within(screen.getByRole("region", { name: "Other" }));
  expect(other.getAllByRole("checkbox").map((one) => one.textContent)).toEqual(["zebra:read", "<b>", "a b"]);
  expect(box("a b")).toHaveAccessibleDescription("Not a valid scope name");
  expect(box("a b")).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(box("zebra:read"));
  await userEvent.click(box("a b"), { force: true });
  expect(scope()).toBe("zebra:read");
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenLastCalledWith(["zebra:read"]);
  await userEvent.click(box("zebra:read"));
  expect(box("zebra:read")).not.toBeChecked();
});

it("says high risk in words, at the box and before Allow", async () => {
  show({ requestedScopes: ["messages:send", "contacts:read"] });
  expect(box("messages:send")).toHaveAccessibleDescription("High risk: costs money");
  await userEvent.click(box("messages:send"));
  expect(screen.getByText("1 high risk")).toBeVisible();
});

it("says and counts high risk that a tick brings in from beyond the request", async () => {
  const beyond = createCatalogue([{ name: "all", implies: ["pay"] }, { name: "pay", risk: "costs money" }, "a:read"]);
  show({ catalogue: beyond, requestedScopes: ["all", "a:read"] });
  expect(box("all")).toHaveAccessibleDescription("Also includes pay (High risk: costs money)");
  await userEvent.click(box("all"));
  expect(screen.getByText("1 high risk")).toBeVisible();
  await userEvent.click(box("a:read"));
  await userEvent.click(box("all"));
  expect(screen.queryByText("1 high risk")).toBeNull();
});

it("says high risk from beyond the request in the tree and at the levels, too", async () => {
  const names = Array.from({ length: 30 }, (_, i) => `r${i}:read`);
  const catalogue = createCatalogue([...names, { name: "all", implies: ["pay"] }, { name: "pay", risk: true }]);
  show({ catalogue, requestedScopes: ["all", ...names] });
  expect(level(/^Everything asked for 31 of 31, 1 high risk$/)).toBeVisible();
  expect(box("all")).toHaveAccessibleDescription("Also includes pay (High risk)");
});

it("tells what was not asked for from what the provider does not offer", () => {
  show({ requestedScopes: ["contacts:write", "notes:read"] });
  expect(screen.getByText("Read: not asked for")).toBeVisible();
  expect(screen.getByText("Write: not offered by the provider")).toBeVisible();
});

it("puts what is new first, with the date, and names what is taken back", async () => {
  const requestedScopes = ["openid", "contacts:read", "contacts:write", "notes:read"];
  const { onAllow } = show({
    requestedScopes,
    grantedScopes: ["openid", "contacts:read", "contacts:write"],
    grantedAt: "2026-05-03",
  });
  const headings = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual(["Always part of it", "New since you allowed it on May 3, 2026", "What you may allow"]);
  expect(box("notes:read")).toHaveAccessibleDescription("New");
  expect(screen.queryByText(/You take back \d/)).toBeNull();
  await userEvent.click(box("contacts:write"));
  expect(group("You take back 1 permission:")).toHaveTextContent("Change your contacts contacts:write");
  expect(box("contacts:write")).toHaveAccessibleDescription("You take this back");
  const order = group("You take back 1 permission:").compareDocumentPosition(button("allow"));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenLastCalledWith(["openid", "contacts:read"]);
});

it("marks what is new in the tree where there is more of it than a list should hold", () => {
  show({
    catalogue: large,
    requestedScopes: everything,
    grantedScopes: ["group0:item0:read"],
    grantedAt: "2026-05-03",
  });
  // Of 121, less the one that was granted, and openid, which stands above.
  expect(screen.getByText("New since you allowed it on May 3, 2026: 119")).toBeVisible();
  expect(screen.queryByRole("region", { name: /^New since/ })).toBeNull();
});

it("speaks of what is new in the tree only where some of it is there, and not above it or below", () => {
  const requestedScopes = [...everything, "unknown:read"];
  show({ catalogue: large, requestedScopes, grantedScopes: everything.slice(1) });
  expect(box("openid")).toHaveAccessibleDescription(/New/);
  expect(box("unknown:read")).toHaveAccessibleDescription("New");
  expect(screen.queryByText(/^New since/)).toBeNull();
});

it.each([
  ["few", everything.slice(0, 5)],
  ["many", everything],
])("puts access while away first where it is new, on a line of its own, with %s scopes", async (_, names) => {
  show({ catalogue: large, requestedScopes: [...names, "offline_access"], grantedScopes: names });
  const added = within(screen.getByRole("region", { name: "New since you last allowed it" }));
  const away = added.getByRole("checkbox", { name: "Keep access while you are away" });
  expect(document.querySelectorAll('[value="offline_access"]')).toHaveLength(1);
  await userEvent.click(away);
  expect(scope()).toBe([...names, "offline_access"].join(" "));
});

it("shows what else is asked for before the scopes", () => {
  show({ details: <p>Pay 20 € to Merchant A</p> });
  const order = screen
    .getByText("Pay 20 € to Merchant A")
    .compareDocumentPosition(screen.getByRole("heading", { name: "Always part of it" }));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("asks once where nothing optional is allowed, then lets it pass", async () => {
  const { onAllow } = show();
  await userEvent.click(button("allow"));
  expect(onAllow).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveFocus();
  expect(screen.getByRole("alert").textContent).toMatch(/^You allow nothing but what is required\. Fieldnotes may not/);
  pass(500);
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenCalledWith(["openid"]);
});

it("does not ask who took back what was ticked: only what nobody touched was overlooked", async () => {
  const { onAllow } = show();
  await userEvent.click(box("contacts:read"));
  await userEvent.click(box("contacts:read"));
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenCalledWith(["openid"]);
});

it("does not ask who chose only what is required", async () => {
  const { onAllow } = show({ catalogue: large, requestedScopes: everything, requiredScopes: everything.slice(0, 1) });
  await userEvent.click(document.querySelector('[data-level-id="required"]') as HTMLElement);
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenCalledWith(everything.slice(0, 1));
});

it("does not ask where there is nothing optional", async () => {
  const { onAllow } = show({ requestedScopes: ["openid"] });
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenCalledWith(["openid"]);
});

it.each([
  ["nothing", ""],
  ["what can't be granted", ["a b"]],
])("asks where the client asks for %s: OAuth has no empty scope", async (_, requestedScopes) => {
  const { onAllow } = show({ requestedScopes });
  await userEvent.click(button("allow"));
  expect(onAllow).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toBe("You allow nothing that Fieldnotes asks for. Go on anyway?");
});

it("asks no more once something optional is allowed, and says so where nothing is required either", async () => {
  const { onAllow } = show({ requestedScopes: ["contacts:read", "notes:read"] });
  expect(document.querySelector('[data-part="consent-outcome"]')?.textContent).toBe("0 of 2 allowed");
  await userEvent.click(button("allow"));
  expect(screen.getByRole("alert").textContent).toMatch(/^You allow nothing that Fieldnotes asks for/);
  await userEvent.click(box("contacts:read"));
  expect(screen.queryByRole("alert")).toBeNull();
  pass(500);
  await userEvent.click(button("allow"));
  expect(onAllow.mock.calls).toEqual([[["contacts:read"]]]);
});

it("is not answered by the second half of a double click", async () => {
  const { onAllow } = show({ catalogue: large, requestedScopes: everything });
  await userEvent.dblClick(button("allow"));
  expect(screen.getByRole("alert")).toBeVisible();
  expect(onAllow).not.toHaveBeenCalled();
});

it("does not call it a denial where it takes something back", async () => {
  show({ requestedScopes: ["contacts:read"], grantedScopes: ["contacts:read"] });
  await userEvent.click(box("contacts:read"));
  await userEvent.click(button("allow"));
  expect(screen.getByRole("alert").textContent).toBe("You allow nothing that Fieldnotes asks for. Go on anyway?");
});

it("promises no loss of access that a decision about other scopes leaves alone", async () => {
  show({ requestedScopes: ["contacts:read"], grantedScopes: ["notes:read"] });
  await userEvent.click(button("allow"));
  expect(screen.getByRole("alert").textContent).toBe("You allow nothing that Fieldnotes asks for. Go on anyway?");
});

it("windows the rows of a long catalogue that comes later", () => {
  const names = Array.from({ length: 300 }, (_, i) => [`g${i % 3}:r${i}:read`, `g${i % 3}:r${i}:write`]).flat();
  const { again } = show({ requestedScopes: names, catalogue: [] });
  again({ requestedScopes: names, catalogue: names });
  expect(document.querySelector('[data-section="tree"]')).toHaveAttribute("data-long");
});

it.each(["constructor", "__proto__"])("shows an action called %s", (action) => {
  const grammar = { separator: ":", action: "last", read: [], write: [action] } as const;
  const { again } = show({
    catalogue: createCatalogue([`files:${action}`], { grammar }),
    requestedScopes: `files:${action}`,
  });
  expect(screen.getByText(`Files: ${action}`)).toBeVisible();
  again({
    catalogue: createCatalogue([`files:${action}`], { grammar }),
    requestedScopes: `files:${action}`,
    messages: consentGerman,
  });
  expect(screen.getByText(`Files: ${action}`)).toBeVisible();
});

it("shows a label of the provider's own beside what is asked for", () => {
  show({ catalogue: [{ name: "contacts:read", label: "Look up people" }], requestedScopes: ["contacts:read"] });
  expect(box("contacts:read")).toHaveAccessibleName("Contacts: read, Look up people");
  expect(box("contacts:read").textContent).toContain("Look up people");
});

it.each([
  ["read", /^Everything/, "everything"],
  ["write", /^Read only/, "read"],
] as const)(
  "shows as pressed the level that was clicked where another amounts to the same (%s)",
  async (verb, name, id) => {
    const names = Array.from({ length: 25 }, (_, i) => `r${i}:${verb}`);
    show({ catalogue: names, requestedScopes: names });
    await userEvent.click(level(name));
    const pressed = within(group("How much to allow")).getByRole("button", { pressed: true });
    expect(pressed.dataset.levelId).toBe(id);
  },
);

it("follows a change of language in gaps and in what is taken back", async () => {
  const catalogue = createCatalogue(["a:contacts:read", "profile"]);
  const names = ["a:contacts:read", "profile"];
  const given = { catalogue, requestedScopes: names, grantedScopes: names };
  const { again } = show(given);
  for (const name of names) await userEvent.click(box(name));
  const withdrawal = () => document.querySelector('[data-part="consent-withdrawal"] ul')?.textContent;
  expect(withdrawal()).toBe("A › Contacts: read a:contacts:readProfile profile");
  again({ ...given, messages: consentGerman });
  expect(withdrawal()).toBe("A › Contacts: lesen a:contacts:readProfile profile");
  expect(screen.getByText("Schreiben: vom Anbieter nicht angeboten")).toBeVisible();
});

it("keeps ticks and focus where something beyond the request was granted or is required", async () => {
  const { again } = show({ grantedScopes: ["notes:read"] });
  await userEvent.click(box("contacts:read"));
  again({ grantedScopes: ["notes:read", "files:read"], requiredScopes: ["audit:read"] });
  expect(scope()).toBe("openid contacts:read");
  expect(box("contacts:read")).toHaveFocus();
});

it("names the half that several writes lack", () => {
  const grammar = { separator: ":", action: "last", read: ["read"], write: ["write", "delete"] } as const;
  const catalogue = createCatalogue(["contacts:read", "contacts:write", "contacts:delete"], { grammar });
  show({ catalogue, requestedScopes: ["contacts:write", "contacts:delete"] });
  expect(screen.getByText("Read: not asked for")).toBeVisible();
});

it("says of access while away what the provider says, and high risk", () => {
  const offline = { name: "offline_access", description: "Issue a refresh token", risk: "it never ends" };
  show({ catalogue: createCatalogue([offline, "a:read"]), requestedScopes: ["a:read", "offline_access"] });
  expect(box("offline_access")).toHaveAccessibleDescription("High risk: it never ends");
  expect(screen.getByText("Issue a refresh token")).toBeVisible();
});

it("says of a scope that the catalogue lacks that it is required, or taken back", async () => {
  const requestedScopes = ["contacts:read", "x:read", "zebra:read"];
  const messages = { picker: { change: { new: "", kept: "Allowed before", removed: "You take this back" } } };
  const { again } = show({ requestedScopes, requiredScopes: ["x:read"], grantedScopes: ["zebra:read"] });
  expect(box("x:read")).toHaveAccessibleDescription("Required New");
  expect(box("zebra:read")).not.toHaveAccessibleDescription();
  expect(document.querySelector('[data-note="kept"]')).toBeNull();
  again({ requestedScopes, requiredScopes: ["x:read"], grantedScopes: ["zebra:read"], messages });
  expect(box("zebra:read")).toHaveAccessibleDescription("Allowed before");
  await userEvent.click(box("zebra:read"));
  expect(box("zebra:read")).toHaveAccessibleDescription("You take this back");
});

it("follows at a box what its other half and what covers it do", async () => {
  const catalogue = createCatalogue([
    "a:read",
    "a:write",
    { name: "x", implies: ["b:read"] },
    { name: "y", implies: ["b:read"] },
    "b:read",
  ]);
  show({ catalogue, requestedScopes: ["a:read", "a:write", "x", "y", "b:read"] });
  await userEvent.click(box("a:write"));
  expect(box("a:read")).toHaveAccessibleDescription("write without read");
  await userEvent.click(box("x"));
  expect(box("b:read")).toHaveAccessibleDescription("in x");
  await userEvent.click(box("y"));
  expect(box("b:read")).toHaveAccessibleDescription("in x, y");
});

it("says in which language the provider's descriptions are, and not of a text of its own", () => {
  const catalogue = createCatalogue([{ name: "a:read", description: "Lesen" }, "b:read", "c"], { lang: "de" });
  show({ catalogue, requestedScopes: ["a:read", "b:read", "c"] });
  expect(screen.getByText("Lesen")).toHaveAttribute("lang", "de");
  for (const name of ["b:read", "c"]) expect(box(name).querySelector("[lang]")).toBeNull();
});

it("names a resource with those above it, and one without a name", () => {
  const catalogue = createCatalogue(["a:b:read", "write"]);
  show({ catalogue, requestedScopes: ["a:b:read", "write"] });
  expect(box("a:b:read")).toHaveAccessibleName(/^A › B: read/);
  expect(box("write")).toHaveAccessibleName(/^Everything: manage/);
});

it("names no missing half of what is required anyway", () => {
  show({ requestedScopes: ["contacts:write"], requiredScopes: ["contacts:write"] });
  expect(screen.queryByText(/not asked for/)).toBeNull();
});

it("says of an action with a column of its own that it is not asked for", () => {
  const verbs = ["create", "read", "update", "delete"];
  const names = Array.from({ length: 12 }, (_, i) => verbs.map((verb) => `r${i}:${verb}`)).flat();
  show({ catalogue: createCatalogue(names), requestedScopes: names.filter((name) => name !== "r3:delete") });
  const gap = document.querySelector('[data-resource="r3"] [data-part="gap"]');
  expect(gap).toHaveTextContent("Delete: not asked for");
});

it("takes for a missing half what the provider has of it, by whatever verb", () => {
  const names = Array.from({ length: 12 }, (_, i) => [`r${i}:view`, `r${i}:write`]).flat();
  const grammar = { separator: ":", action: "last", read: ["view"], write: ["write"] } as const;
  const catalogue = createCatalogue(names, { grammar });
  show({ catalogue, requestedScopes: names.filter((name) => name !== "r3:view") });
  expect(document.querySelector('[data-resource="r3"] [data-part="gap"]')).toHaveTextContent("Read: not asked for");
});

it("offers to take a bulk change in the tree back, and has access while away and its names beside it", async () => {
  show({ catalogue: large, requestedScopes: [...everything, "offline_access"] });
  const tree = screen.getByRole("treegrid", { name: "What you may allow" });
  const section = within(screen.getByRole("region", { name: "What you may allow" }));
  expect(section.getByRole("checkbox", { name: "Keep access while you are away" })).toBeVisible();
  expect(within(tree).getAllByRole("row")).toHaveLength(7);
  await userEvent.click(resourceBox("group0"));
  expect(scope()?.split(" ")).toHaveLength(21);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(scope()).toBe("openid");
});

it("folds the tree for Read only, and shows as pressed the level that was chosen last", async () => {
  show({ catalogue: large, requestedScopes: everything });
  const levels = within(group("How much to allow"));
  const pressed = () => levels.getAllByRole("button", { pressed: true }).map((one) => one.dataset.levelId);
  await userEvent.click(screen.getByRole("button", { name: "Unfold all" }));
  await userEvent.click(level(/^Read only/));
  expect(resourceBox("group0")).toHaveAttribute("aria-expanded", "false");
  expect(pressed()).toEqual(["read"]);
  await userEvent.click(level(/^Choose/));
  expect(pressed()).toEqual(["choose"]);
  expect(screen.queryByText(/hidden/)).toBeNull();
  await userEvent.click(level(/^Read only/));
  expect(pressed()).toEqual(["read"]);
});

it("lets a keyboard scroll what is taken back, where that is long", async () => {
  show({ requestedScopes: ["contacts:read", "offline_access"], grantedScopes: ["contacts:read", "offline_access"] });
  await userEvent.click(box("contacts:read"));
  await userEvent.click(box("offline_access"));
  const taken = group("You take back 2 permissions:");
  expect(taken).toHaveAttribute("tabindex", "0");
  expect(within(taken).getByText("Keep access while you are away")).toBeVisible();
});

it("gives the date of the last grant as a day in UTC, and none for what is no date", async () => {
  const session = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };
  await session.send("Emulation.setTimezoneOverride", { timezoneId: "Pacific/Kiritimati" });
  onTestFinished(() => session.send("Emulation.setTimezoneOverride", { timezoneId: "" }));
  const requestedScopes = ["contacts:read", "notes:read"];
  const { again } = show({ requestedScopes, grantedScopes: ["contacts:read"], grantedAt: "2026-05-03T12:00:00Z" });
  expect(screen.getByRole("region", { name: "New since you allowed it on May 3, 2026" })).toBeVisible();
  again({ requestedScopes, grantedScopes: ["contacts:read"], grantedAt: "never" });
  expect(screen.getByRole("region", { name: "New since you last allowed it" })).toBeVisible();
});

it("says nothing of where a decision leads where it leads nowhere and can't be taken back", () => {
  show({ redirectUri: undefined });
  expect(document.querySelector('[data-part="consent-fine"]')).toBeNull();
});

it("offers four levels for many scopes, each in numbers", async () => {
  show({ catalogue: large, requestedScopes: everything });
  expect(level(/^Only what is required 1 of 121$/)).toHaveAttribute("aria-pressed", "true");
  expect(level(/^Choose 1 of 121, one by one$/)).toHaveAttribute("aria-pressed", "false");
  await userEvent.click(level(/^Only what is required/));
  await expect.poll(status).toBe("Only what is required: 1 of 121");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  await userEvent.click(level(/^Read only 61 of 121, changes nothing$/));
  expect(scope()?.split(" ")).toHaveLength(61);
  // What is required has its box above the tree: the tree's filter does not hide it.
  expect(screen.queryByText(/hidden/)).toBeNull();
  expect(screen.getByText("changes nothing", { selector: "[data-part=consent-outcome] bdi" })).toBeVisible();
  await userEvent.click(resourceBox("group0"));
  await userEvent.click(resourceBox("group1"));
  expect(
    scope()
      ?.split(" ")
      .filter((name) => /^group[01]|write$/.test(name)),
  ).toEqual([]);
  expect(scope()?.split(" ")).toHaveLength(41);
  expect(level(/^Choose 41 of 121/)).toHaveAttribute("aria-pressed", "true");
  await userEvent.click(level(/^Everything asked for 121 of 121$/));
  expect(scope()).toBe(everything.join(" "));
  await userEvent.click(level(/^Choose/));
  expect(scope()).toBe(everything.join(" "));
  expect(screen.getByRole("searchbox")).toHaveFocus();
});

it("announces of a level all that it allows, not what the table has of it", async () => {
  const unknown = Array.from({ length: 30 }, (_, i) => `unknown${i}:read`);
  show({ requestedScopes: [...unknown, "offline_access", "contacts:read"] });
  await userEvent.click(level(/^Everything/));
  await expect.poll(status).toBe("Everything asked for: 32 of 32");
});

it("goes from Choose to the first box to choose where there is no table", async () => {
  const names = Array.from({ length: 25 }, (_, i) => `r${i}:read`);
  const granted = names.slice(0, 10);
  show({ catalogue: names, requestedScopes: names, requiredScopes: granted, grantedScopes: granted });
  await userEvent.click(level(/^Choose/));
  expect(box("r10:read")).toHaveFocus();
});

it("keeps its other words where some of the picker's are given", () => {
  show({
    requestedScopes: ["contacts:read"],
    grantedScopes: ["contacts:read"],
    messages: { picker: { undo: "Take it back" } },
  });
  expect(box("contacts:read")).not.toHaveAccessibleDescription();
});

it("claims that reading changes nothing only where it is sure", () => {
  const { again } = show({ catalogue: large, requestedScopes: everything, requiredScopes: ["group0:item0:write"] });
  expect(level(/^Read only 62 of 121$/)).toBeVisible();
  again({ catalogue: everything, requestedScopes: everything, requiredScopes: [] });
  expect(level(/^Read only 61 of 121, no write access by name$/)).toBeVisible();
});

it("gives each requested scope one box, in the tree or above it", async () => {
  show({
    catalogue: large,
    requestedScopes: everything,
    grantedScopes: everything.slice(5),
    requiredScopes: ["group5:item5:read"],
  });
  await userEvent.click(screen.getByRole("button", { name: "Unfold all" }));
  const values = () =>
    [...document.querySelectorAll('[role="checkbox"][value]')].map((one) => one.getAttribute("value")).sort();
  await expect.poll(values).toEqual([...everything].sort());
  expect(screen.getByRole("region", { name: "New since you last allowed it" })).toBeVisible();
  const [gap] = within(document.querySelector('[data-resource="group5:item5"][role=row]') as HTMLElement).getAllByText(
    "Read: listed above",
  );
  expect(gap).toBeVisible();
  // The namespace's box reaches the new ones above as well.
  await userEvent.click(resourceBox("group0"));
  expect(box("group0:item0:read")).toBeChecked();
});

it("ticks of what matches no more than the table shows, and says how many", async () => {
  const isNew = (name: string) => /^group[01]:item[01]:/.test(name);
  show({ catalogue: large, requestedScopes: everything, grantedScopes: everything.filter((name) => !isNew(name)) });
  await userEvent.click(level(/^Only what is required/));
  await userEvent.type(screen.getByRole("searchbox"), "item1");
  expect(await screen.findByText("20 scopes match")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Select 20 matching" }));
  expect(box("group1:item1:write")).not.toBeChecked();
  expect(scope()?.split(" ")).toHaveLength(21);
});

it("shows who asks, whom, and where the decision leads", () => {
  const { again } = show({
    client: { ...client, verified: "sipgate" },
    account: "you@example.com",
    manageUri: "/apps",
  });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Fieldnotes wants access to your account");
  expect(document.querySelector('[data-part="consent-facts"]')).toHaveTextContent(
    "fieldnotes.example Verified by sipgate You are signed in as you@example.com",
  );
  expect(screen.getByRole("link", { name: "your account" })).toHaveAttribute("href", "/apps");
  const target = () => document.querySelector('[data-part="consent-target"]')?.textContent;
  expect(target()).toBe("After this you go to fieldnotes.example.");
  again({ redirectUri: "http://127.0.0.1:33418/cb" });
  expect(target()).toBe("After this you go to a program on this computer (127.0.0.1:33418).");
  again({ redirectUri: "http://fieldnotes.example/cb" });
  expect(target()).toBe("After this you go to fieldnotes.example. The connection to it is not encrypted.");
  expect(document.querySelector('[data-part="consent-fine"]')?.textContent).toMatch(/ encrypted\. \S/);
  again({ client, manageUri: undefined });
  expect(screen.queryByText(/take this back at any time/)).toBeNull();
  expect(screen.getByText("Not verified")).toBeVisible();
});

it("keeps what it says apart where no stylesheet is loaded", () => {
  show({ requestedScopes: all, account: "you@example.com" });
  const body = document.querySelector('[data-part="consent-body"]');
  for (const text of [
    "fieldnotes.example Not verified You are signed in as you@example.com",
    "Know who you are openid Required: to sign you in",
    "See your notes notes:read Write: not offered by the provider",
    "Keep access while you are away offline_access Issue a refresh token",
  ])
    expect(body).toHaveTextContent(text);
});

it("takes words for the outcome of which two are the same", () => {
  show({ messages: { outcome: () => ["1 scope", "no risk", "no risk"] } });
  expect(document.querySelector('[data-part="consent-outcome"]')).toHaveTextContent("1 scope · no risk · no risk");
});

it("starts anew with another request", async () => {
  const { again } = show();
  await userEvent.click(box("contacts:read"));
  again({ requestedScopes: ["openid", "contacts:read", "contacts:write"] });
  expect(scope()).toBe("openid contacts:read");
  again({ requestedScopes: ["openid", "contacts:read", "notes:read"] });
  expect(scope()).toBe("openid");
});

it.each([
  ["in another order", { requestedScopes: ["contacts:write", "zebra", "openid", "contacts:read"] }],
  ["as a scope string", { requestedScopes: "openid  zebra contacts:read contacts:write" }],
  ["more than once", { requestedScopes: ["openid", "openid", "contacts:read", "contacts:write", "zebra", "zebra"] }],
  ["with what was granted in another order", { grantedScopes: ["notes:read", "contacts:read", "notes:read"] }],
  ["with what is required in another order", { requiredScopes: ["notes:read", "openid"] }],
])("keeps ticks and focus where the same scopes come %s", async (_, other) => {
  const { again } = show({
    requestedScopes: ["openid", "contacts:read", "contacts:write", "zebra"],
    grantedScopes: ["contacts:read", "notes:read"],
    requiredScopes: ["openid", "notes:read"],
  });
  const ticked = box("contacts:write");
  await userEvent.click(ticked);
  again(other);
  expect(scope()).toBe("openid contacts:read contacts:write");
  expect(ticked).toHaveFocus();
});

it("starts anew where a name with a blank in it comes in place of two names", async () => {
  const { again } = show({ requestedScopes: "openid contacts:read contacts:write" });
  await userEvent.click(box("contacts:write"));
  again({ requestedScopes: ["openid", "contacts:read contacts:write"] });
  expect(scope()).toBe("openid");
});

it.each([
  ["client", { client: { name: "Somebody else" } }],
  ["page of the client's", { client: { ...client, uri: "https://other.example/" } }],
  ["account", { account: "other@example.com" }],
  ["address", { redirectUri: "https://other.example/callback" }],
])("starts anew with the same scopes for another %s", async (_, other) => {
  const { again } = show();
  await userEvent.click(box("contacts:write"));
  again({ client: { ...client, verified: "sipgate" } });
  expect(scope()).toBe("openid contacts:write");
  again(other);
  expect(scope()).toBe("openid");
});

it.each([
  [
    "few",
    {
      requestedScopes: [...all, "zebra", "a b"],
      grantedScopes: ["contacts:read"],
      defaultSelection: "required" as const,
    },
  ],
  ["many", { catalogue: large, requestedScopes: everything }],
])("has no accessibility violations with %s scopes", async (_, props) => {
  show(props);
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it("keeps focus on a line where the catalogue's names come in another order", () => {
  const names = ["a:read", "a:write", "b:read"];
  const asked = { requestedScopes: names, catalogue: createCatalogue(names) };
  const { again } = show(asked);
  const focused = box("a:write");
  focused.focus();
  again({ ...asked, catalogue: createCatalogue(["b:read", "a:write", "a:read"]) });
  expect(box("a:write")).toBe(focused);
  expect(focused).toHaveFocus();
});
