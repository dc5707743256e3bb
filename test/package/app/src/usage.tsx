// Type-checked, never run: each entry of the package used rightly, and wrongly where a person would slip.
import { type Ref, useRef } from "react";
import {
  type Catalogue,
  createCatalogue,
  english,
  type Messages,
  type PickerActions,
  type PickerHandle,
  ScopePicker,
  type ScopePickerProps,
  type ValueChangeDetails,
} from "scope-picker";
import { type SipgateScope, sipgate, sipgateDefinitions } from "scope-picker/catalogues/sipgate";
import * as core from "scope-picker/core";
import { german } from "scope-picker/messages/de";
import manifest from "scope-picker/package.json" with { type: "json" };
import * as parts from "scope-picker/parts";
import { fromMetadata, fromOpenApi, type SourceResult } from "scope-picker/sources";
import "scope-picker/styles.css";

const catalogue = createCatalogue(["notes:read", { name: "notes:write", risk: "deletes" }] as const);
const typed: Catalogue<"notes:read" | "notes:write"> = catalogue;
const known: SipgateScope = "devices:sim:read";
const props: ScopePickerProps<"notes:read" | "notes:write"> = {
  catalogue: typed,
  value: undefined,
  onValueChange: (names, { reason, added }: ValueChangeDetails) =>
    core.formatScopeParameter([...names, reason, ...added]),
};
const words: Messages = { ...english, ...german, picker: "Permissions" };
export const facts: [string, number, string | undefined] = [
  manifest.name,
  sipgateDefinitions.length,
  sipgate.get(known)?.name,
];
export const state: core.CheckState = core.checkState(catalogue, ["notes:read"], "notes");

const { definitions, operations = [] }: SourceResult = fromOpenApi("openapi: 3.1.0", { requirement: "any" });
const imported = createCatalogue(definitions);
const least = core.leastPrivilege(imported, operations.slice(0, 1), { others: operations });
export const allowed: readonly core.Operation[] = core.unlockedOperations(imported, least.scopes, operations);
export const granted: string = core.narrowGrant({
  catalogue: typed,
  requestedScopes: "notes:read openid",
  requiredScopes: ["notes:read"],
  submitted: new FormData(),
}).scope;

export function Right() {
  const handle = useRef<PickerHandle>(null);
  const actions = useRef<PickerActions>(null);
  return (
    <>
      <ScopePicker {...props} ref={handle} actionsRef={actions} messages={words} className="picker" />
      <ScopePicker catalogue={["a:read", { name: "a:write" }]} expanded={["a"]} disabledScopes={["a:write"]} />
      <parts.PickerRoot catalogue={sipgate} defaultValue={[known, "not:in:the:catalogue"]}>
        <parts.PickerSearch />
        <parts.PickerGrid aria-label="Scopes" />
      </parts.PickerRoot>
    </>
  );
}

/** A component of the embedder's own hands on a ref that it may not have been given. */
export function Wrapped({ ref }: { ref?: Ref<PickerHandle> | undefined }) {
  return (
    <>
      <ScopePicker {...props} ref={ref} />
      <parts.PickerRoot catalogue={sipgate} ref={ref} />
    </>
  );
}

export function Wrong() {
  return (
    <>
      {/* @ts-expect-error a picker needs a catalogue */}
      <ScopePicker />
      {/* @ts-expect-error a value is an array of names, not a scope string */}
      <ScopePicker catalogue={sipgate} value="account:read" />
      {/* @ts-expect-error not an event: the names come first */}
      <ScopePicker catalogue={sipgate} onValueChange={(event: Event) => event.preventDefault()} />
      {/* @ts-expect-error all, none, or ids */}
      <ScopePicker catalogue={sipgate} defaultExpanded="some" />
      {/* @ts-expect-error a reason is a text */}
      <ScopePicker catalogue={sipgate} requiredScopes={{ openid: true }} />
      {/* @ts-expect-error a preset has a name */}
      <ScopePicker catalogue={sipgate} presets={[{ scopes: [] }]} />
      {/* @ts-expect-error there is no such message */}
      <ScopePicker catalogue={sipgate} messages={{ pickr: "Scopes" }} />
      {/* @ts-expect-error the picker's change event is onValueChange */}
      <ScopePicker catalogue={sipgate} onChange={() => undefined} />
    </>
  );
}

// @ts-expect-error sipgate has no such scope
export const misspelt: SipgateScope = "device:sim:read";
// @ts-expect-error all or any
fromOpenApi({}, { requirement: "some" });
// @ts-expect-error a grant needs to know what was requested
core.narrowGrant({ catalogue, submitted: null });
// @ts-expect-error metadata is a text or an object
fromMetadata(1);
// @ts-expect-error a definition needs a name
createCatalogue([{ description: "Read notes" }]);
// @ts-expect-error a catalogue is immutable
catalogue.scopes.length = 0;

// @ts-expect-error the root entry gives createCatalogue alone: the functions are scope-picker/core's
export { addScopes } from "scope-picker";
// @ts-expect-error no entry
export * from "scope-picker/react/scope-picker.js";
