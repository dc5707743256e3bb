import type { Catalogue, Resource, ScopeName } from "./catalogue.js";
import { type Constraints, DISABLED, INVALID, REQUIRED } from "./constraints.js";
import { quoted } from "./quoted.js";
import { isScopeToken } from "./scope-token.js";
import {
  type CheckState,
  checkStateOf,
  counts,
  isOn,
  type Mask,
  type Selection,
  selectedNames,
  selectionOf,
  setTicks,
  toggleRange,
  withUnknown,
} from "./selection.js";

/**
 * Adds scopes to a value. Disabled, invalid and filtered ones are left as they are; a name that the catalogue lacks is added at the end.
 * Gives catalogue order without repeats, with the required scopes; the same array where nothing changes.
 */
export function addScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  names: Iterable<ScopeName<NoInfer<Name>>>,
  constraints: Constraints<NoInfer<Name>> = {},
): readonly ScopeName<Name>[] {
  const selection = selectionOf(catalogue, value, constraints);
  const { known, unknown } = reachByName(selection, names, constraints, DISABLED | INVALID);
  return emit(
    value,
    withUnknown(setTicks(selection, known, true), [...selection.unknown, ...unknown.filter(isScopeToken)]),
  );
}

/**
 * Removes scopes from a value. Required, disabled, invalid and filtered ones stay.
 * Gives catalogue order without repeats, with the required scopes; the same array where nothing changes.
 */
export function removeScopes<Name extends string>(
  catalogue: Catalogue<Name>,
  value: readonly ScopeName<NoInfer<Name>>[],
  names: Iterable<ScopeName<NoInfer<Name>>>,
  constraints: Constraints<NoInfer<Name>> = {},
): readonly ScopeName<Name>[] {
  const selection = selectionOf(catalogue, value, constraints);
  const { known, unknown } = reachByName(selection, names, constraints, REQUIRED | DISABLED | INVALID);
  const gone = new Set(unknown);
  return emit(
    value,
    withUnknown(
      setTicks(selection, known, false),
      selection.unknown.filter((name) => !gone.has(name)),
    ),
  );
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
  return emit(
    value,
    toggleRange(selection, subtreeOf(find(catalogue, resourceId)), maskOf(catalogue, constraints.within)),
  );
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
  const { start, end } = subtreeOf(find(catalogue, resourceId));
  const counted = selectionOf(catalogue, value, constraints).flags.slice(start, end).filter(counts);
  return checkStateOf({ on: counted.filter(isOn).length, counted: counted.length });
}

/** The scopes of a resource and of all below it, as a range of positions. */
export function subtreeOf({ scopesStart, scopesEnd }: Resource): { start: number; end: number } {
  return { start: scopesStart, end: scopesEnd };
}

/** A filter given by names, by position. */
export function maskOf(catalogue: Catalogue, within: Iterable<string> | undefined): Mask {
  if (within === undefined) return null;
  const mask = new Uint8Array(catalogue.scopes.length);
  for (const name of within) {
    const scope = catalogue.get(name);
    if (scope !== undefined) mask[scope.index] = 1;
  }
  return mask;
}

function find(catalogue: Catalogue, id: string): Resource {
  const resource = catalogue.resource(id);
  if (resource !== undefined) return resource;
  throw new RangeError(`${quoted([id])} is no resource of the catalogue. Pass the id of one of catalogue.resources.`);
}

function reachByName(
  { catalogue, limits, flags }: Selection,
  names: Iterable<string>,
  { within }: Constraints,
  fixed: number,
) {
  const allowed = within === undefined ? null : new Set(within);
  const required = new Set(limits.unknownRequired);
  const known: number[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    if (allowed?.has(name) === false) continue;
    const scope = catalogue.get(name);
    if (scope !== undefined) {
      if (((flags[scope.index] as number) & fixed) === 0) known.push(scope.index);
    } else if (!required.has(name) && !limits.unknownDisabled.has(name)) unknown.push(name);
  }
  return { known, unknown };
}

function emit(value: readonly string[], selection: Selection): readonly string[] {
  const names = selectedNames(selection);
  return names.length === value.length && names.every((name, i) => name === value[i]) ? value : names;
}
