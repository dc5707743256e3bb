import { act, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ScopeConsent, type ScopeConsentProps } from "../../src/index.js";
import {
  button,
  client,
  everything,
  large,
  pass,
  provider,
  redirectUri,
  sent,
  standStill,
} from "./consent-requests.js";
import { box } from "./queries.js";

const base = {
  catalogue: provider,
  client,
  redirectUri,
  requestedScopes: ["openid", "contacts:read", "contacts:write"],
};
const consent = (props: Partial<ScopeConsentProps> = {}) => <ScopeConsent {...base} {...props} />;

/** Catches what the browser would send, and keeps it from leaving the page. */
function catchPosts() {
  const posts: [string, string][][] = [];
  const onSubmit = (event: SubmitEvent) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement, event.submitter);
    posts.push([...data].map(([name, value]) => [name, String(value)]));
  };
  window.addEventListener("submit", onSubmit);
  stop.push(() => window.removeEventListener("submit", onSubmit));
  return posts;
}

/** Notes the decisions that are sent. Outside of a dialog the method "dialog" sends a form nowhere: the page stays, as it does until an answer has come. */
function notePosts() {
  const decisions: string[] = [];
  const note = ({ defaultPrevented, submitter }: SubmitEvent) => {
    if (!defaultPrevented) decisions.push((submitter as HTMLButtonElement).value);
  };
  window.addEventListener("submit", note);
  stop.push(() => window.removeEventListener("submit", note));
  document.querySelector("form")?.setAttribute("method", "dialog");
  return decisions;
}

const stop: (() => void)[] = [];
afterEach(() => {
  for (const end of stop.splice(0)) end();
});

/** What a server sends, before any script of ours has run. */
function serve(props: Partial<ScopeConsentProps> = {}): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = renderToString(consent(props));
  document.body.append(page);
  stop.push(() => page.remove());
  return page;
}

it("posts the scope string, the decision and the embedder's fields", async () => {
  const posts = catchPosts();
  render(
    consent({ action: "/interaction/42", name: "granted", children: <input type="hidden" name="csrf" value="t" /> }),
  );
  const form = document.querySelector("form") as HTMLFormElement;
  expect([form.getAttribute("action"), form.method]).toEqual(["/interaction/42", "post"]);
  await userEvent.click(box("contacts:write"));
  await userEvent.click(button("allow"));
  expect(posts).toEqual([
    [
      ["granted", "openid contacts:write"],
      ["csrf", "t"],
      ["decision", "allow"],
    ],
  ]);
});

it("says no decision where no button was pressed", () => {
  const posts = catchPosts();
  render(consent({ action: "/interaction/42", grantedScopes: ["contacts:read"] }));
  document.querySelector("form")?.requestSubmit();
  expect(posts).toEqual([[["scope", "openid contacts:read"]]]);
});

it("calls onAllow and onDeny, and leaves the form unsent without an action", async () => {
  const posts = catchPosts();
  const onAllow = vi.fn();
  const onDeny = vi.fn();
  const { rerender } = render(consent({ onAllow, onDeny }));
  await userEvent.click(button("deny"));
  expect([onDeny.mock.calls, posts]).toEqual([[[]], []]);
  rerender(consent({ onAllow, onDeny, action: "/interaction/42" }));
  await userEvent.click(button("deny"));
  expect([onDeny.mock.calls.length, posts.length, onAllow.mock.calls.length]).toEqual([2, 1, 0]);
});

it("gives a function of React's the whole form", async () => {
  const action = vi.fn();
  render(consent({ action: (data) => action([...data]) }));
  await userEvent.click(box("contacts:read"));
  await userEvent.click(button("allow"));
  await expect
    .poll(() => action.mock.calls)
    .toEqual([
      [
        [
          ["scope", "openid contacts:read"],
          ["decision", "allow"],
        ],
      ],
    ]);
  // React resets a form after its action: what was chosen stays.
  expect(sent()).toEqual([["scope", "openid contacts:read"]]);
  expect(box("contacts:read")).toBeChecked();
});

it("is not sent twice, and can be sent again after the back button", async () => {
  render(consent({ action: "/interaction/42" }));
  const decisions = notePosts();
  await userEvent.click(box("contacts:read"));
  const go = standStill();
  await userEvent.dblClick(button("allow"));
  await userEvent.click(button("deny"));
  expect(decisions).toHaveLength(1);
  go();
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  button("deny").click();
  expect(decisions).toHaveLength(1);
  pass(500);
  await userEvent.click(button("deny"));
  expect(decisions).toHaveLength(2);
});

