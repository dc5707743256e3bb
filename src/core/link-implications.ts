import type { Report } from "./catalogue-issue.js";
import { findCycles } from "./implication.js";
import { quoted } from "./quoted.js";
import type { ReadDefinition } from "./read-definition.js";
import { type ScopeDraft, withAlso } from "./resource-tree.js";

/** How many of a circle's members a message names: all of them in the message of each would be quadratic. */
const NAMED = 5;

/**
 * Links `implies` and `impliedBy`, reports implications to nowhere and in a circle, and gives the implications by position.
 * A name that can't be sent neither covers nor is covered.
 */
export function linkImplications(
  byName: ReadonlyMap<string, ScopeDraft>,
  scopes: readonly ScopeDraft[],
  said: ReadonlyMap<ScopeDraft, ReadDefinition>,
  report: Report,
): Map<number, number[]> {
  const implications = new Map<number, number[]>();
  const circles: ScopeDraft[][] = [];
  for (const [scope, { name, index, implies }] of said) {
    if (implies === undefined) continue;
    const targets: ScopeDraft[] = [];
    for (const implied of new Set(implies)) {
      const target = byName.get(implied);
      if (target === undefined) {
        const text = `implies ${quoted([implied])}, which the catalogue does not define. Define it, or take it out of implies.`;
        report("unknown-implication", index, name, text);
      } else if (target === scope) circles.push([scope]);
      else {
        targets.push(target);
        target.impliedBy = withAlso(target.impliedBy, name);
      }
    }
    scope.implies = targets.map((target) => target.name);
    const sent = targets.filter((target) => target.valid).map((target) => target.index);
    if (scope.valid && sent.length > 0) implications.set(scope.index, sent);
  }

  for (const cycle of findCycles(implications)) circles.push(cycle.map((at) => scopes[at] as ScopeDraft));
  for (const circle of circles) {
    const names = quoted(circle.slice(0, NAMED).map(({ name }) => name));
    const text = `implies itself in a circle (${names}${circle.length > NAMED ? ", …" : ""}): scopes that imply each other count as equal. Take an implication out if they are not.`;
    for (const scope of circle)
      report("cyclic-implication", (said.get(scope) as ReadDefinition).index, scope.name, text);
  }
  return implications;
}
