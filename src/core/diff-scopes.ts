/** What changed between two values, compared as sets: `added` and `kept` in the order of `after`, `removed` in that of `before`. */
export interface ScopeDiff {
  added: string[];
  kept: string[];
  removed: string[];
}

/** Compares two values as sets (RFC 6749 §3.3: order has no meaning). Repeats count once. */
export function diffScopes(before: readonly string[], after: readonly string[]): ScopeDiff {
  const added: string[] = [];
  const kept: string[] = [];
  const removed = new Set(before);
  for (const name of new Set(after)) (removed.delete(name) ? kept : added).push(name);
  return { added, kept, removed: [...removed] };
}
