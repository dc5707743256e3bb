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
  selectAll: () => void;
  clear: () => void;
  expandAll: () => void;
  collapseAll: () => void;
  focus: () => void;
}

type DivProps = Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange" | "children">;

/** The props that a picker and its root share. */
export interface PickerProps<Name extends string = string> extends DivProps {
  /** A catalogue, or its definitions; then made once, and again where they change. */
  catalogue: CatalogueInput<Name>;
  /** The selected scopes. With it the owner keeps the value: a tick shows once it comes back. */
  value?: readonly ScopeName<Name>[] | undefined;
  /** The selected scopes at first, and after a form's reset. @default [] */
  defaultValue?: readonly ScopeName<Name>[] | undefined;
  /** Called after an action of the person, and only then, with the selected scopes in catalogue order. */
  onValueChange?: ((names: ScopeName<Name>[], details: ValueChangeDetails) => void) | undefined;
  /** Unfolded resources: `"all"`, `"none"`, or ids. */
  expanded?: Expanded | undefined;
  /** Unfolded at first. @default "all" up to 200 rows, else "none" */
  defaultExpanded?: Expanded | undefined;
  onExpandedChange?: ((expanded: Expanded) => void) | undefined;
  /** What is searched for. */
  query?: string | undefined;
  /** @default "" */
  defaultQuery?: string | undefined;
  onQueryChange?: ((query: string) => void) | undefined;
  /** What is shown at first besides the query. `"selected"` is what is selected then, as with its button. @default "all" */
  defaultFilter?: AccessFilter | undefined;
  /** Scopes that are always on: names, or name → reason. Their boxes say why. */
  requiredScopes?: ReasonedNames | undefined;
  /** Scopes that can't be changed: names, or name → reason. */
  disabledScopes?: ReasonedNames | undefined;
  /** What was granted earlier: scopes are then marked as new, kept or about to be removed. */
  grantedScopes?: readonly ScopeName<Name>[] | undefined;
  /** More to know of a scope, by name, said beside its box. Another map shows all rows anew: keep it until it changes. @default nothing */
  remarks?: ReadonlyMap<string, string> | undefined;
  /** Sets of scopes under a name, as toggle buttons. "All read" and "None" are always there beside them. @default no presets bar */
  presets?: readonly Preset<ScopeName<Name>>[] | undefined;
  /** Nothing can be changed, and nothing is submitted. @default false */
  disabled?: boolean | undefined;
  /** Nothing can be changed; the value is submitted. @default false */
  readOnly?: boolean | undefined;
  /** Words in place of the built-in English ones: all of them, or some. */
  messages?: SomeWords<Messages> | undefined;
  actionsRef?: Ref<PickerActions> | undefined;
}
