// Builds adapters as production pages in dist/NAME and weighs them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const here = import.meta.dirname;
// A page is built as for production, whatever runs this: a test runner sets another environment.
process.env.NODE_ENV = "production";

/** Every adapter there is. */
export const adapters = readdirSync(`${here}/adapters`)
  .filter((file) => file.endsWith(".tsx") && !file.startsWith("_"))
  .map((file) => file.slice(0, -4));

/** @returns {Promise<Record<string, { js: number, css: number }>>} bytes, minified and gzipped */
export async function buildPages(names) {
  const { sipgateDefinitions } = await import("../dist/catalogues/sipgate.js");
  mkdirSync(`${here}/dist`, { recursive: true });
  writeFileSync(`${here}/dist/sipgate.json`, JSON.stringify(sipgateDefinitions));
  const sizes = {};
  for (const name of names) {
    const outDir = `${here}/dist/${name}`;
    await build({
      configFile: false,
      root: `${here}/page`,
      base: "./",
      logLevel: "error",
      resolve: {
        alias: { "#adapter": `${here}/adapters/${name}.tsx`, "#sipgate": `${here}/dist/sipgate.json` },
        dedupe: ["react", "react-dom"],
      },
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        modulePreload: false,
        sourcemap: "hidden", // for profile.mjs
        chunkSizeWarningLimit: 1e6,
        reportCompressedSize: false,
      },
    });
    const weigh = (ext) =>
      readdirSync(`${outDir}/assets`)
        .filter((file) => file.endsWith(ext))
        .reduce((sum, file) => sum + gzipSync(readFileSync(`${outDir}/assets/${file}`), { level: 9 }).length, 0);
    sizes[name] = { js: weigh(".js"), css: weigh(".css") };
  }
  return sizes;
}
