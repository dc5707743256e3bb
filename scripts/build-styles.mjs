// Writes the stylesheets into dist, minified: the source stays readable, with its comments.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { transform } from "lightningcss";

const sheets = (await readdir("src/styles", { recursive: true })).filter((path) => path.endsWith(".css"));
for (const filename of sheets) {
  const target = join("dist", filename);
  // Nesting stays nested: unnesting would raise the specificity that the theme is careful about, and repeat its root selector.
  const { code } = transform({ filename, code: await readFile(join("src/styles", filename)), minify: true });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
  // TypeScript 6 and later ask for the types of a side-effect import too; a stylesheet has none.
  await writeFile(`${target}.d.ts`, "export {};\n");
}
