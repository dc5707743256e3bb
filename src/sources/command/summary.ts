import type { Catalogue } from "../../core/index.js";
import type { SourceIssue, SourceResult } from "../index.js";
import { escaped, quote } from "../source-issue.js";
import type { SourceFormat } from "./source-format.js";

const MOST_ISSUES = 20;
const MOST_NAMES = 8;

/** In a few lines what was found: how many scopes, how they split, and what names alone don't tell. */
export function summary(file: string, format: SourceFormat, source: SourceResult, catalogue: Catalogue): string {
  const { scopes } = catalogue;
  // A namespace alone is none.
  const resources = catalogue.resources.filter(({ scopes }) => scopes.length > 0);
  const pairs = scopes.filter(({ access, counterpart }) => access === "read" && counterpart !== null).length;
  const unknown = scopes.filter(({ access }) => access === null).map(({ name }) => name);
  const lines = [
    `${file} (${format}): ${count(scopes.length, "scope")} of ${count(resources.length, "resource")}, ${count(pairs, "read/write pair")}`,
    `grammar: ${grammarInWords(catalogue)}`,
  ];
  if (unknown.length > 0)
    lines.push(`${count(unknown.length, "scope")} whose names tell neither read nor write: ${listed(unknown)}`);
  if (source.operations !== undefined) lines.push(operationsInWords(source.operations));
  return `${lines.join("\n")}\n`;
}

/** Each issue on a line with its place, as compilers print them: `openapi.yaml:12:3`. */
export function issueLines(file: string, issues: readonly SourceIssue[]): string {
  const lines = issues.slice(0, MOST_ISSUES).map(({ line, column, message }) => {
    const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
    return `${file}${place} ${escaped(message)}`;
  });
  if (issues.length > MOST_ISSUES) lines.push(`… and ${issues.length - MOST_ISSUES} more issues.`);
  return lines.map((line) => `${line}\n`).join("");
}

function grammarInWords({ grammar, scopes }: Catalogue): string {
  if (typeof grammar === "function") return "a function of the name";
  const { separator, action, prefix } = grammar;
  const at = typeof action === "object" ? `segment ${action.at + 1}` : `the ${action} segment`;
  const actions = [...new Set(scopes.map((scope) => scope.action).filter((word) => word !== null))];
  const words = actions.length === 0 ? "no actions" : `actions ${listed(actions)}`;
  return `separated by ${quote(separator)}, the action is ${at}${prefix ? `, after ${quote(prefix)}` : ""}; ${words}`;
}

function operationsInWords(operations: NonNullable<SourceResult["operations"]>): string {
  const open = operations.filter(({ requires }) => requires.some((scopes) => scopes.length === 0)).length;
  const other = operations.filter(
    ({ requires, otherSchemes }) => requires.length === 0 && otherSchemes !== undefined,
  ).length;
  const unreachable = operations.filter(
    ({ requires, otherSchemes }) => requires.length === 0 && otherSchemes === undefined,
  ).length;
  const parts = [
    ...(open > 0 ? [`${open} need no scope`] : []),
    ...(other > 0 ? [`${other} need another scheme than OAuth`] : []),
    ...(unreachable > 0 ? [`${unreachable} can't be reached`] : []),
  ];
  return `${count(operations.length, "operation")}${parts.length > 0 ? `, of which ${parts.join(", ")}` : ""}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Some names and how many there are. */
export function listed(names: readonly string[]): string {
  const shown = escaped(names.slice(0, MOST_NAMES).join(", "));
  return names.length > MOST_NAMES ? `${shown}, … (${names.length})` : shown;
}
