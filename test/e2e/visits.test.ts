import { expect, it } from "vitest";
import { setUpExample } from "./example.js";
import type { Visitor } from "./visitor.js";

const example = setUpExample();
const ALL = "openid account:read contacts:read contacts:write history:read";

/** A person who has allowed a client to read contacts. */
async function granted() {
  const visitor = await example.visit();
  const client = await visitor.register(ALL);
  await visitor.ask(client, "openid account:read contacts:read history:read");
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "openid"]);
  return { visitor, client, access: visitor.page.url() };
}

const use = async ({ page }: Visitor, operation: string) => {
  await page.getByRole("button", { name: operation, exact: true }).click();
  return (await page.locator("#call").textContent()) ?? "";
};

/** The names under a heading of the consent. */
const under = ({ page }: Visitor, heading: RegExp) =>
  page
    .getByRole("group", { name: heading })
    .or(page.getByRole("region", { name: heading }))
    .locator('button[role="checkbox"][value]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLButtonElement).value));

it("does not ask again for what was granted", async () => {
  const { visitor, client } = await granted();
  await visitor.ask(client, "openid account:read contacts:read");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "openid"]);
});

it("gives a second browser of the same person what was granted in the first", async () => {
  const { client } = await granted();
  const id = new URL(client).pathname.split("/").pop() ?? "";
  const other = await example.visit();
  const address = new URL("/auth", example.issuer);
  address.search = new URLSearchParams({
    client_id: id,
    response_type: "code",
    redirect_uri: `${example.developer}/callback`,
    scope: "account:read contacts:read history:read",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  }).toString();
  await other.page.goto(address.href);
  await other.page.getByRole("button", { name: "Sign in" }).click();
  expect(await other.ticked()).toEqual(["account:read", "contacts:read"]);
});

it("asks again for what was refused, with what was granted ticked", async () => {
  const { visitor, client } = await granted();
  await visitor.ask(client, "openid account:read contacts:read history:read");
  expect(await visitor.ticked()).toEqual(["account:read", "contacts:read", "openid"]);
});

it("steps up: the API names what is needed, and the consent lets only that stand out", async () => {
  const { visitor } = await granted();
  expect(await use(visitor, "Read contacts")).toBe("Read contacts: 200 ");
  const refusal = await use(visitor, "Add a contact");
  expect(refusal).toContain('Add a contact: 403 Bearer error="insufficient_scope", scope="contacts:write"');
  expect(refusal).toContain(`resource_metadata="${example.issuer}/.well-known/oauth-protected-resource/api"`);

  await visitor.page.getByRole("button", { name: "Ask for it as well" }).click();
  expect(await visitor.ticked()).toEqual(["account:read", "contacts:read", "openid"]);
  expect(await under(visitor, /^New since you allowed it on /)).toEqual(["contacts:write"]);
  await visitor.click("contacts:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "contacts:write", "openid"]);
  expect(await use(visitor, "Add a contact")).toBe("Add a contact: 200 ");
});

it("leaves the token of before alone where a step-up takes nothing back", async () => {
  const { visitor, access } = await granted();
  await use(visitor, "Add a contact");
  await visitor.page.getByRole("button", { name: "Ask for it as well" }).click();
  await visitor.click("contacts:write");
  await visitor.decide("Allow");
  await visitor.page.goto(access);
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:read", "openid"]);
});

it("names a withdrawal before Allow, and ends the wider token", async () => {
  const { visitor, client, access } = await granted();
  await visitor.ask(client, "openid account:read contacts:read history:read");
  await visitor.click("contacts:read", "history:read");
  await visitor.page.getByText("You take back 1 permission").waitFor();
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "history:read", "openid"]);

  await visitor.page.goto(access);
  expect(await visitor.page.locator("#introspection").textContent()).toContain('"active": false');
  expect(await use(visitor, "Read contacts")).toContain('401 Bearer error="invalid_token"');
});

it("ends no token where what is unticked is still covered", async () => {
  const visitor = await example.visit();
  const client = await visitor.register("account:read contacts:read sessions:write sessions:sms:write");
  await visitor.ask(client, "account:read sessions:write sessions:sms:write");
  await visitor.click("sessions:write", "sessions:sms:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toContain("sessions:sms:write");
  const access = visitor.page.url();
  await visitor.ask(client, "account:read sessions:sms:write contacts:read");
  await visitor.click("sessions:sms:write", "contacts:read");
  expect(await visitor.page.getByText("You take back").count()).toBe(0);
  await visitor.decide("Allow");
  await visitor.outcome();
  await visitor.page.goto(access);
  expect(await visitor.page.locator("#introspection").textContent()).toContain('"active": true');
});

it("keeps what a request is not about", async () => {
  const { visitor, client } = await granted();
  await visitor.ask(client, "account:read contacts:write");
  await visitor.click("contacts:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:write"]);
  await visitor.ask(client, "openid account:read contacts:read contacts:write");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "contacts:write", "openid"]);
});

it("takes everything back: the client is denied, and its token ends", async () => {
  const visitor = await example.visit();
  const client = await visitor.register(ALL);
  await visitor.ask(client, "contacts:read");
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  const access = visitor.page.url();
  await visitor.ask(client, "contacts:read history:read");
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  await visitor.decide("Allow");
  expect(await visitor.problem()).toContain("access_denied");
  await visitor.page.goto(access);
  expect(await visitor.page.locator("#introspection").textContent()).toContain('"active": false');
});
