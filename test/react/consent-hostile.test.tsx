import { render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createCatalogue, ScopeConsent, type ScopeConsentProps } from "../../src/index.js";
import { button, client, redirectUri } from "./consent-requests.js";
import { box } from "./queries.js";

const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008]/;

function show(props: Partial<ScopeConsentProps>) {
  const { container } = render(
    <ScopeConsent catalogue={[]} client={client} redirectUri={redirectUri} requestedScopes={["a:read"]} {...props} />,
  );
  return container;
}

it("shows a client's name as text, isolated, made visible and cut, with a way to read all", async () => {
  const name = `<img src=x onerror="alert(1)"> \u202Eknab\u200B ${"very ".repeat(2000)}trustworthy`;
  const container = show({ client: { name } });
  const heading = screen.getByRole("heading", { level: 1 });
  expect(heading.textContent).toMatch(
    /^<img src=x onerror="alert\(1\)"> \[U\+202E\]knab\[U\+200B\] (very )+.*… wants access/,
  );
  expect(heading.textContent?.length).toBeLessThan(140);
  expect(heading.querySelector("bdi")?.textContent).toMatch(/^<img/);
  expect(container.querySelector("img")).toBeNull();
  expect(container.textContent).not.toMatch(UNSEEN);
  await userEvent.click(screen.getByText("Show all"));
  expect(screen.getByText(/trustworthy$/)).toBeVisible();
});

it("does not take a placeholder in a client's name for one", () => {
  show({ client: { name: "{client} {host}" } });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("{client} {host} wants access to your account");
});

it.each([" \n ", "\u2800\u2800", "\u0301"])("names a client without a visible name: %j", (name) => {
  show({ client: { name } });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^An application without a name wants/);
});

it.each(["", " \n ", null as unknown as string])("takes %j for no verifier", (verified) => {
  const container = show({ client: { name: "x", verified } });
  expect(screen.getByText("Not verified")).toBeVisible();
  expect(container.querySelector("[data-verified]")).toBeNull();
});

it.each([undefined, null] as unknown as string[])("names a client that gave no name: %j", (name) => {
  show({ client: { name } });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^An application without a name wants/);
});

it.each(["", " \n ", null as unknown as string])(
  "says nothing of an account, an address or a day that is empty: %j",
  (empty) => {
    show({ catalogue: ["a:read"], account: empty, manageUri: empty, grantedScopes: ["b:read"], grantedAt: empty });
    const said = (part: string) => document.querySelector(`[data-part="${part}"]`)?.textContent?.trim();
    expect(said("consent-facts")).toMatch(/^fieldnotes\.example ?Not verified$/);
    expect(said("consent-fine")).toBe("After this you go to fieldnotes.example.");
    expect(screen.getByRole("heading", { name: "New since you last allowed it" })).toBeVisible();
  },
);

it("says of no redirect address where a database has none", () => {
  show({ redirectUri: null as unknown as string });
  expect(document.querySelector('[data-part="consent-fine"]')).toBeNull();
});

it.each([
  "javascript:alert(1)",
  "http://client.example/logo.png",
  "//evil.example/x.png",
  "/\\evil.example/x.png",
  "/\t/evil.example/x.png",
  "/\n\\evil.example/x.png",
  "/\r/evil.example/x.png",
])("shows no logo from %s", (logo) => {
  expect(show({ client: { name: "fieldnotes", logo } }).querySelector("img")).toBeNull();
  expect(screen.getByText("F")).toBeVisible();
});

it("asks for a logo without a referrer, and gives the first letter where it does not load", async () => {
  const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
  const { rerender, container } = render(
    <ScopeConsent catalogue={[]} client={{ name: "x", logo: pixel }} redirectUri="" requestedScopes={[]} />,
  );
  expect(container.querySelector("img")).toHaveAttribute("referrerpolicy", "no-referrer");
  rerender(
    <ScopeConsent
      catalogue={[]}
      client={{ name: "x", logo: "data:image/gif,0" }}
      redirectUri=""
      requestedScopes={[]}
    />,
  );
  await expect.poll(() => container.querySelector("img")).toBeNull();
});

it("tries another logo after one that did not load, and sees that one failed before hydration", async () => {
  const consent = (logo: string) => (
    <ScopeConsent catalogue={[]} client={{ name: "x", logo }} redirectUri="" requestedScopes={[]} />
  );
  const container = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => container.remove());
  container.innerHTML = renderToString(consent("data:image/gif,0"));
  await expect.poll(() => container.querySelector("img")?.complete).toBe(true);
  const { rerender } = render(consent("data:image/gif,0"), { container, hydrate: true });
  await expect.poll(() => container.querySelector("img")).toBeNull();
  expect(container.querySelector('[data-part="consent-logo"]')).toHaveAttribute("aria-hidden", "true");
  rerender(consent("data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="));
  expect(container.querySelector("img")).not.toBeNull();
});

