import { type AccessRow, type AccessTable, accessTable, type VisibleRows, visibleRows } from "../core/access-table.js";
import { type AccessFilter, accessMask, bothMasks, filterMask } from "../core/scope-filter.js";
import { queryTerms } from "../core/search-catalogue.js";
import type { Mask } from "../core/selection.js";
import { areSame } from "./are-same.js";
import { type Expanded, expandableRows, isExpandable, isUnfolded, type Unfolded, unfolded } from "./folds.js";
import { type GridPlace, HEADER_ROW, placeLeft, sameRow } from "./grid-place.js";
import type { PickerConfig } from "./picker-config.js";
import { PickerValue } from "./picker-value.js";
import { ROWS_IN_DOCUMENT } from "./windowing.js";

/**
 * The state of one picker, outside React: its value, and which rows of the table the folds, the query and the filter show. Parts subscribe
 * to it and each asks for one primitive, so that an action renders no other part than those whose answer changed.
 */
export class PickerStore extends PickerValue {
  declare query: string;
  declare filter: AccessFilter;
  declare visible: VisibleRows;
  /** The query's terms, folded, to mark. */
  terms: readonly string[] = [];
  /** Where Tab enters the grid. */
  active: GridPlace = { row: HEADER_ROW, column: 0 };
  /** The column that moving up and down keeps, over rows that are narrower. */
  wantedColumn = 0;
  /** Brings a visible row (by its place in `visible.rows`) into the document; true if into view as well. Set by the rows. */
  reveal: ((place: number) => boolean) | null = null;

  /** What is unfolded where no filter stands. Undefined: nobody has said yet; it goes by the size of the table, which may come late. */
  #expanded: Expanded | undefined;
  /** What is unfolded now. A filter unfolds everything that leads to a match; folds made under it last as long as it does. */
  #unfolded!: Unfolded;
  #accessMask: Mask = null;

  constructor(config: PickerConfig) {
    super(config);
    const { defaultExpanded, defaultQuery = "", defaultFilter = "all" } = config;
    this.#expanded = config.expanded ?? defaultExpanded;
    this.query = config.query ?? defaultQuery;
    this.setFilter(defaultFilter);
  }

  /** Takes new props over. Tells nobody where nothing changed. */
  configure(config: PickerConfig): void {
    const { catalogue, outside } = this.config;
    const isOtherCatalogue = config.catalogue !== catalogue;
    const isOtherLook = this.takeOver(config);
    if (isOtherCatalogue) {
      const row = accessTable(catalogue).row(this.active.row);
      if (row) this.active = { ...this.active, row: sameRow(this.table, row) ?? row.index };
    }
    const query = config.query ?? this.query;
    // What nobody has clicked together here is another thing to look at.
    const isOtherMask = (this.filter === "selected" && this.isForeign) || isOtherCatalogue;
    const isOtherMatch = isOtherMask || query !== this.query;
    const expanded = config.expanded ?? this.#expanded;
    const isOtherFold = !areSame(expanded, this.#expanded);
    this.query = query;
    this.#expanded = expanded;
    if (isOtherMatch) this.#match(isOtherMask);
    else if (isOtherFold && !this.isFiltered) this.#resetFolds();
    if (isOtherMatch || isOtherFold || config.outside !== outside) this.#showAgain();
    else if (isOtherLook) this.notify();
  }

  /** Unfolds what is unfolded where nobody has folded anything by hand since the filter was set or taken away. */
  #resetFolds(): void {
    const bySize = this.table.length > ROWS_IN_DOCUMENT ? "none" : "all";
    this.#unfolded = unfolded(this.isFiltered ? "all" : (this.#expanded ?? bySize));
  }

  get table(): AccessTable {
    return accessTable(this.config.catalogue);
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
    this.#resetFolds();
    // WCAG 4.1.3: what a search leaves, or its end, is seen at once, and heard.
    const left = this.isFiltered
      ? messages.count(this.matching.matched, catalogue.scopes.length)
      : wasFiltered && messages.filterAll;
    this.announcement = left ? `${messages.filter}: ${left}` : "";
  }

  #showAgain(): void {
    const hadRows = this.visible?.rows.length > 0;
    this.visible = visibleRows(
      this.table,
      (resource) => !isUnfolded(this.#unfolded, resource),
      bothMasks(this.matches, this.inGrid),
    );
    this.active = placeLeft(this.table, this.visible, this.active, hadRows);
    this.notify();
  }

  /** Whether the rows below one are shown; undefined where there are none that folds or the filter leave to show. */
  isExpanded(row: AccessRow): boolean | undefined {
    const isExpanded = isUnfolded(this.#unfolded, row.resource);
    return (isExpanded ? this.visible.children[row.index] : isExpandable(row)) ? isExpanded : undefined;
  }

  /** Whether all namespaces are unfolded; undefined where there are none. */
  get isAllExpanded(): boolean | undefined {
    if (this.table.length === this.config.catalogue.roots.length) return undefined;
    return typeof this.#unfolded === "string"
      ? this.#unfolded === "all"
      : expandableRows(this.table).every(({ resource }) => isUnfolded(this.#unfolded, resource));
  }

  /** Folds or unfolds rows. Returns whether any of them was the other way. */
  setExpanded(rows: readonly AccessRow[], isExpanded: boolean): boolean {
    const changed = new Set(rows.filter((row) => this.isExpanded(row) === !isExpanded));
    if (changed.size === 0) return false;
    const shown = expandableRows(this.table).filter(
      (row) => changed.has(row) !== isUnfolded(this.#unfolded, row.resource),
    );
    this.expand(shown.map(({ resource }) => resource.id));
    return true;
  }

  /** Unfolds all, none, or those with these ids; under a filter for as long as it stands. */
  expand(expanded: Expanded): void {
    const { config, isFiltered } = this;
    if (isFiltered || config.expanded === undefined) {
      if (!isFiltered) this.#expanded = expanded;
      this.#unfolded = unfolded(expanded);
      this.#showAgain();
    }
    if (!isFiltered) config.onExpandedChange?.(expanded);
  }

  /** Of what stands at a place. */
  tabIndexAt(row: number, column: number): 0 | -1 {
    return row === this.active.row && column === this.active.column ? 0 : -1;
  }

  /** Moves the tab stop. */
  setActive(place: GridPlace): void {
    if (this.tabIndexAt(place.row, place.column) === 0) return;
    this.active = place;
    this.notify();
  }
}
