/** Names for a message: each in quotes, between commas. Of megabytes, which a form can hold, the beginning. */
export function quoted(names: readonly string[]): string {
  const text = names.map((name) => JSON.stringify(name)).join(", ");
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
