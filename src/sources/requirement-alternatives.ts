import type { RequirementMeaning } from "./openapi-security.js";

/** More alternatives than this of one requirement help nobody: twenty schemes of two scopes each give a million. */
const MOST_ALTERNATIVES = 1_000;

/**
 * The alternatives of one requirement, given the scopes of each of its schemes, which are needed together.
 * `"all"`: one alternative with every scope. `"any"`: one scope of each scheme; what another alternative covers is left
 * out. Null when there would be too many.
 */
export function expandAlternatives(
  jointly: readonly (readonly string[])[],
  meaning: RequirementMeaning,
): readonly (readonly string[])[] | null {
  const asked = jointly.filter((names) => names.length > 0);
  const [only] = asked;
  if (only === undefined) return [[]];
  if (meaning === "all") return [asked.length === 1 ? only : [...new Set(asked.flat())]];
  if (asked.length === 1) return only.map((name) => [name]);

  let alternatives: (readonly string[])[] = [[]];
  for (const names of asked) {
    if (alternatives.length * names.length > MOST_ALTERNATIVES) return null;
    alternatives = alternatives.flatMap((scopes) =>
      names.map((name) => (scopes.includes(name) ? scopes : [...scopes, name])),
    );
  }
  return withoutCovered(alternatives);
}

/** Without those of which another one is a part. */
function withoutCovered(alternatives: readonly (readonly string[])[]): (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  const shortestFirst = alternatives.toSorted((a, b) => a.length - b.length);
  for (const scopes of shortestFirst) {
    const held = new Set(scopes);
    if (!kept.some((other) => other.every((name) => held.has(name)))) kept.push(scopes);
  }
  return kept;
}
