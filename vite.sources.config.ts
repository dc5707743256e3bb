import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const core = path("src/core/");

/**
 * Builds `scope-picker/sources` and the command into dist/sources, after vite.config.ts has built the rest: with their
 * parsers inside, so that installing the package installs none of them. Core stays the one in dist/core.
 */
export default defineConfig({
  build: {
    target: "es2022",
    minify: false,
    outDir: "dist/sources",
    emptyOutDir: true,
    copyPublicDir: false,
    license: { fileName: "licenses.md" },
    lib: {
      entry: { index: "src/sources/index.ts", command: "src/sources/command/main.ts" },
      formats: ["es"],
    },
    rolldownOptions: {
      external: (id) => id.startsWith("node:") || id.startsWith(core),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        paths: (id) => (id.startsWith(core) ? `../core/${basename(id).replace(/\.ts$/, ".js")}` : id),
      },
    },
  },
});
