import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { german } from "../src/react/messages-de.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import { hebrew } from "./support/hebrew.js";

/** Every string is in `messages`. English is built in; German comes with the package. */
const meta = {
  component: ScopePicker,
  title: "Words",
  args: {
    ...catalogueArg("sipgate"),
    defaultValue: ["account:read", "account:write", "devices:callerid:write", "sessions:write"],
    presets: [],
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** `german` of `scope-picker/messages/de`. */
export const German: Story = {
  args: { messages: german },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("searchbox", { name: "102 Berechtigungen durchsuchen" })).toBeVisible();
    await expect(canvas.getByText("4 von 102 gewählt")).toBeVisible();
  },
};

/** Words of the embedder's own, in a language that runs from right to left. */
export const Hebrew: Story = {
  args: { messages: hebrew },
  globals: { dir: "rtl" },
  play: async ({ canvas }) => {
    const grid = canvas.getByRole("treegrid");
    await expect(getComputedStyle(grid).direction).toBe("rtl");
    await expect(grid.scrollWidth).toBeLessThanOrEqual(grid.clientWidth);
  },
};