it.each(["onAllow", "action"])("takes a double click for one decision, with %s alone", async (prop) => {
  const decide = vi.fn();
  render(consent({ [prop]: decide, grantedScopes: ["contacts:read"] }));
  await userEvent.dblClick(button("allow"));
  await userEvent.click(button("allow"));
  await expect.poll(() => decide.mock.calls.length).toBe(2);
});

it("is not opened by the end of loading, which a logo can put off", () => {
  render(consent({ action: "/interaction/42", grantedScopes: ["contacts:read"] }));
  const decisions = notePosts();
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
  button("allow").click();
  expect(decisions).toEqual([]);
  pass(500);
  button("allow").click();
  expect(decisions).toEqual(["allow"]);
});

it.each(["allow", "deny"] as const)("stays unsent where what is called for %s throws", (decision) => {
  const caught = vi.fn((event: ErrorEvent) => event.preventDefault());
  window.addEventListener("error", caught);
  stop.push(() => window.removeEventListener("error", caught));
  const fail = () => {
    throw new Error("No connection");
  };
  render(consent({ grantedScopes: ["contacts:read"], onAllow: fail, onDeny: fail }));
  const decisions = notePosts();
  button(decision).click();
  expect(caught).toHaveBeenCalledOnce();
  expect(decisions).toEqual([]);
  // Vitest's own note of it.
  vi.spyOn(console, "error").mockClear();
});

it("can be sent again after a while where the page stayed, as it does where an app's address is the answer", async () => {
  render(consent({ action: "/interaction/42" }));
  const decisions = notePosts();
  await userEvent.click(box("contacts:read"));
  const go = standStill();
  await userEvent.click(button("allow"));
  await userEvent.click(button("deny"));
  expect(decisions).toEqual(["allow"]);
  go();
  pass(5_000);
  await userEvent.click(button("deny"));
  expect(decisions).toEqual(["allow", "deny"]);
});

it("takes no decision in the moment in which it comes into view: that click was meant for what lay above", async () => {
  const posts = catchPosts();
  render(consent({ action: "/interaction/42" }));
  await userEvent.click(box("contacts:read"));
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  button("allow").click();
  expect(posts).toHaveLength(0);
  pass(500);
  button("allow").click();
  expect(posts).toHaveLength(1);
});

it("takes a decision no sooner for coming into view while another is on its way", async () => {
  render(consent({ action: "/interaction/42" }));
  const decisions = notePosts();
  await userEvent.click(button("deny"));
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  pass(1_000);
  button("deny").click();
  expect(decisions).toHaveLength(1);
});

it("takes no other button of the embedder's for a decision", async () => {
  const onAllow = vi.fn();
  const other = (
    <button type="submit" name="language" value="allow">
      Deutsch
    </button>
  );
  render(consent({ onAllow, children: other, grantedScopes: ["contacts:read"] }));
  await userEvent.click(screen.getByRole("button", { name: "Deutsch" }));
  expect(onAllow).not.toHaveBeenCalled();
  await userEvent.click(button("allow"));
  expect(onAllow).toHaveBeenCalledTimes(1);
});

it("hands out an array of the embedder's own, and listens to the page no more once it is gone", async () => {
  const added = vi.spyOn(window, "addEventListener");
  const removed = vi.spyOn(window, "removeEventListener");
  const { unmount } = render(consent({ onAllow: (names) => names.splice(0), grantedScopes: ["contacts:read"] }));
  await userEvent.click(button("allow"));
  expect(sent()).toEqual([["scope", "openid contacts:read"]]);
  unmount();
  const ours = (calls: unknown[][]) => calls.filter(([type]) => type === "pageshow" || type === "visibilitychange");
  expect(ours(removed.mock.calls)).toEqual(ours(added.mock.calls));
  expect(ours(removed.mock.calls)).toHaveLength(2);
});

it("is a form by its heading's name, and lets no browser put a former choice back into its field", () => {
  render(consent());
  const form = screen.getByRole("form", { name: "Fieldnotes wants access to your account" });
  expect(form.querySelector('input[name="scope"]')).toHaveAttribute("autocomplete", "off");
});

