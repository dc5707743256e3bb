import { append } from "./append.js";
import type { Report } from "./catalogue-issue.js";
import { mutualGroups } from "./mutual-groups.js";
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
  const circles: ReadDefinition[][] = [];
  for (const [scope, definition] of said) {
    const { name, index, implies } = definition;
    for (const implied of new Set(implies)) {
      const target = byName.get(implied);
      if (!target) {
        const text = `implies ${quoted([implied])}, which is not defined. Define it, or leave it out.`;
        report("unknown-implication", index, name, text);
      } else if (target === scope) circles.push([definition]);
      else {
        scope.implies = withAlso(scope.implies, implied);
        target.impliedBy = withAlso(target.impliedBy, name);
        if (scope.valid && target.valid) append(implications, scope.index, target.index);
      }
    }
  }

  const definitionAt = (at: number) => said.get(scopes[at] as ScopeDraft) as ReadDefinition;
  for (const cycle of mutualGroups(implications)) circles.push(cycle.sort((a, b) => a - b).map(definitionAt));
  for (const circle of circles) {
    const names = quoted(circle.slice(0, NAMED).map(({ name }) => name));
    const text = `implies itself in a circle (${names}${circle.length > NAMED ? ", …" : ""}): they count as equal. If they are not, take one out.`;
    for (const { index, name } of circle) report("cyclic-implication", index, name, text);
  }
  return implications;
}
