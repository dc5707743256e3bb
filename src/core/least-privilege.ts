import type { Catalogue, Scope, ScopeName } from "./catalogue.js";
import { coverLightest } from "./cover-lightest.js";
import { effectiveScopes, minimalScopes } from "./effective-scopes.js";
import { explainScopes, type ScopeReason } from "./explain-scopes.js";
import type { Operation } from "./operation.js";
import { type Burdens, PrivilegeLedger, type Watched } from "./privilege-ledger.js";
import { isScopeToken } from "./scope-token.js";
import { selectedNames, selectionOf } from "./selection.js";
import { type Ways, wayFinder } from "./ways-to.js";

export interface LeastPrivilegeOptions<Name extends string = string> {
  /** The only scopes that may be used. Default: all that the operations name, be they in the catalogue or not. */
  readonly available?: Iterable<ScopeName<Name>> | undefined;
  /** Scopes that the client holds already: they cost nothing, nor does what they imply. Default: none. */
  readonly held?: Iterable<ScopeName<Name>> | undefined;
  /**
   * All operations of the provider, or those that the app does not call: each that the answer unlocks besides counts against it.
   * Without them a scope whose access is unknown (`all`) counts as one that unlocks an operation more, since it may well do so.
   */
  readonly others?: readonly Operation[] | undefined;
  /** Bound on the search, in steps of about a tenth of a microsecond. Default: 1,000,000. Past it the best found is returned as not proven. */
  readonly effort?: number | undefined;
}

/** The least scopes for what an app does. */
export interface LeastPrivilege<Name extends string = string, Op extends Operation = Operation> {
  /** What unlocks the operations, held scopes that they use among them; in catalogue order, unknown names at the end. */
  readonly scopes: readonly ScopeName<Name>[];
  /** Of these the ones to ask for: those that are not held. */
  readonly added: readonly ScopeName<Name>[];
  /** Why each of `scopes` is there: the operations that use it, or something that it implies. In the same order. */
  readonly reasons: readonly ScopeReason<Name, Op>[];
  /** The operations that stay locked. */
  readonly unsatisfied: readonly UnsatisfiedOperation<Op>[];
  /** Whether nothing less will do. False when the search ended at its bound: then this is the best that was found. */
  readonly proven: boolean;
}

/** An operation that no scope can unlock, and why. */
export interface UnsatisfiedOperation<Op extends Operation = Operation> {
  readonly operation: Op;
  /** `"unreachable"`: it names no alternative. `"unavailable"`: each needs a scope that may not be used or can't be sent. */
  readonly code: "unreachable" | "unavailable";
  /** The scopes that can't be had, each once. */
  readonly missing: readonly string[];
  /** What, why, and the mend. */
  readonly message: string;
}

const EFFORT = 1_000_000;

/**
 * The least scopes that unlock an app's operations. Least is, in this order, over all that the scopes imply: scopes that the catalogue
 * lacks (nobody knows what they cover), high-risk scopes, other operations unlocked, scopes not known to be read, number of scopes,
 * deprecated scopes, catalogue order. So a short `all` is not the answer where scopes made for the purpose exist.
 *
 * Exact up to a bound on work (`effort`), after which it tells by `proven: false` that less might do. The same input gives the same
 * answer, whatever the order of the operations.
 */
export function leastPrivilege<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  operations: readonly Op[],
  options: LeastPrivilegeOptions<NoInfer<Name>> = {},
): LeastPrivilege<Name, Op> {
  const { available, others, effort = EFFORT } = options;
  const holding = selectedNames(selectionOf(catalogue, options.held ?? [])).filter(isScopeToken);
  const held = new Set<string>(effectiveScopes(catalogue, holding));
  const usable = available === undefined ? undefined : new Set<string>(available);

  const waysTo = wayFinder(catalogue, held, usable);
  const unsatisfied: UnsatisfiedOperation<Op>[] = [];
  const wanted = new Map<string, Ways["ways"]>();
  let isWhole = true;
  for (const operation of operations) {
    const { ways, missing, isComplete } = waysTo(operation);
    if (!isComplete) isWhole = false;
    if (ways.length === 0) unsatisfied.push(unsatisfiable(operation, missing));
    // Operations that ask for the same are one.
    else wanted.set(JSON.stringify(ways.map((names) => JSON.stringify(names)).sort()), ways);
  }
  // Sorted, so that the order of the operations does not matter.
  const choices = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ways]) => ways);

  const ids = new Set(operations.map(({ id }) => id));
  const besides = others?.filter(({ id }) => !ids.has(id));
  const eligible = new Set(choices.flat(2));
  const names = reachedFrom(catalogue, eligible, held);
  const at = new Map(names.map((name, index) => [name, index]));
  const ledger = new PrivilegeLedger(
    names.map((name) => {
      const scope = catalogue.get(name);
      return {
        burdens: burdensOf(scope, besides === undefined),
        eligible: eligible.has(name),
        implied: (scope?.implies ?? []).flatMap((implied) => at.get(implied) ?? []),
      };
    }),
    watch(besides ?? [], held, at),
    effort,
  );
  const isProven = coverLightest(
    ledger,
    choices.map((ways) => ways.map((way) => way.map((name) => at.get(name) as number))),
  );
  const gained = ledger.gained.map((index) => names[index] as string).filter((name) => usable?.has(name) !== false);
  const reasons = explainScopes(catalogue, minimalScopes(catalogue, gained), holding, operations);
  const scopes = reasons.map(({ scope }) => scope);
  return {
    scopes,
    added: scopes.filter((name) => !held.has(name)),
    reasons,
    unsatisfied,
    proven: isProven && isWhole,
  };
}

/** These scopes and all that they imply, less what is held: the catalogue's in its order, then the others by their names. */
function reachedFrom(catalogue: Catalogue, names: Iterable<string>, held: ReadonlySet<string>): string[] {
  const reached = effectiveScopes(catalogue, [...names].sort());
  return reached.filter((name) => !held.has(name));
}

function burdensOf(scope: Scope | undefined, countVague: boolean): Burdens {
  const { risk, access, deprecated } = scope ?? {};
  return [!scope, Boolean(risk), countVague && access === null, access !== "read", true, Boolean(deprecated)];
}

/** The alternatives of other operations that the search could unlock, by position. */
function watch(others: readonly Operation[], held: ReadonlySet<string>, at: ReadonlyMap<string, number>): Watched[] {
  return others.flatMap(({ requires }, operation) => {
    const lists = requires.map((names) => [...new Set(names)].filter((name) => !held.has(name)));
    if (lists.some((list) => list.length === 0)) return []; // public, or unlocked by what is held
    return lists
      .filter((list) => list.every((name) => at.has(name)))
      .map((list) => ({ operation, names: list.map((name) => at.get(name) as number) }));
  });
}

function unsatisfiable<Op extends Operation>(operation: Op, missing: readonly string[]): UnsatisfiedOperation<Op> {
  const id = JSON.stringify(operation.id);
  if (operation.requires.length === 0) {
    const message = `${id} names no scopes that unlock it, so none can. Leave it out, or ask the provider how it is reached.`;
    return { operation, code: "unreachable", missing, message };
  }
  const message = `${id} stays locked: each way to unlock it needs a scope that is not available or is no scope-token (${missing.map((name) => JSON.stringify(name)).join(", ")}). Make one available, or leave the operation out.`;
  return { operation, code: "unavailable", missing, message };
}
