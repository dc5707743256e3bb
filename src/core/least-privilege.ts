import type { Catalogue, ScopeName, ScopeNames } from "./catalogue.js";
import { coverLightest, type Item } from "./cover-lightest.js";
import { effectiveScopes, minimalScopes } from "./effective-scopes.js";
import { explainScopes, type ScopeReason } from "./explain-scopes.js";
import type { Operation } from "./operation.js";
import { quoted } from "./quoted.js";
import { remember } from "./remember.js";
import { isScopeToken } from "./scope-token.js";
import { inOrder } from "./selection.js";
import { unlockedOperations } from "./unlocked-operations.js";

/** What `leastPrivilege` may use and what it has to weigh. */
export interface LeastPrivilegeOptions<Name extends string = string> {
  /** The only scopes that may be used. Default: all of the catalogue, and those that the operations name besides. */
  readonly available?: ScopeNames<Name> | undefined;
  /** Scopes that the client holds already: they cost nothing, nor does what they imply. Default: none. */
  readonly held?: ScopeNames<Name> | undefined;
  /**
   * All operations of the provider, or those that the app does not call: each that the answer unlocks besides counts against it.
   * Without them a scope whose access is unknown (`all`) counts as one that unlocks an operation more, since it may well do so.
   */
  readonly others?: readonly Operation[] | undefined;
  /** Bound on the search, in steps of about a fifth of a microsecond. Default: 1,000,000. Past it the best found is returned as not proven. */
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

/**
 * The least scopes that unlock an app's operations. Least is, in this order, over all that the scopes imply: scopes that the catalogue
 * lacks (nobody knows what they cover), high-risk scopes, other operations unlocked, scopes not known to be read, number of scopes,
 * deprecated scopes, scopes of unknown access or of namespaces, catalogue order. So a short `all` is not the answer where scopes made
 * for the purpose exist.
 *
 * Exact up to a bound on work (`effort`), after which it tells by `proven: false` that less might do. The same input gives the same
 * answer, whatever the order of the operations.
 */
export function leastPrivilege<Name extends string, Op extends Operation>(
  catalogue: Catalogue<Name>,
  operations: readonly Op[],
  options: LeastPrivilegeOptions<NoInfer<Name>> = {},
): LeastPrivilege<Name, Op> {
  const { available, others, effort = 1_000_000 } = options;
  const holding = inOrder(catalogue, options.held ?? []).filter(isScopeToken);
  const held = new Set<string>(effectiveScopes(catalogue, holding));
  const lacks = (names: readonly string[]) => [...new Set(names.filter((name) => !held.has(name)))];
  const usable = available && new Set<string>(available);
  const isUsable = (name: string) => usable?.has(name) !== false;
  // A scope itself, if it may be used; else the nearest scopes that cover it and may be. What covers these gives more, never less.
  const nearest = remember((name) => {
    const seen = new Set([name].filter(isScopeToken));
    for (const at of seen) {
      if (isUsable(at)) continue;
      for (const next of catalogue.get(at)?.impliedBy.filter(isScopeToken) ?? []) seen.add(next);
    }
    return [...seen].filter(isUsable);
  });

  // An alternative as usable scopes, by its names as JSON: each that may not be used multiplies its ways by the scopes that cover it.
  let left = effort;
  let isWhole = true;
  const waysOf = remember((names) =>
    (JSON.parse(names) as string[]).reduce<string[][]>(
      (built, name) => {
        const longer = built.flatMap((way) => nearest(name).map((scope) => [...way, scope]));
        left -= longer.length * built.length;
        const most = left > 0 ? MOST : 1;
        isWhole &&= longer.length <= most;
        return longer.slice(0, most);
      },
      [[]],
    ),
  );
  const unsatisfied: UnsatisfiedOperation<Op>[] = [];
  const wanted = new Map<string, string[][]>();
  for (const operation of operations) {
    const ways = operation.requires.flatMap((alternative) => waysOf(JSON.stringify(lacks(alternative))));
    if (ways.length === 0) {
      const missing = lacks(operation.requires.flat()).filter((name) => nearest(name).length === 0);
      const [code, fault] =
        operation.requires.length > 0
          ? (["unavailable", `stays locked: ${quoted(missing)} can't be used. Make one available`] as const)
          : (["unreachable", "names no scopes that unlock it. Ask the provider"] as const);
      const message = `${quoted([operation.id])} ${fault}, or leave it out.`;
      unsatisfied.push({ operation, code, missing, message });
    } else {
      // Operations that ask for the same are one.
      const lines = ways.map((names) => names.join(" "));
      wanted.set(lines.sort().join("\n"), ways);
    }
  }

  // A weight is one number with a digit for each burden, worst first, so that one comparison decides by all of them in their order. Its
  // lowest bits decide by place: of two sets of one size the one with the first eligible scope that the other lacks is lighter.
  const eligible = inOrder(catalogue, [...wanted.values()].flat(2).sort())
    .slice(0, PLACES)
    .reverse();
  const digits = (...burdens: unknown[]) =>
    burdens.reduce((sum: bigint, burden) => (sum << DIGIT) + BigInt(!!burden), 0n) << BigInt(eligible.length);
  const itemOf = remember((name) => {
    const scope = catalogue.get(name);
    const { implies = [], access, risk, deprecated, valid } = scope ?? {};
    // An unknown access stands in for the operations that the scope unlocks besides, where these are not known.
    const isVague = others === undefined && access === null;
    // Last, what may stand for more without the catalogue saying so: an unknown access, a resource with others below it.
    const isBroad = access === null || scope?.resource.children.length;
    const burden = digits(!scope, risk, isVague, access !== "read", true, deprecated, isBroad);
    // Nothing where it is not among them: a shift by -1 is one to the right.
    const place = 1n << BigInt(eligible.indexOf(name));
    const isHad = held.has(name) || valid === false;
    return { name, weight: burden - place, implies, parts: [], isHad } as Item;
  });

  // The other operations that the answer could unlock: not the public ones, nor what is unlocked by what is held.
  const ids = new Set(operations.map(({ id }) => id));
  for (const { id, requires } of others ?? []) {
    const lists = requires.map(lacks);
    if (ids.has(id) || lists.some((list) => list.length === 0)) continue;
    const operation = { weight: digits(1, 0, 0, 0, 0), implies: [], parts: [], isHad: false };
    for (const list of lists) {
      const part = { missing: list.length, operation };
      for (const name of list) itemOf(name).parts.push(part);
    }
  }

  // Sorted, so that the order of the operations does not matter.
  const choices = [...wanted.keys()].sort().map((lines) => ({
    ways: (wanted.get(lines) as string[][]).map((names) => ({ items: names.map(itemOf) })),
  }));
  const found = coverLightest(choices, itemOf, left);
  const proven = found.proven && isWhole;
  const usables = found.gained.flatMap(({ name = [] }) => name).filter(isUsable);
  let least = minimalScopes(catalogue, usables as Name[]);
  if (!proven) {
    // Less may do, which the search had no time to see: what no operation needs goes, the heaviest first. Bounded like the search.
    const unlocks = (names: typeof least) => unlockedOperations(catalogue, [...holding, ...names], operations).length;
    const most = unlocks(least);
    left = effort;
    for (const { name } of least.map(itemOf).sort((a, b) => Number(b.weight - a.weight))) {
      const rest = least.filter((other) => other !== name);
      left -= operations.length;
      if (left > 0 && unlocks(rest) === most) least = rest;
    }
  }
  const reasons = explainScopes(catalogue, least, holding, operations);
  const scopes = reasons.map(({ scope }) => scope);
  return {
    scopes,
    added: scopes.filter((name) => !held.has(name)),
    reasons,
    unsatisfied,
    proven,
  };
}

/** Ways looked at per alternative: each scope that may not be used multiplies them by the scopes that cover it. */
const MOST = 256;

/** Bits of a burden's digit: more than a catalogue has scopes. */
const DIGIT = 32n;

/** How many eligible scopes have a bit for their place: it bounds what an addition costs. Past it the order of the search decides. */
const PLACES = 2048;
