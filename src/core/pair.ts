import { PARTIAL, rankOf } from "./action-words.js";
import { append } from "./append.js";
import type { Scope } from "./catalogue.js";
import { wordsOf } from "./cut-name.js";
import { remember } from "./remember.js";
import type { ScopeDraft } from "./resource-tree.js";

/**
 * Makes the read scope and the write scope of one resource that a person would name as each other's counterpart known to each other.
 *
 * Of several reads the general one counts (`read` beside `list`), of several writes the same (`write` beside `delete`). Where a resource
 * has `create`, `update` and `delete` and no `write`, none of them is the counterpart. What goes on behind its verb is less than a side,
 * but has two sides as well: `ReadBasic` and `ReadWriteBasic`.
 *
 * @param inferred whether resources were found in the names, and not said by a literal grammar: then the names must be alike, too.
 */
export function pairLinker(inferred: boolean): (scopes: readonly ScopeDraft[]) => void {
  const rank = remember(rankOf);
  const mostGeneral = (scopes: readonly ScopeDraft[], access: "read" | "write", rest: string): ScopeDraft | null => {
    let best: ScopeDraft | null = null;
    let least = Infinity;
    // Of what goes on behind its verb only a write that is one beyond doubt is a side: `setPolicy` is no half of `getPolicy`.
    let count = rest.length;
    for (const scope of scopes) {
      if (scope.access !== access) continue;
      count++;
      const action = scope.action ?? "";
      const its = rank(rest ? action.slice(0, -rest.length) : action);
      if (its > least) continue;
      best = its < least ? scope : null;
      least = its;
    }
    return access === "write" && count > 1 && least >= PARTIAL ? null : best;
  };
  const link = (scopes: readonly ScopeDraft[], rest: string) => {
    const read = mostGeneral(scopes, "read", rest);
    const write = read && mostGeneral(scopes, "write", rest);
    if (!write || (inferred && !areAlike(read, write))) return;
    read.counterpart = write;
    write.counterpart = read;
  };

  return (scopes) => {
    if (scopes.length < 2) return;
    link(scopes, "");
    const sides = new Map<string, ScopeDraft[]>();
    for (const scope of scopes) {
      const { action } = scope;
      // A number makes no other side.
      const rest = action?.slice(wordsOf(action)[0]?.length) ?? "";
      if (rest > "9") append(sides, rest, scope);
    }
    for (const [rest, alike] of sides) link(alike, rest);
  };
}

/** Whether two names are of one generation: `user_read` and `user:edit` are not. */
function areAlike({ name, action }: Scope, write: Scope): boolean {
  const other = write.action;
  if (action === null || other === null) return true;
  const isAt = (at: number) => name.slice(0, at) + other + name.slice(at + action.length) === write.name;
  if (isAt(name.lastIndexOf(action)) || isAt(name.indexOf(action))) return true;
  // A definition can say of any name what its action is.
  return !name.includes(action) || !write.name.includes(other);
}
