"use client";
import type { Preset } from "../core/index.js";
import { presetState, readingScopes } from "../core/preset.js";
import { usePicker, usePickerState } from "./picker-context.js";
import type { PickerStore } from "./picker-store.js";

const NOTHING: readonly never[] = [];

/** The embedder's presets, and the two that are always there; "None", the last, has what it would clear under a filter. */
function presetsOf({ config, isFiltered, names }: PickerStore): readonly Preset[] {
  const { catalogue, presets, messages } = config;
  return [
    ...presets,
    { name: messages.presetAllRead, scopes: readingScopes(catalogue) },
    { name: messages.presetNone, scopes: isFiltered ? names : NOTHING },
  ];
}

const stateOf = ({ selection, matches }: PickerStore, { scopes }: Preset) => presetState(selection, scopes, matches);

/**
 * Sets of scopes as toggle buttons: a click adds what is missing, or removes all of it; other scopes stay as they are. "None" clears.
 * Renders a `<div role="group" data-part="presets">` of buttons with `data-match` ("none", "some", "all", "exact").
 */
export function PickerPresets() {
  const { store } = usePicker();
  usePickerState((store) =>
    JSON.stringify([
      store.revision,
      store.names.length,
      store.isFiltered,
      presetsOf(store).map((preset) => stateOf(store, preset)),
    ]),
  );
  const { messages } = store.config;
  const presets = presetsOf(store);
  return (
    <div role="group" aria-label={messages.presets} data-part="presets">
      {presets.map((preset, place) => {
        const isNone = place === presets.length - 1;
        const { match, on, counted, isReachable, reach, risky } = stateOf(store, preset);
        const remarks = [
          store.isFiltered ? messages.presetMatching(reach) : match === "some" && messages.presetSome(on, counted),
          risky > 0 && !isNone && messages.riskCount(risky),
        ].filter((remark) => remark !== false);
        return (
          <button
            // A preset's name may change by its own click, and presets may come late: the last two are counted from the end.
            key={place < presets.length - 2 ? place : place - presets.length}
            type="button"
            data-part="preset"
            data-match={
              !isNone ? match : store.names.some((name) => !store.config.required.has(name)) ? "none" : "exact"
            }
            aria-pressed={isNone ? undefined : match === "some" ? "mixed" : match !== "none"}
            aria-disabled={!(store.isOperable && (isNone || isReachable)) || undefined}
            title={preset.description}
            onClick={({ nativeEvent }) =>
              isNone ? store.setAll(false, "clear", nativeEvent) : store.togglePreset(preset, nativeEvent)
            }
          >
            {preset.name}
            {remarks.map((remark) => (
              <span key={remark} data-part="count">
                {" "}
                <bdi>{remark}</bdi>
              </span>
            ))}
          </button>
        );
      })}
    </div>
  );
}
