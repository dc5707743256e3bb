import type { ClipboardEvent, MouseEvent } from "react";
import { copyText } from "./copy-text.js";
import type { PickerStore } from "./picker-store.js";

/** Milliseconds for which a copied name's button shows that it worked. */
const SHOWN = 1500;

/** Copying one scope's name: by the button in its cell, or Ctrl+C on its box. */
export function copyHandlers(store: PickerStore) {
  return {
    onClick: async ({ target }: MouseEvent<HTMLElement>) => {
      if (!(target instanceof HTMLElement) || target.dataset.part !== "copy-name") return;
      const name = target.parentElement?.querySelector<HTMLButtonElement>("button")?.value;
      if (name === undefined) return;
      const { copied, copyFailed } = store.config.messages;
      const isCopied = await copyText(name);
      store.announce(isCopied ? `${copied}: ${name}` : copyFailed);
      target.dataset.state = isCopied ? "copied" : "failed";
      setTimeout(() => delete target.dataset.state, SHOWN);
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      const { target } = event;
      if (!(target instanceof HTMLButtonElement) || target.value === "" || getSelection()?.isCollapsed === false)
        return;
      event.clipboardData.setData("text/plain", target.value);
      event.preventDefault();
      store.announce(`${store.config.messages.copied}: ${target.value}`);
    },
  };
}
