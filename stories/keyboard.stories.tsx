import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** One tab stop, and the keys of a WAI-ARIA treegrid. */
const meta = {
  component: ScopePicker,
  title: "ScopePicker/Keyboard",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Arrows move, Right unfolds, Left folds or goes to the parent, Space ticks, Enter folds. */
export const LeftToRight: Story = {
  args: { defaultExpanded: "none" },
  play: async ({ args, step, userEvent }) => {
    await step("Arrows move along the row and keep the column", async () => {
      resourceBox("contracts").focus();
      await userEvent.keyboard("{ArrowRight}");
      await expect(resourceBox("contracts")).toHaveAttribute("aria-expanded", "true");
      await userEvent.keyboard("{ArrowRight}");
      await expect(box("contracts:read")).toHaveFocus();
      await userEvent.keyboard("{ArrowDown}");
      await expect(box("contracts:crm:read")).toHaveFocus();
      await userEvent.keyboard(" ");
      await expect(args.onValueChange).toHaveBeenLastCalledWith(["contracts:crm:read"], expect.anything());
    });
    await step("Left goes back to the box, to the parent, and folds it", async () => {
      await userEvent.keyboard("{ArrowLeft}");
      await expect(resourceBox("contracts:crm")).toHaveFocus();
      await userEvent.keyboard("{ArrowLeft}");
      await expect(resourceBox("contracts")).toHaveFocus();
      await userEvent.keyboard("{ArrowLeft}");
      await expect(resourceBox("contracts")).toHaveAttribute("aria-expanded", "false");
    });
    await step("Enter folds and unfolds, * unfolds all siblings", async () => {
      await userEvent.keyboard("{Enter}");
      await expect(resourceBox("contracts")).toHaveAttribute("aria-expanded", "true");
      await userEvent.keyboard("*");
      await expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
    });
    await step("Home, End and Ctrl", async () => {
      await userEvent.keyboard("{End}");
      await expect(box("contracts:write")).toHaveFocus();
      await userEvent.keyboard("{Control>}{Home}{/Control}");
      await userEvent.keyboard("{Home}");
      await expect(resourceBox("account")).toHaveFocus();
      await userEvent.keyboard("{Control>}{End}{/Control}");
      await expect(resourceBox("voicemails")).toHaveFocus();
    });
    await step("Typing goes to a row, Up from the first to the header", async () => {
      await userEvent.keyboard("ba");
      await expect(resourceBox("balance")).toHaveFocus();
      await userEvent.keyboard("{PageUp}{ArrowUp}{ArrowRight}{ArrowRight}");
      await expect(document.activeElement).toHaveAccessibleName("Write, All write");
    });
  },
};

/** Right and Left are mirrored. */
export const RightToLeft: Story = {
  args: { dir: "rtl", defaultExpanded: "none" },
  play: async ({ userEvent }) => {
    resourceBox("contracts").focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(resourceBox("contracts")).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{ArrowLeft}");
    await expect(box("contracts:read")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect(resourceBox("contracts")).toHaveAttribute("aria-expanded", "false");
  },
};
