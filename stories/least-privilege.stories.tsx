import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, waitFor } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import { german, leastPrivilegeGerman } from "../src/react/german.js";
import { LeastPrivilege, type LeastPrivilegeProps } from "../src/react/least-privilege.js";
import { sipgateOperations } from "./data/sipgate-operations.js";
import { box } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import "./support/beside.css";

/** A picker and the panel beside it share one value, and what is required. */
function Beside({ defaultValue = [], onValueChange, messages, ...props }: LeastPrivilegeProps) {
  const [scopes, setScopes] = useState<readonly string[]>(defaultValue);
  const required = { requiredScopes: props.requiredScopes };
  return (
    <div className="beside">
      <ScopePicker
        catalogue={sipgate}
        {...required}
        value={scopes}
        onValueChange={setScopes}
        messages={messages?.lang === "de" ? german : undefined}
      />
      <LeastPrivilege
        {...props}
        messages={messages}
        value={scopes}
        onValueChange={(names, details) => {
          setScopes(names);
          onValueChange?.(names, details);
        }}
      />
    </div>
  );
}

/** A developer ticks what the app calls, and gets the least scopes for it. All 179 operations of sipgate's API. */
const meta = {
  component: LeastPrivilege,
  title: "Least privilege",
  render: (args) => <Beside {...args} />,
  args: {
    ...catalogueArg("sipgate"),
    operations: sipgateOperations,
    onValueChange: fn(),
    onSelectedOperationsChange: fn(),
  },
  argTypes: { ...catalogueArg.argTypes, operations: { control: false } },
} satisfies Meta<typeof LeastPrivilege>;
export default meta;
type Story = StoryObj<typeof meta>;

/** `all` would open the operation too, and 178 others: it is never the answer where a scope is made for the purpose. */
export const FindAndTakeOver: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search 179 operations" }), "sms");
    await userEvent.click(canvas.getByRole("checkbox", { name: /sendWebSms/ }));
    await expect(args.onSelectedOperationsChange).toHaveBeenLastCalledWith(["sendWebSms"]);
    await expect(await canvas.findByText("1 scope for 1 operation")).toBeVisible();
    await expect(leastScopes()).toEqual(["sessions:sms:write"]);
    await userEvent.click(canvas.getByRole("button", { name: /^Use these scopes/ }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["sessions:sms:write"],
      expect.objectContaining({ reason: "use", added: ["sessions:sms:write"], removed: [] }),
    );
    const found = await box("sessions:sms:write");
    await waitFor(() => expect(found).toBeChecked());
  },
};

/** What is selected and used by none of the ticked operations goes with one click, and comes back with another. */
export const NotNeeded: Story = {
  args: {
    defaultValue: ["account:read", "contacts:read", "history:read", "all"],
    defaultSelectedOperations: ["sendWebSms", "getContacts"],
  },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: "Not needed by your 2 operations" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Remove 2 scopes" }));
    // sendWebSms still goes by `all`, until the scope made for it is selected.
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read", "all"], expect.anything());
    await userEvent.click(canvas.getByRole("button", { name: /^Use only these/ }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["contacts:read", "sessions:sms:write"],
      expect.objectContaining({ reason: "use-only", removed: ["all"] }),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      args.defaultValue,
      expect.objectContaining({ reason: "undo" }),
    );
  },
};

/** The list can show what the selection unlocks. */
export const Unlocked: Story = {
  args: { defaultValue: ["contacts:read"], defaultSelectedOperations: ["getContacts"] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Show them" }));
    await expect(canvas.getByRole("button", { name: /^Unlocked/ })).toHaveAttribute("aria-pressed", "true");
    await expect(canvas.getByRole("checkbox", { name: /getContacts/ })).toHaveAccessibleDescription("Unlocked");
    await expect(canvas.queryByRole("checkbox", { name: /sendWebSms/ })).toBeNull();
  },
};

/** High risk, what can't be had, and alternatives that need another scheme are said in words. */
export const InWords: Story = {
  render: (args) => <LeastPrivilege {...args} />,
  args: {
    catalogue: [
      { name: "messages:read", description: "Read messages" },
      { name: "messages:send", description: "Send messages", risk: "costs money" },
      { name: "channels:admin", description: "Manage channels" },
    ],
    operations: [
      { id: "listMessages", method: "GET", path: "/messages", requires: [["messages:read"]] },
      {
        id: "sendMessage",
        method: "POST",
        path: "/messages",
        summary: "Send a message",
        requires: [["messages:send"]],
        otherSchemes: [{ scopes: [], schemes: ["ApiKey"] }],
      },
      {
        id: "postAsBot",
        method: "POST",
        path: "/bot/messages",
        requires: [["messages:read"]],
        otherSchemes: [{ scopes: ["messages:read"], schemes: ["BotToken"] }],
      },
      {
        id: "rotateKey",
        method: "POST",
        path: "/keys",
        requires: [],
        otherSchemes: [{ scopes: [], schemes: ["ApiKey", "mutualTLS"] }],
      },
      { id: "deleteChannel", method: "DELETE", path: "/channels/{id}", requires: [["channels:admin"]] },
      { id: "status", method: "GET", path: "/status", requires: [[]] },
    ],
    available: ["messages:read", "messages:send"],
    defaultSelectedOperations: ["sendMessage", "postAsBot", "rotateKey", "deleteChannel", "status"],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("High risk: costs money")).toBeVisible();
    await expect(canvas.getByText("It can be called with ApiKey instead of scopes.")).toBeVisible();
    await expect(canvas.getByText("It needs BotToken besides its scopes.")).toBeVisible();
    await expect(canvas.getByText("It is called with ApiKey and mutualTLS. Scopes do not open it.")).toBeVisible();
    await expect(canvas.getByText("It needs channels:admin, which can’t be had here.")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Use these scopes adds 2, 1 high risk" })).toBeVisible();
  },
};

const busy = {
  defaultValue: ["openid", "account:read", "contacts:read", "history:read"],
  defaultSelectedOperations: ["sendWebSms", "getContacts", "updateContact", "createContact", "getDevices"],
  requiredScopes: { openid: "sign-in needs it" },
};

export const Dark: Story = { args: busy, globals: { theme: "dark" } };

export const RightToLeft: Story = { args: busy, globals: { dir: "rtl" } };

/** 320 px wide: nothing scrolls sideways. */
export const Narrow: Story = {
  args: busy,
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    for (const element of [canvas.getByRole("region"), canvas.getByRole("grid")]) {
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

export const German: Story = {
  args: { ...busy, messages: leastPrivilegeGerman },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("searchbox", { name: "179 Aufrufe durchsuchen" })).toBeVisible();
    await expect(canvas.getByRole("group", { name: "Für Ihre 5 Aufrufe nicht nötig" })).toBeVisible();
  },
};

/** Alone and wide: the operations on one side, what follows from them on the other. */
export const Alone: Story = {
  args: busy,
  render: (args) => <LeastPrivilege {...args} />,
};

const leastScopes = () =>
  [...document.querySelectorAll<HTMLElement>('[data-part="least-scope"]')].map(({ dataset }) => dataset.scope);
