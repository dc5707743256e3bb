/** What can be wrong with a definition. Stable: branch on it, show `message`. */
export type CatalogueIssueCode =
  | "duplicate-name"
  | "invalid-name"
  | "invalid-definition"
  | "unknown-implication"
  | "cyclic-implication";

/** One fault of the definitions. Nothing is thrown away for it, but for the second definition of a name. */
export interface CatalogueIssue {
  readonly code: CatalogueIssueCode;
  /** The definition's position in the array given. */
  readonly index: number;
  /** The scope's name. */
  readonly name: string;
  /** What is wrong, why, and how to mend it. */
  readonly message: string;
}

const quote = (name: string) => JSON.stringify(name);

export function duplicateName(name: string, index: number, first: number): CatalogueIssue {
  const message = `${quote(name)} is defined again at position ${index}; the definition at position ${first} stays, since a scope has one meaning. Remove one of them.`;
  return { code: "duplicate-name", index, name, message };
}

export function invalidName(name: string, index: number, fault: string): CatalogueIssue {
  const message = `${quote(name)} ${fault}, so it is no scope-token (RFC 6749 §3.3). It is shown, but can't be ticked or sent. Use the name that the provider documents.`;
  return { code: "invalid-name", index, name, message };
}

export function invalidDefinition(name: string, index: number, fields: readonly string[]): CatalogueIssue {
  const message = `The definition of ${quote(name)} at position ${index} has fields of the wrong type, which are left out: ${fields.join(", ")}. Texts are strings, implies is a list of names; see ScopeDefinition.`;
  return { code: "invalid-definition", index, name, message };
}

export function unknownImplication(name: string, index: number, implied: string): CatalogueIssue {
  const message = `${quote(name)} implies ${quote(implied)}, which the catalogue does not define, so ticking it covers nothing there. Define ${quote(implied)}, or take it out of implies.`;
  return { code: "unknown-implication", index, name, message };
}

/** How many of a circle's members a message names: all of them in the message of each would be quadratic. */
const NAMED = 5;

export function cyclicImplication(name: string, index: number, cycle: readonly string[]): CatalogueIssue {
  const others = cycle.slice(0, NAMED + 1).filter((other) => other !== name);
  const named = others.slice(0, NAMED).map(quote).join(", ");
  const more = cycle.length - 1 - NAMED;
  const circle = cycle.length === 1 ? "itself" : `itself by way of ${named}${more > 0 ? ` and ${more} more` : ""}`;
  const message = `${quote(name)} implies ${circle}: scopes that imply each other count as equal. Take one of the implications out if they are not.`;
  return { code: "cyclic-implication", index, name, message };
}
