import { actionWord, foldWord, smartLetters } from "./action-words.js";
import type { Scope } from "./catalogue.js";
import { wordsOf } from "./cut-name.js";
import { remember } from "./remember.js";

/** Actions that name a whole side of a resource, the most usual first. */
const general =
  "read readonly r ro rs view get list write readwrite w rw cruds cud manage modify edit update put patch set".split(
    " ",
  );
/** From here on a write is a counterpart only where it is the resource's only one: beside `create` and `delete`, `edit` is a part. */
const PARTIAL = general.indexOf("modify");

/**
 * Finds the read scope and the write scope of one resource that a person would name as each other's counterpart; null where there is no such pair.
 *
 * Of several reads the general one counts (`read` beside `list`), of several writes the same (`write` beside `delete`). Where a resource
 * has `create`, `update` and `delete` and no `write`, none of them is the counterpart.
 *
 * @param inferred whether resources were found in the names, and not said by a literal grammar: then the names must be alike, too.
 */
export function pairFinder<T extends Scope>(inferred: boolean): (scopes: readonly T[]) => readonly [T, T] | null {
  const rankOf = remember((action) => {
    const rank = general.indexOf(foldWord(action));
    if (rank >= 0) return rank;
    // `create` and `read_all` are less than a side, however alone they are. What is no known word is one by the caller's word.
    return smartLetters(action) || wordsOf(action).some(actionWord) ? Infinity : general.length;
  });
  const mostGeneral = (scopes: readonly T[], access: "read" | "write"): T | null => {
    let best: T | null = null;
    let least = Infinity;
    let count = 0;
    for (const scope of scopes) {
      if (scope.access !== access) continue;
      count++;
      const rank = rankOf(scope.action ?? " ");
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
    return write && (!inferred || areAlike(read, write)) ? [read, write] : null;
  };
}

/** Whether two names are of one generation: `user_read` and `user:edit` are not. */
function areAlike({ name, action }: Scope, write: Scope): boolean {
  const other = write.action;
  // A definition can say of any name what its action is.
  if (action === null || other === null || !name.includes(action) || !write.name.includes(other)) return true;
  const isAt = (at: number) => name.slice(0, at) + other + name.slice(at + action.length) === write.name;
  return isAt(name.lastIndexOf(action)) || isAt(name.indexOf(action));
}
