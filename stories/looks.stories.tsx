import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { rowOf } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** The default theme. Colours follow the page's `color-scheme`; everything else is a custom property. */
const meta = {
  component: ScopePicker,
  title: "Looks",
  args: {
    ...catalogueArg("sipgate"),
    defaultValue: [
      "account:read",
      "account:write",
      "balance:read",
      "devices:sim:read",
      "devices:callerid:write",
      "sessions:write",
    ],
    requiredScopes: { openid: "sign-in needs it" },
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Light: Story = { globals: { theme: "light" } };

export const Dark: Story = { globals: { theme: "dark" } };

export const RightToLeft: Story = { globals: { dir: "rtl" } };

export const RightToLeftDark: Story = { globals: { dir: "rtl", theme: "dark" } };

/** 320 px wide: a row stacks, and nothing scrolls sideways. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    const grid = canvas.getByRole("treegrid");
    await expect(grid.scrollWidth).toBeLessThanOrEqual(grid.clientWidth);
    await expect((await rowOf("account")).scrollWidth).toBeLessThanOrEqual((await rowOf("account")).clientWidth);
  },
};

/** Text at 200 %. */
export const LargeText: Story = {
  decorators: [
    (Story) => (
      <div style={{ "--scope-picker-font-size": "1.75rem" } as React.CSSProperties}>
        <Story />
      </div>
    ),
  ],
};

/** As tall as its rows. */
export const FullHeight: Story = { args: { style: { "--scope-picker-max-height": "none" } as React.CSSProperties } };

/** A class of the embedder's wins over any rule of the theme, and custom properties go in from above. */
export const OwnTokens: Story = {
  globals: { theme: "light" },
  args: {
    style: {
      "--scope-picker-read": "#0f766e",
      "--scope-picker-read-bg": "#ecfdf5",
      "--scope-picker-read-line": "#99f6e4",
      "--scope-picker-write": "#9d174d",
      "--scope-picker-write-bg": "#fdf2f8",
      "--scope-picker-write-line": "#fbcfe8",
      "--scope-picker-radius": "0.125rem",
    } as React.CSSProperties,
  },
};
