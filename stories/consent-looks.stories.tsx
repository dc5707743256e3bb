import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopeConsent } from "../src/index.js";
import { consentGerman } from "../src/react/consent/consent-messages-de.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import { catalogues } from "./support/catalogues.js";
import { everything, fieldnotes, redirectUri, three, twelve } from "./support/consent-requests.js";

/** The consent in the default theme. */
const meta = {
  component: ScopeConsent,
  title: "Consent/Looks",
  args: {
    ...catalogueArg("provider118"),
    client: fieldnotes,
    account: "you@example.com",
    redirectUri,
    manageUri: "/account/applications",
    requestedScopes: twelve,
    requiredScopes: { "account:read": "Fieldnotes shows your name" },
    grantedScopes: ["openid", "account:read", "contacts:read", "contacts:write", "devices:read"],
    grantedAt: "2026-05-03",
    onAllow: fn(),
    onDeny: fn(),
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopeConsent>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Light: Story = { globals: { theme: "light" } };

export const Dark: Story = { globals: { theme: "dark" } };

/** Three scopes, none granted before. */
export const ThreeDark: Story = { args: { requestedScopes: three, grantedScopes: [] }, globals: { theme: "dark" } };

/** Over 20 scopes: levels, a search and the table. */
export const ManyLight: Story = { args: { requestedScopes: everything, grantedScopes: everything.slice(0, -3) } };

export const ManyDark: Story = { args: ManyLight.args ?? {}, globals: { theme: "dark" } };

export const German: Story = {
  args: { messages: consentGerman },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Fieldnotes möchte auf Ihr Konto zugreifen",
    );
    await expect(canvas.getByText("Neu seit Ihrer Zustimmung am 3. Mai 2026")).toBeVisible();
    await expect(canvas.getByText("Contacts: lesen und verwalten")).toBeVisible();
  },
};

export const GermanMany: Story = { args: { messages: consentGerman, requestedScopes: everything, grantedScopes: [] } };

export const RightToLeft: Story = { globals: { dir: "rtl" } };

export const RightToLeftMany: Story = { args: ManyLight.args ?? {}, globals: { dir: "rtl" } };

/** 320 px wide: nothing scrolls sideways, and the decision stays in view. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ width: 288 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    const body = canvasElement.querySelector('[data-part="consent-body"]') as HTMLElement;
    await expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
    await expect(canvas.getByRole("button", { name: "Deny" })).toBeVisible();
  },
};

/** More rows than fit into the document at once are windowed, in a height of their own. */
export const ThousandScopes: Story = {
  args: {
    ...catalogueArg("large"),
    requestedScopes: catalogues.large.scopes.map(({ name }) => name),
    requiredScopes: [],
    grantedScopes: [],
  },
};

export const NarrowMany: Story = { ...Narrow, args: ManyLight.args ?? {} };
