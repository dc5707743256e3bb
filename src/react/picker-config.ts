import type { Catalogue, Preset } from "../core/index.js";
import type { Expanded } from "./folds.js";
import type { Messages } from "./messages.js";
import type { Reasons } from "./reasoned-names.js";

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
  /** Names that were not selected before, in catalogue order; required ones always were, also where the owner's value lacked them. */
  readonly added: readonly string[];
  /** Names that were. */
  readonly removed: readonly string[];
}

/** What the props say. The first makes the store; the later ones enter it in a layout effect, never during render. */
export interface PickerConfig {
  catalogue: Catalogue;
  /** Undefined: the store keeps its own. */
  value: readonly string[] | undefined;
  expanded: Expanded | undefined;
  query: string | undefined;
  required: Reasons;
  disabledScopes: Reasons;
  /** Undefined: nothing is known of an earlier grant, and nothing is said of changes. */
  granted: readonly string[] | undefined;
  presets: readonly Preset[];
  /** Scopes whose boxes stand outside the grid; the boxes above them count and reach them still. */
  outside: ReadonlySet<string>;
  /** More to know of a scope, by name, said beside its box. */
  remarks: ReadonlyMap<string, string> | undefined;
  disabled: boolean;
  readOnly: boolean;
  messages: Messages;
  onValueChange: ((names: string[], details: ValueChangeDetails) => void) | undefined;
  onExpandedChange: ((expanded: Expanded) => void) | undefined;
  onQueryChange: ((query: string) => void) | undefined;
}
