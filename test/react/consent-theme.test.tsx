import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { ScopeConsent, type ScopeConsentProps } from "../../src/index.js";
import { client, everything, large, provider, redirectUri } from "./consent-requests.js";
import { addReset, addStyle, looks, moveStylesFirst, removeStyles, resets } from "./page-styles.js";

afterEach(removeStyles);

const PARTS = '[data-part^="consent"]:not([type="hidden"]), h1, h2, li, b, [hidden]';

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

describe.each(resets)("under %s", (_, css) => {
  it.each([
    ["few", few],
    ["many", { catalogue: large, requestedScopes: everything }],
  ])("looks the same with %s scopes", (_, props) => {
    mount(props);
    const before = looks(PARTS);
    addReset(css);
    expect(looks(PARTS)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(15);
  });
});

it("shows what is asked for, and all of the decision, with text at 200 % on a phone", async () => {
  await page.viewport(320, 640);
  document.documentElement.style.fontSize = "200%";
  onTestFinished(async () => {
    document.documentElement.style.fontSize = "";
    await page.viewport(1000, 800);
  });
  mount();
  const root = document.querySelector("[data-scope-consent]") as HTMLElement;
  const body = root.querySelector('[data-part="consent-body"]') as HTMLElement;
  const fine = root.querySelector('[data-part="consent-fine"]') as HTMLElement;
  // Two lines of its text, at least.
  expect(body.clientHeight).toBeGreaterThan(90);
  root.scrollTo(0, root.scrollHeight);
  expect(fine.getBoundingClientRect().bottom).toBeLessThanOrEqual(root.getBoundingClientRect().bottom);
  expect(getComputedStyle(root).overflowY).toBe("auto");
});

it.each([
  [1000, 800],
  [320, 568],
])("keeps what has focus clear of the search that stays in view, %i px wide", async (width, height) => {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(1000, 800));
  mount({ catalogue: large, requestedScopes: everything });
  await userEvent.click(screen.getByRole("button", { name: "Unfold all" }));
  document.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  const bar = document.querySelector('[data-part="toolbar"]') as HTMLElement;
  for (let i = 0; i < 40; i++) {
    await userEvent.keyboard("{ArrowUp}");
    const focused = document.activeElement as HTMLElement;
    const { top, height } = focused.getBoundingClientRect();
    expect(top + height / 2, focused.textContent ?? "").toBeGreaterThan(bar.getBoundingClientRect().bottom);
  }
});

it("goes on by a page within what is in view, though the table does not scroll by itself", async () => {
  await page.viewport(1000, 800);
  mount({ catalogue: large, requestedScopes: everything });
  await userEvent.click(screen.getByRole("button", { name: "Unfold all" }));
  const row = () => Number(document.activeElement?.closest('[role="row"]')?.ariaRowIndex);
  document.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();
  expect(row()).toBe(2);
  await userEvent.keyboard("{PageDown}");
  expect(row()).toBeGreaterThan(4);
  expect(row()).toBeLessThan(12);
  await userEvent.keyboard("{PageUp}");
  expect(row()).toBe(2);
});

it("leaves inputs of the embedder's as the browser draws them", () => {
  const looksOf = (id: string) =>
    [...document.querySelectorAll(`#${id} input`)].map((input) => {
      const { appearance, padding, borderTopWidth, borderTopStyle, backgroundColor, font } = getComputedStyle(input);
      return { appearance, padding, borderTopWidth, borderTopStyle, backgroundColor, font };
    });
  const inputs = (id: string) => (
    <div id={id}>
      {["checkbox", "radio", "text", "range"].map((type) => (
        <input key={type} type={type} aria-label={type} />
      ))}
    </div>
  );
  render(inputs("outside"));
  mount({ ...few, details: inputs("inside") });
  expect(looksOf("inside")).toEqual(looksOf("outside"));
  for (const role of ["checkbox", "radio"]) {
    const { width, height } = (
      document.querySelector(`#inside input[type="${role}"]`) as HTMLElement
    ).getBoundingClientRect();
    expect(Math.min(width, height), role).toBeGreaterThan(10);
  }
});

it.each([320, 448, 500, 560, 562, 640])(
  "closes a pair between its halves, be they side by side or stacked, %i px wide",
  (width) => {
    const names = ["contacts:read", "contacts:write"];
    render(
      <div style={{ width }}>
        <ScopeConsent catalogue={provider} client={client} requestedScopes={names} grantedScopes={names} />
      </div>,
    );
    const half = (access: string) =>
      document.querySelector(`[data-part="consent-scope"][data-access="${access}"]`) as HTMLElement;
    const [read, write] = [half("read"), half("write")].map((half) => half.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    const { visibility, left, top, width: size } = getComputedStyle(half("write"), "::before");
    expect(visibility).toBe("visible");
    const across = write.left + Number.parseFloat(left) + Number.parseFloat(size) / 2;
    const down = write.top + Number.parseFloat(top) + Number.parseFloat(size) / 2;
    const isStacked = write.top >= read.bottom;
    const middle = isStacked
      ? { across: (write.left + write.right) / 2, down: (read.bottom + write.top) / 2 }
      : { across: (read.right + write.left) / 2, down: (write.top + write.bottom) / 2 };
    expect(Math.abs(across - middle.across)).toBeLessThan(5);
    expect(Math.abs(down - middle.down)).toBeLessThan(5);
  },
);

it.each([300, 400, 480, 560, 800])("never has three levels in a row, and one below, %i px wide", (width) => {
  render(
    <div style={{ width }}>
      <ScopeConsent catalogue={large} client={client} redirectUri={redirectUri} requestedScopes={everything} />
    </div>,
  );
  const tops = [...document.querySelectorAll('[data-part="consent-level"]')].map(
    (level) => level.getBoundingClientRect().top,
  );
  expect(tops).toHaveLength(4);
  expect([1, 2, 4]).toContain(tops.filter((top) => top === tops[0]).length);
});

it("prints all that the decision lists: paper does not scroll", async () => {
  const media = (media: string) => cdp().send("Emulation.setEmulatedMedia", { media });
  onTestFinished(async () => {
    await media("");
  });
  mount({
    catalogue: large,
    client: { name: "long name ".repeat(200) },
    requestedScopes: everything,
    grantedScopes: everything,
    defaultSelection: "required",
  });
  for (const details of document.querySelectorAll("details")) details.open = true;
  const cut = () =>
    ["root", "consent-body", "consent-more", "consent-effects", "consent-withdrawal"].filter((name) => {
      const part = document.querySelector(`[data-part="${name}"]`) as HTMLElement;
      return part.scrollHeight > part.clientHeight;
    });
  expect(cut()).toContain("consent-more");
  expect(cut()).toContain("consent-withdrawal");
  await media("print");
  await expect.poll(() => matchMedia("print").matches).toBe(true);
  expect(cut()).toEqual([]);
});

it("gives way to a single class of the embedder's", () => {
  mount({ ...few, className: "mine" });
  addStyle(".mine { background-color: rgb(1, 2, 3); padding: 7px; max-width: 321px; max-height: 234px; }");
  moveStylesFirst();
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
