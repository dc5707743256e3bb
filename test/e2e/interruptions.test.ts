import { expect, it } from "vitest";
import { setUpExample } from "./example.js";
import { readConsentForm } from "./tampered-posts.js";
import { signIn } from "./visitor.js";

const example = setUpExample();
const ASKED = "openid account:read contacts:read contacts:write";
const GONE = "This request has been answered already, has expired, or belongs to another browser.";

async function asked(scope = ASKED) {
  const visitor = await example.visit();
  const client = await visitor.register(ASKED);
  await visitor.ask(client, scope);
  return { visitor, client };
}

it("takes a double click on Allow for one", async () => {
  const { visitor } = await asked();
  await visitor.click("contacts:read");
  await visitor.page.getByRole("button", { name: "Allow" }).dblclick();
  await visitor.page.locator("#token-scope").waitFor();
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:read", "openid"]);
});

it("goes by the first of two posts, whatever the second says", async () => {
  const { visitor } = await asked();
  const { request, address, fields } = await readConsentForm(visitor.page);
  const send = (form: Record<string, string>) =>
    request.post(address, { form: { ...fields, ...form }, maxRedirects: 0 });
  const first = await send({ scope: "openid account:read contacts:read" });
  const second = await send({ scope: ASKED });
  const third = await send({ decision: "deny" });
  expect([first.status(), second.status(), third.status()]).toEqual([303, 303, 303]);
  expect(second.headers().location).toBe(first.headers().location);
  await visitor.page.goto(first.headers().location ?? "");
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:read", "openid"]);
});

it("answers once: the way back to the client does not work twice", async () => {
  const { visitor } = await asked();
  const { request, address, fields } = await readConsentForm(visitor.page);
  const answer = await request.post(address, { form: fields, maxRedirects: 0 });
  await visitor.page.goto(answer.headers().location ?? "");
  await visitor.outcome();
  await visitor.page.goto(answer.headers().location ?? "");
  expect(await visitor.problem()).toContain("answered already, or has expired");
});

it("says after the back button that the request is answered", async () => {
  const { visitor } = await asked();
  const address = visitor.page.url();
  await visitor.decide("Allow");
  await visitor.decide("Allow");
  await visitor.outcome();
  await visitor.page.goBack();
  expect(visitor.page.url()).toBe(address);
  expect(await visitor.problem()).toContain(GONE);
});

it("keeps two tabs apart, and both their tokens alive", async () => {
  const { visitor, client } = await asked("openid account:read contacts:read");
  const tab = await visitor.context.newPage();
  await visitor.ask(client, "openid account:read contacts:write", { page: tab });
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  await tab.locator('button[value="contacts:write"]').click();
  await visitor.decide("Allow", tab);
  expect((await visitor.outcome(tab)).introspected).toEqual(["account:read", "contacts:write", "openid"]);
  await visitor.page.reload();
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:read", "openid"]);
});

it("takes no decision of a page that was shown before another tab decided about the same scopes", async () => {
  const scope = "openid account:read contacts:read contacts:write";
  const { visitor, client } = await asked(scope);
  const tab = await visitor.context.newPage();
  await visitor.ask(client, scope, { page: tab });
  await visitor.click("contacts:read", "contacts:write");
  await visitor.decide("Allow");
  // It was made before contacts:write was granted, and names no withdrawal.
  await tab.locator('button[value="contacts:read"]').click();
  await visitor.decide("Allow", tab);
  expect(await visitor.problem(tab)).toContain("another tab has decided meanwhile");
  await tab.getByRole("link", { name: "Back to the request" }).click();
  expect(await visitor.ticked(tab)).toEqual(["account:read", "contacts:read", "contacts:write", "openid"]);
  await visitor.page.reload();
  expect((await visitor.outcome()).introspected).toContain("contacts:write");
});

it("signs in once for two tabs", async () => {
  const visitor = await example.visit();
  const client = await visitor.register(ASKED);
  const tabs = [visitor.page, await visitor.context.newPage()] as const;
  for (const tab of tabs) {
    await tab.goto(client);
    await tab.getByRole("button", { name: "Ask for access" }).click();
    await tab.locator('input[name="account"]').waitFor();
  }
  await signIn(tabs[0], "ada");
  await signIn(tabs[1], "ada");
  expect(await visitor.ticked(tabs[0])).toEqual(["account:read", "openid"]);
  expect(await visitor.ticked(tabs[1])).toEqual(["account:read", "openid"]);
});

it("does not let somebody else answer, even with the interaction's cookie", async () => {
  const { visitor } = await asked();
  const form = await readConsentForm(visitor.page);
  const other = await example.visit();
  await other.ask(await other.register(ASKED), ASKED, { account: "eve" });
  const own = await other.context.cookies(example.issuer);
  const stolen = (await visitor.context.cookies(form.address)).filter(({ name }) => name.startsWith("_interaction"));
  expect(own.map(({ name }) => name)).toContain("_session");
  expect(stolen.length).toBeGreaterThan(0);
  await other.context.addCookies(stolen);

  for (const answer of [
    await other.context.request.get(form.address.replace(/\/consent$/, "")),
    await other.context.request.post(form.address, { form: form.fields, maxRedirects: 0 }),
  ]) {
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("This request is for somebody else");
  }
  // Its person still can.
  await visitor.decide("Deny");
  expect(await visitor.problem()).toContain("access_denied");
});

it("does not let a browser without the session answer", async () => {
  const { visitor } = await asked();
  const form = await readConsentForm(visitor.page);
  const other = await example.visit();
  const bare = await other.context.request.post(form.address, { form: form.fields, maxRedirects: 0 });
  expect(bare.status()).toBe(400);
  expect(await bare.text()).toContain(GONE);
  await other.context.addCookies(
    (await visitor.context.cookies(form.address)).filter(({ name }) => name.startsWith("_interaction")),
  );
  const withCookie = await other.context.request.post(form.address, { form: form.fields, maxRedirects: 0 });
  expect(withCookie.status()).toBe(403);
});
