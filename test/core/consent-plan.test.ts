import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { gapIn } from "../../src/core/consent-gap.js";
import {
  type ConsentRequest,
  consentedScopes,
  coveredBeyond,
  isLeast,
  levelOf,
  linesOf,
  planConsent,
  withdrawnScopes,
} from "../../src/core/consent-plan.js";
import { type Catalogue, createCatalogue, narrowGrant, type Scope } from "../../src/core/index.js";

const grammar = { separator: ":", action: "last", read: ["read"], write: ["write"] } as const;
const catalogue = createCatalogue(
  [
    "contacts:read",
    "contacts:write",
    "files:read",
    { name: "files:all:write", implies: ["files:read", "files:shared:read"] },
    { name: "files:shared:read", implies: ["notes:read"] },
    "notes:read",
    { name: "audit:read", risk: "shows everybody's data" },
    { name: "digest:read", implies: ["audit:read"] },
    { name: "feed:read", implies: ["contacts:write"] },
    "openid",
    "offline_access",
  ],
  { grammar },
);
const plan = (request: Omit<ConsentRequest, "catalogue">) => planConsent({ catalogue, ...request });
const all = catalogue.scopes.map(({ name }) => name);

describe("planConsent", () => {
  it("takes a required scope that says it writes for one that changes something, whoever it tells of", () => {
    const readOnly = (access: "write" | "other" | null) =>
      planConsent({
        catalogue: createCatalogue([{ name: "phone", access }, "a:read"], { grammar }),
        requestedScopes: "phone a:read",
        requiredScopes: ["phone"],
      }).readOnly;
    expect([readOnly("write"), readOnly("other"), readOnly(null)]).toEqual(["no", "sure", "sure"]);
  });

  it("gives no refresh token for reading, whatever its definition says", () => {
    const offline = { name: "offline_access", access: "read" } as const;
    const { levels } = planConsent({
      catalogue: createCatalogue([{ name: "a:read", implies: ["offline_access"] }, offline, "b:read"], { grammar }),
      requestedScopes: "a:read b:read offline_access",
    });
    expect(levels.read.names).toEqual(["b:read"]);
  });

  it("takes each name once, in catalogue order, unknown and malformed ones at the end", () => {
    expect(plan({ requestedScopes: ["zebra", "a b", "files:read", "contacts:read", "zebra"] }).requested).toEqual([
      "contacts:read",
      "files:read",
      "zebra",
      "a b",
    ]);
    expect(plan({ requestedScopes: "files:read  contacts:read" }).requested).toEqual(["contacts:read", "files:read"]);
  });

  it("requires no more than is requested, and openid if it is", () => {
    const required = ({ required }: { required: ReadonlySet<string> }) => [...required];
    expect(required(plan({ requestedScopes: ["contacts:read"], requiredScopes: ["notes:read"] }))).toEqual([]);
    expect(required(plan({ requestedScopes: ["contacts:read"] }))).toEqual([]);
    expect(required(plan({ requestedScopes: ["openid", "contacts:read"], requiredScopes: ["contacts:read"] }))).toEqual(
      ["contacts:read", "openid"],
    );
    expect(required(plan({ requestedScopes: ["a b"], requiredScopes: ["a b"] }))).toEqual([]);
  });

  it("puts each requested name into one section", () => {
    const { sections } = plan({
      requestedScopes: [...all, "zebra", "a b"],
      requiredScopes: ["contacts:read"],
      grantedScopes: all.filter((name) => !["notes:read", "audit:read", "digest:read"].includes(name)),
    });
    expect(sections).toEqual({
      required: ["contacts:read", "openid"],
      added: ["audit:read", "digest:read"], // notes:read was granted with files:shared:read
      offline: ["offline_access"],
      optional: expect.arrayContaining(["contacts:write", "notes:read"]),
      other: ["zebra", "a b"],
    });
    expect(Object.values(sections).flat().sort()).toEqual([...all, "zebra", "a b"].sort());
  });

  it("marks a few new scopes by a section, and leaves more of them among the optional", () => {
    const names = Array.from({ length: 22 }, (_, i) => `s${i}:read`);
    const news = (count: number) =>
      planConsent({
        catalogue: createCatalogue(names, { grammar }),
        requestedScopes: names.slice(0, count + 1),
        grantedScopes: names.slice(0, 1),
      }).sections.added.length;
    expect([news(1), news(20), news(21)]).toEqual([1, 20, 0]);
  });

  it("is of many scopes from the twenty-first on", () => {
    const ofSize = (length: number) => plan({ requestedScopes: Array.from({ length }, (_, i) => `s${i}`) }).isMany;
    expect([ofSize(1), ofSize(20), ofSize(21)]).toEqual([false, false, true]);
  });

  it("leaves something to decide where not all is required, or covered by what is", () => {
    const hasOptional = (requestedScopes: string[], requiredScopes?: string[]) =>
      plan({ requestedScopes, requiredScopes }).hasOptional;
    expect(hasOptional(["contacts:read"])).toBe(true);
    expect(hasOptional(["contacts:read", "openid"], ["contacts:read"])).toBe(false);
    expect(hasOptional(["feed:read", "contacts:write"], ["feed:read"])).toBe(false);
    expect(hasOptional(["a b"])).toBe(false);
  });

  it("calls nothing new on a first visit", () => {
    expect(plan({ requestedScopes: all }).added.size).toBe(0);
    expect(plan({ requestedScopes: all, grantedScopes: [] }).added.size).toBe(0);
  });

  it("reads only what reads in its whole closure and is not of high risk", () => {
    expect(plan({ requestedScopes: all }).levels.read.names).toEqual([
      "contacts:read",
      "files:read",
      "files:shared:read",
      "notes:read",
      "openid",
    ]);
  });

  it("judges the closure beyond the request too", () => {
    const { levels } = plan({ requestedScopes: ["feed:read", "digest:read", "notes:read"] });
    expect(levels.read.names).toEqual(["notes:read"]);
  });

  it("takes access while the person is away for no reading, whatever the catalogue says", () => {
    const reading = createCatalogue(["a:read", { name: "offline_access", access: "read" }], { grammar });
    const { levels } = planConsent({ catalogue: reading, requestedScopes: ["a:read", "offline_access"] });
    expect(levels.read.names).toEqual(["a:read"]);
  });

  it("says that reading changes nothing only for a given grammar and a floor that does not write", () => {
    const readOnly = (request: Omit<ConsentRequest, "catalogue">) => plan(request).readOnly;
    expect(readOnly({ requestedScopes: all })).toBe("sure");
    expect(readOnly({ requestedScopes: all, requiredScopes: ["contacts:read"] })).toBe("sure");
    expect(readOnly({ requestedScopes: all, requiredScopes: ["contacts:write"] })).toBe("no");
    expect(readOnly({ requestedScopes: all, requiredScopes: ["feed:read"] })).toBe("no");
    expect(readOnly({ requestedScopes: ["zebra"], requiredScopes: ["zebra"] })).toBe("no");
    // OpenID's own is known by its name, where a catalogue made of an API description lacks it.
    const api = createCatalogue(["a:read", "a:write"], { grammar });
    expect(planConsent({ catalogue: api, requestedScopes: "openid a:read a:write" }).readOnly).toBe("sure");
    expect(
      planConsent({ catalogue: createCatalogue(["a:read", "b:read"]), requestedScopes: ["a:read"] }).readOnly,
    ).toBe("by-name");
  });

  it("counts high risk at each level", () => {
    const { levels } = plan({ requestedScopes: all });
    expect([levels.required.risky, levels.read.risky, levels.everything.risky]).toEqual([0, 0, 1]);
    expect(levels.everything.names).toEqual(all);
  });

  it("counts no risk of names that the catalogue lacks", () => {
    expect(plan({ requestedScopes: ["zebra", "audit:read"] }).levels.everything.risky).toBe(1);
  });

  it("takes for risky what is so by itself, or by what it covers beyond the request", () => {
    const risky = createCatalogue([{ name: "own", risk: true, implies: ["mild"] }, "mild"]);
    expect([...planConsent({ catalogue: risky, requestedScopes: "own" }).risky]).toEqual(["own"]);
    expect([...plan({ requestedScopes: "digest:read feed:read" }).risky]).toEqual(["digest:read"]);
  });

  it("keeps an implication that leads through a scope that is not requested", () => {
    const { asked } = plan({ requestedScopes: ["files:all:write", "notes:read"] });
    expect(asked.get("files:all:write")?.implies).toEqual(["notes:read"]);
    expect(asked.resources.map(({ id }) => id)).toEqual(["files", "files:all", "notes"]);
    expect(asked.issues).toEqual([]);
  });

  it("finds no circle where the other scopes of it are not requested", () => {
    const circle = createCatalogue([
      { name: "a", implies: ["b"] },
      { name: "b", implies: ["a"] },
    ]);
    expect(planConsent({ catalogue: circle, requestedScopes: ["a"] }).asked.issues).toEqual([]);
  });

  it("keeps what a scope says of its risk, and of what to use instead", () => {
    const risky = createCatalogue([
      { name: "a", risk: true, deprecated: "b" },
      { name: "b", risk: "costs money" },
      { name: "c", deprecated: true },
    ]);
    const { asked } = planConsent({ catalogue: risky, requestedScopes: "a b c" });
    expect(asked.scopes.map(({ risk }) => risk)).toEqual([true, "costs money", false]);
    expect(asked.scopes.map(({ deprecated }) => deprecated)).toEqual(["b", false, true]);
  });

  it("shows hostile texts as text, and short", () => {
    const hostile = createCatalogue(
      [
        {
          name: "a:read",
          description: `\u202E${"x".repeat(10_000)}`,
          risk: "r\u200Bisk",
          deprecated: "b\u200B",
          label: "l\u0000",
        },
      ],
      { grammar, labels: { a: "\u2066A" } },
    );
    const [scope] = planConsent({ catalogue: hostile, requestedScopes: ["a:read"] }).asked.scopes;
    expect(scope?.description).toMatch(/^\[U\+202E\]x+…$/);
    expect(scope?.description?.length).toBeLessThanOrEqual(280);
    expect(scope?.deprecated).toBe("b[U+200B]");
    expect([scope?.risk, scope?.label, scope?.resource.label]).toEqual(["r[U+200B]isk", "l[U+0000]", "[U+2066]A"]);
  });
});

