import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/**
 * Builds core alone, as one module, and loads it: what a user's bundler would make of it.
 *
 * @returns the module's exports, and its code, minified where `minify` is set.
 */
export async function buildCore({ minify = false, entry = "src/core/index.ts" } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "scope-picker-core-"));
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2022",
      minify: minify ? "oxc" : false,
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ["es"], fileName: "core" },
    },
  });
  const { fileName, code } = [result].flat()[0].output[0];
  const core = await import(pathToFileURL(join(folder, fileName)).href);
  await rm(folder, { recursive: true });
  return { core, code };
}
