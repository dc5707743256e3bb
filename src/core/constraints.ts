import type { Catalogue, ScopeNames } from "./catalogue.js";
import { mark } from "./position-finder.js";
import { isScopeToken } from "./scope-token.js";

/** What a change may not touch. Names; ones that the catalogue lacks are honoured too. */
export interface Constraints<Name extends string = string> {
  /** On, in everything that is emitted; can't be removed. */
  readonly required?: ScopeNames<Name> | undefined;
  /** Neither added nor removed. */
  readonly disabled?: ScopeNames<Name> | undefined;
  /** What a filter lets through: nothing else is added or removed. Default: everything. */
  readonly within?: ScopeNames<Name> | undefined;
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
  // A name that can't be sent can't be required: whether the catalogue knows it or not, its box would lock for nothing.
  const unknownRequired = mark(catalogue, flags, required, REQUIRED).filter(isScopeToken);
  for (const { index, valid } of catalogue.scopes) if (!valid) flags[index] = INVALID;
  return { flags, unknownRequired, unknownDisabled: new Set(mark(catalogue, flags, disabled, DISABLED)) };
}
