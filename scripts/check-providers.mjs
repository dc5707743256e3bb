// Places the scopes of real providers and prints, for each, how many with a read or write word are placed rightly and how many pairs are wrong:
// against the hand-written tables in test/providers, then (without expectations) what is in ../shared or the folder given, where that is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildCore } from "../bench/build-core.mjs";
import { readProviders } from "../test/providers/read-providers.mjs";

const shared = process.argv[2] ?? fileURLToPath(new URL("../../shared", import.meta.url));
const core = await buildCore();
const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : String(cell).padStart(10))).join(""));
let failed = false;

row("expected by hand", "scopes", "placed %", "wrong");
for (const { provider, rows } of readProviders()) {
  const catalogue = core.createCatalogue(rows.map(({ name }) => name));
  const acting = rows.filter(({ access }) => access === "read" || access === "write");
  let placed = 0;
  let wrong = 0;
  for (const { name, resource, action, access, counterpart } of rows) {
    const scope = catalogue.get(name);
    const found = scope.counterpart?.name ?? null;
    const isRight =
      scope.resource.id === resource && scope.action === action && scope.access === access && found === counterpart;
    if (isRight && (access === "read" || access === "write")) placed++;
    if (found !== null && found !== counterpart) wrong++;
    if (!isRight) console.log(`  ${name}: ${scope.resource.id} ${scope.action} ${scope.access} ${found}`);
  }
  const share = acting.length === 0 ? 100 : (100 * placed) / acting.length;
  if (share < 95 || wrong > 0) failed = true;
  row(provider, rows.length, share.toFixed(1), wrong);
}

/** The scopes of a file of any of the forms that catalogues come in: none where it is another. */
function namesIn(file) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".txt")) return text.split(/\s+/).filter((name) => name !== "");
  if (file.endsWith(".md")) return [...text.matchAll(/^\|\s*`?([^\s|`]+)`?\s*\|/gm)].map(([, name]) => name).slice(1);
  if (!file.endsWith(".json")) return [];
  const data = JSON.parse(text);
  const list = Array.isArray(data) ? data : (data.scopes_supported ?? data.scopes ?? schemeScopes(data));
  const items = Array.isArray(list) ? list : Object.keys(list ?? {});
  return items.map((item) => (typeof item === "string" ? item : (item.scope ?? item.name))).filter((name) => name);
}

function schemeScopes(document) {
  const schemes = document.components?.securitySchemes ?? document.securityDefinitions ?? {};
  return Object.values(schemes)
    .flatMap((scheme) => [scheme, ...Object.values(scheme.flows ?? {})])
    .flatMap(({ scopes }) => Object.keys(scopes ?? {}));
}

for (const folder of ["catalogues", "openapi", "metadata"]) {
  if (!existsSync(join(shared, folder))) continue;
  console.log("");
  row(`found in ${folder}`, "scopes", "read/write", "pairs", "unknown");
  for (const file of readdirSync(join(shared, folder))) {
    const { scopes } = core.createCatalogue([...new Set(namesIn(join(shared, folder, file)))]);
    if (scopes.length === 0) continue;
    const sides = scopes.filter(({ access }) => access === "read" || access === "write");
    const pairs = scopes.filter(({ counterpart }) => counterpart !== null).length / 2;
    row(file, scopes.length, sides.length, pairs, scopes.filter(({ access }) => access === null).length);
  }
}
if (failed) process.exitCode = 1;
