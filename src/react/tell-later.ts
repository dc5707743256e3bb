import { oncePer } from "../core/once-per.js";
import { afterPaint } from "./after-paint.js";
import type { PickerValue } from "./picker-value.js";

/**
 * Tells a listener of a change once what was clicked is painted. What waits here are rows out of view, and the numbers that follow from
 * a click: their texts take a layout, a box that is ticked takes none.
 */
export const tellLater = oncePer((_: PickerValue) => {
  const waiting = new Set<() => void>();
  const flush = () => {
    const listeners = [...waiting];
    waiting.clear();
    for (const listener of listeners) listener();
  };
  return (listener: () => void): void => {
    waiting.add(listener);
    // The frame that was asked for may not come once the page is hidden.
    if (waiting.size === 1 || document.hidden) afterPaint(flush);
  };
});
