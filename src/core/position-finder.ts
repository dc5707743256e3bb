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

/** Sets a bit at the position of each of these names; gives those that the catalogue lacks, in the order given. */
export function mark(catalogue: Catalogue, flags: Uint8Array, names: Iterable<string>, bit: number): string[] {
  const positionOf = positionFinder(catalogue);
  const unknown: string[] = [];
  for (const name of names) {
    const at = positionOf(name);
    if (at === undefined) unknown.push(name);
    else flags[at] = (flags[at] as number) | bit;
  }
  return unknown;
}

/** Tells which names are among these. Like a Set, but by position: hashing a large catalogue's names costs more than all the rest. */
export function among(catalogue: Catalogue, names: Iterable<string>): (name: string) => boolean {
  const flags = new Uint8Array(catalogue.scopes.length);
  const others = new Set(mark(catalogue, flags, names, 1));
  const positionOf = positionFinder(catalogue);
  return (name) => {
    const at = positionOf(name);
    return at === undefined ? others.has(name) : flags[at] === 1;
  };
}
