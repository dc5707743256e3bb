import type { ClipboardEvent, MouseEvent, SyntheticEvent } from "react";
import { copyText } from "./copy-text.js";
import type { PickerStore } from "./picker-store.js";

/** Milliseconds for which the button shows that a name was copied. */
const SHOWN = 1500;

/**
 * What follows the pointer and focus over the scopes' cells, set by hand, since a render for each move would be waste:
 *
 * - `data-counterpart` on the box of the counterpart of the scope that is pointed at or focused. Both halves of a pair stand in one row;
 * - the one button that copies a name (`<span data-part="copy-name">`, for the pointer alone), which moves to the cell that is pointed at or
 *   focused: one in each cell would be a seventh of a row's elements. Ctrl+C on a box copies as well.
 */
export function cellHandlers(store: PickerStore) {
  const mark = ({ cell, name }: NamedCell, isMarked: boolean) => {
    const counterpart = store.config.catalogue.get(name)?.counterpart;
    if (!counterpart) return;
    cell.parentElement
      ?.querySelector(`[value=${JSON.stringify(counterpart.name)}]`)
      ?.toggleAttribute("data-counterpart", isMarked);
  };
  const enter = ({ target, currentTarget }: SyntheticEvent<HTMLElement>) => {
    const at = cellAround(target);
    if (!at) return;
    mark(at, true);
    const button =
      currentTarget.querySelector<HTMLElement>('[data-part="copy-name"]') ?? document.createElement("span");
    if (button.parentElement === at.cell) return;
    button.dataset.part = "copy-name";
    button.ariaHidden = "true";
    button.title = store.config.messages.copyName(at.name);
    delete button.dataset.state;
    at.cell.append(button);
  };
  const leave = ({ target, type }: SyntheticEvent<HTMLElement>) => {
    const at = cellAround(target);
    // What the pointer leaves may have focus still, and what focus leaves may be pointed at.
    if (at) mark(at, at.cell.matches(type === "blur" ? ":hover" : ":focus-within"));
  };
  return {
    onPointerOver: enter,
    onFocusCapture: enter,
    onPointerOut: leave,
    onBlurCapture: leave,
    onClick: async (event: MouseEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      const at = cellAround(target);
      if (!at || target.dataset.part !== "copy-name") return;
      const { copied, copyFailed } = store.config.messages;
      const isCopied = await copyText(at.name, target);
      store.announce(isCopied ? `${copied}: ${at.name}` : copyFailed);
      target.dataset.state = isCopied ? "copied" : "failed";
      setTimeout(() => delete target.dataset.state, SHOWN);
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      const { target } = event;
      // What is copied out of an owner's own control in a row is its own.
      const at = cellAround(target);
      if (!at || (target as HTMLElement).ownerDocument.getSelection()?.isCollapsed === false) return;
      event.clipboardData.setData("text/plain", at.name);
      event.preventDefault();
      store.announce(`${store.config.messages.copied}: ${at.name}`);
    },
  };
}

/** A cell, and the name of its scope. */
interface NamedCell {
  readonly cell: HTMLElement;
  readonly name: string;
}

/** The scope's cell that an element is in. No instanceof: in a frame that the picker is portalled into, elements are of another window's classes. */
function cellAround(element: EventTarget): NamedCell | undefined {
  const cell = (element as HTMLElement).closest<HTMLElement>('[data-part="cell"]');
  const name = cell?.querySelector("button")?.value;
  return cell && name ? { cell, name } : undefined;
}
