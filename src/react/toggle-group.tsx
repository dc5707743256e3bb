"use client";

export interface ToggleGroupProps<Name extends string> {
  label: string;
  /** What each button says, in their order. */
  options: Record<Name, string>;
  current: Name;
  onChange: (name: Name) => void;
}

/** One of several ways to show a list. Renders a `<div role="group" data-part="filter">` of toggle buttons with `data-filter`. */
export function ToggleGroup<Name extends string>({ label, options, current, onChange }: ToggleGroupProps<Name>) {
  return (
    <div role="group" aria-label={label} data-part="filter">
      {(Object.keys(options) as Name[]).map((name) => (
        <button
          key={name}
          type="button"
          data-part="filter-option"
          data-filter={name}
          aria-pressed={name === current}
          onClick={() => onChange(name)}
        >
          {options[name]}
        </button>
      ))}
    </div>
  );
}
