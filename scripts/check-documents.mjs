// npm run check:documents: reads real documents beside the project, where they are, with the built sources, and compares
// with what was counted in them by other means (PyYAML, json and a person): this code had no part in it.
import { existsSync, readFileSync } from "node:fs";
import { fromMetadata, fromOpenApi } from "../dist/sources/index.js";

const shared = new URL("../../shared/", import.meta.url);
const folder = existsSync(shared) ? shared : new URL("../../../shared/", import.meta.url);

/** Declared scopes, operations; of those: needing no scope, marked with another scheme, not to be reached by scopes; issues. */
const openapi = {
  "sipgate-v2.yaml": { scopes: 121, operations: 179, open: 7, marked: 0, closed: 0, issues: {} },
  "xero-accounting.yaml": { scopes: 16, operations: 235, open: 0, marked: 0, closed: 0, issues: {} },
  "discord.json": { scopes: 34, operations: 242, open: 29, marked: 237, closed: 181, issues: {} },
  "drchrono.json": { scopes: 22, operations: 263, open: 4, marked: 0, closed: 0, issues: {} },
};
const metadata = {
  "gitlab-oauth-authorization-server.json": { scopes: 26, issues: {} },
  "mastodon-oauth-authorization-server.json": { scopes: 45, issues: {} },
  "picogrid-openid-configuration.json": { scopes: 7, issues: {} },
  "socket-dev-oauth-authorization-server.json": { scopes: 97, issues: {} },
  "stripe-mcp-oauth-protected-resource.json": { scopes: 0, issues: { "no-scopes": 1 } },
};

let wrong = 0;
function check(path, expected, read) {
  const url = new URL(path, folder);
  if (!existsSync(url)) {
    console.log(`${path}: not here, skipped`);
    return;
  }
  const start = performance.now();
  const { definitions, operations, issues } = read(readFileSync(url, "utf8"));
  const took = Math.round(performance.now() - start);
  const counted = { scopes: definitions.length };
  if (operations !== undefined) {
    counted.operations = operations.length;
    counted.open = operations.filter(({ requires }) => requires.some((scopes) => scopes.length === 0)).length;
    counted.marked = operations.filter(({ otherSchemes }) => otherSchemes !== undefined).length;
    counted.closed = operations.filter(({ requires }) => requires.length === 0).length;
  }
  counted.issues = {};
  for (const { code } of issues) counted.issues[code] = (counted.issues[code] ?? 0) + 1;
  const right = JSON.stringify(counted) === JSON.stringify(expected);
  if (!right) wrong++;
  console.log(`${right ? "ok   " : "WRONG"} ${path} ${JSON.stringify(counted)} ${took} ms`);
  if (!right) console.log(`      expected ${JSON.stringify(expected)}`);
}

for (const [name, expected] of Object.entries(openapi)) check(`openapi/${name}`, expected, (text) => fromOpenApi(text));
for (const [name, expected] of Object.entries(metadata)) check(`metadata/${name}`, expected, fromMetadata);
if (wrong > 0) process.exitCode = 1;
