import { quoted } from "./quoted.js";
import { scopeTokenFault } from "./scope-token.js";

/** Thrown by {@link formatScopeParameter}: names the token and where it stood. */
export class ScopeTokenError extends TypeError {
  override readonly name = "ScopeTokenError";
  /** The offending name. */
  declare readonly token: string;
  /** Its index in the array that was given. */
  declare readonly position: number;
  constructor(token: string, position: number, fault: string) {
    super(
      `${quoted([token])} at position ${position} ${fault}. Leave it out, or use the name that the provider documents.`,
    );
    this.token = token;
    this.position = position;
  }
}

/**
 * The names in a `scope` parameter, in the order given, each once. RFC 6749 §3.3.
 * Lenient in what separates them (any run of white space); nothing is dropped, not even what is no scope-token.
 */
export function parseScopeParameter(text: string | null | undefined): string[] {
  return [...new Set(text?.match(/[^ \t\r\n\f\v]+/g))];
}

/**
 * The `scope` parameter for these names: each once, one blank between them; `""` for none.
 * @throws {ScopeTokenError} for a name outside the grammar of RFC 6749 §3.3, with the token and its position.
 */
export function formatScopeParameter(names: readonly string[]): string {
  names.forEach((name, position) => {
    const fault = scopeTokenFault(name);
    if (fault) throw new ScopeTokenError(name, position, fault);
  });
  return [...new Set(names)].join(" ");
}
