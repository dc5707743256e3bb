import type { Catalogue, Preset } from "../core/index.js";
import type { Messages } from "./messages.js";
import type { PickerProps } from "./picker-props.js";
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

type SameProps =
  | "value"
  | "defaultValue"
  | "defaultExpanded"
  | "defaultQuery"
  | "defaultFilter"
  | "expanded"
  | "query"
  | "grantedScopes"
  | "remarks"
  | "disabled"
  | "readOnly"
  | "onValueChange"
  | "onExpandedChange"
  | "onQueryChange";

/** The props, made ready. The first make the store; the later ones enter it in a layout effect, never during render. */
export interface PickerConfig extends Pick<PickerProps, SameProps> {
  catalogue: Catalogue;
  required: Reasons;
  disabledScopes: Reasons;
  presets: readonly Preset[];
  /** Scopes whose boxes stand outside the grid; the boxes above them count and reach them still. */
  outside: ReadonlySet<string>;
  messages: Messages;
}
