import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties } from "react";
import { expect } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import shadcn from "../src/styles/themes/shadcn.css?inline";
import { box } from "./support/boxes.js";

const MEANINGS = {
  radius: "Corners.",
  "font-size": "Size of text; boxes and marks follow it.",
  indent: "How far each level of the tree is moved in.",
  "row-height": "The least height of a row.",
  "max-height": "Past it the rows scroll; `none` for a picker as tall as its rows. By default `min(70vh, 40rem)`.",
  font: "Text.",
  mono: "Names and ids.",
};
const COLOURS = {
  bg: "Background.",
  soft: "What stands out a little: the search field, gaps, the summary.",
  ink: "Text, and boxes that are ticked.",
  muted: "Quieter text: ids, counts, gaps.",
  line: "Lines between rows and around groups.",
  control: "Borders of boxes and buttons.",
  focus: "The outline of what has focus.",
  read: "Ticked boxes that read.",
  "read-bg": "Behind a read half that is on.",
  "read-line": "Around a read half that is on.",
  write: "Ticked boxes that write.",
  "write-bg": "Behind a write half that is on.",
  "write-line": "Around a write half that is on.",
  mark: "Behind what matches the search.",
  danger: "High risk, and faults.",
};
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
  argTypes: Object.fromEntries([
    ...Object.entries(MEANINGS).map(([name, description]) => [name, { description }]),
    ...Object.entries(COLOURS).map(([name, description]) => [name, { control: "color", description }]),
  ]),
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
