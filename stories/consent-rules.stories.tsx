import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopeConsent } from "../src/index.js";
import { box } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import { everything, fieldnotes, provider, redirectUri, three, twelve } from "./support/consent-requests.js";

/** What a consent holds to, one story each. */
const meta = {
  component: ScopeConsent,
  title: "Consent/Rules",
  args: {
    ...catalogueArg("provider118"),
    client: fieldnotes,
    redirectUri,
    requestedScopes: twelve,
    onAllow: fn(),
    onDeny: fn(),
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopeConsent>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What is new since the last grant comes first; what was granted and is asked for again is ticked. */
export const NewSinceTheLastGrant: Story = {
  args: { grantedScopes: twelve.filter((name) => !/^(history|sessions)/.test(name)), grantedAt: "2026-05-03" },
  play: async ({ canvas }) => {
    const headings = canvas.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    await expect(headings).toEqual([
      "Always part of it",
      "New since you allowed it on May 3, 2026",
      "What you may allow",
    ]);
    await expect(await box("contacts:write")).toBeChecked();
    await expect(await box("history:read")).not.toBeChecked();
    await expect(await box("history:read")).toHaveAccessibleDescription("New");
  },
};

/** Unticking what was granted is a withdrawal, and is named before Allow. */
export const Withdrawal: Story = {
  args: { grantedScopes: twelve },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await box("contacts:write"));
    await userEvent.click(await box("offline_access"));
    const group = canvas.getByRole("group", { name: "You take back 2 permissions:" });
    await expect(group).toHaveTextContent("Manage contacts contacts:write");
    await expect(group).toHaveTextContent("Keep access while you are away offline_access");
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onAllow).toHaveBeenCalledWith(
      provider.scopes
        .map(({ name }) => name)
        .filter((n) => twelve.includes(n) && !/^(contacts:write|offline_access)$/.test(n)),
    );
  },
};

/** Scopes that the catalogue lacks are shown by their raw names, and can be allowed. */
export const UnknownScopes: Story = {
  args: { requestedScopes: [...three, "zebra:read", "two words"] },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("heading", { name: "Other" })).toBeVisible();
    await userEvent.click(await box("zebra:read"));
    await expect(await box("two words")).toHaveAccessibleDescription("Not a valid scope name");
    await userEvent.click(await box("two words"));
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onAllow).toHaveBeenCalledWith(["openid", "zebra:read"]);
  },
};

/** High risk is said in words, and so is what a box covers beyond the request. */
export const HighRisk: Story = {
  args: { requestedScopes: ["openid", "sessions:sms:write", "admin"] },
  play: async () => {
    await expect(await box("sessions:sms:write")).toHaveAccessibleDescription("High risk: costs money");
    await expect(await box("admin")).toHaveAccessibleDescription("High risk: full control Also includes users:read");
  },
};

/** Access while away has a line of its own. "Read only" leaves it out; its box or "everything" ticks it. */
export const OfflineAccess: Story = {
  args: { requestedScopes: everything },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /^Read only/ }));
    await expect(await box("offline_access")).not.toBeChecked();
    await userEvent.click(canvas.getByRole("button", { name: /^Everything/ }));
    await expect(canvas.getByRole("checkbox", { name: "Keep access while you are away" })).toBeChecked();
  },
};

/** Nothing optional is allowed: asked once, where the decision is, then let through. */
export const NothingOptional: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onAllow).not.toHaveBeenCalled();
    await expect(canvas.getByRole("alert")).toHaveFocus();
    // What comes within half a second may be the second half of a double click.
    await new Promise((done) => setTimeout(done, 600));
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onAllow).toHaveBeenCalledWith(["openid"]);
  },
};

/** What else is asked for (RFC 9396, `authorization_details`) stands before the scopes, in the embedder's own words. */
export const AuthorizationDetails: Story = {
  args: { requestedScopes: three, details: "Pay 20.00 EUR to Merchant A, once." },
};

/** A decision on its way is not sent twice, and focus stays. */
export const Pending: Story = {
  args: { pending: true, grantedScopes: ["contacts:read"] },
  play: async ({ args, canvas, userEvent }) => {
    const allow = canvas.getByRole("button", { name: "Allow" });
    await userEvent.click(allow);
    await expect(allow).toHaveFocus();
    await expect(args.onAllow).not.toHaveBeenCalled();
    await expect(canvas.getByText("Sending your decision…")).toBeVisible();
  },
};
