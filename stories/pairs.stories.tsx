import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { box, rowOf } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** Read and write of a resource are one joined control. */
const meta = {
  component: ScopePicker,
  title: "ScopePicker/Pairs",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Both halves on: a clasp closes the pair. Both scopes stay in the value. */
export const BothHalves: Story = {
  args: { defaultValue: ["account:read", "account:write"] },
  play: async ({ canvas }) => {
    await expect(await rowOf("account")).toHaveAttribute("data-pair", "both");
    await expect(await canvas.findByText("2 of 102 selected")).toBeVisible();
    await expect(canvas.getByText(/1 read and write/)).toBeVisible();
  },
};

/** Write without read is marked in words at the empty read half. It is no error: some clients only send. */
export const WriteWithoutRead: Story = {
  args: { defaultValue: ["account:write"] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("write without read")).toBeVisible();
    await expect(await rowOf("account")).toHaveAttribute("data-pair", "write");
  },
};

/** A half that the provider does not offer is a named gap, which can be focused. */
export const NamedGap: Story = {
  play: async ({ userEvent }) => {
    (await box("balance:read")).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(document.activeElement).toHaveTextContent("No write scope");
  },
};

/** Pointing at or focusing one half marks the other. */
export const Counterpart: Story = {
  args: { defaultValue: ["account:read"] },
  play: async ({ userEvent }) => {
    await userEvent.hover(await box("account:write"));
    await expect(await box("account:read")).toHaveAttribute("data-counterpart");
    await userEvent.unhover(await box("account:write"));
    await expect(await box("account:read")).not.toHaveAttribute("data-counterpart");
    (await box("account:read")).focus();
    await expect(await box("account:write")).toHaveAttribute("data-counterpart");
  },
};
