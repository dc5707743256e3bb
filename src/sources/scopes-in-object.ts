import { isScopeToken } from "../core/scope-token.js";
import type { DocumentEntry, DocumentNode } from "./document-node.js";
import { looksLikeScope } from "./table-cell.js";

/** Whether a key says that scopes stand below it: `scope`, `scopes`, `oauth_scopes`. */
export function isScopesKey(key: string): boolean {
  return /^(oauth[\w-]*)?scopes?$/i.test(key);
}

/** A sentence, or a name and its description. A web app's scope is a path. */
const WORDS = /^\s*(?:\p{Lu}\p{Ll}*\s+\S|\/)|(?:^|\s)[-–—=:](?:\s|$)/u;

/** Whether a text at such a key is a scope string (RFC 6749 §3.3), and no words. */
export function isScopeString(text: string): boolean {
  return /\S/.test(text) && !WORDS.test(text);
}

/** Whether a value at such a key says which: a list, a map or a scope string. What has none is a heading, `Scopes:`, or a name. */
export function saysScopes({ entries, isString, text }: DocumentNode): boolean {
  return entries.length > 0 || (isString && isScopeString(text ?? ""));
}

/**
 * Of an object that is no API description its list or map of scopes, or its scope string: under a key that says so, in `auth.oauth2.scopes` as Google's
 * discovery documents have it, or the object itself where it is a map of names to words,
 * half of which look like scopes.
 */
export function scopesInObject(root: DocumentNode): DocumentNode | undefined {
  if (root.kind !== "map") return undefined;
  const said = root.entries.find(({ key, value }) => isScopesKey(key) && saysScopes(value))?.value;
  const found = root.get("auth")?.get("oauth2")?.get("scopes") ?? said;
  if (found?.kind === "list" || found?.kind === "scalar" || (found?.kind === "map" && found.entries.every(isDescribed)))
    return found;
  // Keys of translations look like scopes now and then.
  const likely = root.entries.filter(({ key }) => looksLikeScope(key)).length;
  const isMap = likely > 0 && likely * 2 >= root.entries.length && root.entries.every(isName);
  return isMap && found === undefined ? root : undefined;
}

/** A key with words, an object that holds some, or nothing: no list, which groups names. */
function isDescribed({ value }: DocumentEntry): boolean {
  return value.kind === "scalar" || value.get("description")?.isString === true;
}

function isName({ key, value }: DocumentEntry): boolean {
  return isScopeToken(key) && (value.isString || value.get("description")?.isString === true);
}
