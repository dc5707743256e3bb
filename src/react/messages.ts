import type { CheckState, Resource, SelectionSummary } from "../core/index.js";

/** Every string that the picker shows or says. Functions get what they count or name; plurals go through `Intl.PluralRules`. */
export interface Messages {
  /** BCP 47 tag of these words. */
  lang: string;
  /** Name of the picker, where the embedder gives no `aria-label`. */
  picker: string;
  search: (total: number) => string;
  filter: string;
  filterAll: string;
  filterRead: string;
  filterWrite: string;
  filterSelected: (selected: number) => string;
  expandAll: string;
  collapseAll: string;
  resource: string;
  /** Label of the resource without a name: what the bare scopes `read` and `write` act on. */
  unnamedResource: string;
  /** Heading of a column: `read`, `write`, or an action of the provider's. */
  column: (id: string) => string;
  /** Name of the box over the whole catalogue. */
  allScopes: string;
  /** How many scopes under a box are of high risk; stands behind its count. */
  riskCount: (scopes: number) => string;
  /** What a selection does to a scope that was or was not granted earlier. */
  change: Record<"new" | "kept" | "removed", string>;
  /** The same, counted; only what is not 0 is said. */
  changes: (counts: { added: number; kept: number; removed: number }) => readonly string[];
  presets: string;
  presetAllRead: string;
  presetNone: string;
  /** Behind a preset's name, where some of its scopes are selected. */
  presetSome: (on: number, scopes: number) => string;
  /** Behind a preset's name, under a filter: how many of its scopes match. */
  presetMatching: (scopes: number) => string;
  undo: string;
  /** Announced when a bulk change was taken back, with the new count behind it. */
  undone: string;
  /** Name of a column's box. */
  allInColumn: (id: string) => string;
  count: (on: number, counted: number) => string;
  /** A half that the provider does not offer. */
  gap: (column: string, resource: Resource) => string;
  writeWithoutRead: string;
  included: (by: readonly string[]) => string;
  required: (reason: string | undefined) => string;
  disabled: (reason: string | undefined) => string;
  invalid: string;
  risk: (reason: string | undefined) => string;
  deprecated: (instead: string | undefined) => string;
  selected: (summary: SelectionSummary) => string;
  summary: (summary: SelectionSummary) => readonly string[];
  nothingSelected: string;
  copy: string;
  copied: string;
  copyFailed: string;
  copyName: (name: string) => string;
  matching: (scopes: number) => string;
  /** `risky` of them are of high risk. */
  selectMatching: (scopes: number, risky: number) => string;
  unselectMatching: (scopes: number, risky: number) => string;
  hiddenSelected: (scopes: number) => string;
  showSelected: string;
  noMatch: (query: string) => string;
  noMatchFilter: string;
  emptyCatalogue: string;
  showAll: string;
  unknown: (names: number) => string;
  /** Announced after a change of several scopes: "Devices: 13 of 13 selected". */
  changed: (label: string, on: number, counted: number, state: CheckState) => string;
}

/** Some of these words. One that is undefined is not given, as with any optional prop. */
export type SomeWords<Words> = { [Word in keyof Words]?: Words[Word] | undefined };

/** Words over others. */
export function withWords<Words extends object>(words: Words, given: SomeWords<Words> | undefined): Words {
  const all = { ...words };
  for (const key in given) all[key] = given[key] ?? all[key];
  return all;
}

/** A function that picks a word by number, as `Intl.PluralRules` of the language says. */
export function plural(
  lang: string,
): (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => string {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(lang);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace("#", format.format(n));
}

const count = plural("en");
const { format } = new Intl.NumberFormat("en");
const scopes = (n: number) => count(n, { one: "# scope", other: "# scopes" });
const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const because = (word: string, reason: string | undefined) => (reason ? `${word}: ${reason}` : word);

const part = (on: number, of: number) => `${format(on)} of ${format(of)}`;
const risky = (n: number) => `${format(n)} high risk`;
const alsoRisky = (n: number) => (n === 0 ? "" : ` (${risky(n)})`);
/** Numbers with their words; only those that are not 0. */
const said = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([word, n]) => (n === 0 ? [] : `${format(n)} ${word}`));

/** The built-in words. */
export const english: Messages = {
  lang: "en",
  picker: "Scopes",
  search: (total) => `Search ${scopes(total)}`,
  filter: "Show",
  filterAll: "All",
  filterRead: "Read",
  filterWrite: "Write",
  filterSelected: (selected) => `Selected ${format(selected)}`,
  expandAll: "Unfold all",
  collapseAll: "Fold all",
  resource: "Resource",
  unnamedResource: "Everything",
  column: capitalize,
  allScopes: "All scopes",
  allInColumn: (id) => `All ${id}`,
  riskCount: risky,
  change: { new: "New", kept: "Granted before", removed: "Will be removed" },
  changes: ({ added, kept, removed }) => said({ new: added, kept, "to be removed": removed }),
  presets: "Presets",
  presetAllRead: "All read",
  presetNone: "None",
  presetSome: part,
  presetMatching: (n) => count(n, { one: "# matches", other: "# match" }),
  undo: "Undo",
  undone: "Undone",
  count: part,
  gap: (column) => `No ${column} scope`,
  writeWithoutRead: "write without read",
  included: (by) => `in ${by.join(", ")}`,
  required: (reason) => because("Required", reason),
  disabled: (reason) => because("Not available", reason),
  invalid: "Not a valid scope name",
  risk: (reason) => because("High risk", reason),
  deprecated: (instead) => because("Deprecated", instead),
  selected: ({ selected, total }) => `${part(selected, total)} selected`,
  summary: ({ read, write, readWrite, other, included, unknown }) =>
    said({ read, write, "read and write": readWrite, other, included, unknown }),
  nothingSelected: "Nothing selected",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy",
  copyName: (name) => `Copy ${name}`,
  matching: (n) => count(n, { one: "# scope matches", other: "# scopes match" }),
  selectMatching: (n, risky) => `Select ${format(n)} matching${alsoRisky(risky)}`,
  unselectMatching: (n, risky) => `Unselect ${format(n)} matching${alsoRisky(risky)}`,
  hiddenSelected: (n) => count(n, { one: "# selected is hidden", other: "# selected are hidden" }),
  showSelected: "Show selected",
  noMatch: (query) => `No scope matches “${query}”.`,
  noMatchFilter: "No scope matches this filter.",
  emptyCatalogue: "This catalogue has no scopes.",
  showAll: "Show all",
  unknown: (n) => `${scopes(n)} that the catalogue lacks`,
  changed: (label, on, counted) => `${label}: ${part(on, counted)} selected`,
};
