import { fileURLToPath } from "node:url";
import { defineConfig, type Rolldown } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** "use client" has no meaning here, where all is bundled. */
const onwarn: NonNullable<Rolldown.InputOptions["onwarn"]> = (warning, warn) => {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
};

// `vite build --app` builds both: what the browser loads, and the server that renders the same pages.
export default defineConfig({
  root: path("."),
  publicDir: false,
  builder: {},
  environments: {
    client: {
      build: {
        outDir: path("dist/assets"),
        emptyOutDir: true,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: {
          onwarn,
          input: { consent: path("pages/consent.entry.tsx"), "set-up": path("pages/set-up.entry.tsx") },
          output: {
            entryFileNames: "[name].js",
            chunkFileNames: "[name].js",
            assetFileNames: "[name][extname]",
          },
        },
      },
    },
    ssr: {
      // Taken in, so that the built example does not mind the package being built anew meanwhile.
      resolve: { noExternal: ["scope-picker"] },
      build: {
        outDir: path("dist/server"),
        emptyOutDir: true,
        ssr: true,
        target: "node20",
        rolldownOptions: {
          onwarn,
          input: { start: path("start.ts"), example: path("example.ts") },
          // Beside the entries: the server finds its assets by a path from there.
          output: { chunkFileNames: "[name].chunk.js" },
        },
      },
    },
  },
});
