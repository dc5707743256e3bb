// Writes the stylesheets that package.json exports into dist, minified, each with what it imports: the source stays readable, with its comments.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "lightningcss";

const { exports } = JSON.parse(await readFile("package.json", "utf8"));
const sheets = Object.keys(exports).filter((path) => path.endsWith(".css"));
for (const path of sheets) {
  const target = join("dist", path);
  // Nesting stays nested: unnesting would raise the specificity that the theme is careful about, and repeat its root selector.
  const { code } = bundle({ filename: join("src/styles", path), minify: true });
  // A nested selector is a descendant without saying so, a custom property's value keeps the blanks that it was written with, one spelling
  // of a word or a colour packs better than two, and what follows below the same root goes on in its block.
  const text = code
    .toString()
    .replaceAll("& :", ":")
    .replaceAll("currentColor", "currentcolor")
    .replaceAll("transparent", "#0000")
    .replace(/ ?([,*/]) /g, "$1");
  const [root] = text.split("{", 1);
  const css = text.replace(`}${root}{`, "");
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, css);
  // TypeScript 6 and later ask for the types of a side-effect import too; a stylesheet has none.
  await writeFile(`${target}.d.ts`, "export {};\n");
}
