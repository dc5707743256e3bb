"use client";
import { forwardRef } from "react";
import type { CustomItemComponentProps } from "virtua";

/**
 * A windowed row's place. virtua hides a row until it has measured it; a browser takes focus away from what is hidden, and the row that
 * focus goes to is often a new one. Rows are near enough to their estimated height to be shown at once. Nor does it let clicks through
 * for a while after scrolling: they would be lost.
 */
export const WindowedRow = forwardRef<HTMLDivElement, CustomItemComponentProps>(({ style, children }, ref) => (
  <div ref={ref} style={{ ...style, visibility: undefined, pointerEvents: "auto" }}>
    {children}
  </div>
));
