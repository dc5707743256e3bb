import { PARTIAL, rankOf } from "./action-words.js";
import type { Scope } from "./catalogue.js";
import { remember } from "./remember.js";
import type { ScopeDraft } from "./resource-tree.js";

/**
 * Makes the read scope and the write scope of one resource that a person would name as each other's counterpart known to each other.
 *
 * Of several reads the general one counts (`read` beside `list`), of several writes the same (`write` beside `delete`). Where a resource
 * has `create`, `update` and `delete` and no `write`, none of them is the counterpart.
 *
 * @param inferred whether resources were found in the names, and not said by a literal grammar: then the names must be alike, too.
 */
export function pairLinker(inferred: boolean): (scopes: readonly ScopeDraft[]) => void {
  const rank = remember(rankOf);
  const mostGeneral = (scopes: readonly ScopeDraft[], access: "read" | "write"): ScopeDraft | null => {
    let best: ScopeDraft | null = null;
    let least = Infinity;
    let count = 0;
    for (const scope of scopes) {
      if (scope.access !== access) continue;
      count++;
      const its = rank(scope.action ?? "");
      if (its > least) continue;
      best = its < least ? scope : null;
      least = its;
    }
    return access === "write" && count > 1 && least >= PARTIAL ? null : best;
  };

  return (scopes) => {
    if (scopes.length < 2) return;
    const read = mostGeneral(scopes, "read");
    const write = read && mostGeneral(scopes, "write");
    if (!write || (inferred && !areAlike(read, write))) return;
    read.counterpart = write;
    write.counterpart = read;
  };
}

/** Whether two names are of one generation: `user_read` and `user:edit` are not. */
function areAlike({ name, action }: Scope, write: Scope): boolean {
  const other = write.action;
  if (action === null || other === null) return true;
  const isAt = (at: number) => name.slice(0, at) + other + name.slice(at + action.length) === write.name;
  // A definition can say of any name what its action is.
  return (
    isAt(name.lastIndexOf(action)) ||
    isAt(name.indexOf(action)) ||
    !name.includes(action) ||
    !write.name.includes(other)
  );
}
