import { plural } from "../messages.js";

/** Every string that the panel shows or says. Functions get what they count or name; plurals go through `Intl.PluralRules`. */
export interface LeastPrivilegeMessages {
  /** BCP 47 tag of these words, for plurals and lists. */
  lang: string;
  /** Name of the panel, where the embedder gives no `aria-label`. */
  panel: string;
  /** Name of the list of operations. */
  operations: string;
  search: (total: number) => string;
  filter: string;
  filterAll: string;
  filterChosen: (operations: number) => string;
  filterUnlocked: (operations: number) => string;
  /** How many operations the query and the filter let through; shown, and announced while a query is typed. */
  matching: (operations: number) => string;
  noMatch: (query: string) => string;
  noMatchFilter: string;
  noOperations: string;
  showAll: string;
  /** Unticks all operations. */
  clear: string;
  /** On an operation that the selection unlocks. */
  unlocked: string;
  /** On an operation that takes no scope. */
  public: string;
  least: string;
  nothingChosen: string;
  /** `operations`: the ticked ones without those that stay locked. */
  leastFor: (scopes: number, operations: number) => string;
  proven: string;
  notProven: string;
  neededBy: (operations: number) => string;
  selected: string;
  toAdd: string;
  required: string;
  covered: (by: readonly string[]) => string;
  risk: (reason: string | undefined) => string;
  deprecated: (instead: string | undefined) => string;
  /** A scope that the operations name and the catalogue lacks. */
  unknown: string;
  use: string;
  useOnly: string;
  remove: (scopes: number) => string;
  /** What a button would do; stands behind its name. `risky` of the added scopes are of high risk. */
  effect: (counts: { added: number; removed: number; risky: number }) => string;
  /** Behind the name of a button that would change nothing. */
  noEffect: string;
  undo: string;
  /** Announced after a take-over. */
  taken: (counts: { added: number; removed: number; selected: number }) => string;
  /** Announced after Undo. */
  undone: (selected: number) => string;
  /** Heading of the operations that no scope unlocks. */
  locked: (operations: number) => string;
  unreachable: string;
  unavailable: (missing: readonly string[]) => string;
  /** Heading of the operations for which other security schemes matter. */
  otherSchemes: string;
  /** Choices, each a list of schemes that are needed together. */
  besides: (schemes: readonly (readonly string[])[]) => string;
  instead: (schemes: readonly (readonly string[])[]) => string;
  onlyBy: (schemes: readonly (readonly string[])[]) => string;
  unneeded: (operations: number) => string;
  /** On a selected scope that is used until the least scopes are selected. */
  replaceable: string;
  unlocks: (operations: number, total: number) => string;
  /** How many of the unlocked operations were not ticked. */
  unlocksMore: (operations: number) => string;
  showUnlocked: string;
}

/** Lists of a language: "a, b and c" and "a or b". */
export function lists(lang: string) {
  const all = new Intl.ListFormat(lang, { type: "conjunction" });
  const any = new Intl.ListFormat(lang, { type: "disjunction" });
  return {
    all: (words: readonly string[]) => all.format(words),
    anyOf: (choices: readonly (readonly string[])[]) => any.format(choices.map((words) => all.format(words))),
  };
}

const count = plural("en");
const { format } = new Intl.NumberFormat("en");
const { all, anyOf } = lists("en");
const because = (word: string, reason: string | undefined) => (reason ? `${word}: ${reason}` : word);
const joined = (parts: readonly (string | 0)[]) => parts.filter((part) => part !== 0).join(", ");
const operations = (n: number) => count(n, { one: "# operation", other: "# operations" });
const scopes = (n: number) => count(n, { one: "# scope", other: "# scopes" });

/** The built-in words. */
export const leastPrivilegeEnglish: LeastPrivilegeMessages = {
  lang: "en",
  panel: "Least privilege",
  operations: "Operations that your app calls",
  search: (total) => `Search ${operations(total)}`,
  filter: "Show",
  filterAll: "All",
  filterChosen: (n) => count(n, { other: "Ticked #" }),
  filterUnlocked: (n) => count(n, { other: "Unlocked #" }),
  matching: (n) => count(n, { one: "# operation matches", other: "# operations match" }),
  noMatch: (query) => `No operation matches “${query}”.`,
  noMatchFilter: "No operation matches this filter.",
  noOperations: "There are no operations to choose from.",
  showAll: "Show all",
  clear: "Untick all",
  unlocked: "Unlocked",
  public: "Needs no scope",
  least: "Least scopes",
  nothingChosen: "Tick the operations that your app calls. The least scopes for them show here.",
  leastFor: (n, of) => `${scopes(n)} for ${operations(of)}`,
  proven: "Proven: nothing less will do.",
  notProven: "The best found. Less might do: there were too many combinations to try them all.",
  neededBy: (n) => `Needed by ${operations(n)}`,
  selected: "Selected",
  toAdd: "To add",
  required: "Required",
  covered: (by) => `In ${all(by)}`,
  risk: (reason) => because("High risk", reason),
  deprecated: (instead) => because("Deprecated", instead),
  unknown: "Not in the catalogue",
  use: "Use these scopes",
  useOnly: "Use only these",
  remove: (n) => `Remove ${scopes(n)}`,
  effect: ({ added, removed, risky }) =>
    joined([
      added && `adds ${format(added)}`,
      risky && `${format(risky)} high risk`,
      removed && `removes ${format(removed)}`,
    ]),
  noEffect: "nothing to change",
  undo: "Undo",
  taken: ({ added, removed, selected }) =>
    `${joined([added && `${scopes(added)} added`, removed && `${scopes(removed)} removed`])}. ${format(selected)} selected.`,
  undone: (selected) => `Undone. ${format(selected)} selected.`,
  locked: (n) => count(n, { one: "# operation stays locked", other: "# operations stay locked" }),
  unreachable: "The provider names no scope that unlocks it.",
  unavailable: (missing) => `It needs ${all(missing)}, which can’t be had here.`,
  otherSchemes: "Not by scopes alone",
  besides: (schemes) => `It needs ${anyOf(schemes)} besides its scopes.`,
  instead: (schemes) => `It can be called with ${anyOf(schemes)} instead of scopes.`,
  onlyBy: (schemes) => `It is called with ${anyOf(schemes)}. Scopes do not open it.`,
  unneeded: (n) => `Not needed by your ${operations(n)}`,
  replaceable: "Wider than needed: “Use only these” replaces it",
  unlocks: (n, total) => `Your selection unlocks ${format(n)} of ${operations(total)}`,
  unlocksMore: (n) => `${format(n)} more than you ticked`,
  showUnlocked: "Show them",
};
