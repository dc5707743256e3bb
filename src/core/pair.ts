import { actionWord, foldWord, smartLetters } from "./action-words.js";
import type { Scope } from "./catalogue.js";
import { cutWords } from "./cut-name.js";

/** Actions that name a whole side of a resource, the most usual first. */
const general = {
  read: ["read", "readonly", "r", "ro", "rs", "view", "get", "list"],
  write: ["write", "readwrite", "w", "rw", "cruds", "cud", "manage", "modify", "edit", "update", "put", "patch", "set"],
};
/** From here on a write is a counterpart only where it is the resource's only one: beside `create` and `delete`, `edit` is a part. */
const PARTIAL = general.write.indexOf("modify");
/** An action that is no known word, or none at all: the caller said what it amounts to. */
const OWN = 50;

type Pair<T> = readonly [read: T, write: T];

/**
 * Finds the read scope and the write scope of one resource that a person would name as each other's counterpart; null where there is no such pair.
 *
 * Of several reads the general one counts (`read` beside `list`), of several writes the same (`write` beside `delete`). Where a resource
 * has `create`, `update` and `delete` and no `write`, none of them is the counterpart.
 *
 * @param inferred whether resources were found in the names, and not said by a literal grammar: then the names must be alike, too.
 */
export function pairFinder<T extends Scope>(inferred: boolean): (scopes: readonly T[]) => Pair<T> | null {
  const ranks = { read: new Map<string | null, number>(), write: new Map<string | null, number>() };

  const mostGeneral = (scopes: readonly T[], access: "read" | "write"): T | null => {
    let best: T | null = null;
    let least = Infinity;
    let count = 0;
    for (const scope of scopes) {
      if (scope.access !== access) continue;
      count++;
      let rank = ranks[access].get(scope.action);
      if (rank === undefined) {
        rank = rankOf(scope.action, access);
        ranks[access].set(scope.action, rank);
      }
      if (rank > least) continue;
      best = rank < least ? scope : null;
      least = rank;
    }
    return access === "write" && count > 1 && least >= PARTIAL ? null : best;
  };

  return (scopes) => {
    if (scopes.length < 2) return null;
    const read = mostGeneral(scopes, "read");
    const write = read && mostGeneral(scopes, "write");
    return read && write && areAlike(read, write, inferred) ? [read, write] : null;
  };
}

function rankOf(action: string | null, access: "read" | "write"): number {
  if (action === null) return OWN;
  const rank = general[access].indexOf(foldWord(action));
  if (rank >= 0) return rank;
  // `create` and `read_all` are less than a side, however alone they are.
  const cuts = cutWords(action, 0, action.length);
  const isKnown = cuts.some((start, i) => i % 2 === 0 && actionWord(action.slice(start, cuts[i + 1])) > 0);
  return isKnown || smartLetters(action) ? Infinity : OWN;
}

/** Whether two names are of one generation: `user_read` and `user:edit` are not, nor are SMART's `read` and `cruds`. */
function areAlike(read: Scope, write: Scope, inferred: boolean): boolean {
  const [a, b] = [read.action, write.action];
  if (a === null || b === null) return true;
  if (a !== "r" && smartLetters(a) > 0 !== smartLetters(b) > 0) return false;
  return !inferred || !read.name.includes(a) || !write.name.includes(b) || differOnlyIn(read.name, a, write.name, b);
}

/** Whether one name is the other with its action in place of the other's. */
function differOnlyIn(one: string, action: string, other: string, counter: string): boolean {
  const rest = one.length - action.length;
  if (rest !== other.length - counter.length) return false;
  let head = 0;
  while (head < rest && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < rest && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) tail++;
  for (let at = rest - tail; at <= head; at++) {
    if (one.startsWith(action, at) && other.startsWith(counter, at)) return true;
  }
  return false;
}
