import type { Preview } from "@storybook/react-vite";
import "../src/styles/styles.css";
import "./preview.css";

export default {
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
