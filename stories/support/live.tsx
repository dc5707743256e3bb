import { useState } from "react";
import { ScopePicker, type ScopePickerProps } from "../../src/index.js";
import "./live.css";

/** A picker beside what it emits. */
export function Live(props: ScopePickerProps) {
  const [names, setNames] = useState<readonly string[]>(props.defaultValue ?? []);
  return (
    <div className="live">
      <ScopePicker
        {...props}
        onValueChange={(names, details) => {
          setNames(names);
          props.onValueChange?.(names, details);
        }}
      />
      <section className="live-output" aria-label="What the picker emits">
        <h2>Emitted array</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{JSON.stringify(names, null, 2)}</pre>
        <h2>Scope string</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{names.join(" ") || "(empty)"}</pre>
      </section>
    </div>
  );
}
