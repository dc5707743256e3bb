import { expect, it } from "vitest";
import { setUpExample } from "./example.js";
import { createMapAdapter } from "./map-adapter.js";

const store = createMapAdapter();
const example = setUpExample({ adapter: store.adapter });
const ASKED = "openid account:read offline_access contacts:read contacts:write";

async function asked() {
  const visitor = await example.visit();
  const client = await visitor.register(ASKED);
  await visitor.ask(client, ASKED);
  return { visitor, client };
}

it("keeps grants in any adapter of the provider's, and ends a wider token and its refresh token there", async () => {
  const { visitor, client } = await asked();
  await visitor.click("offline_access", "contacts:read");
  await visitor.decide("Allow");
  await visitor.outcome();
  expect(["Grant", "AccessToken", "RefreshToken"].map(store.count)).toEqual([1, 1, 1]);

  await visitor.ask(client, ASKED);
  expect(await visitor.ticked()).toEqual(["account:read", "contacts:read", "offline_access", "openid"]);
  await visitor.click("offline_access", "contacts:read", "contacts:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:write", "openid"]);
  expect(["Grant", "AccessToken", "RefreshToken"].map(store.count)).toEqual([1, 1, 0]);
});

it.each([
  ["the request", "Interaction"],
  ["the person's session", "Session"],
])("says on a page of its own that %s has expired, and how to go on", async (_, kind) => {
  const { visitor } = await asked();
  await visitor.click("contacts:read");
  store.expire(kind);
  await visitor.decide("Allow");
  expect(await visitor.problem()).toMatch(/has expired.*Go back to the application and start again there/);
  await visitor.page.goto(visitor.page.url().replace(/\/consent$/, ""));
  expect(await visitor.problem()).toContain("has expired");
});
