"use client";
import { type MouseEvent, useState } from "react";
import { countChanges } from "../core/change-since.js";
import { isScopeToken } from "../core/index.js";
import { scopeString } from "../core/scope-string.js";
import { summarize } from "../core/selection-summary.js";
import { copyText } from "./copy-text.js";
import { useLatePickerState, usePicker, usePickerConfig } from "./picker-context.js";
import { PickerUndo } from "./picker-undo.js";
import { useHandedOnFocus } from "./use-handed-on-focus.js";

/** Names in the preview of the scope string: more would not fit, and joining 20,000 for each tick would be felt. */
const PREVIEW = 24;

/** How much is selected, in numbers. Renders a `<div data-part="counts">`. */
export function PickerCounts() {
  const text = useLatePickerState(({ selection, config, granted }) => {
    const { messages } = config;
    const summary = summarize(selection);
    const changes = granted ? messages.changes(countChanges(selection, granted)) : [];
    const parts = summary.total > 0 ? messages.summary(summary) : [];
    return [messages.selected(summary), ...parts, ...changes].join("\n");
  });
  const [selected, ...parts] = text.split("\n");
  return (
    <div data-part="counts">
      <b>
        <bdi>{selected}</bdi>
      </b>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of an embedder's words may be the same
        <span key={place}>
          {" · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </div>
  );
}

/** The scope string, cut to what fits, with a button that copies all of it. Renders a `<div data-part="copy">`. */
export function PickerCopy() {
  const { store } = usePicker();
  const preview = useLatePickerState(({ names }) => {
    const text = names.slice(0, PREVIEW).filter(isScopeToken).join(" ");
    return names.length > PREVIEW ? `${text} …` : text;
  });
  const { messages } = usePickerConfig();
  const [outcome, setOutcome] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const isCopied = await copyText(scopeString(store.selection), currentTarget);
    setOutcome(isCopied ? "copied" : "failed");
    store.announce(isCopied ? messages.copied : messages.copyFailed);
  };
  return (
    <div data-part="copy" {...useHandedOnFocus()}>
      {/* Names read from left to right: from right to left the first would be cut off, not the last. */}
      <code dir="auto" translate="no" data-part="scope-string">
        {preview || messages.nothingSelected}
      </code>
      <button
        type="button"
        data-part="button"
        data-action="copy"
        data-state={outcome}
        disabled={!preview}
        onClick={copy}
        onBlur={() => setOutcome("idle")}
        onPointerLeave={() => setOutcome("idle")}
      >
        {outcome === "idle" ? messages.copy : outcome === "copied" ? messages.copied : messages.copyFailed}
      </button>
    </div>
  );
}

/** What is selected, in numbers and as the scope string. Renders a `<div data-part="summary">`. */
export function PickerSummary() {
  return (
    <div data-part="summary">
      <PickerCounts />
      <PickerUndo />
      <PickerCopy />
    </div>
  );
}
