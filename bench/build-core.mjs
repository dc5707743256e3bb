import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/** Builds core alone, as one module, and loads it: what a user's bundler would make of it. */
export async function buildCore() {
  const folder = await mkdtemp(join(tmpdir(), "scope-picker-core-"));
  const entry = fileURLToPath(new URL("../src/core/index.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, target: "es2022", minify: false, lib: { entry, formats: ["es"], fileName: "core" } },
  });
  const core = await import(pathToFileURL(join(folder, "core.js")).href);
  await rm(folder, { recursive: true });
  return core;
}
