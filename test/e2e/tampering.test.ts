import { beforeAll, describe, expect, it } from "vitest";
import { setUpExample } from "./example.js";
import { readConsentForm, tamperedPosts } from "./tampered-posts.js";
import type { Visitor } from "./visitor.js";

const example = setUpExample();
const ASKED = "account:read contacts:read contacts:write";

async function consenting(visitor: Visitor) {
  const client = await visitor.register(`openid history:read sessions:write ${ASKED}`);
  const tab = await visitor.context.newPage();
  await visitor.ask(client, ASKED);
  await visitor.ask(client, ASKED, { page: tab });
  const form = await readConsentForm(visitor.page);
  return { client, form: { ...form, other: await readConsentForm(tab) } };
}

it.each(tamperedPosts)("refuses $what, and grants nothing", async ({ send, status, says }) => {
  const visitor = await example.visit();
  const { client, form } = await consenting(visitor);
  const answer = await send(form);
  expect(answer.status()).toBe(status);
  expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toMatch(says);
  // Still to be decided: nothing was granted by the way.
  await visitor.ask(client, ASKED);
  expect(await visitor.ticked()).toEqual(["account:read"]);
});
