import type { Alternative, PrivilegeLedger } from "./privilege-ledger.js";

/** What one operation asks for: any one of these. */
export type Choice = readonly Alternative[];

/**
 * Adds to the ledger the lightest set that meets every choice, and tells whether it is proven to be the lightest.
 * Exact by branch and bound, until the ledger's effort is spent; then the lightest found so far. Choices hold an alternative at least.
 */
export function coverLightest(ledger: PrivilegeLedger, choices: readonly Choice[]): boolean {
  const { length } = ledger.gained;
  const candidates = choices.map((choice) => undominated(ledger, choice));
  coverGreedily(ledger, candidates);
  const ceiling = ledger.weight + 1n;
  ledger.undo(length);
  // Never null: what was found greedily stays under the ceiling.
  const open = narrow(ledger, candidates, ceiling) ?? [];
  for (const group of independent(ledger, open)) search(ledger, group);
  return ledger.effort >= 0;
}

/** Meets one choice after the other by what is lightest at that point; by the first alternative once the effort is spent. */
function coverGreedily(ledger: PrivilegeLedger, choices: readonly Choice[]): void {
  for (const choice of choices) {
    if (!isMet(ledger, choice)) ledger.add((ledger.effort < 0 ? choice : byWeight(ledger, choice))[0] as Alternative);
  }
}

/** Adds the lightest set that meets these choices, or the lightest found when the effort is spent. */
function search(ledger: PrivilegeLedger, choices: readonly Choice[]): void {
  const { length } = ledger.gained;
  coverGreedily(ledger, choices);
  let best = ledger.weight;
  let solution = ledger.gained.slice(length);
  ledger.undo(length);

  // A stack of our own, no recursion: there are as many levels as choices.
  const path: { open: readonly Choice[]; alternatives: Choice; next: number; length: number }[] = [];
  const enter = (choicesLeft: readonly Choice[]) => {
    const open = narrow(ledger, choicesLeft, best);
    if (open === null) return;
    if (open.length === 0) {
      best = ledger.weight;
      solution = ledger.gained.slice(length);
    } else if (lowerBound(ledger, open) < best) {
      const choice = open.reduce((least, other) => (other.length < least.length ? other : least));
      path.push({ open, alternatives: byWeight(ledger, choice), next: 0, length: ledger.gained.length });
    }
  };
  enter(choices);
  for (let node = path.at(-1); node !== undefined && ledger.effort >= 0; node = path.at(-1)) {
    ledger.undo(node.length);
    const alternative = node.alternatives[node.next++];
    if (alternative === undefined) path.pop();
    else {
      ledger.add(alternative);
      enter(node.open);
    }
  }
  ledger.undo(length);
  ledger.add(solution);
}

/**
 * The choices still to be made, with the alternatives that keep the set lighter than `best`. A choice with one such alternative is
 * made. Null where there is no way under `best`.
 */
function narrow(ledger: PrivilegeLedger, choices: readonly Choice[], best: bigint): Choice[] | null {
  for (let open = choices; ; ) {
    const left: Choice[] = [];
    let isForced = false;
    for (const choice of open) {
      if (isMet(ledger, choice)) continue;
      const viable = ledger.effort < 0 ? choice : choice.filter((names) => ledger.weightWith(names) < best);
      const [only] = viable;
      if (only === undefined) return null;
      if (viable.length > 1) left.push(viable);
      else {
        ledger.add(only);
        isForced = true;
      }
    }
    if (!isForced) return ledger.weight < best ? left : null;
    open = left;
  }
}

/** What any way to meet these choices weighs at least: choices that touch nothing in common add up. */
function lowerBound(ledger: PrivilegeLedger, open: readonly Choice[]): bigint {
  const taken = new Set<number>();
  let bound = ledger.weight;
  for (const choice of open) {
    const touched = ledger.touched(choice);
    if ([...touched].some((cell) => taken.has(cell))) continue;
    for (const cell of touched) taken.add(cell);
    bound += ledger.weightWith(byWeight(ledger, choice)[0] as Alternative) - ledger.weight;
  }
  return bound;
}

/** Groups of choices that touch nothing in common: each can be made on its own, which turns a product of searches into a sum. */
function independent(ledger: PrivilegeLedger, open: readonly Choice[]): Choice[][] {
  const leader = open.map((_, at) => at);
  const find = (at: number): number => {
    let found = at;
    while (leader[found] !== found) {
      leader[found] = leader[leader[found] as number] as number;
      found = leader[found] as number;
    }
    return found;
  };
  const owner = new Map<number, number>();
  const groups = new Map<number, Choice[]>();
  open.forEach((choice, at) => {
    for (const cell of ledger.effort < 0 ? [0] : ledger.touched(choice)) {
      leader[find(at)] = find(owner.get(cell) ?? at);
      owner.set(cell, at);
    }
  });
  open.forEach((choice, at) => {
    const group = groups.get(find(at));
    if (group === undefined) groups.set(find(at), [choice]);
    else group.push(choice);
  });
  // Small ones first: a hard one may spend the effort that is left.
  return [...groups.values()].sort((a, b) => a.length - b.length);
}

/** Less the alternatives that take another one of the choice along, and more: `sessions:write` beside `sessions:sms:write`. */
function undominated(ledger: PrivilegeLedger, choice: Choice): Choice {
  const kept: Alternative[] = [];
  const { length } = ledger.gained;
  for (const alternative of byWeight(ledger, choice)) {
    if (ledger.effort < 0) return choice;
    ledger.add(alternative);
    if (!kept.some((lighter) => ledger.has(lighter))) kept.push(alternative);
    ledger.undo(length);
  }
  return kept;
}

function byWeight(ledger: PrivilegeLedger, choice: Choice): Alternative[] {
  if (ledger.effort < 0) return [...choice];
  return choice
    .map((names) => ({ names, weight: ledger.weightWith(names) }))
    .sort((a, b) => (a.weight < b.weight ? -1 : Number(a.weight > b.weight)))
    .map(({ names }) => names);
}

function isMet(ledger: PrivilegeLedger, choice: Choice): boolean {
  return choice.some((names) => ledger.has(names));
}
