/** Whether two lists of names, or plain objects of words and lists, hold the same. Functions are the same only where they are one. */
export function areSame(a: unknown, b: unknown): boolean {
  if (a === b || !isHolder(a) || !isHolder(b)) return a === b;
  if (Array.isArray(a)) return a.length === b.length && a.every((item, i) => areSame(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => areSame(a[key], b[key]));
}

const isHolder = (of: unknown): of is Readonly<Record<string, unknown>> => typeof of === "object" && of !== null;
