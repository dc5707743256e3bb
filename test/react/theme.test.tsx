import { render } from "@testing-library/react";
import preflight from "tailwindcss/preflight.css?raw";
import { afterEach, describe, expect, it } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import { box } from "./queries.js";

/** A reset as many sites have it: bare elements, unlayered, loaded last. */
const CLASSIC_RESET = `
  html, body, div, span, p, b, code, button, input { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
  *, *::before, *::after { box-sizing: content-box; }
  button, input { background: red; color: red; text-align: center; letter-spacing: 2px; text-transform: uppercase; cursor: wait; }
  b { font-weight: normal; } mark { background: red; color: red; } p { line-height: 3; } button { display: inline-block; }
`;

const sheets: HTMLStyleElement[] = [];
function addStyle(css: string): void {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
  document.documentElement.style.colorScheme = "";
});

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
  "textAlign",
  "letterSpacing",
  "textTransform",
  "boxSizing",
  "cursor",
  "width",
  "height",
  "minHeight",
] as const;

function looks(): Record<string, Record<string, string>> {
  const parts: Record<string, Record<string, string>> = {};
  for (const element of document.querySelectorAll<HTMLElement>(
    "[data-scope-picker], [data-scope-picker] [data-part]",
  )) {
    const part = element.dataset.part ?? "";
    const style = getComputedStyle(element);
    parts[part] ??= Object.fromEntries(SHOWN.map((name) => [name, style[name]]));
  }
  return parts;
}

const mount = (className?: string) =>
  render(
    <ScopePicker
      catalogue={sipgate}
      className={className}
      defaultQuery="access"
      defaultValue={["account:write", "unknown:read"]}
      presets={[]}
    />,
  );

describe.each([
  ["a classic reset", CLASSIC_RESET],
  ["Tailwind 4's preflight", `@layer theme, base, components, utilities; @layer base { ${preflight} }`],
  ["Tailwind 4's preflight, unlayered", preflight],
])("under %s", (_, css) => {
  it("looks the same", () => {
    mount();
    const before = looks();
    addStyle(css);
    // The page's own font is the embedder's matter: the theme inherits it.
    addStyle(`body { font-family: ${getComputedStyle(document.body).fontFamily}; line-height: normal; }`);
    expect(looks()).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(20);
  });
});

it("gives way to a single class of the embedder's, wherever that stands", () => {
  mount("mine");
  const rules =
    "background-color: rgb(1, 2, 3); padding: 7px; border: 3px solid; border-radius: 1px; max-height: 123px; font-size: 19px;";
  addStyle(`.mine { ${rules} }`);
  document.head.prepend(...sheets); // even ahead of the theme
  const root = document.querySelector(".mine") as HTMLElement;
  const parts = [
    root,
    box("account:read"),
    ...document.querySelectorAll<HTMLElement>('[data-part="button"], [data-part="note"]'),
  ];
  for (const part of parts) {
    part.classList.add("mine");
    expect(getComputedStyle(part)).toMatchObject({
      backgroundColor: "rgb(1, 2, 3)",
      paddingTop: "7px",
      borderTopWidth: "3px",
      borderRadius: "1px",
      maxHeight: "123px",
      fontSize: "19px",
    });
  }
});

/** Red, green and blue from 0 to 1, as the browser computes a colour. */
function channels(colour: string): number[] {
  const [scale, numbers] = colour.startsWith("color(srgb") ? [1, colour.slice(10)] : [255, colour];
  return (numbers.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => Number(channel) / scale);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(token: string, ground: string): number {
  const probe = document.createElement("div");
  probe.style.cssText = `color: var(--sp-${token}); background-color: var(--sp-${ground})`;
  document.querySelector("[data-scope-picker]")?.append(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  const [high, low] = [luminance(color), luminance(backgroundColor)].sort((a, b) => b - a) as [number, number];
  probe.remove();
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"])("in %s", (scheme) => {
  it.each([
    ["ink", ["bg", "soft", "read-bg", "write-bg", "mark"]],
    ["muted", ["bg", "soft"]],
    ["read", ["bg", "read-bg"]],
    ["write", ["bg", "write-bg"]],
    ["danger", ["bg", "soft"]],
  ])("text in %s has a contrast of 4.5 to 1 on what it stands on", (token, grounds) => {
    document.documentElement.style.colorScheme = scheme;
    mount();
    for (const ground of grounds) expect(contrast(token, ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["control", ["bg", "soft"]],
    ["focus", ["bg", "soft", "read-bg", "write-bg"]],
    ["read", ["read-bg"]],
    ["write", ["write-bg"]],
    ["ink", ["bg"]],
  ])("a control drawn in %s has a contrast of 3 to 1", (token, grounds) => {
    document.documentElement.style.colorScheme = scheme;
    mount();
    for (const ground of grounds) expect(contrast(token, ground), `${token} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

it("gives every target at least 24 by 24 px", () => {
  mount();
  for (const target of document.querySelectorAll<HTMLElement>(
    "[data-scope-picker] button, [data-scope-picker] input[type=search]",
  )) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
  }
});
