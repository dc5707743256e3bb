import { render } from "@testing-library/react";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sipgate, sipgateDefinitions } from "../../src/catalogues/sipgate.js";
import {
  createCatalogue,
  ScopeConsent,
  type ScopeConsentProps,
  ScopePicker,
  type ScopePickerProps,
} from "../../src/index.js";

// Fonts of the project's own: pictures must not depend on those of the machine.
const FONTS = {
  "--scope-picker-font": '"Inter Variable"',
  "--scope-picker-mono": '"JetBrains Mono Variable"',
  "--scope-picker-max-height": "30rem",
} as React.CSSProperties;

const picker = (props: Partial<ScopePickerProps> = {}) => (
  <ScopePicker
    catalogue={sipgate}
    defaultValue={["account:read", "account:write", "contacts:write", "balance:read", "future:read"]}
    requiredScopes={{ "addresses:read": "the app shows your address" }}
    disabledScopes={{ "blacklist:write": "not in your plan" }}
    defaultQuery="co"
    presets={[]}
    style={FONTS}
    {...props}
  />
);

const admin = { name: "admin", description: "Everything an administrator can do", risk: "full control" };
const catalogue = createCatalogue([...sipgateDefinitions, admin]);

/** A client that was allowed something before and asks for more now. */
const consent = (props: Partial<ScopeConsentProps> = {}) => (
  <ScopeConsent
    catalogue={catalogue}
    client={{ name: "Fieldnotes", uri: "https://fieldnotes.example", verified: "sipgate" }}
    account="you@example.com"
    redirectUri="https://fieldnotes.example/callback"
    manageUri="/apps"
    requestedScopes={[
      "openid",
      "account:read",
      "contacts:read",
      "contacts:write",
      "history:read",
      "balance:read",
      "admin",
    ]}
    requiredScopes={{ "account:read": "Fieldnotes shows your name" }}
    grantedScopes={["openid", "account:read", "contacts:read", "contacts:write", "history:read", "balance:read"]}
    grantedAt="2026-05-03"
    style={FONTS}
    {...props}
  />
);

async function picture(name: string, what = picker(), width = 900) {
  await page.viewport(width + 40, 1000);
  const { container } = render(<div style={{ width }}>{what}</div>);
  await document.fonts.ready;
  // Off the picker: where the pointer is left by an earlier test, a cell shows that it is pointed at.
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
  const root = container.firstElementChild?.firstElementChild as HTMLElement;
  await expect(page.elementLocator(root)).toMatchScreenshot(name, {
    comparatorName: "pixelmatch",
    comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.0002 },
  });
}

afterEach(async () => {
  document.documentElement.style.colorScheme = "";
  await page.viewport(1000, 800);
});

it("looks as it did, in light", () => picture("light"));

it("looks as it did, in dark", async () => {
  document.documentElement.style.colorScheme = "dark";
  await picture("dark");
});

it("looks as it did, from right to left", () => picture("rtl", picker({ dir: "rtl" })));

it("looks as it did, 320 px wide", () => picture("narrow", picker(), 288));

it("looks as it did where it asks for consent, line by line", async () => {
  await picture("consent", consent(), 640);
});

it("looks as it did where it asks for consent to a whole catalogue, in dark", async () => {
  document.documentElement.style.colorScheme = "dark";
  await picture("consent-many-dark", consent({ requestedScopes: catalogue.scopes.map(({ name }) => name) }), 760);
});
