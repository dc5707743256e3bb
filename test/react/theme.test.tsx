import { render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue } from "../../src/core/index.js";
import { ScopeConsent, ScopePicker, type ScopePickerProps } from "../../src/index.js";
import { LeastPrivilege } from "../../src/react/least-privilege.js";
import theme from "../../src/styles/theme.css?raw";
import { addReset, addStyle, looks, moveStylesFirst, removeStyles, resets } from "./page-styles.js";
import { box, resourceBox } from "./queries.js";

afterEach(() => {
  removeStyles();
  document.documentElement.style.colorScheme = "";
});

const PARTS = "[data-scope-picker], [data-scope-picker] [data-part]";

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

describe.each(resets)("under %s", (_, css) => {
  it("looks the same", () => {
    mount();
    const before = looks(PARTS);
    addReset(css);
    expect(looks(PARTS)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(20);
  });
});

it("gives way to a single class of the embedder's, wherever that stands", () => {
  mount("mine");
  const rules =
    "background-color: rgb(1, 2, 3); padding: 7px; border: 3px solid; border-radius: 1px; max-height: 123px; font-size: 19px;";
  addStyle(`.mine { ${rules} }`);
  moveStylesFirst();
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

/** Firefox and WebKit take a paler Canvas for dark than Chromium, and Firefox a darker CanvasText. */
const PALEST_DARK = theme.replaceAll(/\bCanvas\b/g, "#1e1e1e").replaceAll(/\bCanvasText\b/g, "#fbfbfe");

describe.each([
  ["light", "light", ""],
  ["dark", "dark", ""],
  ["dark as other browsers have it", "dark", PALEST_DARK],
])("in %s", (_, scheme, css) => {
  beforeEach(() => {
    document.documentElement.style.colorScheme = scheme;
    addStyle(css);
  });

  it.each([
    ["ink", ["bg", "soft", "read-bg", "write-bg", "mark"]],
    ["muted", ["bg", "soft", "read-bg", "write-bg"]],
    ["read", ["bg", "read-bg"]],
    ["write", ["bg", "write-bg"]],
    ["danger", ["bg", "soft"]],
  ])("text in %s has a contrast of 4.5 to 1 on what it stands on", (token, grounds) => {
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

/** For this test, the pointer is a finger. */
async function emulateTouch() {
  const touch = (enabled: boolean) => cdp().send("Emulation.setTouchEmulationEnabled", { enabled });
  onTestFinished(async () => {
    await touch(false);
  });
  await touch(true);
  await expect.poll(() => matchMedia("(pointer: coarse)").matches).toBe(true);
}

it("gives every target at least 44 px where pointers are coarse, the chevrons too, inside the picker", async () => {
  await emulateTouch();
  mount();
  const root = document.querySelector("[data-scope-picker]") as HTMLElement;
  for (const target of root.querySelectorAll<HTMLElement>("button, input[type=search]")) {
    expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(44);
  }
  const chevrons = [...root.querySelectorAll('[data-part="chevron"]')];
  expect(chevrons).not.toHaveLength(0);
  for (const chevron of chevrons) {
    const { left, width, height } = chevron.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(left).toBeGreaterThanOrEqual(root.getBoundingClientRect().left);
  }
});

it("has letters of 16 px in its search where pointers are coarse: iOS zooms into a field of less", async () => {
  const size = () => getComputedStyle(document.querySelector("input[type=search]") as HTMLElement).fontSize;
  mount();
  expect(size()).toBe("14px");
  await emulateTouch();
  expect(size()).toBe("16px");
});

it("shows in a disabled fieldset that no box can be changed, as in a disabled picker", () => {
  const looksOf = (name: string) => {
    const mark = getComputedStyle(box(name), "::before");
    return [mark.borderStyle, mark.borderColor, mark.backgroundColor, mark.color, getComputedStyle(box(name)).cursor];
  };
  const picker = (disabled: boolean) => (
    <ScopePicker catalogue={sipgate} defaultValue={["account:write"]} disabled={disabled} />
  );
  const inPicker = render(picker(true));
  const disabled = [looksOf("account:write"), looksOf("account:read")];
  inPicker.unmount();
  const inFieldset = render(<fieldset disabled>{picker(false)}</fieldset>);
  expect([looksOf("account:write"), looksOf("account:read")]).toEqual(disabled);
  inFieldset.unmount();
  render(picker(false));
  expect([looksOf("account:write"), looksOf("account:read")]).not.toEqual(disabled);
});

it("tells a picker that is disabled from one that is read only, whose names are to be read", () => {
  const table = (props: Partial<ScopePickerProps>, disabled = false) => {
    const { unmount } = render(
      <fieldset disabled={disabled}>
        <ScopePicker catalogue={sipgate} defaultValue={["account:read"]} {...props} />
      </fieldset>,
    );
    const [grid, name] = [screen.getByRole("treegrid"), resourceBox("account")].map((part) => getComputedStyle(part));
    const seen = [grid?.backgroundColor, name?.color];
    unmount();
    return seen;
  };
  const [plain, readOnly, disabled] = [table({}), table({ readOnly: true }), table({ disabled: true })];
  expect(readOnly).toEqual(plain);
  expect(disabled[0]).not.toBe(plain[0]);
  expect(disabled[1]).not.toBe(plain[1]);
  expect(table({}, true)).toEqual(disabled);
});

it("has a ring around all of a picker that is invalid, with no shift, and none otherwise", () => {
  const ring = (invalid: boolean) => {
    const { container, unmount } = render(<ScopePicker catalogue={sipgate} invalid={invalid} />);
    const { outlineStyle, outlineWidth } = getComputedStyle(container.firstElementChild as Element);
    const { left, top } = box("account:read").getBoundingClientRect();
    unmount();
    return { outline: outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle}`, left, top };
  };
  const valid = ring(false);
  expect(valid.outline).toBe("none");
  expect(ring(true)).toEqual({ ...valid, outline: "2px solid" });
});

it("has boxes as tall as their half of a pair, however tall their row is", () => {
  render(
    <div style={{ width: 700 }}>
      <ScopePicker catalogue={sipgate} disabledScopes={{ "account:write": "not in your plan" }} />
    </div>,
  );
  for (const name of ["account:read", "addresses:read", "addresses:write"]) {
    expect(box(name).offsetHeight, name).toBe((box(name).parentElement as HTMLElement).clientHeight);
  }
});

it.each([660, 968])("offers to copy a name without covering what is said in a cell, %i px wide", async (width) => {
  await page.viewport(1100, 800);
  onTestFinished(() => page.viewport(1000, 800));
  render(
    <div style={{ width }}>
      <ScopePicker catalogue={sipgate} defaultValue={["sessions:write"]} />
    </div>,
  );
  for (const name of ["devices:localprefix:write", "sessions:sms:write"]) {
    await userEvent.hover(box(name));
    const cell = box(name).parentElement as HTMLElement;
    const button = cell.querySelector('[data-part="copy-name"]') as HTMLElement;
    const { left, bottom } = button.getBoundingClientRect();
    for (const part of cell.querySelectorAll('[data-part="scope-text"], [data-part="note"]')) {
      const range = document.createRange();
      range.selectNodeContents(part);
      // Of a line of text, its letters: a fifth of it is above and below them.
      for (const line of range.getClientRects()) {
        const isClear = line.right <= left || line.top + line.height / 5 >= bottom;
        expect(isClear, `${name}: ${part.textContent}`).toBe(true);
      }
    }
  }
});

it.each([640, 900])(
  "has a column's box above those of its cells, and its count not left of it, %i px wide",
  (width) => {
    const catalogue = ["account", "billing"].flatMap((resource) =>
      ["create", "read", "update", "delete"].map((action) => ({ name: `${resource}:${action}` })),
    );
    render(
      <div style={{ width }}>
        <ScopePicker catalogue={catalogue} />
      </div>,
    );
    const markOf = (box: Element) =>
      box.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(box).paddingLeft);
    const headings = [...document.querySelectorAll('[data-part="heading"]')];
    expect(headings).toHaveLength(5);
    for (const [column, heading] of headings.entries()) {
      const [box, count] = heading.children as unknown as [Element, Element];
      expect(count.getBoundingClientRect().left).toBeGreaterThanOrEqual(markOf(box));
      expect(box.getBoundingClientRect().top).toBe(headings[0]?.firstElementChild?.getBoundingClientRect().top);
      const inCell = document.querySelector(`[data-part="cell"] > [data-column="${column}"]`);
      if (column > 0) expect(markOf(box)).toBeCloseTo(markOf(inCell as Element), 1);
    }
  },
);

it("scrolls to what has focus with its ring", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  const rows = document.querySelector('[data-part="rows"]') as HTMLElement;
  document.querySelector<HTMLElement>('[role="row"][aria-rowindex="2"] [tabindex="0"]')?.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  for (let i = 0; i < 12; i++) {
    await userEvent.keyboard("{ArrowUp}");
    const { top, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect();
    expect(top - rows.getBoundingClientRect().top).toBeGreaterThanOrEqual(3);
    expect(rows.getBoundingClientRect().bottom - bottom).toBeGreaterThanOrEqual(3);
  }
});

it("leaves the wheel to the page where its rows do not scroll", async () => {
  render(
    <div style={{ height: 3000 }}>
      <ScopePicker catalogue={[{ name: "contacts:read" }]} />
    </div>,
  );
  onTestFinished(() => scrollTo(0, 0));
  await userEvent.wheel(box("contacts:read"), { delta: { y: 100 } });
  await expect.poll(() => scrollY).toBeGreaterThan(0);
});

it("keeps a number beside what it counts", () => {
  render(
    <div style={{ width: 288 }}>
      <ScopePicker
        catalogue={sipgate}
        defaultValue={["account:read", "account:write", "contacts:write", "openid", "a"]}
      />
    </div>,
  );
  const counts = [...document.querySelectorAll('[data-part="counts"] bdi')];
  expect(counts.length).toBeGreaterThan(3);
  for (const count of counts) {
    const range = document.createRange();
    range.selectNodeContents(count);
    expect(range.getClientRects(), count.textContent ?? "").toHaveLength(1);
  }
});

it("closes with a clasp what is a pair, and not what stands side by side", () => {
  const hasClasp = (name: string) => {
    const { content, visibility } = getComputedStyle(box(name).parentElement as Element, "::before");
    return content !== "none" && visibility === "visible";
  };
  const verbs = ["create", "read", "update", "delete"].map((verb) => `u:${verb}`);
  const { unmount } = render(<ScopePicker catalogue={verbs} defaultValue={verbs} />);
  expect(verbs.filter(hasClasp)).toEqual([]);
  unmount();
  const pair = ["a:read", "a:write"];
  render(<ScopePicker catalogue={pair} defaultValue={pair} />);
  expect(pair.filter(hasClasp)).toEqual(["a:write"]);
});

it("prints ticks, which are backgrounds", () => {
  render(<ScopePicker catalogue={sipgate} defaultValue={["account:read"]} />);
  expect(getComputedStyle(box("account:read"), "::before").printColorAdjust).toBe("exact");
});

it("shows under forced colours, too, what can't be changed", async () => {
  const forced = (value: string) =>
    cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  onTestFinished(async () => {
    await forced("");
  });
  render(<ScopePicker catalogue={sipgate} disabledScopes={["account:write"]} />);
  await forced("active");
  await expect.poll(() => matchMedia("(forced-colors: active)").matches).toBe(true);
  const copy = document.querySelector('[data-action="copy"]') as HTMLElement;
  const edge = (name: string) => getComputedStyle(box(name), "::before").borderColor;
  document.body.style.color = "GrayText";
  onTestFinished(() => document.body.removeAttribute("style"));
  const gray = getComputedStyle(document.body).color;
  expect(copy).toBeDisabled();
  expect([edge("account:write"), getComputedStyle(copy).color]).toEqual([gray, gray]);
  expect(edge("account:read")).not.toBe(gray);
});

it("has a width in what fits its content, as a dialog does, and widens no column", async () => {
  const widthIn = (surroundings: ReactElement) => {
    const mounted = render(surroundings);
    const { width } = (document.querySelector("[data-scope-picker]") as HTMLElement).getBoundingClientRect();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    mounted.unmount();
    return width;
  };
  const picker = <ScopePicker catalogue={sipgate} />;
  onTestFinished(async () => {
    await page.viewport(1000, 800);
  });
  for (const viewport of [1000, 320]) {
    await page.viewport(viewport, 800);
    expect(widthIn(<dialog open>{picker}</dialog>)).toBeGreaterThanOrEqual(256);
  }
  const column = (
    <div style={{ width: 300 }}>
      <fieldset>{picker}</fieldset>
    </div>
  );
  expect(widthIn(column)).toBeLessThan(300);
});

it("leaves the consent its width where it is centred, on any screen", async () => {
  onTestFinished(async () => {
    await page.viewport(1000, 800);
  });
  for (const [viewport, expected] of [
    [1000, 576],
    [320, 258],
  ] as const) {
    await page.viewport(viewport, 800);
    const { unmount } = render(
      <div style={{ display: "grid", placeItems: "center" }}>
        <main>
          <ScopeConsent
            catalogue={sipgate}
            client={{ name: "Fieldnotes" }}
            redirectUri="https://fieldnotes.example/"
            requestedScopes={["account:read"]}
          />
        </main>
      </div>,
    );
    const { width } = (document.querySelector("[data-scope-consent]") as HTMLElement).getBoundingClientRect();
    expect(width).toBe(expected);
    unmount();
  }
});

it("lies below a dialog of the page's that has no z-index", () => {
  render(
    <>
      <ScopePicker catalogue={sipgate} defaultValue={["unknown:read"]} />
      <div data-testid="dialog" style={{ position: "fixed", inset: 0 }} />
    </>,
  );
  const boxes = document.querySelectorAll('[data-part="box"]');
  expect(boxes.length).toBeGreaterThan(10);
  for (const box of boxes) {
    const { left, top, bottom } = box.getBoundingClientRect();
    if (bottom > innerHeight) continue;
    expect(document.elementFromPoint(left + 5, top + 5)).toBe(screen.getByTestId("dialog"));
  }
});

it("leaves a description most of its cell, whatever is noted beside it", () => {
  const catalogue = [
    {
      name: "repo",
      description: "Full access to public and private repositories, ".repeat(4),
      risk: "all private code",
    },
    "org:read",
    "org:write",
  ];
  for (const width of [500, 660, 760, 1100]) {
    const { unmount } = render(
      <div style={{ width }}>
        <ScopePicker catalogue={catalogue} />
      </div>,
    );
    const cell = box("repo").parentElement as HTMLElement;
    expect(cell.querySelector('[data-note="risk"]')).toBeVisible();
    expect(box("repo").offsetWidth / cell.offsetWidth).toBeGreaterThan(0.59);
    unmount();
  }
});

it("breaks a name after a joint, not within a word", () => {
  const linesIn = (width: number) => {
    const { unmount } = render(
      <div style={{ width }}>
        <ScopePicker catalogue={sipgate} defaultQuery="oauth:cli" />
      </div>,
    );
    const name = document.querySelector('[data-resource="authorization:oauth:clients"] [data-part="resource-id"] bdi');
    expect(name?.textContent).toBe("authorization:oauth:clients");
    expect(name?.querySelector("mark")?.textContent).toBe("oauth:cli");
    const lines = new Map<number, string>();
    const texts = document.createTreeWalker(name as Element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const [i, letter] of [...(texts.currentNode as Text).data].entries()) {
        const range = document.createRange();
        range.setStart(texts.currentNode, i);
        range.setEnd(texts.currentNode, i + 1);
        const { bottom } = range.getBoundingClientRect();
        lines.set(bottom, (lines.get(bottom) ?? "") + letter);
      }
    }
    unmount();
    return [...lines.values()];
  };
  for (const width of [620, 640, 660]) expect(linesIn(width)).toEqual(["authorization:", "oauth:clients"]);
});

/** Shows the page as paper until the test ends. */
async function print() {
  const media = (media: string) => cdp().send("Emulation.setEmulatedMedia", { media });
  onTestFinished(async () => {
    await media("");
  });
  await media("print");
  await expect.poll(() => matchMedia("print").matches).toBe(true);
}

const part = (name: string) => document.querySelector(`[data-part="${name}"]`) as HTMLElement;

it("prints every row and every unknown name: paper does not scroll", async () => {
  const unknown = Array.from({ length: 200 }, (_, i) => `unknown:${i}`);
  render(<ScopePicker catalogue={sipgate} defaultValue={unknown} />);
  const scrolling = [part("rows"), part("unknown")];
  for (const list of scrolling) expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  await print();
  for (const list of [part("root"), ...scrolling]) expect(list.scrollHeight).toBe(list.clientHeight);
});

it("prints of a windowed list what is shown: the rest would be blank pages", async () => {
  const names = Array.from({ length: 500 }, (_, i) => `r${i}:read`);
  render(<ScopePicker catalogue={createCatalogue(names)} />);
  await print();
  // A height of its own: a browser that breaks pages takes no heed of the most that a list may have.
  expect(getComputedStyle(part("rows")).height).toBe("416px");
  expect(part("rows").scrollHeight).toBeGreaterThan(10_000);
});

it("prints a consent's tree whole where unfolding can make it windowed", async () => {
  const names = Array.from({ length: 500 }, (_, i) => `r${i % 20}:s${i}:read`);
  render(
    <ScopeConsent catalogue={createCatalogue(names)} client={{ name: "App" }} requestedScopes={names} action="/" />,
  );
  expect(part("rows").scrollHeight).toBeGreaterThan(part("rows").clientHeight);
  await print();
  expect(part("rows").scrollHeight).toBe(part("rows").clientHeight);
});

it("prints all of what follows from the operations, and of these what is shown", async () => {
  const operations = sipgate.scopes.map(({ name }) => ({ id: name, requires: [[name]] }));
  render(
    <div style={{ width: 900 }}>
      <LeastPrivilege
        catalogue={sipgate}
        operations={operations}
        value={[]}
        defaultSelectedOperations={sipgate.scopes.slice(0, 30).map(({ name }) => name)}
      />
    </div>,
  );
  expect(part("findings").scrollHeight).toBeGreaterThan(part("findings").clientHeight);
  await print();
  expect(part("findings").scrollHeight).toBe(part("findings").clientHeight);
  expect(getComputedStyle(part("operations")).height).toBe("416px");
});

it.each([
  ["ltr", 600],
  ["rtl", 600],
  ["ltr", 288],
])("keeps what is said of an operation off the edges of its row, %s, %i px wide", (dir, width) => {
  const operations = [{ id: "read", method: "GET", path: "/account/details", requires: [["account:read"]] }];
  render(
    <div style={{ width }}>
      <LeastPrivilege catalogue={sipgate} operations={operations} value={["account:read"]} dir={dir} />
    </div>,
  );
  const note = screen.getByText("Unlocked").getBoundingClientRect();
  const row = screen.getByRole("row").getBoundingClientRect();
  const gaps = [note.left - row.left, row.right - note.right, row.bottom - note.bottom];
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
});

it("draws a line where operations are cut off above what unticks them", () => {
  const operations = [{ id: "read", method: "GET", path: "/account/details", requires: [["account:read"]] }];
  render(
    <LeastPrivilege catalogue={sipgate} operations={operations} value={[]} defaultSelectedOperations={["read"]} />,
  );
  const bar = document.querySelector('[data-part="finder"]:has([data-action="clear"]) > :last-child') as Element;
  expect(bar.querySelector('[data-action="clear"]')).not.toBeNull();
  expect(getComputedStyle(bar).borderTopWidth).toBe("1px");
});

/** Selectors of the theme, nested ones as they are written. */
function selectorsIn(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => [
    ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
    ...("cssRules" in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
  ]);
}

it("restyles no other row when one comes or goes: what stands left of + or ~ has no attribute that a row has", () => {
  mount();
  const ofRows = new Set(screen.getAllByRole("row").flatMap((row) => row.getAttributeNames()));
  const selectors = [...document.styleSheets].flatMap(({ cssRules }) => selectorsIn(cssRules));
  const siblings = selectors.flatMap((selector) => selector.match(/[^\s,(]+(?= [+~] )/g) ?? []);
  expect(siblings.length).toBeGreaterThan(3);
  const attributes = siblings.flatMap((compound) => [...compound.matchAll(/\[([\w-]+)/g)].map(([, name]) => name));
  expect(attributes.length).toBeGreaterThanOrEqual(siblings.length);
  expect(attributes.filter((name) => ofRows.has(name as string))).toEqual([]);
});
