import { defineConfig } from "vitest/config";

/**
 * The core project alone, without browser or Storybook: what mutation testing runs (stryker.config.mjs).
 * Less the test that weighs the bundle, since mutants weigh more, and those of hostile and random documents: half a
 * minute for each mutant, and a time that code which counts for Stryker doesn't keep.
 */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{core,sources,catalogues}/**/*.test.ts"],
    exclude: ["test/core/index.test.ts", "test/sources/{fuzz,hostile-documents}.test.ts"],
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
