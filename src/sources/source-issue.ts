/**
 * What can be wrong with a file. Stable: branch on it, show `message`.
 *
 * - `invalid-document`: the syntax is broken, or something else stands where scopes should; what could be read was read.
 * - `no-scopes`: nothing in it names a scope. For metadata this is legal and means nothing (RFC 8414 §2).
 * - `unknown-version`: it doesn't say that it is OpenAPI 2 or 3.
 * - `duplicate-key`: a mapping has a key twice. `duplicate-name`: a scope is defined again; the first stays.
 * - `invalid-definition`: a definition in a list has a field that is unknown or of the wrong type; the field is left out.
 * - `invalid-name`: outside RFC 6749 §3.3; kept. `conflicting-description`: the first stays.
 * - `undeclared-scope`: an operation needs a scope that its scheme doesn't declare; kept.
 * - `unknown-scheme`: an operation needs a scheme that the document doesn't declare.
 * - `not-scopes`: names listed under a scheme that is neither OAuth 2.0 nor OpenID Connect; no scopes.
 * - `invalid-security`: a security requirement of the wrong shape; never taken as "public".
 * - `too-many-alternatives`: expanding them would take too much; the operation keeps what is said in the message.
 * - `unresolved-reference`, `external-reference`: a `$ref` that leads nowhere, or out of the file.
 * - `duplicate-operation`: an `operationId` stands twice; the second goes by method and path.
 * - `skipped-table`, `skipped-list`, `cut-table`, `too-deep`: parts of a Markdown file that were not read.
 * - `guessed-table`: a table of names was read, in Markdown or CSV, though nothing says that they are scopes.
 * - `guessed-list`: a text was read as a comma-separated list, strings in code or a list of Markdown as scopes.
 */
export type SourceIssueCode =
  | "invalid-document"
  | "no-scopes"
  | "unknown-version"
  | "duplicate-key"
  | "duplicate-name"
  | "invalid-definition"
  | "invalid-name"
  | "conflicting-description"
  | "undeclared-scope"
  | "unknown-scheme"
  | "not-scopes"
  | "invalid-security"
  | "too-many-alternatives"
  | "unresolved-reference"
  | "external-reference"
  | "duplicate-operation"
  | "skipped-table"
  | "skipped-list"
  | "cut-table"
  | "too-deep"
  | "guessed-table"
  | "guessed-list";

/** One fault of a file. */
export interface SourceIssue {
  readonly code: SourceIssueCode;
  /** What is wrong, why it matters, and how to mend it. */
  readonly message: string;
  /** Counted from 1. Absent where an object was given instead of a text. */
  readonly line?: number | undefined;
  /** Counted from 1, in UTF-16 code units. */
  readonly column?: number | undefined;
  /** The scope, scheme, key or operation that it is about. */
  readonly name?: string | undefined;
}

/** Controls, and what turns the direction of a text. Less the tab, which does no harm. */
const CONTROL = /[^\P{Cc}\t]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A document's text as a terminal, a log or an editor may show it: no escape sequence (CWE-150), no turned source (CVE-2021-42574). */
export function escaped(text: string): string {
  return text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A name for a message: quoted, control characters escaped, a monster cut. */
export function quote(name: string): string {
  return escaped(JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name));
}
