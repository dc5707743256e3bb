import { append } from "./append.js";
import type { Catalogue, Scope } from "./catalogue.js";

/** Implications by position: a scope's index, to the indices of the scopes that it implies. */
export type Implications = ReadonlyMap<number, readonly number[]>;

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
  if (implications.size === 0) return;
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

/**
 * Groups of two or more positions that imply each other, each in ascending order. Kosaraju's way: what reaches back to a position, less
 * what was left after it, is its group. Linear, with stacks in place of recursion.
 */
export function findCycles(implications: Implications): number[][] {
  const entered = new Set<number>();
  const left: number[] = [];
  const backwards = new Map<number, number[]>();
  // ~at stands for leaving a position: all that it leads to lies above it on the stack.
  const stack = [...implications.keys()];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at < 0) left.push(~at);
    else if (!entered.has(at)) {
      entered.add(at);
      stack.push(~at);
      for (const to of implications.get(at) ?? []) {
        stack.push(to);
        append(backwards, to, at);
      }
    }
  }
  const cycles: number[][] = [];
  for (const start of left.reverse()) {
    // A group's members are taken out of `entered`, which thereby holds what belongs to no group yet.
    if (!entered.delete(start)) continue;
    const group = [start];
    for (const at of group) for (const from of backwards.get(at) ?? []) if (entered.delete(from)) group.push(from);
    if (group.length > 1) cycles.push(group.sort((a, b) => a - b));
  }
  return cycles;
}
