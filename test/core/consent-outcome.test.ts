import { expect, it } from "vitest";
import { consentOutcome } from "../../src/core/consent-outcome.js";
import { planConsent } from "../../src/core/consent-plan.js";
import { createCatalogue } from "../../src/core/index.js";

const definitions = [
  "a:read",
  { name: "a:write", risk: true },
  { name: "all", implies: ["a:write"] },
  { name: "openid", description: "Sign in" },
] as const;
const grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] } as const;
const requested = ["a:read", "all", "openid", "offline_access", "new:read"];

it("counts openid and offline_access among the others, whether the catalogue has them or not", () => {
  const catalogue = createCatalogue(definitions, { grammar });
  const { summary } = consentOutcome(planConsent({ catalogue, requestedScopes: requested }), requested);
  expect(summary).toMatchObject({ read: 1, write: 0, other: 3, unknown: 1 });
  const bare = planConsent({ catalogue: createCatalogue(["a:read"]), requestedScopes: requested });
  expect(consentOutcome(bare, ["openid", "offline_access"]).summary).toMatchObject({ other: 2, unknown: 0 });
});

it("counts a risk that a scope covers beyond the request", () => {
  const catalogue = createCatalogue(definitions, { grammar });
  const plan = planConsent({ catalogue, requestedScopes: requested });
  expect(consentOutcome(plan, ["a:read"]).risky).toBe(0);
  expect(consentOutcome(plan, ["a:read", "all"]).risky).toBe(1);
});

it("says that a choice changes nothing where the grammar was given and all of it reads", () => {
  const changesNothing = (names: readonly string[], given = true) => {
    const catalogue = createCatalogue(definitions, given ? { grammar } : {});
    return consentOutcome(planConsent({ catalogue, requestedScopes: ["a:read", "all"] }), names).changesNothing;
  };
  expect(changesNothing(["a:read"])).toBe(true);
  expect(changesNothing(["a:read"], false)).toBe(false);
  expect(changesNothing(["a:read", "all"])).toBe(false);
  expect(changesNothing([])).toBe(false);
});
