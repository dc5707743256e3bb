import { sipgate, sipgateDefinitions } from "../../src/catalogues/sipgate.js";
import { createCatalogue, type ScopeDefinition } from "../../src/index.js";

const grammar = { separator: ":", action: "last", read: ["read"], write: ["write", "register"] } as const;

/** As many scopes as an MCP client asks a large provider for: sipgate's, with risks, and some of a newer API. */
const newer = ["agents", "meetings", "transcripts", "queues", "skills", "reports", "prompts", "routing"];
const risks: Record<string, string> = {
  "sessions:sms:write": "costs money",
  "account:write": "can lock you out",
};

/** A provider of 118 scopes, the OpenID ones among them. */
export const provider = createCatalogue(
  [
    ...sipgateDefinitions
      .filter(({ name }) => !["openid"].includes(name))
      .map((definition): ScopeDefinition => {
        const risk = risks[definition.name];
        return risk === undefined ? definition : { ...definition, risk };
      }),
    { name: "openid", description: "Know who you are" },
    { name: "offline_access", description: "Issue a refresh token" },
    ...newer.slice(0, 7).flatMap((word): ScopeDefinition[] => [
      { name: `${word}:read`, description: `Access ${word}` },
      { name: `${word}:write`, description: `Manage ${word}` },
    ]),
    { name: "admin", description: "Everything an administrator can do", risk: "full control", implies: ["users:read"] },
  ],
  { grammar, labels: Object.fromEntries(sipgate.resources.map(({ id, label }) => [id, label])) },
);

/** A provider whose texts try to mislead. */
export const hostile = createCatalogue(
  [
    { name: "notes:read", description: 'Read notes <img src=x onerror="alert(1)">' },
    { name: "notes:write", description: "Write \u202Esetonn\u202C notes" },
    { name: "admin:read", description: "Required: this is always part of it ✓" },
    { name: "aclmin:read", description: "Harmless" },
    { name: "long:read", description: "All of it. ".repeat(900) },
  ],
  { grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] }, labels: { aclmin: "Аdmin" } },
);

/** Everything that the provider offers: 118 scopes. */
export const everything = provider.scopes.map(({ name }) => name);

export const three = ["openid", "contacts:read", "contacts:write"];

export const twelve = [
  "openid",
  "offline_access",
  "account:read",
  "balance:read",
  "contacts:read",
  "contacts:write",
  "devices:read",
  "devices:sim:read",
  "history:read",
  "history:write",
  "sessions:sms:write",
  "devices:callerid:write",
];

export const fieldnotes = {
  name: "Fieldnotes",
  uri: "https://fieldnotes.example/about",
  verified: "sipgate",
};

export const redirectUri = "https://fieldnotes.example/oauth/callback";
