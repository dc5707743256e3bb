import type { Catalogue, ScopeName } from "./catalogue.js";
import { isScopeToken } from "./scope-token.js";

/** What a change may not touch. Names; ones that the catalogue lacks are honoured too. */
export interface Constraints<Name extends string = string> {
  /** On, in everything that is emitted; can't be removed. */
  readonly required?: Iterable<ScopeName<Name>> | undefined;
  /** Neither added nor removed. */
  readonly disabled?: Iterable<ScopeName<Name>> | undefined;
  /** What a filter lets through: nothing else is added or removed. Default: everything. */
  readonly within?: Iterable<ScopeName<Name>> | undefined;
}

/** A scope's state in a selection, as bits. */
export const TICKED = 1;
/** Covered by another scope that is on. */
export const INCLUDED = 2;
export const REQUIRED = 4;
export const DISABLED = 8;
/** Its name is no scope-token: never ticked, never sent. */
export const INVALID = 16;

/** On, for whatever reason. */
export const ON = TICKED | INCLUDED | REQUIRED;
/** In the value, whether by a tick or by requirement. */
export const EMITTED = TICKED | REQUIRED;

/** Constraints against a catalogue: bits by scope position, and what they say of names that the catalogue lacks. */
export interface Limits {
  readonly flags: Uint8Array;
  readonly unknownRequired: readonly string[];
  readonly unknownDisabled: ReadonlySet<string>;
}

export function limitsOf(catalogue: Catalogue, { required = [], disabled = [] }: Constraints): Limits {
  const flags = new Uint8Array(catalogue.scopes.length);
  const unknownRequired: string[] = [];
  const unknownDisabled = new Set<string>();
  for (const scope of catalogue.scopes) if (!scope.valid) flags[scope.index] = INVALID;
  for (const name of new Set(required)) {
    const scope = catalogue.get(name);
    // A name that can't be sent can't be required: whether the catalogue knows it or not, its box would lock for nothing.
    if (scope === undefined) {
      if (isScopeToken(name)) unknownRequired.push(name);
    } else if (scope.valid) flags[scope.index] = (flags[scope.index] as number) | REQUIRED;
  }
  for (const name of disabled) {
    const scope = catalogue.get(name);
    if (scope === undefined) unknownDisabled.add(name);
    else flags[scope.index] = (flags[scope.index] as number) | DISABLED;
  }
  return { flags, unknownRequired, unknownDisabled };
}
