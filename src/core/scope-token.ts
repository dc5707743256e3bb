// RFC 6749 §3.3: scope-token = 1*( %x21 / %x23-5B / %x5D-7E ). No blank, no quote, no backslash, ASCII only.
const SCOPE_TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** Whether `name` is a scope-token, and so may stand in a `scope` parameter. RFC 6749 §3.3. */
export function isScopeToken(name: string): boolean {
  return SCOPE_TOKEN.test(name);
}

/** Why `name` is no scope-token, in words that follow "it": `"holds a blank"`. Null for a valid one. */
export function scopeTokenFault(name: string): string | null {
  if (isScopeToken(name)) return null;
  if (name === "") return "is empty";
  const char = /[^\x21\x23-\x5b\x5d-\x7e]/u.exec(name)?.[0] ?? "";
  if (char === " ") return "holds a blank, which separates scopes";
  if (char === '"') return "holds a double quote";
  if (char === "\\") return "holds a backslash";
  const code = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `holds the character U+${code}, which is not printable ASCII`;
}
