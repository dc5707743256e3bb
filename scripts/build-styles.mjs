// Writes the stylesheets into dist, minified: the source stays readable, with its comments.
import { readFile, writeFile } from "node:fs/promises";
import { transform } from "lightningcss";

const source = await readFile("src/styles/styles.css");
// Nesting stays nested: unnesting would raise the specificity that the theme is careful about, and repeat its root selector.
const { code } = transform({ filename: "styles.css", code: source, minify: true });
await writeFile("dist/styles.css", code);
