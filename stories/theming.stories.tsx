import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties } from "react";
import { expect } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import shadcn from "../src/styles/themes/shadcn.css?inline";
import { box } from "./support/boxes.js";

const COLOURS = [
  "bg",
  "soft",
  "ink",
  "muted",
  "line",
  "control",
  "focus",
  "read",
  "read-bg",
  "read-line",
  "write",
  "write-bg",
  "write-line",
  "mark",
  "danger",
] as const;
const LENGTHS = {
  radius: "0.5625rem",
  "font-size": "0.875rem",
  indent: "1.375rem",
  "row-height": "2.75rem",
  "max-height": "24rem",
};
const FONTS = { font: "inherit", mono: "ui-monospace, monospace" };

type Tokens = Record<string, string>;

function Themed(tokens: Tokens) {
  const style = Object.fromEntries(
    Object.entries(tokens)
      .filter(([, value]) => value)
      .map(([name, value]) => [`--scope-picker-${name}`, value]),
  ) as CSSProperties;
  return (
    <ScopePicker
      catalogue={sipgate}
      style={style}
      defaultValue={["account:read", "account:write", "balance:read", "contacts:write"]}
    />
  );
}

const meta = {
  title: "Theming",
  tags: ["!autodocs"],
  render: (args) => <Themed {...args} />,
  args: { ...LENGTHS, ...FONTS },
  argTypes: Object.fromEntries(
    COLOURS.map((name) => [name, { control: "color", description: `--scope-picker-${name}` }]),
  ),
} satisfies Meta<Tokens>;
export default meta;
type Story = StoryObj<Tokens>;

/** Change a control to see it here. Without a colour the theme's own stands. */
export const Tokens: Story = {};

const SHADCN = {
  "--background": "oklch(1 0 0)",
  "--foreground": "oklch(0.145 0 0)",
  "--muted": "oklch(0.97 0 0)",
  "--muted-foreground": "oklch(0.5 0 0)",
  "--border": "oklch(0.922 0 0)",
  "--ring": "oklch(0.5 0 0)",
  "--destructive": "oklch(0.577 0.245 27.325)",
  "--radius": "0.625rem",
} as CSSProperties;

/** shadcn/ui's tokens, by `scope-picker/themes/shadcn.css`. */
export const Shadcn: Story = {
  render: () => (
    <div style={SHADCN}>
      <style>{shadcn}</style>
      <ScopePicker catalogue={sipgate} defaultValue={["account:read", "account:write"]} />
    </div>
  ),
  play: async () => {
    const root = (await box("account:read")).closest("[data-scope-picker]") as HTMLElement;
    await expect(getComputedStyle(root).backgroundColor).toBe("oklch(1 0 0)");
    await expect(getComputedStyle(root).getPropertyValue("--scope-picker-radius")).toBe("0.625rem");
  },
};
