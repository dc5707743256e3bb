import type { Note } from "./scope-texts.js";

/** The notes beside a scope's box, which its `aria-describedby` names. Renders a `<span data-part="notes">`, or nothing. */
export function scopeNotes(notes: readonly Note[], id?: string) {
  if (notes.length === 0) return null;
  return (
    <span data-part="notes" id={id}>
      {notes.map(({ kind, text }) => (
        <bdi key={kind} data-part="note" data-note={kind}>
          {text}
        </bdi>
      ))}
    </span>
  );
}
