// RFC 6749 §3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E ). No blank, no quote, no backslash, ASCII only.
const FAULT = /^$|[^\x21\x23-\x5b\x5d-\x7e]/u;

/** Whether `name` is a scope-token, and so may stand in a `scope` parameter. RFC 6749 §3.3. What is no text counts as an empty one. */
export function isScopeToken(name: string): boolean {
  return scopeTokenFault(name) === null;
}

/** Why `name` is no scope-token, in words that follow "it": `"holds a blank, so …"`. Null for a valid one. */
export function scopeTokenFault(name: string): string | null {
  const char = FAULT.exec(typeof name === "string" ? name : "")?.[0];
  if (char === undefined) return null;
  const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const what = code ? `holds ${char === " " ? "a blank" : `the character U+${code}`}` : "is empty";
  return `${what}, so it is no scope-token (RFC 6749 §3.3)`;
}
