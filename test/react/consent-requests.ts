import { onTestFinished, vi } from "vitest";
import { createCatalogue } from "../../src/index.js";

/** A small provider with everything that a consent tells apart. */
export const provider = createCatalogue(
  [
    { name: "openid", description: "Know who you are" },
    { name: "offline_access", description: "Issue a refresh token" },
    { name: "contacts:read", description: "See your contacts" },
    { name: "contacts:write", description: "Change your contacts" },
    { name: "messages:send", description: "Send messages in your name", risk: "costs money" },
    { name: "files:read", description: "See your files" },
    { name: "files:write", description: "Change your files", implies: ["files:read", "audit:read"] },
    { name: "audit:read", description: "See who did what" },
    { name: "notes:read", description: "See your notes" },
  ],
  { grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] } },
);

/** A provider of many scopes, in namespaces. */
export const large = createCatalogue(
  [
    "openid",
    ...Array.from({ length: 60 }, (_, i) => `group${i % 6}:item${i}`).flatMap((id) => [`${id}:read`, `${id}:write`]),
  ],
  { grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] } },
);

export const everything = large.scopes.map(({ name }) => name);

export const client = { name: "Fieldnotes", uri: "https://fieldnotes.example/" };

export const redirectUri = "https://fieldnotes.example/callback";

/** What the form would send with a decision; null where it has no field. */
export function sent(decision?: "allow" | "deny"): [string, string][] {
  const form = document.querySelector("form") as HTMLFormElement;
  const button = decision === undefined ? null : form.querySelector<HTMLElement>(`button[value="${decision}"]`);
  return [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
}

export function button(decision: "allow" | "deny"): HTMLButtonElement {
  return document.querySelector(`button[name="decision"][value="${decision}"]`) as HTMLButtonElement;
}

/** Lets time pass. */
export function pass(milliseconds: number): void {
  const now = performance.now.bind(performance);
  const later = vi.spyOn(performance, "now").mockImplementation(() => now() + milliseconds);
  onTestFinished(() => later.mockRestore());
}

/** Stops time, until what comes back is called: a busy machine takes seconds between two clicks of the mouse. */
export function standStill(): () => void {
  const still = vi.spyOn(performance, "now").mockReturnValue(performance.now());
  onTestFinished(() => still.mockRestore());
  return () => still.mockRestore();
}
