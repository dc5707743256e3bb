import type { Catalogue } from "./catalogue.js";
import { EMITTED, TICKED } from "./constraints.js";
import { matchScopes } from "./search-catalogue.js";
import { isReachable, type Mask, type Selection } from "./selection.js";

/** What is shown besides the query: everything, one access, or what is selected. */
export type AccessFilter = "all" | "read" | "write" | "selected";

/** The scopes that an access filter lets through. "selected" means selected now: the mask does not follow later changes. */
export function accessMask({ catalogue, flags }: Selection, filter: AccessFilter): Mask {
  if (filter === "all") return null;
  return Uint8Array.from(catalogue.scopes, ({ index, access }) =>
    Number(filter === "selected" ? ((flags[index] as number) & EMITTED) !== 0 : access === filter),
  );
}

/** The scopes that match a query's terms and are let through by another mask; null where neither keeps anything back. */
export function filterMask(catalogue: Catalogue, terms: readonly string[], mask: Mask): Mask {
  return bothMasks(terms.length === 0 ? null : matchScopes(catalogue, terms), mask);
}

/** What both masks let through. */
export function bothMasks(a: Mask, b: Mask): Mask {
  return a === null || b === null ? (a ?? b) : a.map((bit, at) => bit & (b[at] as number));
}

/** Lets all scopes of a catalogue through but these; null for none of them. */
export function maskWithout(catalogue: Catalogue, names: ReadonlySet<string>): Mask {
  return names.size === 0 ? null : Uint8Array.from(catalogue.scopes, ({ name }) => Number(!names.has(name)));
}

/** What a bulk action under a filter would do, and what the filter hides. */
export interface FilterSummary {
  /** Scopes that the filter lets through. */
  readonly matched: number;
  /** How many of them a click would tick, or untick where all of them are ticked. */
  readonly reachable: number;
  /** How many of those are of high risk. */
  readonly risky: number;
  /** Whether all that a click can reach is ticked already. */
  readonly allTicked: boolean;
  /** Selected scopes that the filter hides. Names that the catalogue lacks are none of them: they are never hidden. */
  readonly hiddenSelected: number;
}

/** Counts what a filter leaves of a selection, only over `shown`. Linear in the catalogue. */
export function summarizeFilter(selection: Selection, mask: Mask, shown: Mask = null): FilterSummary {
  const { catalogue, flags } = selection;
  const within = bothMasks(mask, shown);
  const ticked = { reachable: 0, risky: 0 };
  const unticked = { reachable: 0, risky: 0 };
  let matched = 0;
  let hiddenSelected = 0;
  for (let i = 0; i < flags.length; i++) {
    const bits = flags[i] as number;
    if (within?.[i] === 0) {
      if (shown?.[i] !== 0 && bits & EMITTED) hiddenSelected++;
      continue;
    }
    matched++;
    if (!isReachable(bits)) continue;
    const side = bits & TICKED ? ticked : unticked;
    side.reachable++;
    if (catalogue.scopes[i]?.risk !== false) side.risky++;
  }
  const allTicked = unticked.reachable === 0;
  return { matched, ...(allTicked ? ticked : unticked), allTicked, hiddenSelected };
}
