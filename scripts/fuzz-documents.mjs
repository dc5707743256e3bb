/**
 * Makes documents to try the sources on: whole ones with noisy descriptions, truncated ones, mutated ones and noise.
 * Each comes with the names that must be found in it. The same seed gives the same documents.
 */

/** A generator of numbers in [0, 1): mulberry32, so that a failure can be repeated. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FRAGMENTS = [
  ..."\0\t\n\r|`{}[]\"'\\:,#&*<>!%@-?~=+ ",
  "\uFEFF",
  "\uD800",
  "é",
  "🔑",
  "\u2028",
  "&a ",
  "*a",
  "<<: ",
  "- ",
  "? ",
  "| ",
  "|-",
  "```",
  "<!--",
  "-->",
  "<b>",
  "&amp;",
  "![",
  "](",
  "---\n",
  "$ref",
  '"$ref":"#/paths"',
  "__proto__",
  "security",
  "scopes",
  "null",
  "[]",
  "{}",
  "\\u",
  "1e999",
  ": ",
  " - ",
  "\r\n",
  "%YAML 2\n",
  "!!binary ",
]; // prettier-ignore
const WORDS = [
  "account",
  "Mail",
  "devices",
  "sim",
  "read",
  "write",
  "__proto__",
  "constructor",
  "toString",
  "admin",
  "x",
];

const pick = (random, list) => list[Math.floor(random() * list.length)];
const upTo = (random, most) => Math.floor(random() * (most + 1));

function noise(random, most, without = /$^/) {
  let text = "";
  for (let i = upTo(random, most); i > 0; i--) text += random() < 0.4 ? pick(random, WORDS) : pick(random, FRAGMENTS);
  return text.replace(without, "");
}

/** Names of an ordinary shape: formats with a syntax of their own (text, Markdown) can't hold every string. */
function plainNames(random) {
  const names = new Set();
  for (let i = 1 + upTo(random, 12); i > 0; i--) {
    const segments = Array.from({ length: 1 + upTo(random, 3) }, () => pick(random, WORDS));
    names.add(
      `${pick(random, ["s", "https://x.example/", ""])}${segments.join(pick(random, [":", ".", "_", "/"]))}${upTo(random, 99)}`,
    );
  }
  return [...names];
}

/** Any strings at all: JSON and YAML can hold them. */
function anyNames(random) {
  return [...new Set([...plainNames(random), ...Array.from({ length: 3 }, () => noise(random, 4))])];
}

/** A line or an entry, and the name that a reader of the lines so far must find. */
const joined = (pieces, end = "\n") => {
  let text = "";
  const planted = [];
  for (const [piece, ...names] of pieces) {
    text += piece + end;
    for (const name of names) planted.push({ name, end: text.length });
  }
  return { text, planted };
};

function markdown(random) {
  const cell = () => noise(random, 8, /[\r\n\\|]/g).replaceAll("|", "\\|");
  if (random() < 0.3) return htmlTable(random);
  if (random() < 0.3) return sections(random);
  const rows = plainNames(random).map((name) => [`| \`${name}\` | ${cell()} |`, name]);
  return joined([["# Scopes"], [""], ["| Scope | Description |"], ["| --- | --- |"], ...rows, [""], ["After."]]);
}

/** Names that no table has: in headings, paragraphs, a list or definitions. */
function sections(random) {
  const words = () => `Grants ${noise(random, 8, /[\r\n\\`<>&|[\]*_#:=-]/g)}.`;
  const write = pick(random, [
    (name) => [[`## \`${name}\``, name], [""], [words()], [""]],
    (name) => [[`\`${name}\`: ${words()}`, name], [""]],
    (name) => [[`- \`${name}\`: ${words()}`, name]],
    (name) => [[`\`${name}\``], [`: ${words()}`, name], [""]],
  ]);
  return joined([["# Scopes"], [""], ...plainNames(random).flatMap(write), [""], ["After."]]);
}

function htmlTable(random) {
  // Neither a tag nor an entity, and no blank line that ends the block.
  const cell = () => noise(random, 8, /[\r\n<&]/g);
  const [td, tr] = pick(random, [
    ["", ""],
    ["</td>", "</tr>"],
  ]); // prettier-ignore
  const rows = plainNames(random).map((name) => [`<tr><td><code>${name}</code>${td}<td>${cell()}${td}${tr}`, name]);
  const start = pick(random, ["", "<!doctype html>", "# Scopes\n\n"]);
  return joined([[`${start}<table>`], ["<tr><th>Scope<th>Description"], ...rows, ["</table>"], [""], ["After."]]);
}

function text(random) {
  const names = plainNames(random);
  const shape = upTo(random, 2);
  if (shape === 0) return joined(names.map((name) => [`${name}\t${noise(random, 6, /[\r\n]/g)}`, name]));
  if (shape === 1)
    return joined(
      names.map((name) => [name, name]),
      " ",
    );
  const rows = names.map((name) => [`${name},"${noise(random, 8).replaceAll('"', '""')}"`, name]);
  return joined([["scope,description"], ...rows], pick(random, ["\n", "\r\n"]));
}

