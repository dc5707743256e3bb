/** What changed between two values, compared as sets: `added` and `kept` in the order of `after`, `removed` in that of `before`. */
export interface ScopeDiff {
  added: string[];
  kept: string[];
  removed: string[];
}

/** Compares two values as sets (RFC 6749 §3.3: order has no meaning). Repeats count once. */
export function diffScopes(before: readonly string[], after: readonly string[]): ScopeDiff {
  const was = new Set(before);
  const is = new Set(after);
  return {
    added: [...is].filter((name) => !was.has(name)),
    kept: [...is].filter((name) => was.has(name)),
    removed: [...was].filter((name) => !is.has(name)),
  };
}
