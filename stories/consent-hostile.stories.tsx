import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopeConsent } from "../src/index.js";
import { catalogueArg } from "./support/catalogue-arg.js";

/** Clients and catalogues that try to mislead. Their texts are shown as texts of somebody else's, and Deny stays in view. */
const meta = {
  component: ScopeConsent,
  title: "Consent/Hostile",
  args: {
    ...catalogueArg("hostile"),
    client: {
      name: `Your bank\u200B \u202Eknab\u202C — already verified <b>${"very ".repeat(2000)}</b>`,
      logo: "javascript:alert(1)",
      uri: "https://bank.example@evil.example/",
    },
    account: "you@example.com",
    redirectUri: "https://bank.example@evil.example:8443/bank.example",
    requestedScopes: ["notes:read", "notes:write", "admin:read", "aclmin:read", "long:read", "a b", "x".repeat(400)],
    onAllow: fn(),
    onDeny: fn(),
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopeConsent>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A name, an address and a catalogue's texts that pose as somebody else's or hide what they are. */
export const ClientAndCatalogue: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(/Your bank\[U\+200B\] \[U\+202E\]knab/);
    await expect(canvas.getByText("evil.example:8443")).toBeVisible();
    await expect(canvasElement.querySelectorAll("img")).toHaveLength(0);
    await expect(canvasElement.textContent).not.toMatch(/[\u200B\u202A-\u202E]/);
    await expect(canvas.getByText("aclmin:read")).toBeVisible();
    const deny = canvas.getByRole("button", { name: "Deny" }).getBoundingClientRect();
    await expect(deny.bottom).toBeLessThanOrEqual(window.innerHeight);
  },
};

/** A program on the person's own computer is said in words. */
export const Loopback: Story = {
  args: { redirectUri: "http://127.0.0.1:33418/callback", requestedScopes: ["notes:read"] },
};

/** So is an app that is opened by a scheme of its own. */
export const AppScheme: Story = {
  args: { redirectUri: "com.example.notes:/callback", requestedScopes: ["notes:read"] },
};
