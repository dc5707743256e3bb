import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox, rowOf } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** The rules of selection, one story each. */
const meta = {
  component: ScopePicker,
  title: "Rules",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A value is a set. What is emitted is in catalogue order, without repeats; names that the catalogue lacks survive, and are shown. */
export const AValueIsASet: Story = {
  name: "1. A value is a set",
  args: { defaultValue: ["zebra:read", "contacts:read", "contacts:read", "account:read"] },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText("1 scope that the catalogue lacks")).toBeVisible();
    await userEvent.click(await box("balance:read"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["account:read", "balance:read", "contacts:read", "zebra:read"],
      expect.anything(),
    );
  },
};

/** A resource's box counts its whole subtree, filtered or not. Disabled scopes that are off do not count. */
export const BoxesCountTheirSubtree: Story = {
  name: "2. Boxes count their subtree",
  args: { defaultValue: ["contracts:read", "contracts:write"], disabledScopes: ["contracts:crm:read"] },
  play: async ({ canvas, userEvent }) => {
    await expect(await resourceBox("contracts")).toBeChecked();
    await expect(await resourceBox("devices")).not.toBeChecked();
    await userEvent.click(await box("devices:sim:read"));
    await waitFor(async () => expect(await resourceBox("devices")).toBePartiallyChecked());
    await userEvent.type(canvas.getByRole("searchbox"), "sim settings");
    await expect(await resourceBox("devices")).toBePartiallyChecked();
    await userEvent.clear(canvas.getByRole("searchbox"));
  },
};

/** If every scope that a click can reach is on, it removes them, else it adds them. Required and disabled ones are never reached. */
export const AClickAddsOrRemovesAll: Story = {
  name: "3. A click adds or removes all",
  args: { requiredScopes: ["contacts:read"], disabledScopes: ["devices:write"], defaultValue: ["devices:write"] },
  play: async ({ args, userEvent }) => {
    await userEvent.click(await resourceBox("contacts"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["contacts:read", "contacts:write", "devices:write"],
      expect.anything(),
    );
    await userEvent.click(await resourceBox("contacts"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read", "devices:write"], expect.anything());
    const devices = await resourceBox("devices");
    await userEvent.click(devices);
    await waitFor(() => expect(devices).toBeChecked());
    await userEvent.click(devices);
    await waitFor(() => expect(devices).not.toBeChecked());
    await expect(await box("devices:write")).toBeChecked();
  },
};

/** Under a filter a bulk action reaches only what matches, and leaves hidden selections alone. How many are hidden is always shown. */
export const AFilterLimitsBulkActions: Story = {
  name: "4. A filter limits bulk actions",
  args: { defaultValue: ["account:read", "account:write", "balance:read"] },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("searchbox"), "caller id");
    await expect(await canvas.findByText("3 selected are hidden")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Select 4 matching" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      [
        "account:read",
        "account:write",
        "balance:read",
        "devices:callerid:read",
        "devices:callerid:write",
        "sms:callerid:read",
        "sms:callerid:write",
      ],
      expect.anything(),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Show selected" }));
    await expect(await box("account:read")).toBeVisible();
    await expect(canvas.getByRole("searchbox")).toHaveValue("");
  },
};

/** A scope that another one covers shows as included, says by which, and is not in the value. */
export const CoveredScopesAreIncluded: Story = {
  name: "5. Covered scopes are included",
  play: async ({ args, userEvent }) => {
    await userEvent.click(await box("sessions:write"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["sessions:write"], expect.anything());
    for (const name of ["sessions:calls:write", "sessions:fax:write", "sessions:sms:write"]) {
      const covered = await box(name);
      await waitFor(() => expect(covered).toBeChecked());
      await expect(covered).toHaveAccessibleDescription("in sessions:write");
      await userEvent.click(covered);
    }
    await expect(args.onValueChange).toHaveBeenCalledTimes(1);
  },
};

/** Required scopes are on in everything that is emitted. Their boxes can be focused, can't be unticked, and say why; nor can a box over nothing else. */
export const RequiredScopesAreOn: Story = {
  name: "6. Required scopes are on",
  args: { requiredScopes: { openid: "sign-in needs it", "account:read": "the app shows your name" } },
  play: async ({ args, userEvent }) => {
    await expect(args.onValueChange).not.toHaveBeenCalled();
    await expect(await box("openid")).toBeChecked();
    await expect(await box("openid")).toHaveAccessibleDescription("Required: sign-in needs it");
    await userEvent.click(await box("openid"));
    await expect(await resourceBox("openid")).toHaveAttribute("aria-disabled", "true");
    await expect(await resourceBox("account")).not.toHaveAttribute("aria-disabled");
    await expect(args.onValueChange).not.toHaveBeenCalled();
    await userEvent.click(await box("balance:read"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["account:read", "balance:read", "openid"],
      expect.anything(),
    );
  },
};

/** Nothing is ticked that the embedder did not tick: write does not bring read along, and says so. */
export const NothingIsTickedByItself: Story = {
  name: "7. Nothing is ticked by itself",
  play: async ({ args, userEvent }) => {
    await userEvent.click(await box("account:write"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["account:write"], expect.anything());
    await expect(await rowOf("account")).toHaveAttribute("data-pair", "write");
    await expect(await box("account:read")).toHaveAccessibleDescription("write without read");
  },
};

/** Ticking and unticking restores the value exactly. From mixed a click gives all, and the next none. */
export const TickingAndUntickingRestores: Story = {
  name: "8. Ticking and unticking restores",
  args: { defaultValue: ["contacts:read"] },
  play: async ({ args, userEvent }) => {
    await userEvent.click(await resourceBox("account"));
    await userEvent.click(await resourceBox("account"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read"], expect.anything());
    await expect(await resourceBox("contacts")).toBePartiallyChecked();
    await userEvent.click(await resourceBox("contacts"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read", "contacts:write"], expect.anything());
    await userEvent.click(await resourceBox("contacts"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([], expect.anything());
  },
};
