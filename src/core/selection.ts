import type { Catalogue, Scope } from "./catalogue.js";
import {
  type Constraints,
  DISABLED,
  EMITTED,
  INCLUDED,
  INVALID,
  type Limits,
  limitsOf,
  ON,
  REQUIRED,
  TICKED,
} from "./constraints.js";
import { forEachImplied } from "./implication.js";
import { mark } from "./position-finder.js";
import { positionsWith } from "./positions.js";

/** State of a box over several scopes. */
export type CheckState = "checked" | "unchecked" | "mixed";

/** Positions of `catalogue.scopes` from `start` up to, not including, `end`. A resource's subtree is one such range. */
export interface ScopeRange {
  readonly start: number;
  readonly end: number;
  /** Of these positions only those that this lets through: a column of the table. */
  readonly only?: Uint8Array | undefined;
}

/** A filter by position: 1 lets a scope through. Null lets all through. */
export type Mask = Uint8Array | null;

/**
 * A value as a catalogue reads it: immutable, by position. The rules of selection work on this; names go in and come out at the edges.
 * Making one costs time linear in the catalogue and the value; reading the state of a resource then costs nothing.
 */
export interface Selection {
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  /** Bits by scope position. */
  readonly flags: Uint8Array;
  /** Names of the value that the catalogue lacks, in the order given, each once. */
  readonly unknown: readonly string[];
}

/** Reads a value. Repeats count once; unknown names are kept. */
export function selectionOf(
  catalogue: Catalogue,
  value: Iterable<string>,
  constraints: Constraints | Limits = {},
): Selection {
  const limits = "flags" in constraints ? constraints : limitsOf(catalogue, constraints);
  const flags = limits.flags.slice();
  return settle(catalogue, limits, flags, mark(catalogue, flags, value, TICKED));
}

/** Completes bits whose ticks are final by what they include. Takes `flags` over. */
function settle(catalogue: Catalogue, limits: Limits, flags: Uint8Array, unknown: Iterable<string>): Selection {
  const sources = [...catalogue.implications.keys()].filter((at) => (flags[at] as number) & EMITTED);
  forEachImplied(catalogue, sources, (at) => {
    flags[at] = (flags[at] as number) | INCLUDED;
  });
  return { catalogue, limits, flags, unknown: [...new Set([...unknown, ...limits.unknownRequired])] };
}

/** The value that a selection stands for: catalogue order without repeats, unknown names at the end. */
export function selectedNames(selection: Selection): string[] {
  return namesWith(selection, EMITTED);
}

/** Names in catalogue order without repeats, unknown names at the end. */
export function inOrder(catalogue: Catalogue, names: Iterable<string>): string[] {
  return selectedNames(selectionOf(catalogue, names));
}

/** Names of the scopes that have one of these bits, in catalogue order, and the unknown names at the end. */
export function namesWith({ catalogue: { scopes }, flags, unknown }: Selection, bits: number): string[] {
  const names: string[] = [];
  for (let i = 0; i < flags.length; i++) if ((flags[i] as number) & bits) names.push((scopes[i] as Scope).name);
  for (const name of unknown) names.push(name);
  return names;
}

/** The state of a box by its counts. */
export function checkStateOf({ on, counted }: { on: number; counted: number }): CheckState {
  return on === 0 ? "unchecked" : on === counted ? "checked" : "mixed";
}

/** Whether a scope is on, for whatever reason. */
export function isOn(bits: number): boolean {
  return (bits & ON) !== 0;
}

/** Whether a scope is on for no other reason than that another one covers it. */
export function isIncluded(bits: number): boolean {
  return (bits & ON) === INCLUDED;
}

/** Whether a scope counts towards a box's state. */
export function counts(bits: number): boolean {
  return isOn(bits) || (bits & (DISABLED | INVALID)) === 0;
}

/** Whether a click can change this scope: never a required, disabled or invalid one, nor (to tick) one that is included already. */
export function isReachable(bits: number): boolean {
  return (bits & (REQUIRED | DISABLED | INVALID)) === 0 && !isIncluded(bits);
}

/** Whether a click on a box over a range can change anything of what a filter lets through. */
export function isRangeReachable({ flags }: Selection, { start, end, only }: ScopeRange, within: Mask = null): boolean {
  for (let i = start; i < end; i++) {
    if (only?.[i] !== 0 && within?.[i] !== 0 && isReachable(flags[i] as number)) return true;
  }
  return false;
}

/** Ticks or unticks what a click on a box over a range can reach, in bits that the caller made. Returns whether that changes any. */
export function tickReach(flags: Uint8Array, range: ScopeRange, ticked: boolean, within: Mask = null): boolean {
  let isChanged = false;
  for (let i = range.start; i < range.end; i++) {
    const bits = flags[i] as number;
    if (((bits & TICKED) !== 0) === ticked || within?.[i] === 0 || !isReachable(bits) || range.only?.[i] === 0)
      continue;
    tick(flags, i, ticked);
    isChanged = true;
  }
  return isChanged;
}

/** A click on a box over a range, in bits that the caller made: ticks all it can reach, or unticks them where all are ticked already. */
export function toggleReach(flags: Uint8Array, range: ScopeRange, within: Mask = null): boolean {
  return tickReach(flags, range, true, within) || tickReach(flags, range, false, within);
}

/** The selection after a change of its bits. The same where there is none. */
function changed(selection: Selection, change: (flags: Uint8Array) => boolean): Selection {
  const { catalogue, limits, unknown } = selection;
  const flags = selection.flags.slice();
  if (!change(flags)) return selection;
  for (const at of positionsWith(flags, INCLUDED)) flags[at] = (flags[at] as number) & ~INCLUDED;
  return settle(catalogue, limits, flags, unknown);
}

/** The selection after a click on a box over a range. The same where the click reaches none. */
export function toggleRange(selection: Selection, range: ScopeRange, within: Mask = null): Selection {
  return changed(selection, (flags) => toggleReach(flags, range, within));
}

/** The selection with all ticked, or all unticked, that a click on a box over a range can reach. The same where nothing changes. */
export function setRange(selection: Selection, range: ScopeRange, ticked: boolean, within: Mask = null): Selection {
  return changed(selection, (flags) => tickReach(flags, range, ticked, within));
}

/** Ticks or unticks one scope in a selection's bits, which the caller made. */
export function tick(flags: Uint8Array, at: number, ticked: boolean): void {
  flags[at] = ((flags[at] as number) & ~TICKED) | (ticked ? TICKED : 0);
}

/** The same ticks with other names that the catalogue lacks. */
export function withUnknown(selection: Selection, unknown: Iterable<string>): Selection {
  return settle(selection.catalogue, selection.limits, selection.flags.slice(), unknown);
}

/** The scopes that are in the value and cover this one, directly or through others; nearest first. */
export function coveredBy({ catalogue, flags }: Selection, scope: Scope): Scope[] {
  const seen = new Set<Scope>([scope]);
  const found: Scope[] = [];
  for (const covered of seen) {
    for (const name of covered.impliedBy) {
      const coverer = catalogue.get(name);
      if (coverer === undefined || !coverer.valid || seen.has(coverer)) continue;
      seen.add(coverer);
      if ((flags[coverer.index] as number) & EMITTED) found.push(coverer);
    }
  }
  return found;
}

/** The names of what covers a scope, where it is on for that reason alone. */
export function coverersOf(selection: Selection, scope: Scope): string[] {
  return isIncluded(selection.flags[scope.index] as number) ? coveredBy(selection, scope).map(({ name }) => name) : [];
}