describe("consentedScopes", () => {
  it("emits what is requested of what the choice amounts to", () => {
    const request = plan({ requestedScopes: ["openid", "files:all:write", "files:read"] });
    expect(consentedScopes(request, ["files:all:write"])).toEqual(["files:read", "files:all:write", "openid"]);
  });

  it("is within the request, has the floor, and passes the server's check unchanged", () => {
    const names = fc.subarray([...sipgate.scopes.map(({ name }) => name), "zebra:read", "offline_access"]);
    fc.assert(
      fc.property(names, names, names, (requestedScopes, requiredScopes, chosen) => {
        const request = planConsent({ catalogue: sipgate, requestedScopes, requiredScopes });
        const emitted = consentedScopes(request, chosen);
        const granted = narrowGrant({ catalogue: sipgate, requestedScopes, requiredScopes, submitted: [...emitted] });
        expect(granted.scopes).toEqual(emitted);
        expect(granted.restored).toEqual([]);
      }),
    );
  });
});

describe("what a choice means", () => {
  it("names what is taken back, and nothing that is still covered", () => {
    const request = plan({
      requestedScopes: ["files:all:write", "files:read", "contacts:read"],
      grantedScopes: ["files:read", "contacts:read", "notes:read"],
    });
    expect(withdrawnScopes(request, consentedScopes(request, ["files:all:write"]))).toEqual(["contacts:read"]);
  });

  it("takes nothing back that stays covered by what was granted beyond the request", () => {
    const request = plan({
      requestedScopes: ["files:read", "contacts:read"],
      grantedScopes: ["files:all:write", "files:read", "contacts:read"],
    });
    expect(request.granted).toEqual(["contacts:read", "files:read"]);
    expect(withdrawnScopes(request, [])).toEqual(["contacts:read"]);
  });

  it("takes nothing back that was not granted", () => {
    const request = plan({ requestedScopes: ["contacts:read", "notes:read"], grantedScopes: ["notes:read"] });
    expect(withdrawnScopes(request, [])).toEqual(["notes:read"]);
  });

  it("knows the level of a choice", () => {
    const request = plan({ requestedScopes: all });
    expect(levelOf(request, ["openid"])).toBe("required");
    expect(levelOf(request, request.levels.read.names)).toBe("read");
    expect(levelOf(request, all)).toBe("everything");
    expect(levelOf(request, all, "read")).toBe("everything");
    expect(levelOf(request, ["openid", "notes:read"])).toBeUndefined();
    expect(levelOf(request, [...request.levels.read.names.slice(1), "contacts:write"])).toBeUndefined();
  });

  it("tells whether nothing is emitted but what is required, with what that covers", () => {
    const request = plan({ requestedScopes: all, requiredScopes: ["files:all:write"] });
    const least = consentedScopes(request, []);
    expect(least).toContain("files:shared:read");
    expect(isLeast(request, least)).toBe(true);
    expect(isLeast(request, consentedScopes(request, ["audit:read"]))).toBe(false);
    expect(isLeast(plan({ requestedScopes: ["notes:read"] }), [])).toBe(true);
  });

  it("lists what a tick covers beyond the request", () => {
    const request = plan({ requestedScopes: ["files:all:write", "notes:read"] });
    expect(coveredBeyond(request, "files:all:write").map(({ name }) => name)).toEqual([
      "files:read",
      "files:shared:read",
    ]);
    expect(coveredBeyond(request, "zebra")).toEqual([]);
  });

  it("lists all that offline_access covers, whose box stands beside those that show it", () => {
    const implies = ["notes:read", "notes:write"];
    const catalogue = createCatalogue([{ name: "offline_access", implies }, ...implies]);
    const request = planConsent({ catalogue, requestedScopes: ["offline_access", "notes:read"] });
    expect(coveredBeyond(request, "offline_access").map(({ name }) => name)).toEqual(implies);
  });

  it("tells what was not asked for from what is not offered", () => {
    const request = plan({ requestedScopes: ["contacts:read", "notes:read"] });
    const gap = (id: string, access: string) => gapIn(request, id, (scope) => scope.access === access);
    expect([gap("contacts", "read"), gap("contacts", "write"), gap("notes", "write")]).toEqual([
      null,
      "not-asked",
      "not-offered",
    ]);
    expect([gap("files", "read"), gap("unheard:of", "read")]).toEqual(["not-asked", "not-offered"]);
  });

  it("knows a resource of the request whose id is joined by another sign than the provider's", () => {
    const catalogue = createCatalogue(
      ["channels:read", "channels:write", "admin.users:read", "admin.users:write", "admin.teams:read"],
      { labels: { "admin.users": "Administrators" } },
    );
    const request = planConsent({ catalogue, requestedScopes: ["admin.users:read", "admin.teams:read"] });
    const [users, teams] = request.asked.scopes.map(({ resource }) => resource);
    const writes = ({ access }: Scope) => access === "write";
    expect([users?.label, teams?.label]).toEqual(["Administrators", "Teams"]);
    expect([gapIn(request, users?.id ?? "", writes), gapIn(request, teams?.id ?? "", writes)]).toEqual([
      "not-asked",
      "not-offered",
    ]);
    // The namespace above has no scope of its own.
    expect(gapIn(request, request.asked.roots[0]?.id ?? "", writes)).toBe("not-offered");
  });

  it("keeps the provider's labels of all that stands above a scope of the request", () => {
    const labels = { a: "Alpha", "a.b": "Beta", "a.b.c": "Gamma" };
    const names = ["x:read", "x:write", "y:read", "y:write", "a.b.c:read", "a.b.d:read"];
    const labelsOf = (catalogue: Catalogue, ...requestedScopes: string[]) =>
      planConsent({ catalogue, requestedScopes }).asked.resources.map(({ label }) => label);
    expect(labelsOf(createCatalogue(names, { labels }), "a.b.c:read", "a.b.d:read")).toEqual([
      "Alpha",
      "Beta",
      "Gamma",
      "D",
    ]);
    const placed = () => ({ path: ["p", "q"], action: "read", access: "read" }) as const;
    expect(labelsOf(createCatalogue(["z"], { grammar: placed, labels: { "p:q": "Queue" } }), "z")).toEqual([
      "P",
      "Queue",
    ]);
  });

  it("shows what is new first, in the tree where it is too much for lines of its own", () => {
    const added = Array.from({ length: 21 }, (_, i) => `n${i}:write`);
    const catalogue = createCatalogue(["old:read", "n0:read", ...added], { grammar });
    const requestedScopes = catalogue.scopes.map(({ name }) => name);
    const request = planConsent({ catalogue, requestedScopes, grantedScopes: ["old:read", "n0:read"] });
    expect(request.sections.added).toEqual([]);
    expect(request.asked.roots.map(({ id }) => id)).toEqual([...added.map((name) => name.slice(0, -6)), "old"]);
    expect(request.requested).toEqual(requestedScopes);
  });

  it("finds no gap where one of a resource's scopes is of the kind", () => {
    const request = plan({ requestedScopes: ["contacts:read", "contacts:write"] });
    expect(gapIn(request, "contacts", ({ access }) => access === "read")).toBeNull();
  });

  it("puts a resource's scopes on one line", () => {
    const request = plan({ requestedScopes: [...all, "zebra"] });
    const lines = linesOf(request, ["contacts:read", "contacts:write", "offline_access", "zebra"]);
    expect(lines.map(({ resource, names }) => [resource?.id ?? null, ...names])).toEqual([
      ["contacts", "contacts:read", "contacts:write"],
      [null, "offline_access"],
      [null, "zebra"],
    ]);
  });
});
