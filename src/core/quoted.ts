/** Names for a message: each in quotes, between commas. Of long ones and of many the beginning: a form can hold megabytes. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name.length > 200 ? `${name.slice(0, 199)}…` : name));
  return shown.join(", ") + (names.length > 20 ? `, … (${names.length})` : "");
}
