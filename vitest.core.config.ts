import { defineConfig } from "vitest/config";

/** The core project alone, without browser or Storybook: what mutation testing runs (stryker.config.mjs). */
export default defineConfig({
  test: { environment: "node", include: ["test/{core,sources,catalogues}/**/*.test.ts"], maxWorkers: 1 },
});
