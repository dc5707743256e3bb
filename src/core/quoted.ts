/**
 * Names for a message: each in quotes, between commas. Of megabytes, which a form can hold, the beginning. Controls that JSON leaves, which a
 * terminal or a log may obey (CWE-150), and what turns the direction of a text are percent-encoded.
 */
export function quoted(names: readonly string[]): string {
  const all = names.map((name) => JSON.stringify(name)).join(", ");
  const text = all.replace(/\p{C}/gu, encodeURIComponent);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
