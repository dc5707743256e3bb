/** Bundles one import, with everything that it needs. */
export default {
  logLevel: "error",
  build: { outDir: "lean", lib: { entry: "src/lean.ts", formats: ["es"], fileName: "lean" } },
};
