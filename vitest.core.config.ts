import { defineConfig } from "vitest/config";

/**
 * The core project alone, without browser or Storybook: what mutation testing runs (stryker.config.mjs).
 * Less the test that weighs the bundle: mutants weigh more.
 */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{core,sources,catalogues}/**/*.test.ts"],
    exclude: ["test/core/index.test.ts"],
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