it("links a client's page only where it is one, by the host that a browser would go to", () => {
  const { rerender } = render(
    <ScopeConsent
      catalogue={[]}
      client={{ name: "x", uri: "javascript:alert(1)" }}
      redirectUri=""
      requestedScopes={[]}
    />,
  );
  expect(screen.queryByRole("link")).toBeNull();
  const uri = "https://bank.example@evil.example/bank.example";
  rerender(<ScopeConsent catalogue={[]} client={{ name: "x", uri }} redirectUri={uri} requestedScopes={[]} />);
  expect(screen.getByRole("link").textContent).toBe("evil.example");
  expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
  expect(document.querySelector('[data-part="consent-target"]')).toHaveTextContent(
    "After this you go to evil.example.",
  );
});

it("makes visible what is in a redirect address that is none", () => {
  show({ redirectUri: "fieldnotes\u202E.example" });
  expect(document.querySelector('[data-part="consent-target"]')).toHaveTextContent("fieldnotes[U+202E].example");
});

it.each([
  ["\n fieldnotes", "F"],
  ["🦊 fox", "🦊"],
])("shows the first letter that a client's name is seen to begin with: %j", (name, letter) => {
  show({ client: { name } });
  expect(document.querySelector('[data-part="consent-logo"]')?.textContent).toBe(letter);
});

it.each(["javascript:alert(1)", "\u0001javascript:alert(1)", "java\tscript:alert(1)", " data:text/html,x"])(
  "links no script as the place to take access back: %j",
  (manageUri) => {
    show({ manageUri });
    expect(screen.queryByRole("link", { name: "your account" })).toBeNull();
  },
);

it("cuts a long description, with a way to read all, in the list and in the tree", async () => {
  const description = `Read ${"everything ".repeat(900)}and the small print`;
  const few = createCatalogue([{ name: "a:read", description }]);
  const { unmount } = render(
    <ScopeConsent catalogue={few} client={client} redirectUri="" requestedScopes={["a:read"]} />,
  );
  expect(box("a:read").textContent?.length).toBeLessThan(320);
  await userEvent.click(screen.getByText("Show all"));
  expect(screen.getByText(/small print$/)).toBeVisible();
  unmount();

  const names = Array.from({ length: 30 }, (_, i) => `r${i}:read`);
  const many = createCatalogue(names.map((name) => (name === "r7:read" ? { name, description } : name)));
  render(<ScopeConsent catalogue={many} client={client} redirectUri="" requestedScopes={names} />);
  expect(box("r7:read").textContent?.length).toBeLessThan(320);
  await userEvent.click(screen.getByText("1 long description in full"));
  expect(screen.getByText(/small print$/)).toBeVisible();
});

it("cannot be made to show an optional scope as required", () => {
  const description = "Required: always part of it";
  show({ catalogue: createCatalogue([{ name: "a:read", description }]), requestedScopes: ["openid", "a:read"] });
  const required = within(screen.getByRole("region", { name: "Always part of it" }));
  expect(required.getAllByRole("checkbox").map((one) => one.getAttribute("value"))).toEqual(["openid"]);
  expect(box("a:read")).not.toHaveAttribute("aria-disabled");
  expect(box("a:read")).not.toBeChecked();
});

it("cuts a long name, with a way to read all", async () => {
  const name = `${"x".repeat(400)}:end`;
  show({ requestedScopes: [name] });
  expect(box(name).textContent?.length).toBeLessThan(200);
  await userEvent.click(screen.getByText("Show all"));
  expect(screen.getByText(/:end$/)).toBeVisible();
});

it("tells resources that look alike apart by their raw names", () => {
  const catalogue = createCatalogue(["admin:read", "aclmin:read"], { labels: { aclmin: "Admin", admin: "Аdmin" } });
  show({ catalogue, requestedScopes: ["admin:read", "aclmin:read"] });
  expect(screen.getByText("admin:read")).toBeVisible();
  expect(getComputedStyle(screen.getByText("aclmin:read")).fontFamily).toMatch(/mono/);
});

it("never grants a name outside RFC 6749, not even where it is required or was granted", async () => {
  const names = ["a b", 'q"', "\u202Eb:read", ""];
  const container = show({ requestedScopes: names, requiredScopes: names, grantedScopes: names });
  expect(container.querySelector<HTMLInputElement>('input[name="scope"]')?.value).toBe("");
  expect(screen.getAllByText("Not a valid scope name")).toHaveLength(4);
  expect(screen.getAllByRole("checkbox", { checked: false })).toHaveLength(4);
  expect(screen.getByRole("checkbox", { name: '""' })).toHaveTextContent('""');
  expect(container.textContent).not.toMatch(UNSEEN);
});

it("keeps Deny and Allow in view, whatever is asked and however small the page is", async () => {
  const requestedScopes = Array.from({ length: 300 }, (_, i) => `${"long".repeat(20)}${i}:read`);
  show({ client: { name: "W".repeat(9000) }, requestedScopes, catalogue: createCatalogue(requestedScopes) });
  for (const decision of ["deny", "allow"] as const) {
    const { top, bottom, left, right } = button(decision).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)).toBe(button(decision));
  }
});
