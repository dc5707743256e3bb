import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** Presets, undo, and what changes compared with an earlier grant. */
const meta = {
  component: ScopePicker,
  title: "ScopePicker/Presets, undo, changes",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

const presets = [
  { name: "Call log", scopes: ["history:read", "contacts:read", "events:read"], description: "Who called, and when" },
  { name: "Text messages", scopes: ["sessions:sms:write", "sms:read"], description: "Send SMS" },
];

/** A preset adds what is missing of it, or removes all of it; other scopes stay. It shows whether the selection holds some, all, or exactly it. */
export const Presets: Story = {
  args: { presets, defaultValue: ["contacts:read", "crm:deals:read"] },
  play: async ({ args, canvas, userEvent }) => {
    const calls = canvas.getByRole("button", { name: /^Call log/ });
    await expect(calls).toHaveAttribute("aria-pressed", "mixed");
    await expect(calls).toHaveTextContent("1 of 3");
    await userEvent.click(calls);
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["contacts:read", "events:read", "history:read", "crm:deals:read"],
      expect.objectContaining({ reason: "preset" }),
    );
    await expect(calls).toHaveAttribute("data-match", "all");
    await userEvent.click(await box("crm:deals:read"));
    await expect(calls).toHaveAttribute("data-match", "exact");
    await userEvent.click(canvas.getByRole("button", { name: /^All read/ }));
    await expect(await canvas.findByText("52 of 102 selected")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "None" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.objectContaining({ reason: "clear" }));
  },
};

/** After a bulk change, Undo brings the former mix back, step by step. */
export const Undo: Story = {
  args: { defaultValue: ["devices:sim:read"] },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.queryByRole("button", { name: "Undo" })).toBeNull();
    await userEvent.click(await resourceBox("devices"));
    await userEvent.click(await resourceBox("devices"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.anything());
    await userEvent.click(await canvas.findByRole("button", { name: "Undo" }));
    await expect(await canvas.findByText("13 of 102 selected")).toBeVisible();
    await userEvent.click(await canvas.findByRole("button", { name: "Undo" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["devices:sim:read"],
      expect.objectContaining({ reason: "undo" }),
    );
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Undo" })).toBeNull());
    await expect(document.activeElement).toBe(await resourceBox("devices"));
  },
};

/** With `grantedScopes`, a scope is new, was granted before, or will be removed. */
export const Changes: Story = {
  args: {
    grantedScopes: ["account:read", "addresses:read", "balance:read"],
    defaultValue: ["account:read", "account:write", "addresses:read"],
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await box("account:write")).toHaveAccessibleDescription("New");
    await expect(await box("account:read")).toHaveAccessibleDescription("Granted before");
    await expect(await box("balance:read")).toHaveAccessibleDescription("Will be removed");
    await expect(canvas.getByText("1 to be removed")).toBeVisible();
    await userEvent.click(await box("balance:read"));
    await waitFor(() => expect(canvas.queryByText("1 to be removed")).toBeNull());
  },
};

/** High risk is said in words, marked, and counted wherever a click takes several scopes. */
export const Risk: Story = {
  args: catalogueArg("small"),
  play: async ({ canvas, userEvent }) => {
    await expect(await box("messages:send")).toHaveAccessibleDescription("High risk: costs money");
    await userEvent.type(canvas.getByRole("searchbox"), "your");
    await expect(canvas.getByRole("button", { name: "Select 5 matching (1 high risk)" })).toBeVisible();
  },
};
