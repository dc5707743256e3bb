import type { Adapter, AdapterPayload } from "oidc-provider";
import { expect, it } from "vitest";
import { setUpExample } from "./example.js";

const stored = new Map<string, AdapterPayload>();

/** Keeps everything as JSON under `kind:id`, as a key-value store would. */
function adapter(kind: string): Adapter {
  const read = (test: (payload: AdapterPayload) => boolean) =>
    structuredClone([...stored].find(([key, payload]) => key.startsWith(`${kind}:`) && test(payload))?.[1]);
  return {
    upsert: async (id, payload) => void stored.set(`${kind}:${id}`, JSON.parse(JSON.stringify(payload))),
    find: async (id) => structuredClone(stored.get(`${kind}:${id}`)),
    findByUid: async (uid) => read((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => read((payload) => payload.userCode === userCode),
    consume: async (id) => void Object.assign(stored.get(`${kind}:${id}`) ?? {}, { consumed: Date.now() / 1000 }),
    destroy: async (id) => void stored.delete(`${kind}:${id}`),
    // Of its own kind only, unlike the provider's store in memory.
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of stored) {
        if (key.startsWith(`${kind}:`) && payload.grantId === grantId) stored.delete(key);
      }
    },
  };
}

const example = setUpExample({ adapter });

it("keeps grants in any adapter of the provider's, and ends a wider token and its refresh token there", async () => {
  const visitor = await example.visit();
  const scope = "openid account:read offline_access contacts:read contacts:write";
  const client = await visitor.register(scope);
  await visitor.ask(client, scope);
  await visitor.click("offline_access", "contacts:read");
  await visitor.decide("Allow");
  const kinds = () => [...stored.keys()].map((key) => key.split(":")[0]);
  expect(kinds()).toEqual(expect.arrayContaining(["Grant", "AccessToken", "RefreshToken"]));

  await visitor.ask(client, scope);
  expect(await visitor.ticked()).toEqual(["account:read", "contacts:read", "offline_access", "openid"]);
  await visitor.click("offline_access", "contacts:read", "contacts:write");
  await visitor.decide("Allow");
  expect((await visitor.outcome()).introspected).toEqual(["account:read", "contacts:write", "openid"]);
  expect(kinds().filter((kind) => kind === "AccessToken")).toHaveLength(1);
  expect(kinds()).not.toContain("RefreshToken");
});
