import type { HTMLAttributes } from "react";
import type { Operation, ScopeName } from "../../core/index.js";
import type { SchemeAlternative } from "../../core/scheme-needs.js";
import type { SomeWords } from "../messages.js";
import type { ReasonedNames } from "../reasoned-names.js";
import type { CatalogueInput } from "../use-catalogue.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

/** An operation of the provider: one of core's, or one that an importer of `scope-picker/sources` gives. */
export interface ApiOperation extends Operation {
  /** Ways to call it that need another security scheme, such as an API key; the panel says so in words. */
  readonly otherSchemes?: readonly SchemeAlternative[] | undefined;
}

/** What the person did: added what is missing, took the least scopes alone, removed what is not needed, or took one of these back. */
export type TakeOverReason = "use" | "use-only" | "remove" | "undo";

/** The second argument of `onValueChange`. */
export interface TakeOverDetails {
  readonly reason: TakeOverReason;
  /** The DOM event behind it. */
  readonly event: Event;
  /** Names that were not in the value before. */
  readonly added: readonly string[];
  /** Names that were. */
  readonly removed: readonly string[];
}

type SectionProps = Omit<HTMLAttributes<HTMLElement>, "defaultValue" | "onChange" | "children">;

/** Props of `LeastPrivilege`. What else a `<section>` takes goes to its element. */
export interface LeastPrivilegeProps<Name extends string = string> extends SectionProps {
  /** The same as the picker's: a catalogue, or definitions, of which one is made once, and again only where their content changes. */
  catalogue: CatalogueInput<Name>;
  /** All operations that the provider offers. Keep the array: its texts are prepared for the search once. */
  operations: readonly ApiOperation[];
  /** The selected scopes: those of the picker beside it. @default kept by the panel */
  value?: readonly ScopeName<Name>[] | undefined;
  /** The selected scopes at first, where no owner keeps them. @default [] */
  defaultValue?: readonly ScopeName<Name>[] | undefined;
  /** Called when the person takes scopes over, and only then, with all that is then selected, in catalogue order. */
  onValueChange?: ((names: ScopeName<Name>[], details: TakeOverDetails) => void) | undefined;
  /** Ids of the operations that the app calls. @default kept by the panel */
  selectedOperations?: readonly string[] | undefined;
  /** Ids of the operations at first. @default [] */
  defaultSelectedOperations?: readonly string[] | undefined;
  /** Called after a tick, with the ids in the order of the operations; ids that are none of theirs stay at the end. */
  onSelectedOperationsChange?: ((ids: string[]) => void) | undefined;
  /** The only scopes that the least may be made of. @default all */
  available?: readonly ScopeName<Name>[] | undefined;
  /** The picker's required scopes: always on, so they cost nothing and are never removed. @default none */
  requiredScopes?: ReasonedNames | undefined;
  /** The picker's disabled scopes: neither added nor removed. @default none */
  disabledScopes?: ReasonedNames | undefined;
  /** Operations can be looked up and ticked, but no scope can be taken over. @default false */
  readOnly?: boolean | undefined;
  /** Words in place of the built-in English ones: all of them, or some. @default English */
  messages?: SomeWords<LeastPrivilegeMessages> | undefined;
}
