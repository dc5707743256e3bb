import { type AccessRow, type AccessTable, accessTable, type VisibleRows, visibleRows } from "../core/access-table.js";
import { type AccessFilter, accessMask, bothMasks, filterMask } from "../core/scope-filter.js";
import { queryTerms } from "../core/search-catalogue.js";
import type { Mask } from "../core/selection.js";
import { areSame } from "./are-same.js";
import { type Expanded, expandableRows, Folds, isExpandable } from "./folds.js";
import { type GridPlace, HEADER_ROW, placeLeft, sameRow } from "./grid-place.js";
import type { PickerConfig } from "./picker-config.js";
import type { PickerProps } from "./picker-props.js";
import { PickerValue } from "./picker-value.js";
import { ROWS_IN_DOCUMENT } from "./windowing.js";

/** What a picker starts with. */
type PickerDefaults = Pick<PickerProps, "defaultValue" | "defaultExpanded" | "defaultQuery" | "defaultFilter">;

/**
 * The state of one picker, outside React: its value, and which rows of the table the folds, the query and the filter show. Parts subscribe
 * to it and each asks for one primitive, so that an action renders no other part than those whose answer changed.
 */
export class PickerStore extends PickerValue {
  declare table: AccessTable;
  declare query: string;
  declare filter: AccessFilter;
  declare visible: VisibleRows;
  /** The query's terms, folded, to mark. */
  terms: readonly string[] = [];
  /** Where Tab enters the grid. */
  declare active: GridPlace;
  /** The column that moving up and down keeps, over rows that are narrower. */
  wantedColumn = 0;
  /** Brings a visible row (by its place in `visible.rows`) into the document; true if into view as well. Set by the rows. */
  reveal: ((place: number) => boolean) | null = null;

  readonly #folds: Folds;
  /** Nobody has said what is unfolded yet: it goes by the size of the table, which may come late. */
  #isFoldedBySize: boolean;
  #accessMask: Mask = null;

  constructor(
    config: PickerConfig,
    { defaultValue = [], defaultExpanded, defaultQuery = "", defaultFilter = "all" }: PickerDefaults,
  ) {
    super(config, defaultValue);
    this.table = accessTable(config.catalogue);
    this.#isFoldedBySize = defaultExpanded === undefined;
    this.#folds = new Folds(config.expanded ?? defaultExpanded ?? this.#foldsBySize);
    this.query = config.query ?? defaultQuery;
    this.filter = defaultFilter;
    this.#match(true);
    this.visible = this.#show();
    this.active = { row: this.visible.rows[0] ?? HEADER_ROW, column: 0 };
  }

  /** Takes new props over. Tells nobody where nothing changed. */
  configure(config: PickerConfig): void {
    const { catalogue, outside } = this.config;
    const isOtherCatalogue = config.catalogue !== catalogue;
    const { selection, isOperable } = this;
    const isOtherLook = this.takeOver(config);
    if (isOtherCatalogue) {
      const row = this.table.row(this.active.row);
      this.table = accessTable(config.catalogue);
      if (row) this.active = { ...this.active, row: sameRow(this.table, row) ?? row.index };
    }
    const query = config.query ?? this.query;
    // Where nobody can untick, nor could, another selection is another thing to look at.
    const isOtherShown = this.filter === "selected" && this.selection !== selection;
    const isOtherMask = (isOtherShown && !isOperable && !this.isOperable) || isOtherCatalogue;
    const isOtherMatch = isOtherMask || query !== this.query;
    const own = isOtherCatalogue && this.#isFoldedBySize ? this.#foldsBySize : this.#folds.expanded;
    const expanded = config.expanded ?? own;
    const isOtherFold = !areSame(expanded, this.#folds.expanded);
    this.query = query;
    if (isOtherFold) this.#folds.expanded = expanded;
    if (isOtherMatch) this.#match(isOtherMask);
    if (isOtherMatch || isOtherFold || config.outside !== outside) this.#showAgain();
    else if (isOtherLook) this.notify();
  }

  get #foldsBySize(): Expanded {
    return this.table.length > ROWS_IN_DOCUMENT ? "none" : "all";
  }

