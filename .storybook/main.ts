import type { StorybookConfig } from "@storybook/react-vite";

export default {
  framework: { name: "@storybook/react-vite", options: {} },
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook's own tour is for who sets one up, not for who looks at the picker.
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: "react-docgen" },
} satisfies StorybookConfig;
