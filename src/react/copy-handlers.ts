import type { ClipboardEvent, MouseEvent, SyntheticEvent } from "react";
import { cellAround, nameIn } from "./cell-around.js";
import { copyText } from "./copy-text.js";
import type { PickerStore } from "./picker-store.js";

/** Milliseconds for which the button shows that a name was copied. */
const SHOWN = 1500;

/**
 * Copying one scope's name: Ctrl+C on its box, or the one button that moves to the cell that is pointed at or focused. The button is
 * for the pointer alone (`<span data-part="copy-name">`) and set by hand: one in each cell would be a seventh of a row's elements.
 */
export function copyHandlers(store: PickerStore) {
  const offer = ({ target, currentTarget }: SyntheticEvent<HTMLElement>) => {
    const cell = cellAround(target);
    const name = nameIn(cell);
    if (!cell || !name) return;
    const button =
      currentTarget.querySelector<HTMLElement>('[data-part="copy-name"]') ?? document.createElement("span");
    if (button.parentElement === cell) return;
    button.dataset.part = "copy-name";
    button.ariaHidden = "true";
    button.title = store.config.messages.copyName(name);
    delete button.dataset.state;
    cell.append(button);
  };
  return {
    offer,
    onClick: async (event: MouseEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      if (target.dataset.part !== "copy-name") return;
      const name = nameIn(cellAround(target));
      if (!name) return;
      const { copied, copyFailed } = store.config.messages;
      const isCopied = await copyText(name, target);
      store.announce(isCopied ? `${copied}: ${name}` : copyFailed);
      target.dataset.state = isCopied ? "copied" : "failed";
      setTimeout(() => delete target.dataset.state, SHOWN);
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      const { target } = event;
      // What is copied out of an owner's own control in a row is its own.
      const name = nameIn(cellAround(target));
      if (!name || (target as HTMLElement).ownerDocument.getSelection()?.isCollapsed === false) return;
      event.clipboardData.setData("text/plain", name);
      event.preventDefault();
      store.announce(`${store.config.messages.copied}: ${name}`);
    },
  };
}
