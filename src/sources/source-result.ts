import type { Operation, ScopeDefinition } from "../core/index.js";
import type { SourceIssue } from "./source-issue.js";

/** What a source gives: always a whole result, however bad the file. */
export interface SourceResult {
  /** Each name once, in the order of the file. A name that is no scope-token is kept (and reported). */
  readonly definitions: readonly ScopeDefinition[];
  /** What is wrong with the file, in the order found. */
  readonly issues: readonly SourceIssue[];
  /** The operations of an API description. Absent where the format has none. */
  readonly operations?: readonly SourceOperation[] | undefined;
}

/** An operation of an API description. `requires` counts scopes only; `otherSchemes` marks where they are not enough. */
export interface SourceOperation extends Operation {
  /**
   * The alternatives that need another security scheme (an API key, HTTP basic, mutual TLS, …), in the document's
   * order; absent where there are none. One that names scopes too stands in `requires` with them. One without
   * scopes stands here only, since `[]` in `requires` would say that nothing is needed.
   */
  readonly otherSchemes?: readonly OtherSchemeAlternative[] | undefined;
}

/** One way of calling an operation that scopes alone don't open. */
export interface OtherSchemeAlternative {
  /** The scopes that it needs besides, all of them. */
  readonly scopes: readonly string[];
  /** Names of the schemes that it needs besides, as the document declares them: `["BotToken"]`. */
  readonly schemes: readonly string[];
}
