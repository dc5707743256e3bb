/** Something that an app calls, and the scopes that it takes. */
export interface Operation {
  /** Unique among the operations: an OpenAPI `operationId`, or `GET /account`. */
  readonly id: string;
  /** A short name for people. */
  readonly label?: string | undefined;
  /** What it does, in a line. */
  readonly summary?: string | undefined;
  /** The HTTP method, in capitals. */
  readonly method?: string | undefined;
  /** The path as documented, with its placeholders: `/users/{id}`. */
  readonly path?: string | undefined;
  /** Alternatives, each a list of scopes that are needed together. `[[]]` takes no scope, `[]` can't be reached by scopes. */
  readonly requires: readonly (readonly string[])[];
}
