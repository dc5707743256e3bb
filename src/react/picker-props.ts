import type { HTMLAttributes, Ref } from "react";
import type { Preset, ScopeName } from "../core/index.js";
import type { AccessFilter } from "../core/scope-filter.js";
import type { Expanded } from "./folds.js";
import type { Messages, SomeWords } from "./messages.js";
import type { ValueChangeDetails } from "./picker-config.js";
import type { ReasonedNames } from "./reasoned-names.js";
import type { CatalogueInput } from "./use-catalogue.js";

/** What `ref` gives. */
export interface PickerHandle {
  /** Focuses the place in the grid where Tab would enter it. */
  focus: (options?: FocusOptions) => void;
  /** The picker's element. */
  readonly element: HTMLElement | null;
}

/** What `actionsRef` gives: actions of the embedder's own buttons. Bulk actions reach no further than the person's would. */
export interface PickerActions {
  /** Adds every scope that may be added, as the box over all does; under a query or a filter what matches it. */
  selectAll: () => void;
  /** Removes every scope of the catalogue that may be removed; under a query or a filter what matches it. */
  clear: () => void;
  expandAll: () => void;
  collapseAll: () => void;
  /** Focuses the place in the grid where Tab would enter it. */
  focus: () => void;
}

type DivProps = Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange" | "children">;

/** The props that a picker and its root share. */
export interface PickerProps<Name extends string = string> extends DivProps {
  /** The scopes on offer: a catalogue, or definitions, of which one is made once, and again only where their content changes. */
  catalogue: CatalogueInput<Name>;
  /** The selected scopes, where the owner keeps them: a tick shows once it comes back here. @default kept by the picker */
  value?: readonly ScopeName<Name>[] | undefined;
  /** The selected scopes at first, and after a form's reset. @default [] */
  defaultValue?: readonly ScopeName<Name>[] | undefined;
  /** Called after an action of the person or of `actionsRef`, and only then, with the selected scopes in catalogue order, each once. */
  onValueChange?: ((names: ScopeName<Name>[], details: ValueChangeDetails) => void) | undefined;
  /** Unfolded resources, where the owner keeps them: `"all"`, `"none"`, or ids. @default kept by the picker */
  expanded?: Expanded | undefined;
  /** Resources that are unfolded at first: `"all"`, `"none"`, or ids. @default "all" up to 200 rows, else "none" */
  defaultExpanded?: Expanded | undefined;
  /** Called after a fold or an unfold; not for those made under a query or a filter, which last as long as it does. */
  onExpandedChange?: ((expanded: Expanded) => void) | undefined;
  /** What is searched for, where the owner keeps it. @default kept by the picker */
  query?: string | undefined;
  /** What is searched for at first. @default "" */
  defaultQuery?: string | undefined;
  /** Called after the query changes. */
  onQueryChange?: ((query: string) => void) | undefined;
  /** What is shown at first besides the query. `"selected"` is what is selected then, as with its button; where nothing can be changed it follows the value. @default "all" */
  defaultFilter?: AccessFilter | undefined;
  /** Scopes that are always on: names, or name → reason. Their boxes say why. @default none */
  requiredScopes?: ReasonedNames | undefined;
  /** Scopes that can't be added or removed: names, or name → reason. Their boxes say why. @default none */
  disabledScopes?: ReasonedNames | undefined;
  /** What was granted earlier: scopes are then marked as new, kept or about to be removed. @default nothing is marked */
  grantedScopes?: readonly ScopeName<Name>[] | undefined;
  /** More to know of a scope, by name, said beside its box. Another map renders all rows anew: keep it until it changes. @default none */
  remarks?: ReadonlyMap<string, string> | undefined;
  /** Sets of scopes under a name, as toggle buttons. "All read" and "None" stand beside them. @default no such buttons */
  presets?: readonly Preset<ScopeName<Name>>[] | undefined;
  /** Nothing can be changed, and nothing is submitted. @default false */
  disabled?: boolean | undefined;
  /** Nothing can be changed; the value is submitted. @default false */
  readOnly?: boolean | undefined;
  /** Words in place of the built-in English ones: all of them, or some. @default English */
  messages?: SomeWords<Messages> | undefined;
  /** Gets actions for buttons of the embedder's own: `selectAll`, `clear`, `expandAll`, `collapseAll`, `focus`. */
  actionsRef?: Ref<PickerActions> | undefined;
}
