import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue, english, ScopeConsent, ScopePicker } from "../../src/index.js";
import { consentGerman, german, leastPrivilegeGerman } from "../../src/react/german.js";
import { LeastPrivilege } from "../../src/react/least-privilege.js";
import { client, provider, redirectUri } from "./consent-requests.js";

const operations = [{ id: "ping", requires: [["contacts:read"]] }];
const requestedScopes = provider.scopes.map(({ name }) => name);

it("says in English what an owner's words leave undefined", () => {
  const messages = { search: undefined, picker: "Zugriff" };
  render(<ScopePicker catalogue={sipgate} messages={messages} />);
  expect(screen.getByRole("searchbox")).toHaveAttribute("placeholder", "Search 102 scopes");
  expect(screen.getByRole("treegrid")).toHaveAccessibleName("Zugriff");
});

it("says so in a consent, and in the picker's words inside", () => {
  const messages = { allow: undefined, deny: "Nein", picker: { required: undefined, risk: () => "Obacht" } };
  render(<ScopeConsent catalogue={provider} {...{ client, redirectUri, requestedScopes, messages }} />);
  expect(screen.getByRole("button", { name: "Allow" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Nein" })).toBeVisible();
  expect(screen.getByText("Obacht")).toBeVisible();
  expect(document.querySelector('[data-note="required"]')).toHaveTextContent("Required");
});

it("says so in a panel", () => {
  render(
    <LeastPrivilege catalogue={provider} operations={operations} messages={{ search: undefined, least: "Wenig" }} />,
  );
  expect(screen.getByRole("searchbox")).toHaveAttribute("placeholder", "Search 1 operation");
});

it("takes none of the words for undefined", () => {
  const catalogue = createCatalogue(["a:read"]);
  render(<ScopePicker catalogue={catalogue} messages={undefined} presets={undefined} />);
  expect(screen.getByRole("treegrid")).toHaveAccessibleName("Scopes");
});

it("gives no reason where that is empty", () => {
  expect([english, german].flatMap(({ required, disabled }) => [required(""), disabled("")])).toEqual([
    "Required",
    "Not available",
    "Erforderlich",
    "Nicht verfügbar",
  ]);
});

it("says in German of one scope that it is removed, and of two that they are", () => {
  const removed = (n: number) => german.changes({ added: 0, kept: 0, removed: n });
  expect([removed(1), removed(2)]).toEqual([["1 wird entzogen"], ["2 werden entzogen"]]);
});

it("calls a German reader Sie, in the picker, the consent and the panel alike", () => {
  const asText = (_: string, word: unknown) => (typeof word === "function" ? String(word) : word);
  const words = JSON.stringify([german, consentGerman, leastPrivilegeGerman], asText);
  expect(words).toMatch(/\bIhrer App\b/);
  expect(words.match(/\b(du|dich|dir|dein\w*|wähle)\b/gi)).toBeNull();
});
