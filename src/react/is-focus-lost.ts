/**
 * Whether what had focus is gone or disabled, in the document that an element stands in: a frame's may be another one than the script's.
 * What goes from a shadow root leaves focus on the body as well; what is disabled keeps it until the next frame.
 */
export function isFocusLost({ ownerDocument }: Element): boolean {
  return !ownerDocument.activeElement?.matches(":not(body, :disabled)");
}
