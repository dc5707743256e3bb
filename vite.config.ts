import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserFlags, findBrowser } from "./scripts/find-browser.mjs";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Source files that a package entry stands for. `package.json` "exports" names the same. */
const entries = {
  index: "src/index.ts",
  "react/parts": "src/react/parts.ts",
  "react/least-privilege": "src/react/least-privilege.ts",
  "core/index": "src/core/index.ts",
  "catalogues/sipgate": "src/catalogues/sipgate.ts",
  "react/german": "src/react/german.ts",
};

const chromium = async () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath: await findBrowser(), args: browserFlags } }),
  instances: [{ browser: "chromium" as const, viewport: { width: 1000, height: 800 } }],
});

export default defineConfig(async ({ command }) => ({
  plugins: [react()],
  // Whatever NODE_ENV is while it is built: React's production build has no jsxDEV.
  ...(command === "build" && { oxc: { jsx: { development: false } } }),
  build: {
    target: "es2022",
    minify: false,
    lib: { entry: entries, formats: ["es" as const] },
    rolldownOptions: {
      external: [/^[a-z@][^:]*$/],
      // A module each: "use client" then stays on the React modules, and an import takes along only what it uses.
      output: { preserveModules: true, preserveModulesRoot: path("src"), entryFileNames: "[name].js" },
    },
  },
  test: {
    api: { host: "127.0.0.1" },
    // Patience for a loaded machine: no test passes or fails by its time.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    projects: [
      {
        extends: true as const,
        test: {
          name: "core",
          environment: "node",
          include: ["test/{core,sources,catalogues}/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: "react",
          include: ["test/react/**/*.test.tsx"],
          // The pictures to compare with were made on Linux; elsewhere letters are drawn in another way.
          exclude: process.platform === "linux" ? [] : ["test/react/looks.test.tsx"],
          setupFiles: ["test/react/setup.ts"],
          browser: process.env.VITEST ? await chromium() : { enabled: false },
        },
      },
      {
        extends: true as const,
        plugins: [storybookTest({ configDir: path(".storybook"), storybookScript: "npm start -- --no-open" })],
        test: {
          name: "stories",
          browser: process.env.VITEST ? await chromium() : { enabled: false },
        },
      },
      {
        extends: true as const,
        test: {
          name: "package",
          environment: "node",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/build-example.mjs"],
          // The example runs as it was built, not through vite once more.
          server: { deps: { external: [/authorization-server\/dist\//] } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
