"use client";
import { ToggleGroup } from "../toggle-group.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

/** What the list shows besides the query: everything, what is ticked, or what the selection unlocks. */
export type OperationFilterName = "all" | "chosen" | "unlocked";

export interface OperationFilterProps {
  current: OperationFilterName;
  chosen: number;
  unlocked: number;
  messages: LeastPrivilegeMessages;
  onChange: (filter: OperationFilterName) => void;
}

/** Renders a `<div role="group" data-part="filter">` of toggle buttons with `data-filter`. */
export function OperationFilter({ current, chosen, unlocked, messages, onChange }: OperationFilterProps) {
  const options: Record<OperationFilterName, string> = {
    all: messages.filterAll,
    chosen: messages.filterChosen(chosen),
    unlocked: messages.filterUnlocked(unlocked),
  };
  return <ToggleGroup label={messages.filter} options={options} current={current} onChange={onChange} />;
}
