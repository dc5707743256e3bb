import type { Names } from "./infer-grammar.js";

/** No address that names share is longer. Each of its slashes is tried, so that one name of nothing else would take seconds. */
const LONGEST = 999;

/**
 * The address that a catalogue's URL scopes share: `https://www.googleapis.com/auth/`. The deepest one that two thirds of a sample's URLs
 * start with; empty where there is none, or where a name without it would look like one with it.
 */
export function sharedPrefix(names: Names, sample: readonly string[]): string {
  const urls = sample.filter((name) => name.includes("://")).sort();
  // What most of them start with, the middle one starts with.
  const middle = urls[urls.length >> 1] ?? "";
  for (let at = LONGEST; ; ) {
    at = middle.lastIndexOf("/", at - 1);
    if (at < middle.indexOf("://") + 3) return "";
    const prefix = middle.slice(0, at + 1);
    const sharing = urls.filter((name) => name.startsWith(prefix)).length;
    if (sharing < 2 || sharing * 3 < urls.length * 2) continue;
    for (const name of names.keys()) if (!name.startsWith(prefix) && names.has(prefix + name)) return "";
    return prefix;
  }
}
