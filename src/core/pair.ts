import { actionWord, foldWord, smartLetters } from "./action-words.js";
import type { Scope } from "./catalogue.js";
import { cutWords } from "./cut-name.js";

/** Actions that name a whole side of a resource, the most usual first. */
const general =
  "read readonly r ro rs view get list write readwrite w rw cruds cud manage modify edit update put patch set".split(
    " ",
  );
/** From here on a write is a counterpart only where it is the resource's only one: beside `create` and `delete`, `edit` is a part. */
const PARTIAL = general.indexOf("modify");
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
  const ranks = new Map<string | null, number>();

  const mostGeneral = (scopes: readonly T[], access: "read" | "write"): T | null => {
    let best: T | null = null;
    let least = Infinity;
    let count = 0;
    for (const scope of scopes) {
      if (scope.access !== access) continue;
      count++;
      let rank = ranks.get(scope.action);
      if (rank === undefined) {
        rank = rankOf(scope.action);
        ranks.set(scope.action, rank);
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

function rankOf(action: string | null): number {
  if (action === null) return OWN;
  const rank = general.indexOf(foldWord(action));
  if (rank >= 0) return rank;
  // `create` and `read_all` are less than a side, however alone they are.
  const cuts = cutWords(action, 0, action.length);
  const isKnown = cuts.some((start, i) => i % 2 === 0 && actionWord(action.slice(start, cuts[i + 1])) > 0);
  return isKnown || smartLetters(action) ? Infinity : OWN;
}

/** Whether two names are of one generation: `user_read` and `user:edit` are not, nor are SMART's `read` and `cruds`. */
function areAlike({ name, action }: Scope, write: Scope, inferred: boolean): boolean {
  const other = write.action;
  if (action === null || other === null) return true;
  if (action !== "r" && smartLetters(action) > 0 !== smartLetters(other) > 0) return false;
  const places = [name.indexOf(action), name.lastIndexOf(action)];
  // A definition can say of any name what its action is.
  if (!inferred || places[0] === -1 || !write.name.includes(other)) return true;
  return places.some((at) => name.slice(0, at) + other + name.slice(at + action.length) === write.name);
}
