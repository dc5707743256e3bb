import type { Catalogue } from "./catalogue.js";

/**
 * Finds positions of names in a catalogue. Values come in catalogue order, so that the scope after the last one found is looked at
 * first, and the one after that, for who selects one half of each pair: a Map of 100,000 names misses the processor's cache each time.
 */
export function positionFinder({ scopes, get }: Catalogue): (name: string) => number | undefined {
  let next = 0;
  return (name) => {
    const at = scopes[next]?.name === name ? next : scopes[next + 1]?.name === name ? next + 1 : get(name)?.index;
    if (at !== undefined) next = at + 1;
    return at;
  };
}
