import { expect, it } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { setUpExample } from "./example.js";
import { signIn } from "./visitor.js";

const example = setUpExample();

async function connect(resource: "api" | "quiet") {
  const visitor = await example.visit();
  await visitor.page.goto(example.developer);
  await visitor.page.getByRole("button", { name: `Connect to /${resource}` }).click();
  await signIn(visitor.page, "ada");
  return visitor;
}

it("a client that sends all the scopes that the metadata lists is narrowed by the person", async () => {
  const visitor = await connect("api");
  await visitor.unfold();
  const names = sipgate.scopes.map(({ name }) => name);
  const listed = [...names.filter((name) => name !== "openid"), "labs:transcripts:read"].sort();
  expect(await visitor.offered()).toEqual(listed);
  expect(await visitor.ticked()).toEqual(["account:read"]);
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read"]);
});

it("reads only at one click", async () => {
  const visitor = await connect("api");
  await visitor.page.getByRole("button", { name: /^Read only/ }).click();
  await visitor.page.getByText("52 of 102 allowed").waitFor();
  await visitor.unfold();
  const ticked = await visitor.ticked();
  expect(ticked).toHaveLength(52);
  expect(ticked.filter((name) => !name.endsWith(":read"))).toEqual([]);
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(ticked);
});

it("a client that sends no scope is offered the catalogue, with nothing optional ticked", async () => {
  const visitor = await connect("quiet");
  await visitor.unfold();
  expect(await visitor.offered()).toEqual(sipgate.scopes.map(({ name }) => name).sort());
  expect(await visitor.ticked()).toEqual(["account:read", "openid"]);
  // Asked once whether that is meant.
  await visitor.decide("Allow");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "openid"]);
});

it("steps up, each time with a consent: a program on one's computer could be any", async () => {
  const visitor = await connect("quiet");
  const { page } = visitor;
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  await page.getByRole("button", { name: "Send an SMS" }).click();
  await page.getByRole("button", { name: "Ask for it as well" }).click();
  expect(await visitor.offered()).toEqual(["account:read", "contacts:read", "openid", "sessions:sms:write"]);
  expect(await visitor.ticked()).toEqual(["account:read", "contacts:read", "openid"]);
  await visitor.click("sessions:sms:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "openid", "sessions:sms:write"]);
});

it("a scope lets an operation of a scope that it includes pass", async () => {
  const visitor = await connect("quiet");
  await visitor.click("sessions:write");
  await visitor.decide("Allow");
  await visitor.page.getByRole("button", { name: "Send an SMS" }).click();
  expect(await visitor.page.locator("#call").textContent()).toBe("Send an SMS: 200 ");
});

it("says what it is and what it lacks: metadata and challenges", async () => {
  const { issuer } = example;
  const metadata = (resource: string) => `${issuer}/.well-known/oauth-protected-resource/${resource}`;
  const quiet = await (await fetch(metadata("quiet"))).json();
  expect(quiet).toEqual({
    resource: `${issuer}/quiet`,
    authorization_servers: [issuer],
    bearer_methods_supported: ["header"],
  });
  const challenge = async (authorization?: string) => {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${issuer}/api/contacts`, { headers });
    return `${response.status} ${response.headers.get("www-authenticate")}`;
  };
  expect(await challenge()).toBe(`401 Bearer resource_metadata="${metadata("api")}"`);
  expect(await challenge("Bearer nonsense")).toBe(
    `401 Bearer error="invalid_token", resource_metadata="${metadata("api")}"`,
  );
});
