import type { Catalogue, ScopeName, ScopeNames } from "./catalogue.js";
import { type Constraints, DISABLED, INVALID } from "./constraints.js";
import { among, namesByPosition, positionFinder } from "./position-finder.js";
import { quoted } from "./quoted.js";
import { isScopeToken } from "./scope-token.js";
import {
  type CheckState,
  checkStateOf,
  counts,
  isOn,
  type ScopeRange,
  type Selection,
  selectedNames,
  selectionOf,
  tick,
  toggleReach,
} from "./selection.js";

/**
 * Adds scopes to a value. Disabled, invalid and filtered ones are left as they are; a name that the catalogue lacks is added at the end.
 * Gives catalogue order without repeats, with the required scopes; the same array where nothing changes.
 */
export function addScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  names: ScopeNames<NoInfer<Name>>,
  constraints: Constraints<NoInfer<Name>> = {},
): readonly ScopeName<Name>[] {
  return changed(catalogue, value, names, constraints, true);
}

/**
 * Removes scopes from a value. Required, disabled, invalid and filtered ones stay.
 * Gives catalogue order without repeats, with the required scopes; the same array where nothing changes.
 */
export function removeScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  names: ScopeNames<NoInfer<Name>>,
  constraints: Constraints<NoInfer<Name>> = {},
): readonly ScopeName<Name>[] {
  return changed(catalogue, value, names, constraints, false);
}

/**
 * A click on a resource's box: if every scope that it can reach is on, it removes them, else it adds them.
 * It never reaches required, disabled, invalid or (to tick) already included scopes, nor what `within` leaves out.
 * @throws {RangeError} for a resource that the catalogue lacks.
 */
export function toggleResource<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  resourceId: string,
  constraints: Constraints<NoInfer<Name>> = {},
): readonly ScopeName<Name>[] {
  const selection = selectionOf(catalogue, value, constraints);
  const { within } = constraints;
  const mask = within && namesByPosition(catalogue, within).mask;
  toggleReach(selection.flags, subtreeOf(catalogue, resourceId), mask);
  return emit(value, selection);
}

/**
 * The state of a resource's box over its whole subtree, filtered or not. Ticked, included and required scopes count as on;
 * disabled or invalid ones that are off do not count; with nothing that counts it is `"unchecked"`.
 * @throws {RangeError} for a resource that the catalogue lacks.
 */
export function checkState<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  resourceId: string,
  constraints: Constraints<NoInfer<Name>> = {},
): CheckState {
  const { start, end } = subtreeOf(catalogue, resourceId);
  const counted = selectionOf(catalogue, value, constraints).flags.slice(start, end).filter(counts);
  return checkStateOf({ on: counted.filter(isOn).length, counted: counted.length });
}

/** The scopes of a resource and of all below it, as a range of positions. */
function subtreeOf(catalogue: Catalogue, id: string): ScopeRange {
  const resource = catalogue.resource(id);
  if (resource !== undefined) return { start: resource.scopesStart, end: resource.scopesEnd };
  throw new RangeError(`${quoted([id])} is no resource. Pass an id of catalogue.resources.`);
}

function changed(
  catalogue: Catalogue,
  value: readonly string[],
  names: Iterable<string>,
  constraints: Constraints,
  isAdded: boolean,
): readonly string[] {
  const selection = selectionOf(catalogue, value, constraints);
  const { flags, limits } = selection;
  const fixed = new Set([...limits.unknownRequired, ...limits.unknownDisabled]);
  const unknown = new Set(selection.unknown);
  const isAllowed = constraints.within && among(catalogue, constraints.within);
  const positionOf = positionFinder(catalogue);
  for (const name of names) {
    if (fixed.has(name) || isAllowed?.(name) === false) continue;
    const at = positionOf(name);
    if (at !== undefined) {
      if (!((flags[at] as number) & (DISABLED | INVALID))) tick(flags, at, isAdded);
    } else if (!isAdded) unknown.delete(name);
    else if (isScopeToken(name)) unknown.add(name);
  }
  return emit(value, { ...selection, unknown: [...unknown] });
}

/** The value after a change, whose ticks alone are emitted: what is included need not be worked out again. */
function emit(value: readonly string[], selection: Selection): readonly string[] {
  const names = selectedNames(selection);
  return names.length === value.length && names.every((name, i) => name === value[i]) ? value : names;
}
