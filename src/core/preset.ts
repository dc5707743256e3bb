import type { Catalogue } from "./catalogue.js";
import { EMITTED } from "./constraints.js";
import { oncePer } from "./once-per.js";
import { namesByPosition } from "./position-finder.js";
import { positionsWith } from "./positions.js";
import { isScopeToken } from "./scope-token.js";
import { counts, isOn, isReachable, type Mask, type Selection, setRange, withUnknown } from "./selection.js";
import { emittedOf } from "./selection-counts.js";

/** A set of scopes under a name that the embedder gives. */
export interface Preset<Name extends string = string> {
  /** What its button says. */
  readonly name: string;
  /** Read once for each array: give a new one where it changes. */
  readonly scopes: readonly Name[];
  /** What it is for: the button's `title`. */
  readonly description?: string | undefined;
}

/** How a selection stands to a preset: nothing of it, some of it, all of it and more, or exactly it (required scopes aside). */
export type PresetMatch = "none" | "some" | "all" | "exact";

/** Where a selection and a filter stand to a preset. */
export interface PresetState {
  readonly match: PresetMatch;
  /** How many of its names are on, of how many that count. */
  readonly on: number;
  readonly counted: number;
  /** Whether a click can change anything of it. */
  readonly isReachable: boolean;
  /** How many of its scopes the filter lets through, and how many of those are of high risk. */
  readonly reach: number;
  readonly risky: number;
}

/** The names of the scopes that read, less those that can't be ticked: the same array for the same catalogue. */
export const readingScopes = /* @__PURE__ */ oncePer(({ scopes }: Catalogue) =>
  scopes.filter(({ access, valid }) => access === "read" && valid).map(({ name }) => name),
);

/** A preset's names by position, and those that the catalogue lacks. */
const readPreset = /* @__PURE__ */ oncePer((catalogue: Catalogue) =>
  oncePer((names: readonly string[]) => {
    const read = namesByPosition(catalogue, names);
    return { ...read, positions: positionsWith(read.mask, 1) };
  }),
);

/** Compares a selection with a preset. Linear in the preset and the selection. */
export function presetState(selection: Selection, names: readonly string[], within: Mask = null): PresetState {
  const { catalogue, flags, limits } = selection;
  const { mask, positions, unknown } = readPreset(catalogue)(names);
  const on =
    positions.filter((at) => isOn(flags[at] as number)).length +
    selection.unknown.filter((name) => unknown.has(name)).length;
  const counted = positions.filter((at) => counts(flags[at] as number)).length + unknown.size;
  const reached = positions.filter((at) => within?.[at] !== 0);
  const risky = reached.filter((at) => catalogue.scopes[at]?.risk !== false).length;
  // Required scopes aside.
  const hasMore = () =>
    selection.unknown.some((name) => !unknown.has(name) && !limits.unknownRequired.includes(name)) ||
    emittedOf(selection).some((at) => mask[at] === 0 && !((limits.flags[at] as number) & EMITTED));
  const match = on === 0 ? "none" : on < counted ? "some" : hasMore() ? "all" : "exact";
  const canChange =
    reached.some((at) => isReachable(flags[at] as number)) || reachableUnknown(selection, unknown, within).length > 0;
  return { match, on, counted, isReachable: canChange, reach: reached.length, risky };
}

/**
 * A click on a preset: adds what it can reach of it, or removes it where all of that is on. What the preset does not name stays as it is;
 * names that the catalogue lacks come and go with it.
 */
export function togglePreset(selection: Selection, names: readonly string[], within: Mask = null): Selection {
  const preset = readPreset(selection.catalogue)(names);
  const range = { start: 0, end: preset.mask.length, only: preset.mask };
  const allTicked = setRange(selection, range, true, within);
  const unknown = reachableUnknown(selection, preset.unknown, within);
  const has = new Set(selection.unknown);
  const isOn = allTicked === selection && unknown.every((name) => has.has(name));
  const next = isOn ? setRange(selection, range, false, within) : allTicked;
  if (unknown.length === 0) return next;
  const taken = new Set(unknown);
  return withUnknown(
    next,
    isOn ? selection.unknown.filter((name) => !taken.has(name)) : [...selection.unknown, ...unknown],
  );
}

/** Of names that the catalogue lacks those that a click on a preset can reach; a filter lets none through. */
function reachableUnknown({ limits }: Selection, names: ReadonlySet<string>, within: Mask): string[] {
  return [...names].filter((name) => within === null && isScopeToken(name) && !limits.unknownDisabled.has(name));
}
