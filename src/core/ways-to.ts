import type { Catalogue } from "./catalogue.js";
import type { Operation } from "./operation.js";
import { isScopeToken } from "./scope-token.js";

/** The ways to unlock an operation: each a list of scopes that may be used and are not held. */
export interface Ways {
  readonly ways: readonly (readonly string[])[];
  /** Scopes that can't be had, each once. */
  readonly missing: readonly string[];
  /** False where there are more ways than are looked at. */
  readonly isComplete: boolean;
}

/** Ways looked at per alternative: each scope that may not be used multiplies them by the scopes that cover it. */
const MOST = 256;

/** Finds ways to unlock operations by the scopes that may be used (undefined: all), on top of those that are held. */
export function wayFinder(
  catalogue: Catalogue,
  held: ReadonlySet<string>,
  usable: ReadonlySet<string> | undefined,
): (operation: Operation) => Ways {
  const found = new Map<string, readonly string[]>();
  const waysToHave = (name: string) => {
    let ways = found.get(name);
    if (ways === undefined) {
      ways = nearestUsable(catalogue, name, usable);
      found.set(name, ways);
    }
    return ways;
  };
  return ({ requires }) => {
    const ways: (readonly string[])[] = [];
    const missing = new Set<string>();
    let isComplete = true;
    for (const alternative of requires) {
      let built: (readonly string[])[] = [[]];
      for (const name of new Set(alternative)) {
        if (held.has(name)) continue;
        const having = waysToHave(name);
        if (having.length === 0) missing.add(name);
        built = built.flatMap((way) => having.map((scope) => [...way, scope]));
        if (built.length > MOST) {
          built.length = MOST;
          isComplete = false;
        }
      }
      ways.push(...built);
    }
    return { ways, missing: [...missing], isComplete };
  };
}

/** A scope itself, if it may be used; else the nearest scopes that cover it and may be. What covers these gives more, never less. */
function nearestUsable(catalogue: Catalogue, name: string, usable: ReadonlySet<string> | undefined): string[] {
  if (!isScopeToken(name)) return [];
  const nearest: string[] = [];
  const seen = new Set([name]);
  for (const covering of seen) {
    if (usable?.has(covering) !== false) nearest.push(covering);
    else for (const next of catalogue.get(covering)?.impliedBy ?? []) if (isScopeToken(next)) seen.add(next);
  }
  return nearest;
}
