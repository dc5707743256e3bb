// Writes the stylesheets into dist, minified: the source stays readable, with its comments.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "lightningcss";

/** Sheets that another one imports, and so contains. */
const parts = new Set(["consent.css"]);
const sheets = (await readdir("src/styles", { recursive: true })).filter(
  (path) => path.endsWith(".css") && !parts.has(path),
);
for (const filename of sheets) {
  const target = join("dist", filename);
  // Nesting stays nested: unnesting would raise the specificity that the theme is careful about, and repeat its root selector.
  const { code } = bundle({ filename: join("src/styles", filename), minify: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
  // TypeScript 6 and later ask for the types of a side-effect import too; a stylesheet has none.
  await writeFile(`${target}.d.ts`, "export {};\n");
}
