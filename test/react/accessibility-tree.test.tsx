import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import { type AxNode, accessibilityTree } from "./accessibility-tree.js";

const mount = () =>
  render(
    <ScopePicker
      catalogue={sipgate}
      aria-label="What the client may do"
      defaultValue={["account:read", "account:write", "devices:sim:read", "sessions:write"]}
      requiredScopes={{ openid: "sign-in needs it" }}
      disabledScopes={{ "addresses:write": "not in your plan" }}
    />,
  );

function only(tree: AxNode[], role: string, name: string): AxNode {
  const found = tree.filter((node) => node.role === role && node.name === name);
  expect(found, `${role} "${name}"`).toHaveLength(1);
  return found[0] as AxNode;
}

it("tells of a pair by description, action and path, checked", async () => {
  mount();
  const tree = await accessibilityTree();
  expect(only(tree, "checkbox", "Access account details, read, account").properties).toMatchObject({ checked: "true" });
  expect(only(tree, "checkbox", "Manage account details, write, account").properties).toMatchObject({
    checked: "true",
  });
});

it("tells of a namespace that it is mixed, unfolded, and how much of it is selected", async () => {
  mount();
  const tree = await accessibilityTree();
  const devices = only(tree, "checkbox", "Devices");
  expect(devices.properties).toMatchObject({ checked: "mixed", expanded: true });
  expect(devices.description).toBe("1 of 13");
});

it("tells of a column how much of it is selected, and where its box stands", async () => {
  mount();
  const tree = await accessibilityTree();
  expect(only(tree, "checkbox", "Read, All read").description).toBe("2 of 52");
  const grid = document.querySelector('[role="treegrid"]');
  expect(grid).toHaveAttribute("aria-colcount", "3");
  expect(grid).toHaveAttribute("aria-multiselectable", "true");
  expect(document.querySelector('[data-part="header"]')).toHaveAttribute("aria-rowindex", "1");
  // A box, or nothing, that stands for both columns says so.
  const cellOf = (id: string, part: string) => document.querySelector(`[data-resource="${id}"] [data-part="${part}"]`);
  expect(cellOf("openid", "cell")).toHaveAttribute("aria-colspan", "2");
  expect(cellOf("payment", "empty")).toHaveAttribute("aria-colspan", "2");
});

it("tells why an included, a required and a disabled scope can't be changed", async () => {
  mount();
  const tree = await accessibilityTree();
  const included = only(tree, "checkbox", "Send SMS, write, sessions sms");
  expect(included).toMatchObject({ description: "in sessions:write", properties: { checked: "true", disabled: true } });
  const required = only(tree, "checkbox", "Identify you uniquely through your sipgate login, openid");
  expect(required).toMatchObject({
    description: "Required: sign-in needs it",
    properties: { checked: "true", disabled: true },
  });
  const disabled = only(tree, "checkbox", "Manage addresses, write, addresses");
  expect(disabled).toMatchObject({
    description: "Not available: not in your plan",
    properties: { checked: "false", disabled: true },
  });
});

it("tells of a gap in a cell of its own", async () => {
  mount();
  const tree = await accessibilityTree();
  const balance = tree.findIndex(({ name }) => name === "Access account balance, read, balance");
  const gap = tree.slice(balance).find(({ role, name }) => role === "gridcell" && name.startsWith("No"));
  expect(gap).toMatchObject({ name: "No write scope", properties: { focusable: true } });
});

it("tells of levels, and of the grid by the embedder's name", async () => {
  mount();
  const tree = await accessibilityTree();
  only(tree, "treegrid", "What the client may do");
  const levels = new Map<string, unknown>();
  let level: unknown;
  for (const { role, name, properties } of tree) {
    if (role === "row") level = properties.level;
    else if (role === "checkbox") levels.set(name, level);
  }
  expect(levels.get("Devices")).toBe(1);
  expect(levels.get("Access SIM settings, read, devices sim")).toBe(2);
  expect(levels.get("Access connection voicemail announcement settings, read, phonelines voicemails greetings")).toBe(
    3,
  );
});

it("tells of a filtered tree only what is left of it", async () => {
  mount();
  await userEvent.fill(screen.getByRole("searchbox"), "caller id");
  const tree = await accessibilityTree();
  const boxes = tree.filter(({ role }) => role === "checkbox").map(({ name }) => name);
  expect(boxes).toEqual([
    "Resource, All scopes",
    "Read, All read",
    "Write, All write",
    "Devices",
    "Access device settings, read, devices",
    "Manage device settings, write, devices",
    "Caller ID, devices",
    "Access caller ID, read, devices callerid",
    "Manage caller ID, write, devices callerid",
    "SMS",
    "Access SMS device settings, read, sms",
    "Manage SMS device settings, write, sms",
    "Caller ID, sms",
    "Access SMS caller ID, read, sms callerid",
    "Manage SMS caller ID, write, sms callerid",
  ]);
  const row = document.querySelector('[data-resource="sms:callerid"]');
  expect(row).toHaveAttribute("aria-posinset", "1");
  expect(row).toHaveAttribute("aria-setsize", "1");
  expect(document.querySelector('[role="treegrid"]')).toHaveAttribute("aria-rowcount", "5");
});
