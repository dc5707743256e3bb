import { oncePer } from "../core/once-per.js";
import type { RequirementMeaning } from "./openapi-security.js";

/** More alternatives than this of one requirement help nobody: twenty schemes of two scopes each give a million. */
const MOST_ALTERNATIVES = 1_000;

/** The alternatives of one requirement. */
export interface RequirementAlternatives {
  readonly alternatives: readonly (readonly string[])[];
  /** Whether there would be too many with "any", so that all scopes were taken together. */
  readonly tooMany: boolean;
}

/**
 * Expands requirements, given the scopes of each of its schemes, which are needed together.
 * `"all"`: one alternative with every scope. `"any"`: one scope of each scheme; what another alternative covers is left
 * out. The names that it puts together count against a budget: with aliases a line can ask for ten thousand of them.
 */
export class RequirementExpander {
  readonly #meaning: RequirementMeaning;
  /** Names that may still be put together. */
  #left: number;

  constructor(meaning: RequirementMeaning, mostNames: number) {
    this.#meaning = meaning;
    this.#left = mostNames;
  }

  /** Null where the budget does not reach. The same array in gives the same array out. */
  expand(jointly: readonly (readonly string[])[]): RequirementAlternatives | null {
    const asked = jointly.filter((names) => names.length > 0);
    const [only] = asked;
    if (only === undefined) return { alternatives: [[]], tooMany: false };
    if (asked.length === 1) {
      return { alternatives: this.#meaning === "any" ? this.#singlesOf(only) : [only], tooMany: false };
    }
    const product = asked.reduce((count, names) => count * names.length, 1);
    const isAny = this.#meaning === "any" && product <= MOST_ALTERNATIVES;
    this.#left -= isAny ? product * asked.length : asked.reduce((sum, names) => sum + names.length, 0);
    if (this.#left < 0) return null;
    if (isAny) return { alternatives: withoutCovered(combinations(asked)), tooMany: false };
    return { alternatives: [[...new Set(asked.flat())]], tooMany: this.#meaning === "any" };
  }

  readonly #singlesOf = oncePer((names: readonly string[]): readonly (readonly string[])[] =>
    names.map((name) => [name]),
  );
}

function combinations(asked: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let alternatives: (readonly string[])[] = [[]];
  for (const names of asked) {
    alternatives = alternatives.flatMap((scopes) =>
      names.map((name) => (scopes.includes(name) ? scopes : [...scopes, name])),
    );
  }
  return alternatives;
}

/** Without those of which another one is a part: a shorter one, or an equal one. */
function withoutCovered(alternatives: readonly (readonly string[])[]): (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  const equals = new Set<string>();
  let shorter: readonly (readonly string[])[] = [];
  let length = 0;
  for (const scopes of alternatives.toSorted((a, b) => a.length - b.length)) {
    if (scopes.length > length) {
      shorter = [...kept];
      length = scopes.length;
    }
    const key = JSON.stringify(scopes.toSorted());
    const held = new Set(scopes);
    if (equals.has(key) || shorter.some((other) => other.every((name) => held.has(name)))) continue;
    equals.add(key);
    kept.push(scopes);
  }
  return kept;
}
