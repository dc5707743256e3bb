import type { Catalogue, ScopeName } from "./catalogue.js";
import { among } from "./position-finder.js";
import { quoted } from "./quoted.js";
import { parseScopeParameter } from "./scope-parameter.js";
import { isScopeToken } from "./scope-token.js";
import { inOrder } from "./selection.js";

/** A posted form: FormData, URLSearchParams, or whatever reads like them. */
export interface SubmittedForm {
  getAll(name: string): readonly unknown[];
}

/** What `narrowGrant` compares: the request that the server stored, and what the person sent. */
export interface NarrowGrantInput<Name extends string = string> {
  readonly catalogue: Catalogue<Name>;
  /** The ceiling: what the client asked for, names or a scope string. From the server's stored interaction, never from the form. */
  readonly requestedScopes: string | Iterable<ScopeName<NoInfer<Name>>>;
  /** The floor, so far as it was requested. The server's policy, from where the request is. Default: none. */
  readonly requiredScopes?: string | Iterable<ScopeName<NoInfer<Name>>> | undefined;
  /** What the person sent: a form with the field `scope` (one scope string, or repeated), a scope string, names, or null for nothing. */
  readonly submitted: SubmittedForm | string | Iterable<ScopeName<NoInfer<Name>>> | null | undefined;
}

/** What may be granted. */
export interface NarrowedGrant<Name extends string = string> {
  /** In catalogue order, names that the catalogue lacks at the end. None means `access_denied`: OAuth has no empty scope. */
  readonly scopes: readonly ScopeName<Name>[];
  /** What was requested and is not granted, in the order requested. */
  readonly refused: readonly ScopeName<Name>[];
  /** What is granted though the form lacked it: required scopes, in catalogue order. Worth a line in the log. */
  readonly restored: readonly ScopeName<Name>[];
  /** `scopes` as a scope parameter; always send it: a token response without means "all you asked for" (RFC 6749 §5.1). */
  readonly scope: string;
}

/** Thrown by {@link narrowGrant}: a form asks for what it must not. Lists every offending name. */
export class GrantError extends Error {
  override readonly name = "GrantError";
  /** Stable; the error code of RFC 6749 §5.2. */
  readonly code = "invalid_scope";
  /** Names that the client did not request. */
  declare readonly notRequested: readonly string[];
  /** Names outside the grammar of RFC 6749 §3.3. */
  declare readonly malformed: readonly string[];
  constructor(notRequested: readonly string[], malformed: readonly string[]) {
    const faults = [
      notRequested.length > 0 && `names that the client did not request: ${quoted(notRequested)}`,
      malformed.length > 0 && `names that are no scope-token (RFC 6749 §3.3): ${quoted(malformed)}`,
    ].filter(Boolean);
    super(`The form holds ${faults.join("; ")}. It was changed on its way: grant nothing, and show the consent again.`);
    this.notRequested = notRequested;
    this.malformed = malformed;
  }
}

/**
 * The server's check of a posted consent form: never grants what was not requested, always grants what is required and requested.
 * A requested name that the catalogue lacks can be granted; one that is no scope-token never is. Call it for an allowing decision only.
 *
 * FormData is told by its `getAll`, so that no global is needed. Linear in the input.
 * @throws {GrantError} for names that were not requested or are malformed, with all of them.
 * @throws {TypeError} for what is neither a form nor a string nor a list of names, such as a body that a framework has parsed.
 */
export function narrowGrant<Name extends string>(input: NarrowGrantInput<Name>): NarrowedGrant<Name> {
  const { catalogue } = input;
  const requested = [...new Set(namesIn(input, "requestedScopes"))];
  const sent = [...new Set(namesIn(input, "submitted", split))];
  const without = (names: readonly string[], others: readonly string[]) => {
    const has = among(catalogue, others);
    return names.filter((name) => !has(name));
  };
  const malformed = sent.filter((name) => !isScopeToken(name));
  const notRequested = without(sent, requested).filter(isScopeToken);
  if (malformed.length + notRequested.length > 0) throw new GrantError(notRequested, malformed);

  const floor = namesIn(input, "requiredScopes").filter(among(catalogue, requested)).filter(isScopeToken);
  const scopes = inOrder(catalogue, sent.concat(floor));
  return {
    scopes,
    refused: without(requested, scopes),
    restored: inOrder(catalogue, without(floor, sent)),
    scope: scopes.join(" "),
  };
}

/** RFC 6749 §3.3: blanks separate, nothing else does; of what was sent a tab or a line break makes a name malformed. */
const split = (text: string): string[] => text.match(/[^ ]+/g) ?? [];

function namesIn(
  input: NarrowGrantInput,
  field: "requestedScopes" | "requiredScopes" | "submitted",
  splitText: typeof split = parseScopeParameter,
): string[] {
  const source = input[field];
  if (typeof source === "string") return splitText(source);
  const given: Partial<SubmittedForm & Iterable<unknown>> = Object(source ?? []);
  if (field === "submitted" && given.getAll)
    return given.getAll("scope").flatMap((value) => (typeof value === "string" ? split(value) : text(value)));
  const names = given[Symbol.iterator] && [...(given as Iterable<unknown>)];
  // What the server stores is names: what is none there would leave the floor without a word, as a Map of reasons would.
  if (names && (field === "submitted" || names.every((name) => typeof name === "string"))) return names.map(text);
  throw new TypeError(`${field}: ${text(source)} holds no scopes. Pass a form, string or names.`);
}

/** What is no string (a file in the form, a number in JSON) is told by its type, which holds a blank and so is malformed. */
function text(value: unknown): string {
  return typeof value === "string" ? value : `(${typeof value} value)`;
}
