import { append } from "./append.js";
import { mutualGroups } from "./mutual-groups.js";

/** What a set can gain: a scope, or an operation that the app does not call. */
export interface Item {
  /** Undefined for an operation. */
  readonly name?: string;
  /** Weights add up and are positive, so that a set weighs more than any part of it: the bounds rest on that. */
  readonly weight: bigint;
  /** Names of the scopes that come with it. */
  readonly implies: readonly string[];
  /** The alternatives of other operations that it is part of. */
  readonly parts: Part[];
  /** Whether the set at hand has it. Set from the start for one that never comes in. */
  isHad: boolean;
}

/** An alternative of another operation, which comes in when nothing of it is missing. */
export interface Part {
  missing: number;
  readonly operation: Item;
}

/** Scopes that meet a choice together. */
export interface Way {
  readonly items: readonly Item[];
}

/** What an operation asks for: any one of its ways. */
export interface Choice {
  readonly ways: readonly Way[];
}

interface WeighedWay extends Way {
  /** What the set weighs with it. */
  readonly total: bigint;
}

/** A choice for the set at hand. */
interface Weighed extends Choice {
  readonly ways: readonly WeighedWay[];
  /** All that making it can change: choices that share none add up independently. */
  readonly touched: ReadonlySet<Item>;
}

/** What a set must stay under; a number only where there is no bound yet. */
type Bound = bigint | number;

/**
 * The lightest set of scopes that meets every choice, with all that they imply, on top of those had; and whether it is proven to be
 * the lightest. Exact by branch and bound, until the effort is spent; then the lightest found so far. Each choice has a way at least.
 */
export function coverLightest(
  choices: readonly Choice[],
  itemOf: (name: string) => Item,
  effort: number,
): { gained: readonly Item[]; proven: boolean } {
  // The set at hand. It grows by `add` and shrinks by `undo`, so that the search can try.
  const gained: Item[] = [];
  let weight = 0n;

  const add = (items: readonly Item[]) => {
    const queue = [...items];
    for (const item of queue) {
      effort--;
      if (item.isHad) continue;
      gained.push(item);
      item.isHad = true;
      weight += item.weight;
      for (const part of item.parts) {
        effort--;
        if (--part.missing === 0) queue.push(part.operation);
      }
      for (const name of item.implies) queue.push(itemOf(name));
    }
  };

  /** Back to the first `length` gains; gives the others. */
  const undo = (length: number) => {
    const undone = gained.splice(length);
    for (const item of undone) {
      item.isHad = false;
      weight -= item.weight;
      for (const part of item.parts) part.missing++;
    }
    return undone;
  };

  /** A choice with the ways that keep the set under `best`, lightest first. */
  const weigh = ({ ways }: Choice, best: Bound): Weighed => {
    const touched = new Set<Item>();
    const { length } = gained;
    const under = ways.flatMap(({ items }) => {
      add(items);
      const total = weight;
      const undone = undo(length);
      if (total >= best) return [];
      for (const item of undone) {
        touched.add(item);
        for (const { operation } of item.parts) touched.add(operation);
      }
      return { items, total };
    });
    return { ways: under.sort((a, b) => Number(a.total - b.total)), touched };
  };

  /**
   * The choices still to be made for a set under `best`; one with a single way is made. Undefined where no set is under it.
   * Without a bound each is made, one after the other, by what is lightest at that point.
   */
  const narrow = (choices: readonly Choice[], best: Bound = Infinity): readonly Weighed[] | undefined => {
    let left = choices;
    let open: Weighed[];
    let before: bigint;
    do {
      before = weight;
      open = [];
      for (const choice of left) {
        const weighed = weigh(choice, best);
        const [first, second] = weighed.ways;
        if (first === undefined) return;
        // It is met: nothing comes in.
        if (first.total === weight) continue;
        if (second === undefined || best === Infinity) add(first.items);
        else open.push(weighed);
      }
      left = open;
    } while (weight > before && effort >= 0);
    // What is left weighs at least this: choices that touch nothing in common add up.
    const taken = new Set<Item>();
    let bound = weight;
    for (const { touched, ways } of open) {
      if ([...touched].some((item) => taken.has(item))) continue;
      for (const item of touched) taken.add(item);
      bound += (ways[0] as WeighedWay).total - weight;
    }
    return bound < best ? open : undefined;
  };

  /** Adds the lightest set that meets these choices, or the lightest found when the effort is spent. */
  const search = (choices: readonly Choice[]) => {
    const { length } = gained;
    narrow(choices);
    let best = weight;
    let solution = undo(length);
    // A stack of our own, no recursion: there are as many levels as choices.
    const stack: [length: number, items: Way["items"], left: readonly Choice[]][] = [[length, [], choices]];
    for (let node = stack.pop(); node !== undefined && effort >= 0; node = stack.pop()) {
      undo(node[0]);
      add(node[1]);
      const open = narrow(node[2], best);
      if (open === undefined) continue;
      const [fewest] = open.toSorted((a, b) => a.ways.length - b.ways.length);
      if (fewest === undefined) {
        best = weight;
        solution = gained.slice(length);
      } else for (const { items } of fewest.ways.toReversed()) stack.push([gained.length, items, open]);
    }
    undo(length);
    add(solution);
  };

  // What is met lightest by lightest stays under the ceiling, so that no choice is left without a way.
  narrow(choices);
  const ceiling = weight + 1n;
  undo(0);
  for (const group of independent(narrow(choices, ceiling) as Weighed[])) search(group);
  return { gained, proven: effort >= 0 };
}

/** Groups of choices that touch nothing in common: each can be made on its own, which turns a product of searches into a sum. */
function independent(open: readonly Weighed[]): Weighed[][] {
  const links = new Map<Weighed | Item, (Weighed | Item)[]>();
  for (const choice of open) {
    for (const item of choice.touched) {
      append(links, choice, item);
      append(links, item, choice);
    }
  }
  const groups = mutualGroups(links).map((group) => group.filter((node) => "ways" in node));
  // Small ones first: a hard one may spend the effort that is left.
  return groups.sort((a, b) => a.length - b.length);
}
