import type { Operation } from "./operation.js";

/** One way of calling an operation that scopes alone don't open: an API key, HTTP basic, mutual TLS. */
export interface SchemeAlternative {
  /** The scopes that it needs besides, all of them. */
  readonly scopes: readonly string[];
  /** Names of the schemes that it needs besides the scopes, all of them. */
  readonly schemes: readonly string[];
}

/** What other security schemes have to do with an operation. */
export interface SchemeNeeds {
  /** Schemes that are needed besides the scopes at hand; each entry is one choice. Empty where the scopes are enough. */
  readonly besides: readonly (readonly string[])[];
  /** Schemes that open the operation without any scope; each entry is one choice. */
  readonly instead: readonly (readonly string[])[];
}

/** Which other schemes an operation needs with the scopes `has`, or can be called with instead of scopes. */
export function schemeNeeds(
  { requires }: Operation,
  others: readonly SchemeAlternative[],
  has: ReadonlySet<string>,
): SchemeNeeds {
  const marked = new Set(others.map(({ scopes }) => keyOf(scopes)));
  const allows = (scopes: readonly string[]) => scopes.every((name) => has.has(name));
  const isEnough = requires.some((scopes) => allows(scopes) && !marked.has(keyOf(scopes)));
  const choices = (wanted: (scopes: readonly string[]) => boolean) => {
    const lists = others.filter(({ scopes }) => wanted(scopes)).map(({ schemes }) => schemes);
    return [...new Map(lists.toReversed().map((schemes) => [keyOf(schemes), schemes])).values()].reverse();
  };
  return {
    besides: isEnough ? [] : choices((scopes) => scopes.length > 0 && allows(scopes)),
    instead: choices((scopes) => scopes.length === 0),
  };
}

const keyOf = (names: readonly string[]) => JSON.stringify([...names].sort());
