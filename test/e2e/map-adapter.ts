import type { Adapter, AdapterPayload } from "oidc-provider";

/** A store as a key-value database would be one: everything as JSON, under `kind:id`. */
export function createMapAdapter() {
  const stored = new Map<string, AdapterPayload>();
  const ofKind = (kind: string) => [...stored].filter(([key]) => key.startsWith(`${kind}:`));
  const adapter = (kind: string): Adapter => {
    const find = (test: (payload: AdapterPayload) => boolean) =>
      structuredClone(ofKind(kind).find(([, payload]) => test(payload))?.[1]);
    return {
      upsert: async (id, payload) => void stored.set(`${kind}:${id}`, JSON.parse(JSON.stringify(payload))),
      find: async (id) => structuredClone(stored.get(`${kind}:${id}`)),
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
      consume: async (id) => void Object.assign(stored.get(`${kind}:${id}`) ?? {}, { consumed: Date.now() / 1000 }),
      destroy: async (id) => void stored.delete(`${kind}:${id}`),
      // Of its own kind only, unlike the provider's store in memory.
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of ofKind(kind)) if (payload.grantId === grantId) stored.delete(key);
      },
    };
  };
  return {
    adapter,
    count: (kind: string) => ofKind(kind).length,
    /** Lets the time of everything of a kind run out. */
    expire(kind: string) {
      for (const [, payload] of ofKind(kind)) payload.exp = 1;
    },
  };
}
