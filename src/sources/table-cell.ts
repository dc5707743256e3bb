import { isScopeToken } from "../core/scope-token.js";

/** A cell as plain text, and its code spans where the format has those. */
export interface TableCell {
  readonly text: string;
  readonly codes: readonly string[];
}

const VERB = /(^|[_-])(read|write|manage|view|edit|modify|create|update|delete|admin)([_-]|$)/i;

/** The share of filled cells that pass a test, by their first code span or their text. */
export function share(
  rows: readonly (readonly TableCell[])[],
  column: number,
  test: (text: string) => boolean,
): number {
  let filled = 0;
  let passed = 0;
  for (const row of rows) {
    const cell = row[column];
    const text = cell?.codes[0] ?? cell?.text ?? "";
    if (isBlankCell(cell?.text ?? "") || isRemark(text)) continue;
    filled++;
    if (test(text)) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

/** Whether it is one word, or several names parted by commas. */
export function isOneWord(text: string): boolean {
  return !/\s/.test(text.replace(/[,;]\s+/g, ","));
}

/** A token of several segments that starts with a letter (`a:b`, `a.b`, `https://…`), or with a verb in it (`read_a`); not `client_id`, `/users`, `1.2`. */
export function looksLikeScope(text: string): boolean {
  if (text.length > 300) return false;
  if (/^[A-Za-z][^\s:./]*([:./]+[^\s:./]+)+\/?$/.test(text)) return !isEndpoint(text);
  return /^[A-Za-z][\w-]*$/.test(text) && /[_-]/.test(text) && VERB.test(text);
}

/** A method with a path, or a path: `GET /users`, `/users`. */
export function isEndpoint(text: string): boolean {
  return /^((GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|\/[^/])/.test(text);
}

/** What stands in brackets and is no name, be it in code: GitHub's `(no scope)`. One pattern for both would take quadratic time. */
export function isRemark(text: string): boolean {
  return /^\([^()]*\)$/.test(text) && /\s/.test(text);
}

/** An empty cell, or a dash in its place. */
export function isBlankCell(text: string): boolean {
  return /^[-–—\s]*$/.test(text);
}

/** The scopes of a scope string in code, `a:read b:read`; other code is one name. In brackets a blank is part of it: `a:[device id]`. */
export function separate(code: string): string[] {
  const parts = code.split(/\s+/);
  const areNames = !/[[({<]/.test(code) && parts.every(isScopeToken) && parts.some(looksLikeScope);
  return areNames ? parts : [code];
}
