import type { Preview } from "@storybook/react-vite";
import "../src/styles/styles.css";
import "./preview.css";

const faults: unknown[][] = [];

export default {
  // A story passes only where nothing was said on console.error or console.warn: React's warnings go there.
  beforeEach: () => {
    faults.length = 0;
    const { error, warn } = console;
    const keep =
      (say: (...words: unknown[]) => void) =>
      (...words: unknown[]) => {
        faults.push(words);
        say(...words);
      };
    Object.assign(console, { error: keep(error), warn: keep(warn) });
    return () => {
      Object.assign(console, { error, warn });
    };
  },
  afterEach: () => {
    if (faults.length > 0) throw new Error(`The story wrote to the console: ${faults.map(String).join("; ")}`);
  },
  tags: ["autodocs"],
  parameters: {
    a11y: { test: "error" },
    controls: { expanded: true, sort: "requiredFirst" },
    layout: "padded",
    options: { storySort: { order: ["Start here", "ScopePicker", "Embedded", "Rules", "Looks", "*"] } },
  },
  globalTypes: {
    theme: {
      description: "The page's color-scheme",
      toolbar: { title: "Theme", icon: "contrast", items: ["light", "dark"], dynamicTitle: true },
    },
    dir: {
      description: "Direction of writing",
      toolbar: { title: "Direction", icon: "transfer", items: ["ltr", "rtl"], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: "light", dir: "ltr" },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.style.colorScheme = globals.theme;
      document.documentElement.dir = globals.dir;
      return <Story />;
    },
  ],
} satisfies Preview;
