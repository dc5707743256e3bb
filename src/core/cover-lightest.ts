import { append } from "./append.js";
import type { Catalogue } from "./catalogue.js";

/** What one operation asks for: any one of these lists of scopes. */
export interface Choice {
  readonly ways: readonly (readonly string[])[];
}

/** An alternative of an operation that the app does not call: unlocked when nothing of it is missing. */
export interface Watched {
  missing: number;
  /** How many alternatives of the operation are unlocked. */
  readonly operation: { unlocked: number };
}

/** What a set of scopes is measured by. Weights add up and are positive, so that a set weighs more than any part of it: the bounds rest on that. */
export interface Scales {
  /** By name: the alternatives of other operations that it is part of. */
  readonly watching: ReadonlyMap<string, readonly Watched[]>;
  /** What another operation unlocked weighs. */
  readonly otherWeight: bigint;
  weightOf(name: string): bigint;
}

/** A choice that is still to be made. */
interface Open extends Choice {
  /** What the first of its ways adds, which is the lightest. */
  readonly least: bigint;
  /** All that making it can change: choices that share none add up independently. */
  readonly touched: ReadonlySet<unknown>;
}

/**
 * The lightest set of scopes that meets every choice, with all that they imply, on top of those held; and whether it is proven to be
 * the lightest. Exact by branch and bound, until the effort is spent; then the lightest found so far. Each choice holds a way at least.
 */
export function coverLightest(
  catalogue: Catalogue,
  choices: readonly Choice[],
  held: Iterable<string>,
  { watching, otherWeight, weightOf }: Scales,
  effort: number,
): { gained: readonly string[]; proven: boolean } {
  // The set at hand. It grows by `add` and shrinks by `undo`, so that the search can try.
  const has = new Set(held);
  const gained: string[] = [];
  const before: bigint[] = [];
  let weight = 0n;

  const add = (names: readonly string[]) => {
    const stack = [...names];
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      effort--;
      const scope = catalogue.get(name);
      if (has.has(name) || scope?.valid === false) continue;
      has.add(name);
      gained.push(name);
      before.push(weight);
      weight += weightOf(name);
      for (const entry of watching.get(name) ?? []) {
        effort--;
        if (--entry.missing === 0 && entry.operation.unlocked++ === 0) weight += otherWeight;
      }
      for (const implied of scope?.implies ?? []) stack.push(implied);
    }
  };

  /** Back to the first `length` gains; gives the others. */
  const undo = (length: number) => {
    const undone = gained.splice(length);
    [weight = weight] = before.splice(length);
    for (const name of undone) {
      has.delete(name);
      for (const entry of watching.get(name) ?? []) if (entry.missing++ === 0) entry.operation.unlocked--;
    }
    return undone;
  };

  const isMet = ({ ways }: Choice) =>
    ways.some((names) => {
      effort--;
      return names.every((name) => has.has(name));
    });

  /** A choice with the ways that keep the set under `best`, lightest first; with all, in their order, once the effort is spent. */
  const weigh = ({ ways }: Choice, best?: bigint): Open => {
    const touched = new Set<unknown>();
    const { length } = gained;
    const from = weight;
    if (effort < 0) return { ways, least: 0n, touched };
    const weighed: [names: readonly string[], weight: bigint][] = [];
    for (const names of ways) {
      add(names);
      const total = weight;
      const isUnder = best === undefined || total < best;
      if (isUnder) weighed.push([names, total]);
      for (const name of undo(length)) {
        if (!isUnder) continue;
        touched.add(name);
        for (const { operation } of watching.get(name) ?? []) touched.add(operation);
      }
    }
    weighed.sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
    return { ways: weighed.map(([names]) => names), least: (weighed[0]?.[1] ?? from) - from, touched };
  };

  /** Meets one choice after the other by what is lightest at that point, and takes it back: an answer to begin with. */
  const greedy = (open: readonly Choice[]) => {
    const { length } = gained;
    for (const choice of open) if (!isMet(choice)) add(weigh(choice).ways[0] as readonly string[]);
    return { best: weight, solution: undo(length) };
  };

  /** The choices still to be made for a set under `best`; one with a single way is made. Undefined where no set is under it. */
  const narrow = (choices: readonly Choice[], best: bigint): Open[] | undefined => {
    let left: readonly Choice[] = choices;
    let open: Open[];
    let isForced: boolean;
    do {
      open = [];
      isForced = false;
      for (const choice of left) {
        if (isMet(choice)) continue;
        const weighed = weigh(choice, best);
        const [only, other] = weighed.ways;
        if (only === undefined) return;
        if (other !== undefined) open.push(weighed);
        else {
          add(only);
          isForced = true;
        }
      }
      left = open;
    } while (isForced);
    // What is left weighs at least this: choices that touch nothing in common add up.
    const taken = new Set<unknown>();
    let bound = weight;
    for (const { touched, least } of open) {
      if ([...touched].some((cell) => taken.has(cell))) continue;
      for (const cell of touched) taken.add(cell);
      bound += least;
    }
    return bound < best ? open : undefined;
  };

  /** Adds the lightest set that meets these choices, or the lightest found when the effort is spent. */
  const search = (choices: readonly Choice[]) => {
    const { length } = gained;
    let { best, solution } = greedy(choices);
    // A stack of our own, no recursion: there are as many levels as choices.
    const path = [{ length, ways: [[]] as Choice["ways"], next: 0, open: choices }];
    for (let node = path.at(-1); node !== undefined && effort >= 0; node = path.at(-1)) {
      undo(node.length);
      const names = node.ways[node.next++];
      if (names === undefined) path.pop();
      else {
        add(names);
        const open = narrow(node.open, best);
        const fewest = open?.reduce(
          (a: Open | undefined, b) => (a && a.ways.length <= b.ways.length ? a : b),
          undefined,
        );
        if (open && fewest) path.push({ length: gained.length, ways: fewest.ways, next: 0, open });
        else if (open) {
          best = weight;
          solution = gained.slice(length);
        }
      }
    }
    undo(length);
    add(solution);
  };

  // Never undefined: what was found greedily stays under the ceiling.
  const open = narrow(choices, greedy(choices).best + 1n) ?? [];
  for (const group of independent(open)) search(group);
  return { gained, proven: effort >= 0 };
}

/** Groups of choices that touch nothing in common: each can be made on its own, which turns a product of searches into a sum. */
function independent(open: readonly Open[]): Open[][] {
  const touching = new Map<unknown, Open[]>();
  for (const choice of open) for (const cell of choice.touched) append(touching, cell, choice);
  const rest = new Set(open);
  const groups: Open[][] = [];
  for (const first of rest) {
    const group = new Set([first]);
    for (const choice of group) {
      rest.delete(choice);
      for (const cell of choice.touched) {
        for (const other of touching.get(cell) ?? []) group.add(other);
        touching.delete(cell);
      }
    }
    groups.push([...group]);
  }
  // Small ones first: a hard one may spend the effort that is left.
  return groups.sort((a, b) => a.length - b.length);
}
