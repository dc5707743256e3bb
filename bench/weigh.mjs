// npm run size -- [--modules]: what each import that a user would write weighs, minified and gzipped, without React. Says what is over its
// budget; fails where an import weighs more than "most" in sizes.json, which holds those that do not meet theirs yet where they are.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = import.meta.dirname;
const root = `${here}/..`;
const gzip = (text) => gzipSync(text, { level: 9 }).length;

async function bundle(source) {
  const result = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["react", "react-dom", "react/*"],
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const [output] = Object.values(result.metafile.outputs);
  return { text: result.outputFiles[0].text, inputs: output.inputs };
}

/** @returns {Promise<{ name: string, bytes: number, budget: number, most: number, inputs: Record<string, number> }[]>} */
export async function measureSizes() {
  const { exports } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const measured = [];
  for (const { import: what, from, budget, most } of JSON.parse(readFileSync(`${here}/sizes.json`, "utf8"))) {
    const target = exports[from];
    if (target === undefined)
      throw new Error(`sizes.json names ${from}, which package.json does not export: take it out, or export it.`);
    const name = from.endsWith(".css")
      ? `scope-picker/${from.slice(2)}`
      : `{ ${what} } from "scope-picker${from.slice(1)}"`;
    if (from.endsWith(".css")) {
      measured.push({
        name,
        bytes: gzip(readFileSync(`${root}/${target.default ?? target}`)),
        budget,
        most,
        inputs: {},
      });
      continue;
    }
    const source = what === "*" ? `export * from "${target.default}"` : `export { ${what} } from "${target.default}"`;
    const { text, inputs } = await bundle(source);
    const shares = Object.fromEntries(Object.entries(inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
    measured.push({ name, bytes: gzip(text), budget, most, inputs: shares });
  }
  return measured;
}

if (process.argv[1] === import.meta.filename) {
  const measured = await measureSizes();
  for (const { name, bytes, budget, inputs } of measured) {
    console.log(`${bytes > budget ? "OVER" : "  ok"}  ${String(bytes).padStart(6)} of ${budget} B  ${name}`);
    if (!process.argv.includes("--modules")) continue;
    for (const [path, own] of Object.entries(inputs).sort((a, b) => b[1] - a[1])) {
      console.log(`        ${String(own).padStart(6)} B minified  ${path}`);
    }
  }
  if (measured.some(({ bytes, most }) => bytes > most)) process.exitCode = 1;
}
