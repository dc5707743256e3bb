"use client";
import { Checkbox } from "./checkbox.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { scopeNotes } from "./scope-notes.js";
import { locksOn, remarksOn } from "./scope-texts.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/**
 * Names that the catalogue lacks, in the value or granted: shown, kept, and (un)tickable, for nothing is lost.
 * Renders a `<div role="group" data-part="unknown">`.
 */
export function PickerUnknown() {
  const { store } = usePicker();
  usePickerState(({ revision, unknown, selection }) => JSON.stringify([revision, unknown, selection.unknown]));
  const focusHandlers = useHandedOnFocus();
  const { unknown, selection, config } = store;
  const { catalogue } = config;
  // In a catalogue without scopes, as while they load, no name is known.
  const shown = unknown.filter((name) => catalogue.scopes.length > 0 && !catalogue.get(name));
  if (shown.length === 0) return null;
  const heading = config.messages.unknown(shown.length);
  const ticked = new Set(selection.unknown);
  return (
    <div role="group" aria-label={heading} data-part="unknown" {...focusHandlers}>
      <bdi data-part="unknown-heading">{heading}</bdi>
      {shown.map((name) => {
        const locks = locksOn(config, name);
        const isOn = ticked.has(name);
        return (
          <Checkbox
            key={name}
            state={isOn ? "checked" : "unchecked"}
            // What can't be sent can be taken out.
            inert={!store.isOperable || locks.some(({ kind }) => !(isOn && kind === "invalid"))}
            onToggle={({ nativeEvent }) => store.toggleUnknown(name, nativeEvent)}
            value={name}
            data-part="box"
          >
            {/* What `"".split(" ")` gives is in the value, and needs a name to be taken out by. */}
            <bdi translate="no" data-part="resource-id">
              {name || '""'}
            </bdi>
            {scopeNotes(locks.concat(remarksOn(config, name)))}
          </Checkbox>
        );
      })}
    </div>
  );
}
