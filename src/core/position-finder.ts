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

/** Names as a catalogue reads them. */
export interface NamesByPosition {
  /** By scope position: 1 for a name that is among them. */
  readonly mask: Uint8Array;
  /** Those that the catalogue lacks, in the order given, each once. */
  readonly unknown: ReadonlySet<string>;
}

export function namesByPosition(catalogue: Catalogue, names: Iterable<string>): NamesByPosition {
  const mask = new Uint8Array(catalogue.scopes.length);
  return { mask, unknown: new Set(mark(catalogue, mask, names, 1)) };
}

/** Tells which names are among these. Like a Set, but by position: hashing a large catalogue's names costs more than all the rest. */
export function among(catalogue: Catalogue, names: Iterable<string>): (name: string) => boolean {
  const { mask, unknown } = namesByPosition(catalogue, names);
  const positionOf = positionFinder(catalogue);
  return (name) => {
    const at = positionOf(name);
    return at === undefined ? unknown.has(name) : mask[at] === 1;
  };
}
