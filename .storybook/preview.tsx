import type { Preview } from "@storybook/react-vite";
import { waitForAnimations } from "storybook/preview-api";
import { configure } from "storybook/test";
import "../src/styles/styles.css";
import "./preview.css";
import { typedProps } from "./typed-props.js";

// A story that waits may do so for longer than a second on a busy machine.
configure({ asyncUtilTimeout: 5000 });

const errors: unknown[][] = [];

/** What axe finds in the other theme than the story was played in: a theme changes colours and nothing else. */
async function findFaultsOfColor(theme: string) {
  const { default: axe } = await import("axe-core");
  const { style } = document.documentElement;
  style.colorScheme = theme === "light" ? "dark" : "light";
  await waitForAnimations();
  const { violations } = await axe.run(document.body, { runOnly: ["color-contrast", "link-in-text-block"] });
  style.colorScheme = theme;
  return violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `${help}: ${html}`));
}

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
  afterEach: async ({ globals, storyGlobals }) => {
    if (errors.length > 0) throw new Error(`The story wrote to console.error: ${errors.map(String).join("; ")}`);
    // A story that names its theme is of that theme.
    if (import.meta.env.MODE !== "test" || storyGlobals.theme) return;
    const faults = await findFaultsOfColor(globals.theme);
    if (faults.length > 0) throw new Error(`In the other theme: ${faults.join("; ")}`);
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
  initialGlobals: { theme: "light", dir: "ltr" },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.style.colorScheme = globals.theme;
      document.documentElement.dir = globals.dir;
      return <Story />;
    },
  ],
} satisfies Preview;
