"use client";
import type { Preset } from "../core/index.js";
import { presetState, readingScopes } from "../core/preset.js";
import { usePicker, usePickerState } from "./picker-context.js";
import type { PickerStore } from "./picker-store.js";

/** The embedder's presets, and the one that is always there. */
function presetsOf({ config }: PickerStore): readonly Preset[] {
  const { catalogue, presets, messages } = config;
  return [...presets, { name: messages.presetAllRead, scopes: readingScopes(catalogue) }];
}

const stateOf = ({ selection, matches }: PickerStore, { scopes }: Preset) => presetState(selection, scopes, matches);

/**
 * Sets of scopes as toggle buttons: a click adds what is missing, or removes all of it; other scopes stay as they are. "None" clears.
 * Renders a `<div role="group" data-part="presets">` of buttons with `data-match` ("none", "some", "all", "exact").
 */
export function PickerPresets() {
  const { store } = usePicker("PickerPresets");
  usePickerState(store, (store) =>
    [
      store.revision,
      store.selectedCount,
      store.isFiltered,
      ...presetsOf(store).map((preset) => Object.values(stateOf(store, preset)).join(" ")),
    ].join(),
  );
  const { messages } = store.config;
  return (
    <div role="group" aria-label={messages.presets} data-part="presets">
      {presetsOf(store).map((preset, place) => {
        const { match, on, counted, reach, risky } = stateOf(store, preset);
        const remarks = [
          store.isFiltered ? messages.presetMatching(reach) : match === "some" && messages.presetSome(on, counted),
          risky > 0 && messages.riskCount(risky),
        ].filter((remark) => remark !== false);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: an embedder's preset may be called "All read" too
            key={`${place} ${preset.name}`}
            type="button"
            data-part="preset"
            data-match={match}
            aria-pressed={match === "some" ? "mixed" : match !== "none"}
            title={preset.description}
            disabled={!store.isOperable}
            onClick={({ nativeEvent }) => store.togglePreset(preset, nativeEvent)}
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
      <button
        type="button"
        data-part="preset"
        data-match={store.selectedCount === 0 ? "exact" : "none"}
        disabled={!store.isOperable}
        onClick={({ nativeEvent }) => store.setAll(false, "clear", nativeEvent)}
      >
        {messages.presetNone}
      </button>
    </div>
  );
}
