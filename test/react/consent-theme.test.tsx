import { render } from "@testing-library/react";
import preflight from "tailwindcss/preflight.css?raw";
import { afterEach, describe, expect, it } from "vitest";
import { ScopeConsent, type ScopeConsentProps } from "../../src/index.js";
import { client, everything, large, provider, redirectUri } from "./consent-requests.js";

const CLASSIC_RESET = `
  html, body, div, span, p, b, code, button, form, header, footer, section, h1, h2, ul, li, dl, dt, dd, details, summary, strong, a {
    margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
  *, *::before, *::after { box-sizing: content-box; }
  button { background: red; color: red; text-align: center; text-transform: uppercase; cursor: wait; display: inline-block; }
  h1, h2 { font-size: 40px; line-height: 3; } ul { list-style: square; } li { margin-left: 3em; } a { color: red; }
`;
const SHOWN = [
  "display",
  "margin",
  "padding",
  "borderTopWidth",
  "backgroundColor",
  "color",
  "fontSize",
  "fontWeight",
] as const;

const sheets: HTMLStyleElement[] = [];
function addStyle(css: string): void {
  const sheet = document.createElement("style");
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
});

function looks(): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const element of document.querySelectorAll<HTMLElement>('[data-part^="consent"], h1, h2, li, b, [hidden]')) {
    const style = getComputedStyle(element);
    parts[element.dataset.part ?? element.tagName] ??= SHOWN.map((name) => `${name}: ${style[name]}`);
  }
  return parts;
}

const few = {
  requestedScopes: [...provider.scopes.map(({ name }) => name), "zebra", "x".repeat(400)],
  grantedScopes: ["contacts:read"],
  defaultSelection: "required" as const,
  manageUri: "/apps",
};
const mount = (props: Partial<ScopeConsentProps> = few) =>
  render(
    <ScopeConsent catalogue={provider} client={client} redirectUri={redirectUri} requestedScopes={[]} {...props} />,
  );

describe.each([
  ["a classic reset", CLASSIC_RESET],
  ["Tailwind 4's preflight", `@layer theme, base, components, utilities; @layer base { ${preflight} }`],
  ["Tailwind 4's preflight, unlayered", preflight],
])("under %s", (_, css) => {
  it.each([
    ["few", few],
    ["many", { catalogue: large, requestedScopes: everything }],
  ])("looks the same with %s scopes", (_, props) => {
    mount(props);
    const before = looks();
    addStyle(css);
    addStyle(`body { font-family: ${getComputedStyle(document.body).fontFamily}; line-height: normal; }`);
    expect(looks()).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(15);
  });
});

it("gives way to a single class of the embedder's", () => {
  mount({ ...few, className: "mine" });
  addStyle(".mine { background-color: rgb(1, 2, 3); padding: 7px; max-width: 321px; max-height: 234px; }");
  document.head.prepend(...sheets);
  const parts = document.querySelectorAll<HTMLElement>(
    '.mine, [data-part="consent-button"], [data-part="consent-scope"]',
  );
  for (const part of parts) {
    part.classList.add("mine");
    expect(getComputedStyle(part)).toMatchObject({
      backgroundColor: "rgb(1, 2, 3)",
      paddingTop: "7px",
      maxWidth: "321px",
      maxHeight: "234px",
    });
  }
});