function metadata(random) {
  const names = anyNames(random);
  const pieces = names.map((name, i) => [`${JSON.stringify(name)}${i < names.length - 1 ? "," : ""}`, name]);
  return joined([['{"issuer":"https://x.example","scopes_supported":['], ...pieces, ['],"jwks_uri":"x"}']]);
}

function openapi(random) {
  const declared = anyNames(random);
  const used = anyNames(random);
  const quote = JSON.stringify;
  if (random() < 0.5) {
    const scopes = declared.map((name) => [`        ${quote(name)}: ${quote(noise(random, 6))}`, name]);
    const operations = used.map((name, i) => [`  /p${i}: {get: {security: [{o: [${quote(name)}]}, {key: []}]}}`, name]);
    return joined([
      ["openapi: 3.1.0"],
      ["components:"],
      ["  securitySchemes:"],
      ["    key: {type: apiKey}"],
      ["    o:"],
      ["      type: oauth2"],
      ["      flows: {implicit: {scopes: &s {}}}"],
      ["      scopes:"],
      ...scopes,
      ["paths:"],
      ...operations,
    ]); // prettier-ignore
  }
  const isScope = (name) => !name.startsWith("x-"); // in 2.0 an extension
  const scopes = declared.map((name) => [
    `${quote(name)}:${quote(noise(random, 6))},`,
    ...(isScope(name) ? [name] : []),
  ]);
  const operations = used.map((name, i) => [`"/p${i}":{"get":{"security":[{"o":[${quote(name)}]}]}},`, name]);
  return joined([
    ['{"swagger":"2.0","securityDefinitions":{"o":{"type":"oauth2","scopes":{'],
    ...scopes,
    ['"last":""}}},"paths":{'],
    ...operations,
    ['"/":{}}}'],
  ]);
}

const makers = { markdown, openapi, metadata, text };

function mutate(text, random) {
  let mutated = text;
  for (let i = 1 + upTo(random, 4); i > 0; i--) {
    const at = upTo(random, mutated.length);
    const length = upTo(random, 12);
    const kind = upTo(random, 3);
    if (kind === 0) mutated = mutated.slice(0, at) + mutated.slice(at + length);
    else if (kind === 1)
      mutated = mutated.slice(0, at) + mutated.slice(at, at + length).repeat(2) + mutated.slice(at + length);
    else if (kind === 2) mutated = mutated.slice(0, at) + pick(random, FRAGMENTS) + mutated.slice(at);
    else mutated = mutated.slice(0, at) + pick(random, FRAGMENTS) + mutated.slice(at + length);
  }
  return mutated;
}

/** One document for a source: `{ kind, text, names }`. */
export function fuzzDocument(source, seed) {
  const random = randomFrom(seed);
  const kind = pick(random, ["whole", "truncated", "mutated", "noise"]);
  if (kind === "noise") return { kind, text: noise(random, 200), names: [] };
  const { text, planted } = makers[source](random);
  if (kind === "mutated") return { kind, text: mutate(text, random), names: [] };
  if (kind === "whole") return { kind, text, names: planted.map(({ name }) => name) };
  const cut = upTo(random, text.length);
  return { kind, text: text.slice(0, cut), names: planted.filter(({ end }) => end <= cut).map(({ name }) => name) };
}

/** Why a result is wrong, or null. */
export function faultOf({ text, names }, result) {
  const found = new Set(result.definitions.map(({ name }) => name));
  if (found.size !== result.definitions.length) return "defines a name twice";
  const lost = names.find((name) => !found.has(name));
  if (lost !== undefined) return `loses ${JSON.stringify(lost)}`;
  const lines = text.split(/\r\n?|\n/).length;
  const stray = result.issues.find(({ line }) => line !== undefined && (line < 1 || line > lines));
  if (stray !== undefined) return `reports line ${stray.line} of ${lines}`;
  const unknown = result.operations?.flatMap(({ requires }) => requires.flat()).find((name) => !found.has(name));
  return unknown === undefined ? null : `requires ${JSON.stringify(unknown)} and does not define it`;
}

/** Milliseconds that this thread has worked. The clock would count what else the machine does. */
function cpuTime() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Runs a source over documents: `{ runs, kinds, slowest, failures }`, times in milliseconds. */
export function fuzzSource(source, read, runs, firstSeed = 1) {
  const kinds = {};
  const failures = [];
  let slowest = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const document = fuzzDocument(source, seed);
    kinds[document.kind] = (kinds[document.kind] ?? 0) + 1;
    const start = cpuTime();
    let fault;
    try {
      fault = faultOf(document, read(document.text));
    } catch (error) {
      fault = `throws ${error?.stack ?? error}`;
    }
    const took = cpuTime() - start;
    slowest = Math.max(slowest, took);
    if (took > 1000) fault ??= `takes ${Math.round(took)} ms`;
    if (fault !== null) failures.push({ seed, kind: document.kind, fault, text: document.text });
  }
  return { runs, kinds, slowest, failures };
}
