"use client";
import { EMITTED } from "../core/constraints.js";
import type { Preset } from "../core/index.js";
import { presetMatch } from "../core/preset.js";
import { usePicker, usePickerState } from "./picker-context.js";
import type { PickerStore } from "./picker-store.js";

/** The embedder's presets, and the one that is always there. */
function presetsOf({ config }: PickerStore): readonly Preset[] {
  const { catalogue, presets, messages } = config;
  const read = catalogue.scopes.filter(({ access, valid }) => access === "read" && valid).map(({ name }) => name);
  return [...presets, { name: messages.presetAllRead, scopes: read }];
}

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
      ...presetsOf(store).map((preset) => stateOf(store, preset).join(" ")),
    ].join(),
  );
  const { messages } = store.config;
  return (
    <div role="group" aria-label={messages.presets} data-part="presets">
      {presetsOf(store).map((preset) => {
        const [match, on, reach, risky] = stateOf(store, preset);
        const remarks = [
          store.isFiltered
            ? messages.presetMatching(reach)
            : match === "some" && messages.presetSome(on, preset.scopes.length),
          risky > 0 && messages.riskCount(risky),
        ].filter((remark) => remark !== false);
        return (
          <button
            key={preset.name}
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

/** How the selection stands to a preset, how many of its scopes are on, and how many of them the filter lets through, how many of those are of high risk. */
function stateOf({ selection, matches, config }: PickerStore, { scopes }: Preset) {
  const chosen = new Set(selection.unknown);
  let on = 0;
  let reach = 0;
  let risky = 0;
  for (const name of scopes) {
    const scope = config.catalogue.get(name);
    if (scope === undefined ? chosen.has(name) : ((selection.flags[scope.index] as number) & EMITTED) !== 0) on++;
    if (scope === undefined || matches?.[scope.index] === 0) continue;
    reach++;
    if (scope.risk !== false) risky++;
  }
  return [presetMatch(selection, scopes), on, reach, risky] as const;
}
