import { expect, it } from "vitest";
import { setUpExample } from "./example.js";

const example = setUpExample();

/** A person, and a client of theirs that asks for a scope. */
async function asked(scope: string) {
  const visitor = await example.visit();
  const client = await visitor.register(scope);
  await visitor.ask(client, scope);
  return { visitor, client };
}

it.each([
  ["required and optional", "openid account:read contacts:read contacts:write", ["contacts:read"]],
  ["both halves of a pair", "openid contacts:read contacts:write", ["contacts:read", "contacts:write"]],
  ["the write half alone", "account:read contacts:read contacts:write", ["contacts:write"]],
  ["a scope that the catalogue lacks", "account:read labs:transcripts:read contacts:read", ["labs:transcripts:read"]],
  ["a refresh token", "openid account:read offline_access contacts:read", ["offline_access"]],
  ["no refresh token", "openid account:read offline_access contacts:read", ["contacts:read"]],
  ["what a scope includes", "account:read sessions:write sessions:sms:write sessions:fax:write", ["sessions:write"]],
  ["one of the included", "account:read sessions:write sessions:sms:write", ["sessions:sms:write"]],
])("gives a token of exactly what is ticked: %s", async (_, scope, clicks) => {
  const { visitor } = await asked(scope);
  await visitor.click(...clicks);
  const ticked = await visitor.ticked();
  expect(ticked).toEqual(expect.arrayContaining(clicks));
  await visitor.decide("Allow");
  expect(await visitor.outcome()).toEqual({ token: ticked, introspected: ticked });
});

it("ticks nothing beforehand but what is required", async () => {
  const { visitor } = await asked("openid account:read contacts:read offline_access labs:transcripts:read");
  expect(await visitor.ticked()).toEqual(["account:read", "openid"]);
});

it("grants what is required though its box is clicked", async () => {
  const { visitor } = await asked("openid account:read contacts:read");
  await visitor.click("account:read", "contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "openid"]);
});

it("asks nobody about a scope that the server does not know, which no token would hold", async () => {
  const visitor = await example.visit();
  const client = await visitor.register("account:read contacts:read");
  await visitor.ask(client, "account:read contacts:read made:up");
  expect(await visitor.offered()).toEqual(["account:read", "contacts:read"]);
  await visitor.ask(client, "made:up");
  expect(await visitor.problem()).toContain("invalid_scope");
});

it("offers a client without a scope in its request what it is registered for", async () => {
  const visitor = await example.visit();
  await visitor.ask(await visitor.register("account:read contacts:read contacts:write"), "");
  expect(await visitor.offered()).toEqual(["account:read", "contacts:read", "contacts:write"]);
  expect(await visitor.ticked()).toEqual(["account:read"]);
});

it("tells the client of a denial, and grants nothing", async () => {
  const { visitor, client } = await asked("account:read contacts:read");
  await visitor.click("contacts:read");
  await visitor.decide("Deny");
  expect(await visitor.problem()).toBe("access_denied: The person denied the request.");
  // Not remembered either: the next request asks anew, with nothing granted.
  await visitor.ask(client, "account:read contacts:read");
  expect(await visitor.ticked()).toEqual(["account:read"]);
});

it("asks once where nothing at all is allowed, and then answers access_denied", async () => {
  const { visitor } = await asked("contacts:read contacts:write");
  await visitor.decide("Allow");
  expect(await visitor.problem()).toContain("You allow nothing");
  await visitor.decide("Allow");
  expect(await visitor.problem()).toBe("access_denied: The person allowed none of the requested scopes.");
});

it("works before any script: what is required can be allowed", async () => {
  const visitor = await example.visitWithoutScripts();
  const client = await visitor.register("openid account:read contacts:read");
  await visitor.ask(client, "openid account:read contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "openid"]);
});

it("registers a client with what was picked, and holds it to that", async () => {
  const visitor = await example.visit();
  const { page } = visitor;
  await page.goto(example.developer);
  await visitor.click("devices:sim:read", "devices:sim:write");
  const picked = await visitor.ticked();
  expect(picked).toEqual(["account:read", "devices:sim:read", "devices:sim:write", "openid"]);
  await page.getByRole("button", { name: "Register" }).click();
  expect((await page.locator("#registered-scope").textContent())?.split(" ").sort()).toEqual(picked);

  await visitor.ask(page.url(), "account:read contacts:read");
  expect(await visitor.problem()).toContain("invalid_scope");
});

it("says what the server has against a registration", async () => {
  const visitor = await example.visit();
  const answer = await visitor.context.request.post(`${example.developer}/clients`, { form: { scope: "made:up" } });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain("invalid_client_metadata: scope must only contain");
});

/** What the server says of a client's request with one parameter of another value. */
async function problemWith(parameter: string, value: string) {
  const visitor = await example.visit();
  const client = await visitor.register("openid account:read offline_access");
  const requested: string[] = [];
  visitor.page.on("request", (request) => requested.push(request.url()));
  await visitor.ask(client, "account:read");
  const address = new URL(requested.find((url) => url.includes("/auth?")) ?? "");
  address.searchParams.set(parameter, value);
  await visitor.page.goto(address.href);
  return visitor.problem();
}

it("refuses a request for offline_access alone, where it can't be given: it is none without a scope", async () => {
  expect(await problemWith("scope", "offline_access")).toContain("invalid_scope");
});

it("refuses authorization_details, which its page would not show", async () => {
  const details = JSON.stringify([{ type: "payment" }]);
  expect(await problemWith("authorization_details", details)).toContain("authorization_details are not supported");
});

it.each([
  ["HTML", `<img src=x onerror="document.title='run'"><script>document.title='run'</script></form>`],
  ["a bidirectional override", "Fieldnotes\u202e\u2066 yb deifireV"],
  ["10 kB of text", "Trust me. ".repeat(1000)],
  ["the end of the page's data", '"></div><!-- ]]> </script>'],
])("shows a client's name as text and keeps Deny in view: %s", async (_, name) => {
  const visitor = await example.visit();
  const client = await visitor.register("account:read contacts:read", name);
  await visitor.ask(client, "account:read contacts:read");
  expect(await visitor.page.title()).toBe("Allow access?");
  expect(await visitor.page.getByRole("heading", { level: 1 }).textContent()).toContain(name.slice(0, 10));
  const deny = await visitor.page.getByRole("button", { name: "Deny" }).boundingBox();
  expect(deny?.y).toBeLessThan(720);
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read"]);
});
