import type { AccessRow, AccessTable } from "../core/access-table.js";
import type { Resource } from "../core/index.js";
import { oncePer } from "../core/once-per.js";

/** Which resources are unfolded: all, none, or those with these ids. */
export type Expanded = "all" | "none" | readonly string[];

/** Whether a row has rows below it. */
export const isExpandable = (row: AccessRow): boolean => row.end > row.index + 1;

/** The rows of a table that can be folded. */
export const expandableRows = oncePer(({ catalogue, starts, row }: AccessTable) =>
  catalogue.resources
    .filter(({ index, end }) => (starts[end] as number) > (starts[index] as number) + 1)
    .map(({ index }) => row(starts[index] as number) as AccessRow),
);

/** Which rows hide those below them. A filter unfolds everything that leads to a match; folds made under it last as long as it does. */
export class Folds {
  #expanded: Expanded;
  #ids: ReadonlySet<string> = new Set();
  readonly #foldedInFilter = new Set<string>();
  /** Whether a filter stands. */
  isFiltered = false;

  constructor(expanded: Expanded) {
    this.#expanded = expanded;
    this.expanded = expanded;
  }

  get expanded(): Expanded {
    return this.#expanded;
  }

  set expanded(expanded: Expanded) {
    this.#expanded = expanded;
    this.#ids = new Set(typeof expanded === "string" ? [] : expanded);
  }

  /** A filter was set or taken away: its own folds are forgotten. */
  filter(isFiltered: boolean): void {
    this.isFiltered = isFiltered;
    this.#foldedInFilter.clear();
  }

  isExpanded({ id }: Resource): boolean {
    if (this.isFiltered) return !this.#foldedInFilter.has(id);
    return typeof this.#expanded === "string" ? this.#expanded === "all" : this.#ids.has(id);
  }

  isAllExpanded(table: AccessTable): boolean {
    if (this.isFiltered) return this.#foldedInFilter.size === 0;
    if (typeof this.#expanded === "string") return this.#expanded === "all";
    return expandableRows(table).every(({ resource }) => this.isExpanded(resource));
  }

  /** Folds or unfolds rows for as long as the filter stands. */
  setInFilter(rows: readonly AccessRow[], isExpanded: boolean): void {
    for (const { resource } of rows) {
      if (isExpanded) this.#foldedInFilter.delete(resource.id);
      else this.#foldedInFilter.add(resource.id);
    }
  }

  /** What is unfolded once these rows are folded or unfolded. */
  after(table: AccessTable, rows: readonly AccessRow[], isExpanded: boolean): readonly string[] {
    const changed = new Set(rows);
    return expandableRows(table)
      .filter((row) => (changed.has(row) ? isExpanded : this.isExpanded(row.resource)))
      .map(({ resource }) => resource.id);
  }
}
