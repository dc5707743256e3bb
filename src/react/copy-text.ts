/**
 * Puts a text on the clipboard; false where the browser does not let it. `beside` is what was pressed: all that is outside of a modal
 * dialog is inert, and a shadow tree or a frame has a focus of its own.
 */
export async function copyText(text: string, beside: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, no secure context, or an old browser: the way before the Clipboard API.
    const { ownerDocument } = beside;
    const active = (beside.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
    const area = ownerDocument.createElement("textarea");
    area.value = text;
    area.readOnly = true;
    beside.after(area);
    area.select();
    const isCopied = ownerDocument.execCommand("copy");
    area.remove();
    active?.focus();
    return isCopied;
  }
}
