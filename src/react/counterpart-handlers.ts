import type { SyntheticEvent } from "react";
import { cellAround, nameIn } from "./cell-around.js";
import type { PickerStore } from "./picker-store.js";

/**
 * Marks the counterpart of the scope that is pointed at or focused, with `data-counterpart` on its box. The attribute is set by hand:
 * it follows the pointer, and a render for each move would be waste. Both halves of a pair stand in one row.
 */
export function counterpartHandlers(store: PickerStore) {
  const mark = ({ target }: SyntheticEvent<HTMLElement>, stays?: string) => {
    const cell = cellAround(target);
    const name = nameIn(cell);
    const counterpart = name && store.config.catalogue.get(name)?.counterpart;
    if (!cell || !counterpart) return;
    cell.parentElement
      ?.querySelector(`[value=${JSON.stringify(counterpart.name)}]`)
      ?.toggleAttribute("data-counterpart", stays === undefined || cell.matches(stays));
  };
  return {
    mark: (event: SyntheticEvent<HTMLElement>) => mark(event),
    // What the pointer leaves may have focus still, and what focus leaves may be pointed at.
    unmark: (event: SyntheticEvent<HTMLElement>) => mark(event, event.type === "blur" ? ":hover" : ":focus-within"),
  };
}
