/** Scopes that are needed together, by position in the ledger. */
export type Alternative = readonly number[];

/** What counts against a scope, worst first. `vague` stands in for the operations that it unlocks besides, where these are not known. */
export type Burdens = readonly [
  unknown: boolean,
  risk: boolean,
  vague: boolean,
  notRead: boolean,
  counts: true,
  deprecated: boolean,
];

/** How many of the burdens weigh less than another operation unlocked. */
const BELOW_OTHERS = 3n;

/** A scope that a search may come by. */
export interface LedgerScope {
  readonly burdens: Burdens;
  /** Whether it can be chosen, and is not only implied: then its place decides between sets that are alike otherwise. */
  readonly eligible: boolean;
  /** What it implies, by position in the ledger. */
  readonly implied: Alternative;
}

/** An alternative of an operation that the app does not call. */
export interface Watched {
  readonly operation: number;
  readonly names: Alternative;
}

const DIGIT = 32n;

/** How many eligible scopes have a bit for their place: it bounds what an addition costs. Past it the order of the search decides. */
const PLACES = 2048;

/**
 * A set of scopes with all that they imply, and what it weighs. It grows by `add` and shrinks by `undo`, so that a search can try.
 *
 * A weight is one number with a digit for each of the {@link Burdens}, so that one comparison decides by all of them in their order. Its
 * lowest bits decide by position: of two sets of one size the one with the first eligible scope that the other lacks is lighter.
 * Weights add up, and each scope's is positive, so that a set weighs more than any part of it: what a search's bounds rest on.
 */
export class PrivilegeLedger {
  /** All that the set holds, in the order gained. */
  readonly gained: number[] = [];
  weight = 0n;
  /** Steps left; below 0 a search should end. */
  effort: number;
  readonly #has: Uint8Array;
  readonly #scopes: readonly LedgerScope[];
  readonly #weights: readonly bigint[];
  readonly #otherWeight: bigint;
  /** By scope: the alternatives of other operations that it is part of. */
  readonly #watching: { missing: number; readonly operation: number }[][];
  /** By other operation: how many of its alternatives are unlocked. */
  readonly #unlocked = new Map<number, number>();
  /** The weight before each gain. */
  readonly #before: bigint[] = [];

  constructor(scopes: readonly LedgerScope[], others: readonly Watched[], effort: number) {
    const order = BigInt(Math.min(PLACES, scopes.filter(({ eligible }) => eligible).length));
    let place = order;
    this.#weights = scopes.map(({ burdens, eligible }) => {
      const weight = burdens.reduce((sum, burden) => (sum << DIGIT) + (burden ? 1n : 0n), 0n) << order;
      return eligible && place > 0n ? weight - (1n << --place) : weight;
    });
    this.#otherWeight = 1n << (BELOW_OTHERS * DIGIT + order);
    this.#scopes = scopes;
    this.#has = new Uint8Array(scopes.length);
    this.#watching = scopes.map(() => []);
    for (const { operation, names } of others) {
      const entry = { missing: names.length, operation };
      for (const name of names) this.#watching[name]?.push(entry);
    }
    this.effort = effort;
  }

  has(alternative: Alternative): boolean {
    this.effort--;
    return alternative.every((name) => this.#has[name] === 1);
  }

  add(alternative: Alternative): void {
    const stack = [...alternative];
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      this.effort--;
      if (this.#has[name] === 1) continue;
      this.#has[name] = 1;
      this.gained.push(name);
      this.#before.push(this.weight);
      this.weight += this.#weights[name] as bigint;
      const watching = this.#watching[name] as { missing: number; operation: number }[];
      this.effort -= watching.length;
      for (const entry of watching) {
        if (--entry.missing > 0) continue;
        const count = this.#unlocked.get(entry.operation) ?? 0;
        if (count === 0) this.weight += this.#otherWeight;
        this.#unlocked.set(entry.operation, count + 1);
      }
      for (const next of (this.#scopes[name] as LedgerScope).implied) stack.push(next);
    }
  }

  /** Back to the first `length` gains. */
  undo(length: number): void {
    while (this.gained.length > length) {
      const name = this.gained.pop() as number;
      this.#has[name] = 0;
      this.weight = this.#before.pop() as bigint;
      for (const entry of this.#watching[name] as { missing: number; operation: number }[]) {
        if (entry.missing++ > 0) continue;
        this.#unlocked.set(entry.operation, (this.#unlocked.get(entry.operation) as number) - 1);
      }
    }
  }

  /** What the set would weigh with this. */
  weightWith(alternative: Alternative): bigint {
    const { length } = this.gained;
    this.add(alternative);
    const { weight } = this;
    this.undo(length);
    return weight;
  }

  /** All that adding any of these could change: scopes, and (below 0) other operations. Sets that share none add up independently. */
  touched(alternatives: readonly Alternative[]): Set<number> {
    const touched = new Set<number>();
    const { length } = this.gained;
    for (const alternative of alternatives) {
      this.add(alternative);
      for (const name of this.gained.slice(length)) {
        touched.add(name);
        for (const { operation } of this.#watching[name] as { operation: number }[]) touched.add(-1 - operation);
      }
      this.undo(length);
    }
    return touched;
  }
}
