import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopeConsent } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import { everything, fieldnotes, provider, redirectUri, three, twelve } from "./support/consent-requests.js";

/** A person decides what an application may do. Few scopes are shown line by line; many as four levels, a search and the tree. */
const meta = {
  component: ScopeConsent,
  title: "Consent",
  args: {
    ...catalogueArg("provider118"),
    client: fieldnotes,
    account: "you@example.com",
    redirectUri,
    manageUri: "/account/applications",
    requestedScopes: twelve,
    onAllow: fn(),
    onDeny: fn(),
  },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopeConsent>;
export default meta;
type Story = StoryObj<typeof meta>;

/** `openid` is always required if it is requested. Nothing else is ticked that the person did not grant earlier. */
export const ThreeScopes: Story = {
  args: { requestedScopes: three },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByRole("group", { name: "Contacts: read and manage" })).toBeVisible();
    await expect(await box("openid")).toBeChecked();
    await expect(await box("contacts:read")).not.toBeChecked();
    await userEvent.click(await box("contacts:read"));
    await userEvent.click(await box("contacts:write"));
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    await expect(args.onAllow).toHaveBeenCalledWith(["contacts:read", "contacts:write", "openid"]);
  },
};

/** One line per resource; a missing half says whether the client did not ask for it or the provider does not offer it. */
export const TwelveScopes: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getByText("Read: not asked for")).toBeVisible();
    await expect(canvas.getByText("Write: not offered by the provider")).toBeVisible();
    await expect(canvas.getByText("High risk: costs money")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Deny" }));
    await expect(args.onDeny).toHaveBeenCalledTimes(1);
    await expect(args.onAllow).not.toHaveBeenCalled();
  },
};

/** An MCP client asks for all that the provider offers. Each level says what it means in numbers. */
export const HundredEighteenScopes: Story = {
  name: "118 scopes",
  args: { requestedScopes: everything },
  play: async ({ canvas }) => {
    const only = canvas.getByRole("button", { name: /^Only what is required 1 of 118/ });
    await expect(only).toHaveAttribute("aria-pressed", "true");
    await expect(canvas.getByRole("button", { name: /^Read only \d+ of 118, changes nothing/ })).toBeVisible();
    await expect(canvas.getByRole("button", { name: /^Everything asked for 118 of 118, 3 high risk/ })).toBeVisible();
    await expect(canvas.getByRole("searchbox")).toBeVisible();
  },
};

/** Read only, without two namespaces: three clicks narrow 118 scopes, and none of them opens anything. */
export const NarrowedInFourClicks: Story = {
  name: "Narrowed in at most 4 clicks",
  args: { requestedScopes: everything },
  play: async ({ args, canvas, userEvent }) => {
    let clicks = 0;
    const click = async (element: HTMLElement) => {
      clicks += 1;
      await userEvent.click(element);
    };
    await click(canvas.getByRole("button", { name: /^Read only/ }));
    await click(await resourceBox("devices"));
    await click(await resourceBox("contacts"));
    await expect(clicks).toBeLessThanOrEqual(4);
    await userEvent.click(canvas.getByRole("button", { name: "Allow" }));
    const left = provider.scopes.filter(({ access, name }) => access === "read" && !/^(devices|contacts):/.test(name));
    await expect(args.onAllow).toHaveBeenCalledWith(
      provider.scopes
        .map(({ name }) => name)
        .filter((name) => name === "openid" || left.some((scope) => scope.name === name)),
    );
  },
};
