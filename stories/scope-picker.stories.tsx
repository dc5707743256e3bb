import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import { Live } from "./support/live.js";

/**
 * A searchable table of access: one row per resource, its read and its write scope side by side. It emits an array of the selected
 * scopes, in catalogue order.
 */
const meta = {
  component: ScopePicker,
  title: "ScopePicker",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

const REMARKS = new Map([
  ["account:read", "Used today"],
  ["account:write", "Ask an owner for this"],
]);

/** sipgate's whole catalogue, beside what the picker emits. */
export const Sipgate: Story = {
  render: (args) => <Live {...args} />,
  play: async ({ args, canvas, step, userEvent }) => {
    await step("Ticking Read of devices:sim emits it", async () => {
      await userEvent.click(await box("devices:sim:read"));
      await expect(args.onValueChange).toHaveBeenLastCalledWith(["devices:sim:read"], expect.anything());
      await userEvent.click(await box("devices:sim:read"));
      await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.anything());
    });
    await step("The box of devices emits all 13 scopes under it, and none when clicked again", async () => {
      await userEvent.click(await resourceBox("devices"));
      const all = sipgate.scopes.map(({ name }) => name).filter((name) => name.startsWith("devices:"));
      await expect(args.onValueChange).toHaveBeenLastCalledWith(all, expect.anything());
      await expect(await canvas.findByText("13 of 102 selected")).toBeVisible();
      await userEvent.click(await resourceBox("devices"));
      await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.anything());
    });
  },
};

/** Some of everything: pairs whole and half, gaps, an included scope, a required one, a disabled one, and one that the catalogue lacks. */
export const EveryState: Story = {
  args: {
    defaultValue: [
      "account:read",
      "account:write",
      "devices:read",
      "devices:callerid:write",
      "devices:sim:read",
      "devices:sim:write",
      "sessions:write",
      "crm:deals:read",
    ],
    requiredScopes: { openid: "sign-in needs it" },
    disabledScopes: { "addresses:write": "not in your plan" },
  },
};

/** The owner keeps the value: a tick shows once it comes back as `value`. */
export const Controlled: Story = {
  args: { value: ["account:read"] },
  play: async ({ args, userEvent }) => {
    await userEvent.click(await box("account:write"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["account:read", "account:write"], expect.anything());
    await expect(await box("account:write")).not.toBeChecked();
  },
};

/** Nothing can be changed; what is selected is submitted all the same. */
export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: ["account:read", "account:write"], name: "scope" },
};

/** A token that is looked at: only what it may do, of which nothing can be changed. The rest is one click away. */
export const GrantedToken: Story = {
  args: { readOnly: true, defaultFilter: "selected", value: ["account:read", "devices:sim:read", "devices:sim:write"] },
  play: async ({ canvas, userEvent }) => {
    const shown = () => canvas.getAllByRole("row").map((row) => row.dataset.resource);
    const granted = [undefined, "account", "devices", "devices:sim"];
    await expect(shown()).toEqual(granted);
    await userEvent.click(canvas.getByRole("button", { name: "All" }));
    await expect(await box("balance:read")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Selected 3" }));
    await waitFor(() => expect(shown()).toEqual(granted));
  },
};

/** What else is to be said of a scope, such as when a token used it last, or why a server refused it. */
export const Remarks: Story = {
  args: { defaultValue: ["account:read", "devices:sim:read"], invalid: true },
  render: (args) => <ScopePicker {...args} remarks={REMARKS} />,
  play: async () => {
    await expect(await box("account:read")).toHaveAccessibleDescription("Used today");
    await expect(await box("account:write")).toHaveAccessibleDescription("Ask an owner for this");
  },
};

/** Nothing can be changed, and nothing is submitted. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: ["account:read", "account:write"], name: "scope" },
};

/** Folded at first: the counts say what is below. */
export const Folded: Story = {
  args: { defaultExpanded: "none", defaultValue: ["devices:sim:read"] },
  play: async ({ canvas, userEvent }) => {
    await expect(await resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
    await expect(canvas.getByText("1 of 13")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Unfold all" }));
    await expect(await box("devices:sim:read")).toBeChecked();
    await userEvent.click(canvas.getByRole("button", { name: "Fold all" }));
    await expect(await resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  },
};

/** Other words: all of them, or some. */
export const OtherWords: Story = {
  args: {
    messages: { filterAll: "Everything", copy: "Copy scopes", writeWithoutRead: "can change what it can't see" },
    defaultValue: ["account:write"],
  },
};
