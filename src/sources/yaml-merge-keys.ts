import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";

/** A chain of merges copies its keys at each step, and an alias its list of mappings, which is quadratic; so there is an end to it. */
export const MOST_MERGED_KEYS = 50_000;

/** A mapping's own pairs, then what its merge keys bring, nearest first. Each mapping is visited once: merges may be cyclic. */
export function mergedPairs(map: YAMLMap, targets: ReadonlyMap<Alias, unknown>, budget: { left: number }): Pair[] {
  const resolve = (value: unknown) => (isAlias(value) ? targets.get(value) : value);
  const seen = new Set<unknown>([map]);
  const stack: YAMLMap[] = [];
  const gather = (from: YAMLMap): Pair[] => {
    const own: Pair[] = [];
    const sources: YAMLMap[] = [];
    for (const pair of from.items) {
      const value = isMergeKey(pair.key) ? resolve(pair.value) : undefined;
      if (isMap(value)) sources.push(value);
      else if (isSeq(value)) {
        if (budget.left < 0) continue;
        budget.left -= value.items.length;
        for (const item of value.items) {
          const source = resolve(item);
          if (isMap(source)) sources.push(source);
        }
      } else own.push(pair);
    }
    for (const source of sources.reverse()) stack.push(source);
    return own;
  };

  const pairs = gather(map);
  if (stack.length === 0) return pairs;
  const keys = new Set(pairs.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)));
  for (let source = stack.pop(); source !== undefined; source = stack.pop()) {
    if (seen.has(source) || budget.left < 0) continue;
    seen.add(source);
    budget.left -= source.items.length;
    for (const pair of gather(source)) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!keys.has(key)) pairs.push(pair);
      keys.add(key);
    }
  }
  return pairs;
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}
