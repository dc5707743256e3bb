import type { Catalogue, Scope } from "./catalogue.js";
import { addScopes, removeScopes } from "./change-scopes.js";
import { effectiveScopes } from "./effective-scopes.js";
import { explainScopes } from "./explain-scopes.js";
import { type LeastPrivilege, leastPrivilege } from "./least-privilege.js";
import type { Operation } from "./operation.js";
import { isScopeToken } from "./scope-token.js";
import { coveredBy, selectionOf } from "./selection.js";
import { unlockedOperations } from "./unlocked-operations.js";

/** Scopes of the protocol (OpenID Connect Core §3.1.2.1 and §11): no operation shows whether an app needs them. */
const PROTOCOL: ReadonlySet<string> = new Set(["openid", "offline_access"]);

/** What decides which scopes are the least. */
export interface PrivilegeTask<Op extends Operation = Operation> {
  /** All operations of the provider. */
  readonly operations: readonly Op[];
  /** Those that the app calls. */
  readonly chosen: readonly Op[];
  /** The only scopes that may be used. Default: all. */
  readonly available: readonly string[] | undefined;
  /** Scopes that are on whatever happens: they cost nothing. */
  readonly fixed: readonly string[];
  /** Scopes that are off whatever happens. */
  readonly off: readonly string[];
}

/** The least scopes for a task. The costly half of a plan: it does not depend on the rest of the selection. */
export function leastFor<Op extends Operation>(
  catalogue: Catalogue,
  task: PrivilegeTask<Op>,
): LeastPrivilege<string, Op> {
  const { operations, chosen, available, fixed, off } = task;
  const closed = new Set(off);
  const all = () => [...catalogue.scopes.map(({ name }) => name), ...chosen.flatMap(({ requires }) => requires.flat())];
  return leastPrivilege(catalogue, chosen, {
    available: closed.size === 0 ? available : (available ?? all()).filter((name) => !closed.has(name)),
    held: fixed,
    others: operations,
  });
}

/** A selection, and what of it can't be changed. */
export interface Footing {
  readonly value: readonly string[];
  /** Scopes that are always on. */
  readonly required: readonly string[];
  /** Scopes that stay as they are in the value. */
  readonly disabled: readonly string[];
}

/** The scopes that stay on and those that stay off, whatever happens. */
export function fixedScopes({ value, required, disabled }: Footing): { fixed: string[]; off: string[] } {
  const selected = new Set([...value, ...required]);
  return {
    fixed: [...new Set([...required, ...disabled.filter((name) => selected.has(name))])],
    off: disabled.filter((name) => !selected.has(name)),
  };
}

/** How a selection stands to the least scopes. */
export interface PrivilegePlan {
  /** The value with the required scopes, as a picker emits it. The same array where it has them. */
  readonly current: readonly string[];
  /** What the selection has, with all that it implies. */
  readonly has: ReadonlySet<string>;
  /** Of the least scopes those that the selection neither has nor implies. */
  readonly missing: readonly string[];
  /** Of the least scopes those that the selection only implies, each with the selected scopes that cover it. */
  readonly coverers: ReadonlyMap<string, readonly string[]>;
  /** Selected scopes that none of the chosen operations uses: without them all stays open that is open now. */
  readonly unneeded: readonly string[];
  /** Selected scopes that are used, but only until the least scopes take their place. */
  readonly replaceable: readonly string[];
  /** The value with what is missing. The same array where nothing is. */
  readonly withLeast: readonly string[];
  /** The least scopes alone: with the required and the disabled ones as they are, the protocol's, and names that nobody knows. */
  readonly onlyLeast: readonly string[];
  /** The value without what is not needed. */
  readonly withoutUnneeded: readonly string[];
}

/** Compares a selection with the least scopes for the operations that an app calls. */
export function privilegePlan(
  catalogue: Catalogue,
  { operations, chosen }: Pick<PrivilegeTask, "operations" | "chosen">,
  least: readonly string[],
  footing: Footing,
): PrivilegePlan {
  const { value } = footing;
  const fixed = new Set(fixedScopes(footing).fixed);
  const current = addScopes(catalogue, value, [], footing);
  const sent = current.filter(isScopeToken);
  const has = new Set<string>(effectiveScopes(catalogue, sent));
  const selection = selectionOf(catalogue, sent);
  const selected = new Set(sent);
  const wanted = new Set<string>(least);
  const missing = least.filter((name) => !has.has(name));
  // An operation that the least scopes open goes with those; for the others whatever opens them now is of use.
  const narrow = sent.filter((name) => wanted.has(name) || fixed.has(name));
  // What the least scopes can't open stays open by what opens it now: nothing could take the place of that.
  const opened = new Set(unlockedOperations(catalogue, [...least, ...fixed], chosen));
  const beyond = chosen.filter((operation) => !opened.has(operation));
  for (const { scope } of explainScopes(catalogue, narrow, sent, beyond)) fixed.add(scope);
  const used = new Set<string>(explainScopes(catalogue, narrow, sent, chosen).map(({ scope }) => scope));
  // Of a name that neither the catalogue nor an operation knows nobody can say that it is not needed.
  const isKnown = (name: string) =>
    catalogue.get(name) !== undefined ||
    operations.some(({ requires }) => requires.some((scopes) => scopes.includes(name)));
  const surplus = sent.filter((name) => !wanted.has(name) && !fixed.has(name) && !PROTOCOL.has(name) && isKnown(name));
  const unneeded = surplus.filter((name) => !used.has(name));
  return {
    current,
    has,
    missing,
    coverers: new Map(
      least
        .filter((name) => has.has(name) && !selected.has(name))
        .map((name) => [name, coveredBy(selection, catalogue.get(name) as Scope).map(({ name }) => name)]),
    ),
    unneeded,
    replaceable: surplus.filter((name) => used.has(name)),
    withLeast: addScopes(catalogue, value, missing, footing),
    onlyLeast: removeScopes(catalogue, addScopes(catalogue, value, least, footing), surplus, footing),
    withoutUnneeded: removeScopes(catalogue, value, unneeded, footing),
  };
}

/** Ids of the operations that a selection unlocks. */
export function unlockedIds(
  catalogue: Catalogue,
  { value, required }: Footing,
  operations: readonly Operation[],
): Set<string> {
  return new Set(unlockedOperations(catalogue, [...value, ...required], operations).map(({ id }) => id));
}