  /** What a filter shows, whatever was searched for. */
  showOnly(filter: AccessFilter): void {
    this.setQuery("");
    this.setFilter(filter);
  }

  setQuery(query: string): void {
    if (query === this.query) return;
    if (this.config.query === undefined) {
      this.query = query;
      this.#match();
      this.#showAgain();
    }
    this.config.onQueryChange?.(query);
  }

  /** What is selected is looked up now, and not again while the filter stands: a row that is unticked does not vanish under the pointer. */
  setFilter(filter: AccessFilter): void {
    this.filter = filter;
    this.#match(true);
    this.#showAgain();
  }

  /** @param isAnew whether what is selected is looked up again. */
  #match(isAnew?: boolean): void {
    if (isAnew) this.#accessMask = accessMask(this.selection, this.filter);
    const { catalogue, messages } = this.config;
    const wasFiltered = this.isFiltered;
    this.terms = queryTerms(this.query);
    this.narrow(filterMask(catalogue, this.terms, this.#accessMask));
    this.#folds.filter(this.isFiltered);
    // WCAG 4.1.3: what a search leaves, or its end, is seen at once, and heard.
    const left = this.isFiltered
      ? messages.count(this.matching.matched, catalogue.scopes.length)
      : wasFiltered && messages.filterAll;
    this.announcement = left ? `${messages.filter}: ${left}` : "";
  }

  #show(): VisibleRows {
    return visibleRows(
      this.table,
      (resource) => !this.#folds.isExpanded(resource),
      bothMasks(this.matches, this.inGrid),
    );
  }

  #showAgain(): void {
    const hadRows = this.visible.rows.length > 0;
    this.visible = this.#show();
    this.#goTo(placeLeft(this.table, this.visible, this.active, hadRows));
    this.notify();
  }

  /** Whether the rows below one are shown; undefined where there are none that folds or the filter leave to show. */
  isExpanded(row: AccessRow): boolean | undefined {
    const isExpanded = this.#folds.isExpanded(row.resource);
    return (isExpanded ? this.visible.children[row.index] : isExpandable(row)) ? isExpanded : undefined;
  }

  get hasNamespaces(): boolean {
    return this.table.length > this.config.catalogue.roots.length;
  }

  get isAllExpanded(): boolean {
    return this.#folds.isAllExpanded(this.table);
  }

  setExpandedAll(expanded: "all" | "none"): void {
    if (this.isFiltered) this.setExpanded(expandableRows(this.table), expanded === "all");
    else this.#fold(expanded);
  }

  /** Folds or unfolds rows. Under a filter only for as long as it stands. Returns whether any of them was the other way. */
  setExpanded(rows: readonly AccessRow[], isExpanded: boolean): boolean {
    const changed = rows.filter((row) => this.isExpanded(row) === !isExpanded);
    if (changed.length === 0) return false;
    if (this.isFiltered) {
      this.#folds.setInFilter(changed, isExpanded);
      this.#showAgain();
    } else this.#fold(this.#folds.after(this.table, changed, isExpanded));
    return true;
  }

  #fold(expanded: Expanded): void {
    if (this.config.expanded === undefined) {
      this.#isFoldedBySize = false;
      this.#folds.expanded = expanded;
      this.#showAgain();
    }
    this.config.onExpandedChange?.(expanded);
  }

  setActive(place: GridPlace): void {
    if (this.#goTo(place)) this.notify();
  }

  /** Moves the tab stop. Returns whether that is another place; the same one stays the same object. */
  #goTo(place: GridPlace): boolean {
    const isOther = place.row !== this.active.row || place.column !== this.active.column;
    if (isOther) this.active = place;
    return isOther;
  }
}
