import type { Catalogue, Scope } from "./catalogue.js";

/**
 * Calls `reach` once for every position that `sources` imply, directly or through others, with the first of them that does. Linear in the
 * implications met. `seen` marks them: a byte for each scope, or an object where few are met and it is asked often.
 */
export function forEachImplied(
  { scopes, implications }: Catalogue,
  sources: Iterable<number>,
  reach: (index: number, source: number) => void,
  seen: Record<number, number> = new Uint8Array(scopes.length),
): void {
  const stack: number[] = [];
  for (const source of sources) {
    stack.push(source);
    for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
      for (const to of implications.get(from) ?? []) {
        if (seen[to]) continue;
        seen[to] = 1;
        stack.push(to);
        reach(to, source);
      }
    }
  }
}

/** What a scope implies, directly or through others; without itself. */
export function closureOf(catalogue: Catalogue, { index }: Scope): Scope[] {
  const closure: Scope[] = [];
  const add = (at: number) => {
    if (at !== index) closure.push(catalogue.scopes[at] as Scope);
  };
  // It is asked of one scope after the other: a byte for each scope of the catalogue would be quadratic.
  forEachImplied(catalogue, [index], add, {});
  return closure;
}
