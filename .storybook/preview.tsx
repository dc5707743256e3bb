import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import "../src/styles/styles.css";
import "./preview.css";
import { typedProps } from "./typed-props.js";

// A story that waits may do so for longer than a second on a busy machine.
configure({ asyncUtilTimeout: 5000 });

const errors: unknown[][] = [];

export default {
  tags: ["autodocs"],
  argTypesEnhancers: [typedProps],
  // A story passes only where nothing was said on console.error: React's warnings go there.
  beforeEach: () => {
    errors.length = 0;
    const say = console.error;
    console.error = (...words) => {
      errors.push(words);
      say(...words);
    };
    return () => {
      console.error = say;
    };
  },
  afterEach: () => {
    if (errors.length > 0) throw new Error(`The story wrote to console.error: ${errors.map(String).join("; ")}`);
  },
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
  initialGlobals: { theme: import.meta.env.VITE_THEME ?? "light", dir: "ltr" },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.style.colorScheme = globals.theme;
      document.documentElement.dir = globals.dir;
      return <Story />;
    },
  ],
} satisfies Preview;
