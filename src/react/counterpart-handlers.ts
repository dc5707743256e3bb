import type { SyntheticEvent } from "react";
import type { PickerStore } from "./picker-store.js";

/**
 * Marks the counterpart of the scope that is pointed at or focused, with `data-counterpart` on its box. The attribute is set by hand:
 * it follows the pointer, and a render for each move would be waste. What has both loses the mark with the last of them. Both halves of a pair stand in one row.
 */
export function counterpartHandlers(store: PickerStore) {
  const mark = ({ target }: SyntheticEvent<HTMLElement>, isOn: boolean) => {
    const cell = (target as HTMLElement).closest<HTMLElement>('[data-part="cell"]');
    const name = cell?.querySelector<HTMLButtonElement>('[data-part="box"]')?.value;
    const counterpart = name === undefined ? null : store.config.catalogue.get(name)?.counterpart;
    if (cell == null || counterpart == null) return;
    for (const box of cell.parentElement?.querySelectorAll<HTMLButtonElement>('[data-part="box"]') ?? []) {
      if (box.value === counterpart.name)
        box.toggleAttribute("data-counterpart", isOn || cell.matches(":hover, :focus-within"));
    }
  };
  return {
    mark: (event: SyntheticEvent<HTMLElement>) => mark(event, true),
    unmark: (event: SyntheticEvent<HTMLElement>) => mark(event, false),
  };
}
