import { sipgate } from "../../src/catalogues/sipgate.js";
import { createCatalogue } from "../../src/index.js";
import { hostile, provider } from "./consent-requests.js";

const words = ["account", "billing", "calls", "devices", "events", "files", "groups", "hooks", "invoices", "jobs"];

/** The catalogues that stories offer. */
export const catalogues = {
  sipgate,
  small: createCatalogue(
    [
      { name: "openid", description: "Know who you are" },
      { name: "contacts:read", description: "See your contacts" },
      { name: "contacts:write", description: "Change your contacts" },
      { name: "messages:send", description: "Send messages in your name", risk: "costs money" },
      { name: "files:read", description: "See your files" },
      { name: "files:write", description: "Change your files" },
      { name: "files:shared:read", description: "See files shared with you" },
      { name: "legacy:read", description: "See everything", deprecated: "use files:read" },
    ],
    { grammar: { separator: ":", action: "last", read: ["read"], write: ["write"] } },
  ),
  faulty: createCatalogue([
    { name: "notes:read", description: "Read notes" },
    { name: "notes:write", description: 'Write notes <img src=x onerror="alert(1)">' },
    { name: "notes: write all", description: "A blank in the name" },
    { name: 'notes:"quoted"', description: "A quote in the name" },
    { name: "nötes:read", description: "No ASCII" },
    { name: "notes:read", description: "Defined again" },
    { name: "loop:a:read", implies: ["loop:b:read"] },
    { name: "loop:b:read", implies: ["loop:a:read", "nowhere:read"] },
    { name: "__proto__:read", description: "An ordinary segment" },
    { name: "bidi:read", description: "Read \u202Egnp.exe\u202C files" },
  ]),
  crud: createCatalogue(
    words.flatMap((word) => ["create", "read", "update", "delete"].map((action) => ({ name: `${word}:${action}` }))),
  ),
  verbs: createCatalogue(
    ["credential", "tag", "workflow"].flatMap((id) =>
      ["create", "delete", "list", "move", "read", "update"].map((verb) => `${id}:${verb}`),
    ),
    { grammar: { separator: ":", action: "last", read: ["read", "list"], write: ["create", "update", "delete"] } },
  ),
  categories: createCatalogue(
    Object.entries({ Auth: ["users", "teams"], Storage: ["files", "buckets"] }).flatMap(([category, ids]) =>
      ids.flatMap((id) => [
        { name: `${id}.read`, path: [category, id], description: `See your project's ${id}` },
        { name: `${id}.write`, path: [category, id], description: `Create, update and delete your project's ${id}` },
      ]),
    ),
  ),
  large: createCatalogue(
    Array.from({ length: 1000 }, (_, i) => {
      const path = `${words[Math.floor(i / 100)]}:part${Math.floor(i / 10) % 10}:item${Math.floor(i / 2) % 5}`;
      return `${path}:${i % 2 === 0 ? "read" : "write"}`;
    }),
  ),
  empty: createCatalogue([]),
  provider118: provider,
  hostile,
};

export type CatalogueKey = keyof typeof catalogues;
