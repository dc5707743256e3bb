"use client";
import { usePickerState } from "../picker-context.js";
import { useConsent } from "./consent-context.js";

/** How many of these are on: by itself, so that a tick renders the number and not the boxes. Renders a `<bdi data-part="count">`. */
export function ConsentCount({ names }: { names: readonly string[] }) {
  const { messages, emitted } = useConsent();
  const on = usePickerState(({ selection }) => {
    const chosen = new Set(emitted(selection));
    return names.filter((name) => chosen.has(name)).length;
  });
  return <bdi data-part="count">{messages.chosen(on, names.length)}</bdi>;
}
