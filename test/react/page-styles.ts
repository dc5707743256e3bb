import preflight from "tailwindcss/preflight.css?raw";

/** A reset as many sites have it: bare elements, unlayered, loaded last. */
const CLASSIC_RESET = `
  html, body, div, span, p, b, code, button, input, form, header, footer, section, h1, h2, ul, li, dl, dt, dd, details, summary, strong, a {
    margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
  *, *::before, *::after { box-sizing: content-box; }
  button, input { background: red; color: red; text-align: center; letter-spacing: 2px; text-transform: uppercase; cursor: wait; }
  b { font-weight: normal; } mark { background: red; color: red; } p { line-height: 3; } button { display: inline-block; }
  h1, h2 { font-size: 40px; line-height: 3; } ul { list-style: square; } li { margin-left: 3em; } a { color: red; }
`;

/** What pages do to bare elements: name and CSS. */
export const resets: readonly [string, string][] = [
  ["a classic reset", CLASSIC_RESET],
  ["Tailwind 4's preflight", `@layer theme, base, components, utilities; @layer base { ${preflight} }`],
  ["Tailwind 4's preflight, unlayered", preflight],
];

const SHOWN = [
  "display",
  "margin",
  "padding",
  "borderTopWidth",
  "borderTopColor",
  "borderRadius",
  "backgroundColor",
  "color",
  "fontSize",
  "fontWeight",
  "fontFamily",
  "lineHeight",
  "listStyleType",
  "textAlign",
  "letterSpacing",
  "textTransform",
  "boxSizing",
  "cursor",
  "width",
  "height",
  "minHeight",
] as const;

/** How the first of each part looks that the selector finds, by its `data-part`, else by its element. */
export function looks(selector: string): Record<string, Record<string, string>> {
  const parts: Record<string, Record<string, string>> = {};
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const style = getComputedStyle(element);
    parts[element.dataset.part ?? element.tagName] ??= Object.fromEntries(SHOWN.map((name) => [name, style[name]]));
  }
  return parts;
}

const sheets: HTMLStyleElement[] = [];

/** Adds a stylesheet of the page's, after the theme. */
export function addStyle(css: string): void {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

/** A reset, with the font that the page had: that is the embedder's matter, the theme inherits it. */
export function addReset(css: string): void {
  const { fontFamily } = getComputedStyle(document.body);
  addStyle(css);
  addStyle(`body { font-family: ${fontFamily}; line-height: normal; }`);
}

/** Moves the page's stylesheets ahead of the theme. */
export const moveStylesFirst = (): void => document.head.prepend(...sheets);

/** Takes the page's stylesheets away. */
export function removeStyles(): void {
  for (const sheet of sheets.splice(0)) sheet.remove();
}
