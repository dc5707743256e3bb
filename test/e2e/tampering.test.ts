import { expect, it } from "vitest";
import { setUpExample } from "./example.js";
import { readConsentForm, tryTamperedPosts } from "./tampered-posts.js";
import type { Visitor } from "./visitor.js";

const example = setUpExample();
const ASKED = "account:read contacts:read contacts:write";

/** A person before a consent, with another open in a second tab. */
async function consenting(visitor: Visitor) {
  const client = await visitor.register(`openid history:read sessions:write ${ASKED}`);
  const tab = await visitor.context.newPage();
  await visitor.ask(client, ASKED);
  await visitor.ask(client, ASKED, { page: tab });
  const form = await readConsentForm(visitor.page);
  return { client, form: { ...form, other: await readConsentForm(tab) } };
}

it("refuses every tampered post with a clear error, grants nothing, and still takes the untampered one", async () => {
  const visitor = await example.visit();
  const { client, form } = await consenting(visitor);
  expect(await tryTamperedPosts(form)).toEqual([]);

  // A grant would show here: as a box that is ticked, or by no question at all.
  const tab = await visitor.context.newPage();
  await visitor.ask(client, ASKED, { page: tab });
  expect(await visitor.ticked(tab)).toEqual(["account:read"]);

  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:read"]);
});

it("grants what is required though the form lacks it, and no more", async () => {
  const visitor = await example.visit();
  const { form } = await consenting(visitor);
  const answer = await form.request.post(form.address, { form: { ...form.fields, scope: "contacts:write" } });
  await visitor.page.goto(answer.url());
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:write"]);
});

it("finds nothing behind two slashes, and does not fail", async () => {
  const visitor = await example.visit();
  expect((await visitor.context.request.get(`${example.issuer}//`)).status()).toBe(404);
});

it("takes no decision from an address", async () => {
  const visitor = await example.visit();
  const { form } = await consenting(visitor);
  await visitor.page.goto(`${form.address}?${new URLSearchParams(form.fields)}`);
  expect(await visitor.ticked()).toEqual(["account:read"]);
});

it("lets a refused post be decided after all", async () => {
  const visitor = await example.visit();
  await consenting(visitor);
  const { page } = visitor;
  await page.locator('input[name="csrf"]').evaluate((field) => field.setAttribute("value", "none"));
  await visitor.click("contacts:read");
  await visitor.decide("Allow");
  expect(await visitor.problem()).toBe(
    "The form does not come from this page, or another tab has decided meanwhile. Nothing was allowed.",
  );
  await page.getByRole("link", { name: "Back to the request" }).click();
  await visitor.click("contacts:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).token).toEqual(["account:read", "contacts:write"]);
});

it("sends the policy, no-store and no-referrer with every page, whatever its status", async () => {
  const visitor = await example.visit();
  const { form } = await consenting(visitor);
  const page = form.address.replace(/\/consent$/, "");
  const { request } = visitor.context;
  const answers = [
    await request.get(page),
    await request.post(form.address, { form: {} }),
    await request.get(`${example.issuer}/interaction/none`),
    await request.get(`${example.issuer}/auth`),
    await request.get(`${example.issuer}/api/contacts`),
    await request.get(example.developer),
    await request.get(`${example.developer}/nowhere`),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([200, 403, 400, 400, 401, 200, 404]);
  for (const answer of answers) {
    const headers = answer.headers();
    expect(headers["content-security-policy"], answer.url()).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'",
    );
    expect(headers["cache-control"], answer.url()).toBe("no-store");
    expect(headers["referrer-policy"], answer.url()).toBe("no-referrer");
  }
});
