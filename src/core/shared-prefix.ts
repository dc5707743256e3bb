/**
 * The address that a catalogue's URL scopes share: `https://www.googleapis.com/auth/`. The deepest one that two thirds of the URLs
 * start with; empty where there is none, or where a name without it would look like one with it.
 */
export function sharedPrefix(names: readonly string[]): string {
  const folders = new Map<string, number>();
  let urls = 0;
  for (const name of names) {
    let at = name.indexOf("://");
    if (at < 0) continue;
    urls++;
    at += 2;
    // Eight levels are more than any address of scopes has, and bound the time.
    for (let level = 0; level < 8; level++) {
      at = name.indexOf("/", at + 1);
      if (at < 0) break;
      const folder = name.slice(0, at + 1);
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
  }
  let prefix = "";
  for (const [folder, count] of folders) {
    if (count > 1 && count * 3 >= urls * 2 && folder.length > prefix.length) prefix = folder;
  }
  if (prefix === "") return "";
  const others = new Set(names.filter((name) => !name.startsWith(prefix)));
  return names.some((name) => name.startsWith(prefix) && others.has(name.slice(prefix.length))) ? "" : prefix;
}
