/** `npm run mutation`: do the tests bite? The report is in reports/mutation/mutation.html. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.core.config.ts" },
  mutate: ["src/core/**/*.ts", "src/sources/**/*.ts", "!src/{core,sources}/index.ts"],
  // TypeScript 7 has no JavaScript API, by which Stryker would rewrite the paths in tsconfig.json: there are none, so name a file that isn't.
  tsconfigFile: "no-tsconfig.json",
  coverageAnalysis: "perTest",
  // A mutant of a module's constants lives as long as the module; running all tests anew for each takes longer than it tells.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5000,
  tempDirName: ".stryker-tmp",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
