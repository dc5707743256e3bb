"use client";
import { useEffect, useState } from "react";
import { afterPaint } from "./after-paint.js";
import { usePickerState } from "./picker-context.js";

/** Milliseconds for which a screen reader is told of each box and row that changed. Orca drops what comes in the middle of many. */
const PAUSE = 500;

/** Tells screen readers, politely, what a bulk change did and what a search leaves; a single tick speaks for itself. Renders a `<div role="status">`. */
export function PickerStatus() {
  const text = usePickerState(({ announcement }) => announcement);
  const [said, say] = useState(text);
  useEffect(() => afterPaint(() => say(text), PAUSE), [text]);
  return (
    <div role="status" data-part="status">
      {said}
    </div>
  );
}
