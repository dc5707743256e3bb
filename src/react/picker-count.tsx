"use client";
import { memo } from "react";
import { countRisk } from "../core/risk.js";
import type { ScopeRange } from "../core/selection.js";
import { countOnce } from "../core/selection-counts.js";
import { useLatePickerState } from "./picker-context.js";

export interface PickerCountProps {
  id: string;
  /** What is under the box. The same object at each render. */
  range: ScopeRange;
}

/**
 * How much of what is under a box is selected, and how much of it is of high risk. Renders a `<bdi data-part="count">`. By itself, so
 * that a box need not wait for the layout that its number takes.
 */
export const PickerCount = memo(function PickerCount({ id, range }: PickerCountProps) {
  const text = useLatePickerState(({ selection, config: { catalogue, messages } }) => {
    const { on, counted } = countOnce(selection)(range);
    const risky = countRisk(catalogue, range);
    return `${messages.count(on, counted)}\n${risky > 0 ? messages.riskCount(risky) : ""}`;
  });
  const [count, risk] = text.split("\n");
  return (
    <bdi data-part="count" id={id}>
      <span>{count}</span>
      {risk && <span data-part="risk-count"> · {risk}</span>}
    </bdi>
  );
});
