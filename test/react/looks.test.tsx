import { render } from "@testing-library/react";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker, type ScopePickerProps } from "../../src/index.js";

// Fonts of the project's own: pictures must not depend on those of the machine.
const FONTS = {
  "--scope-picker-font": '"Inter Variable"',
  "--scope-picker-mono": '"JetBrains Mono Variable"',
  "--scope-picker-max-height": "30rem",
} as React.CSSProperties;

async function picture(name: string, { width = 900, ...props }: Partial<ScopePickerProps> & { width?: number } = {}) {
  await page.viewport(width + 40, 620);
  const { container } = render(
    <div style={{ width }}>
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
    </div>,
  );
  await document.fonts.ready;
  // Off the picker: where the pointer is left by an earlier test, a cell shows that it is pointed at.
  await userEvent.hover(document.documentElement, { position: { x: 1, y: 1 } });
  const root = container.querySelector("[data-scope-picker]") as HTMLElement;
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

it("looks as it did, from right to left", () => picture("rtl", { dir: "rtl" }));

it("looks as it did, 320 px wide", () => picture("narrow", { width: 288 }));
