import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopeConsent, ScopePicker } from "../../src/index.js";
import { LeastPrivilege } from "../../src/react/least-privilege.js";
import { client, provider, redirectUri } from "./consent-requests.js";
import { box, resourceBox } from "./queries.js";

/** What a browser that translates a page makes of it: another node in the place of each text, and the text in there. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === "" || text.parentElement?.closest("font, [translate=no]")) continue;
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(`» ${text.data}`);
  }
}

/** Each step on a page that was translated before and is translated again after. */
async function stepByStep(steps: (() => Promise<unknown>)[]) {
  for (const step of steps) {
    translate();
    await step();
  }
}

const search = () => screen.getByRole("searchbox");

it("keeps a picker alive on a translated page, and its numbers true", async () => {
  render(<ScopePicker catalogue={sipgate} defaultValue={["x:unknown"]} presets={[]} />);
  await stepByStep([
    () => userEvent.fill(search(), "dev sim"),
    () => userEvent.fill(search(), "devices"),
    () => userEvent.fill(search(), ""),
    () => userEvent.fill(search(), "nothing like it"),
    () => userEvent.fill(search(), ""),
    () => userEvent.click(box("account:read")),
    () => userEvent.click(box("x:unknown")),
    () => userEvent.click(resourceBox("devices")),
    async () => userEvent.click(await screen.findByRole("button", { name: /Undo$/ })),
    () => userEvent.click(screen.getByRole("button", { name: /Write$/ })),
    () => userEvent.click(screen.getByRole("button", { name: /All$/ })),
  ]);
  await expect
    .poll(() => document.querySelector("[data-part=header] [data-part=count]")?.textContent)
    .toMatch(/1 of 102$/);
  expect(document.querySelector("[data-part=resource-id] font")).toBeNull();
});

it("keeps a consent of many scopes alive on a translated page", async () => {
  const requestedScopes = sipgate.scopes.map(({ name }) => name);
  render(
    <ScopeConsent catalogue={sipgate} {...{ client, redirectUri, requestedScopes }} grantedScopes={["account:read"]} />,
  );
  await stepByStep([
    () => userEvent.click(screen.getByRole("button", { name: /Everything/ })),
    () => userEvent.click(screen.getByRole("button", { name: /Choose/ })),
    () => userEvent.fill(search(), "sms"),
    () => userEvent.fill(search(), ""),
    () => userEvent.click(box("account:read")),
  ]);
  expect(screen.getByRole("button", { name: /Allow$/ })).toBeVisible();
});

it("keeps a consent of few scopes alive on a translated page", async () => {
  const requestedScopes = provider.scopes.slice(0, 6).map(({ name }) => name);
  render(<ScopeConsent catalogue={provider} {...{ client, redirectUri, requestedScopes }} />);
  const boxes = screen.getAllByRole("checkbox");
  await stepByStep([...boxes, ...boxes].map((one) => () => userEvent.click(one, { force: true })));
  expect(screen.getByRole("button", { name: /Allow$/ })).toBeVisible();
});

it("keeps the panel alive on a translated page", async () => {
  const operations = [
    { id: "list", path: "/contacts", summary: "List contacts", requires: [["contacts:read"]] },
    { id: "add", path: "/contacts", summary: "Add a contact", requires: [["contacts:write"], ["all"]] },
    { id: "never", requires: [] },
  ];
  render(<LeastPrivilege catalogue={provider} operations={operations} />);
  await stepByStep([
    () => userEvent.fill(search(), "con"),
    () => userEvent.click(box("list")),
    () => userEvent.fill(search(), ""),
    () => userEvent.click(box("never")),
    () => userEvent.click(box("add")),
    // Not by userEvent, which looks for the button by its name again: what follows from a tick comes late, and changes it.
    async () => act(() => screen.getByRole("button", { name: /Use these scopes/ }).click()),
    () => userEvent.click(box("list")),
    async () => userEvent.click(await screen.findByRole("button", { name: /Undo$/ })),
    () => userEvent.click(box("list")),
  ]);
  expect(box("add")).toBeVisible();
});
