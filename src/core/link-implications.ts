import { append } from "./append.js";
import type { Entry, Scope } from "./catalogue.js";
import { type CatalogueIssue, issueOf } from "./catalogue-issue.js";
import { findCycles } from "./implication.js";
import { quoted } from "./quoted.js";

/** How many of a circle's members a message names: all of them in the message of each would be quadratic. */
const NAMED = 5;

/**
 * Links `implies` and `impliedBy`, reports implications to nowhere and in a circle, and gives the implications by position.
 * A name that can't be sent neither covers nor is covered.
 */
export function linkImplications(entries: ReadonlyMap<string, Entry>, issues: CatalogueIssue[]): Map<number, number[]> {
  const implications = new Map<number, number[]>();
  const impliedBy = new Map<Entry, string[]>();
  const members = new Map<number, Entry>();
  const circles: Entry[][] = [];
  for (const [name, entry] of entries) {
    const { index, definition, scope } = entry;
    if (definition.implies === undefined) continue;
    const targets: Scope[] = [];
    for (const implied of new Set(definition.implies)) {
      const target = entries.get(implied);
      if (target === undefined) {
        const text = `implies ${quoted([implied])}, which the catalogue does not define. Define it, or take it out of implies.`;
        issues.push(issueOf("unknown-implication", index, name, text));
      } else if (target === entry) circles.push([entry]);
      else {
        targets.push(target.scope);
        append(impliedBy, target, name);
      }
    }
    scope.implies = targets.map((target) => target.name);
    members.set(scope.index, entry);
    const sent = targets.filter((target) => target.valid).map((target) => target.index);
    if (scope.valid && sent.length > 0) implications.set(scope.index, sent);
  }
  for (const [{ scope }, coverers] of impliedBy) scope.impliedBy = coverers;

  for (const cycle of findCycles(implications)) circles.push(cycle.map((at) => members.get(at) as Entry));
  for (const circle of circles) {
    const names = quoted(circle.slice(0, NAMED).map(({ scope }) => scope.name));
    const text = `implies itself in a circle (${names}${circle.length > NAMED ? ", …" : ""}): scopes that imply each other count as equal. Take an implication out if they are not.`;
    for (const { index, scope } of circle) issues.push(issueOf("cyclic-implication", index, scope.name, text));
  }
  return implications;
}