it("can be sent again where a listener of the embedder's kept it on the page", async () => {
  const posts = catchPosts();
  render(consent({ action: "/interaction/42" }));
  await userEvent.click(button("deny"));
  await userEvent.click(button("deny"));
  expect(posts).toHaveLength(2);
});

it("sends nothing while a decision is pending, and keeps focus where it is", async () => {
  const posts = catchPosts();
  const onAllow = vi.fn();
  const { rerender } = render(consent({ onAllow, requestedScopes: ["openid"] }));
  await userEvent.click(button("allow"));
  rerender(consent({ onAllow, requestedScopes: ["openid"], pending: true }));
  expect(button("allow")).toHaveFocus();
  expect(button("allow")).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText("Sending your decision…")).toHaveAttribute("role", "status");
  await userEvent.keyboard("{Enter}");
  expect([onAllow.mock.calls.length, posts.length]).toEqual([1, 0]);
});

it("lets Deny and Allow weigh the same", () => {
  render(consent());
  const look = (decision: "allow" | "deny") => {
    const { width, height } = button(decision).getBoundingClientRect();
    const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(button(decision));
    return { width: Math.round(width), height, color, backgroundColor, borderColor, fontWeight, fontSize };
  };
  expect(look("allow")).toEqual(look("deny"));
});

it.each(["with", "without"])("submits nothing with Enter, %s JavaScript", async (script) => {
  const posts = catchPosts();
  const props = { action: "/x", children: <input type="text" aria-label="Note" name="note" /> };
  if (script === "with") render(consent(props));
  else serve(props);
  await userEvent.click(screen.getByLabelText("Note"));
  await userEvent.keyboard("{Enter}");
  box("contacts:read").focus();
  await userEvent.keyboard("{Enter}");
  expect(posts).toEqual([]);
  const first = document.querySelector('button[type="submit"]') as HTMLButtonElement;
  expect([first.hidden, first.disabled, first.form === document.querySelector("form")]).toEqual([true, true, true]);
});

it("can be sent before JavaScript has loaded, with what is ticked at first", async () => {
  const posts = catchPosts();
  serve({
    action: "/x",
    requestedScopes: [...base.requestedScopes, "zebra"],
    grantedScopes: ["contacts:read", "zebra"],
  });
  await userEvent.click(button("allow"));
  expect(posts).toEqual([
    [
      ["scope", "openid contacts:read zebra"],
      ["decision", "allow"],
    ],
  ]);
});

it("says without JavaScript, too, what of many scopes Allow would send, and what is of high risk", () => {
  const names = Array.from({ length: 30 }, (_, i) => `r${i}:read`);
  const catalogue = [
    { name: "pay", description: "Pay", risk: "costs money" },
    { name: "all", implies: ["pay", "log"] },
    "log",
    ...names,
  ];
  const page = renderToString(
    consent({ catalogue, requestedScopes: [...names, "pay", "all"], grantedScopes: ["all", "r1:read"] }),
  );
  // A document without scripts reads what is in a <noscript>.
  const list = new DOMParser().parseFromString(page, "text/html").querySelector('noscript [data-part="consent-names"]');
  const line = (name: string) =>
    [...(list?.querySelectorAll("li") ?? [])].find((one) => one.querySelector("code")?.textContent === name);
  const isOn = (name: string) => line(name)?.querySelector("input")?.checked;
  expect(["r0:read", "r1:read", "all", "pay"].map(isOn)).toEqual([false, true, true, true]);
  expect(line("pay")?.textContent).toMatch(/Pay pay in all ?High risk: costs money/);
  expect(line("all")?.textContent).toContain("Also includes log");
  expect(list?.querySelectorAll("input:not([disabled]), [name]")).toHaveLength(0);
});

it.each([
  [
    "few",
    {
      requestedScopes: provider.scopes.map(({ name }) => name),
      grantedScopes: ["contacts:read"],
      grantedAt: "2026-05-03",
    },
  ],
  ["many", { catalogue: large, requestedScopes: everything, grantedScopes: everything.slice(4) }],
])("hydrates %s scopes without a style attribute or a warning", async (_, props) => {
  const page = serve(props);
  expect(page.querySelectorAll("[style], style")).toHaveLength(0);
  const onRecoverableError = vi.fn();
  const root = await act(() => hydrateRoot(page, <StrictMode>{consent(props)}</StrictMode>, { onRecoverableError }));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(page.querySelectorAll("[style]")).toHaveLength(0);
  act(() => root.unmount());
});
