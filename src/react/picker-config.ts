import type { MouseEvent } from "react";
import type { Catalogue, Preset } from "../core/index.js";
import type { Expanded } from "./folds.js";
import type { Messages } from "./messages.js";

/** Names, or name → reason. */
export type ReasonedNames = readonly string[] | Readonly<Record<string, string | undefined>>;

/**
 * What the person did: ticked one scope or one that the catalogue lacks; a resource's box, a column's box or the box over all; all that
 * match a filter; a preset; cleared everything; or took a bulk change back.
 */
export type ChangeReason =
  | "scope"
  | "unknown"
  | "resource"
  | "column"
  | "all"
  | "matching"
  | "preset"
  | "clear"
  | "undo";

/** The second argument of `onValueChange`. */
export interface ValueChangeDetails {
  readonly reason: ChangeReason;
  /** The DOM event behind it; undefined where the embedder's own code asked for the change. */
  readonly event: Event | undefined;
  /** Names that were not in the value before, in catalogue order. */
  readonly added: readonly string[];
  /** Names that were. */
  readonly removed: readonly string[];
}

/** What the props say. It enters the store in a layout effect, never during render. */
export interface PickerConfig {
  catalogue: Catalogue;
  /** Undefined: the store keeps its own. */
  value: readonly string[] | undefined;
  expanded: Expanded | undefined;
  query: string | undefined;
  required: ReadonlyMap<string, string | undefined>;
  disabledScopes: ReadonlyMap<string, string | undefined>;
  /** Undefined: nothing is known of an earlier grant, and nothing is said of changes. */
  granted: readonly string[] | undefined;
  presets: readonly Preset[];
  /** Scopes whose boxes stand outside the grid; the boxes above them count and reach them still. */
  outside: ReadonlySet<string>;
  /** More to know of a scope, by name, said beside its box. */
  remarks: ReadonlyMap<string, string>;
  disabled: boolean;
  readOnly: boolean;
  messages: Messages;
  onValueChange: ((names: string[], details: ValueChangeDetails) => void) | undefined;
  onExpandedChange: ((expanded: Expanded) => void) | undefined;
  onQueryChange: ((query: string) => void) | undefined;
}

// Array.isArray does not narrow a readonly array away.
const isList = (names: ReasonedNames): names is readonly string[] => Array.isArray(names);

export function reasons(names: ReasonedNames | undefined): ReadonlyMap<string, string | undefined> {
  if (names === undefined) return new Map();
  return isList(names) ? new Map(names.map((name) => [name, undefined])) : new Map(Object.entries(names));
}

/** Whether two lists of names, or plain objects of words and lists, hold the same. Functions are the same only where they are one. */
export function areSame(a: unknown, b: unknown): boolean {
  if (a === b || !isHolder(a) || !isHolder(b)) return a === b;
  if (Array.isArray(a)) return a.length === b.length && a.every((item, i) => areSame(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => areSame(a[key], b[key]));
}

const isHolder = (of: unknown): of is Readonly<Record<string, unknown>> => typeof of === "object" && of !== null;

export function sameReasons(
  a: ReadonlyMap<string, string | undefined>,
  b: ReadonlyMap<string, string | undefined>,
): boolean {
  return a.size === b.size && [...a].every(([name, reason]) => b.has(name) && b.get(name) === reason);
}

export type ToggleEvent = MouseEvent<HTMLElement> | undefined;
