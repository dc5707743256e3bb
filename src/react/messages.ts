import type { CheckState, SelectionSummary } from "../core/index.js";

/** Every string that the picker shows or says. Functions get what they count or name; plurals go through `Intl.PluralRules`. */
export interface Messages {
  /** BCP 47 tag of these words, for `lang` and plurals. */
  lang: string;
  /** Name of the picker, where the embedder gives no `aria-label`. */
  picker: string;
  search: (total: number) => string;
  clearSearch: string;
  filter: string;
  filterAll: string;
  filterRead: string;
  filterWrite: string;
  filterSelected: (selected: number) => string;
  expandAll: string;
  collapseAll: string;
  resource: string;
  /** Heading of a column: `read`, `write`, or an action of the provider's. */
  column: (id: string) => string;
  /** Name of the box over the whole catalogue. */
  allScopes: string;
  /** Name of a column's box. */
  allInColumn: (id: string) => string;
  count: (on: number, counted: number) => string;
  /** A half that the provider does not offer. */
  gap: (column: string) => string;
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
  selectMatching: (scopes: number) => string;
  unselectMatching: (scopes: number) => string;
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

/** A function that picks a word by number, as `Intl.PluralRules` of the language says. */
export function plural(
  lang: string,
): (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => string {
  const rules = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(lang);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace("#", format.format(n));
}

const count = plural("en");
const scopes = (n: number) => count(n, { one: "# scope", other: "# scopes" });
const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const because = (word: string, reason: string | undefined) => (reason === undefined ? word : `${word}: ${reason}`);

/** The built-in words. */
export const english: Messages = {
  lang: "en",
  picker: "Scopes",
  search: (total) => `Search ${scopes(total)}`,
  clearSearch: "Clear search",
  filter: "Show",
  filterAll: "All",
  filterRead: "Read",
  filterWrite: "Write",
  filterSelected: (selected) => count(selected, { other: "Selected #" }),
  expandAll: "Unfold all",
  collapseAll: "Fold all",
  resource: "Resource",
  column: capitalize,
  allScopes: "All scopes",
  allInColumn: (id) => `All ${id}`,
  count: (on, counted) => `${on} of ${counted}`,
  gap: (column) => `No ${column} scope`,
  writeWithoutRead: "write without read",
  included: (by) => `in ${by.join(", ")}`,
  required: (reason) => because("Required", reason),
  disabled: (reason) => because("Not available", reason),
  invalid: "Not a valid scope name",
  risk: (reason) => because("High risk", reason),
  deprecated: (instead) => because("Deprecated", instead),
  selected: ({ selected, total }) => `${selected} of ${total} selected`,
  summary: ({ read, write, readWrite, other, included, unknown }) =>
    [
      read && `${read} read`,
      write && `${write} write`,
      readWrite && `${readWrite} read and write`,
      other && `${other} other`,
      included && `${included} included`,
      unknown && `${unknown} unknown`,
    ].filter((part) => typeof part === "string"),
  nothingSelected: "Nothing selected",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy",
  copyName: (name) => `Copy ${name}`,
  matching: (n) => count(n, { one: "# scope matches", other: "# scopes match" }),
  selectMatching: (n) => count(n, { other: "Select # matching" }),
  unselectMatching: (n) => count(n, { other: "Unselect # matching" }),
  hiddenSelected: (n) => count(n, { one: "# selected is hidden", other: "# selected are hidden" }),
  showSelected: "Show selected",
  noMatch: (query) => `No scope matches “${query}”.`,
  noMatchFilter: "No scope matches this filter.",
  emptyCatalogue: "This catalogue has no scopes.",
  showAll: "Show all",
  unknown: (n) => count(n, { one: "# scope that the catalogue lacks", other: "# scopes that the catalogue lacks" }),
  changed: (label, on, counted) => `${label}: ${on} of ${counted} selected`,
};
