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

/** Every key of the grid, with the arrow that leads along a row and the one that leads back. */
const everyKey =
  (forward: string, back: string): NonNullable<Story["play"]> =>
  async ({ args, step, userEvent }) => {
    const press = (...keys: string[]) => userEvent.keyboard(keys.join(""));
    await step("Forward unfolds, then moves along the row; Down keeps the column; Space ticks", async () => {
      (await resourceBox("contracts")).focus();
      await press(forward);
      await expect(await resourceBox("contracts")).toHaveAttribute("aria-expanded", "true");
      await press(forward);
      await expect(await box("contracts:read")).toHaveFocus();
      await press("{ArrowDown}");
      await expect(await box("contracts:crm:read")).toHaveFocus();
      await press(" ");
      await expect(args.onValueChange).toHaveBeenLastCalledWith(["contracts:crm:read"], expect.anything());
      await press("{ArrowUp}");
      await expect(await box("contracts:read")).toHaveFocus();
      await press("{ArrowDown}");
    });
    await step("Back goes to the box, to the parent, and folds it", async () => {
      await press(back);
      await expect(await resourceBox("contracts:crm")).toHaveFocus();
      await press(back);
      await expect(await resourceBox("contracts")).toHaveFocus();
      await press(back);
      await expect(await resourceBox("contracts")).toHaveAttribute("aria-expanded", "false");
    });
    await step("Enter folds and unfolds, * unfolds all siblings", async () => {
      await press("{Enter}");
      await expect(await resourceBox("contracts")).toHaveAttribute("aria-expanded", "true");
      await press("{Enter}");
      await expect(await resourceBox("contracts")).toHaveAttribute("aria-expanded", "false");
      await press("*");
      await expect(await resourceBox("devices")).toHaveAttribute("aria-expanded", "true");
    });
    await step("Home and End: the row's ends; with Ctrl the grid's", async () => {
      await press("{End}");
      await expect(await box("contracts:write")).toHaveFocus();
      await press("{Home}");
      await expect(await resourceBox("contracts")).toHaveFocus();
      await press("{Control>}{End}{/Control}");
      await expect(await resourceBox("voicemails")).toHaveFocus();
      await press("{Control>}{Home}{/Control}");
      await expect(await resourceBox("account")).toHaveFocus();
    });
    await step("Page Down and Page Up", async () => {
      await press("{PageDown}");
      await expect(await resourceBox("account")).not.toHaveFocus();
      await press("{PageUp}");
      await expect(await resourceBox("account")).toHaveFocus();
    });
    await step("Letters go to a row, a gap can be reached, Up from the first row reaches the header", async () => {
      await press("ba");
      await expect(await resourceBox("balance")).toHaveFocus();
      await press(forward, forward);
      await expect(document.activeElement).toHaveTextContent("No write scope");
      await press("{Control>}{Home}{/Control}{ArrowUp}");
      await expect(document.activeElement).toHaveAccessibleName("Write, All write");
      await press(back);
      await expect(document.activeElement).toHaveAccessibleName("Read, All read");
    });
  };

/** Arrows move, Right unfolds, Left folds or goes to the parent, Space ticks, Enter folds. */
export const LeftToRight: Story = { args: { defaultExpanded: "none" }, play: everyKey("{ArrowRight}", "{ArrowLeft}") };

/** The same keys; Right and Left are mirrored. */
export const RightToLeft: Story = {
  args: { defaultExpanded: "none", dir: "rtl" },
  play: everyKey("{ArrowLeft}", "{ArrowRight}"),
};
