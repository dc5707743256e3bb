import { type AccessRow, type AccessTable, accessTable, type VisibleRows, visibleRows } from "../core/access-table.js";
import { EMITTED, type Limits, limitsOf } from "../core/constraints.js";
import type { Preset, Scope } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { type NamesByPosition, namesByPosition } from "../core/position-finder.js";
import { togglePreset } from "../core/preset.js";
import {
  type AccessFilter,
  accessMask,
  bothMasks,
  type FilterSummary,
  filterMask,
  maskWithout,
  summarizeFilter,
} from "../core/scope-filter.js";
import { queryTerms } from "../core/search-catalogue.js";
import {
  type Mask,
  type ScopeRange,
  type Selection,
  selectedNames,
  selectionOf,
  setRange,
  toggleRange,
  withUnknown,
} from "../core/selection.js";
import { countRange, namesOf, rangeState } from "../core/selection-counts.js";
import { changesBetween, summarize } from "../core/selection-summary.js";
import { type Expanded, expandableRows, Folds, isExpandable } from "./folds.js";
import { type GridPlace, HEADER_ROW, placeLeft } from "./grid-place.js";
import { areSame, type ChangeReason, type PickerConfig, sameReasons } from "./picker-config.js";
import { ROWS_IN_DOCUMENT } from "./windowing.js";

type Listener = () => void;

interface BulkChange {
  readonly range: ScopeRange;
  /** Names the range in the announcement. */
  readonly label: string;
}

/** What any row may show. */
const LOOK = ["messages", "disabled", "readOnly", "presets", "remarks"] as const;

/**
 * The state of one picker, outside React. Parts subscribe to it and each asks for one primitive, so that an action renders no other
 * part than those whose answer changed. What a click does is core's; the store keeps what was decided.
 */
export class PickerStore {
  config: PickerConfig;
  table: AccessTable;
  selection: Selection;
  query: string;
  filter: AccessFilter = "all";
  visible: VisibleRows;
  /** The scopes that the query and the filter let through; null: all. */
  matches: Mask = null;
  /** The query's terms, folded, to mark. */
  terms: readonly string[] = [];
  /** Where Tab enters the grid. */
  active: GridPlace = { row: 0, column: 0 };
  /** The column that moving up and down keeps, over rows that are narrower. */
  wantedColumn = 0;
  /** Brings a visible row (by its place in `visible.rows`) into the document; true if into view as well. Set by the rows. */
  reveal: ((place: number) => boolean) | null = null;
  /** What a screen reader is told after a change of several scopes, a search or a filter. */
  announcement = "";
  /** Names that the catalogue lacks and that were in the value, until the owner gives another: in sight, so that unticking loses nothing. */
  unknown: readonly string[] = [];
  /** What was granted earlier, or null where nothing is known of it. */
  granted: NamesByPosition | null;
  /** Counts up with each change of props that any row may show. */
  revision = 0;

  #value: readonly string[];
  readonly #folds: Folds;
  /** Nobody has said what is unfolded yet: it goes by the size of the table, which may come late. */
  #isFoldedBySize: boolean;
  #accessMask: Mask = null;
  #matching: FilterSummary | null = null;
  /** Null, or without the scopes whose boxes stand outside the grid. */
  #inGrid: Mask;
  #limits: Limits;
  /** The selection that was emitted last, which costs no second reading where the owner hands it back, and the one before it, where not. */
  #known: readonly Selection[] = [];
  /** The bulk change that is announced once it is in the value: the owner may change or refuse it. */
  #bulk: BulkChange | undefined;
  /**
   * What the bulk change replaced that gave a selection. A single tick gives another selection, of which nothing can be taken back: the
   * tick would go as well.
   */
  readonly #replaced = new WeakMap<Selection, Selection>();
  readonly #listeners = new Set<Listener>();

  constructor(
    config: PickerConfig,
    initial: { value: readonly string[]; expanded: Expanded | undefined; query: string },
  ) {
    this.config = config;
    this.table = accessTable(config.catalogue);
    this.#limits = this.#limitsNow();
    this.granted = this.#grantedNow();
    this.#value = config.value ?? initial.value;
    this.selection = selectionOf(config.catalogue, this.#value, this.#limits);
    this.#remember(this.selection.unknown);
    this.#inGrid = maskWithout(config.catalogue, config.outside);
    this.#isFoldedBySize = initial.expanded === undefined;
    this.#folds = new Folds(config.expanded ?? initial.expanded ?? this.#foldsBySize);
    this.query = config.query ?? initial.query;
    this.#match();
    this.visible = this.#show();
    this.active = { row: this.visible.rows[0] ?? HEADER_ROW, column: 0 };
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Takes new props over. Tells nobody where nothing changed. */
  configure(config: PickerConfig): void {
    const before = this.config;
    this.config = config;
    const isOtherCatalogue = config.catalogue !== before.catalogue;
    const areOtherLimits =
      isOtherCatalogue ||
      !sameReasons(config.required, before.required) ||
      !sameReasons(config.disabledScopes, before.disabledScopes);
    const value = config.value ?? this.#value;
    const isOtherValue = value !== this.#value;
    const isOtherGrant = isOtherCatalogue || !areSame(config.granted, before.granted);
    const isOtherLook = isOtherGrant || LOOK.some((prop) => config[prop] !== before[prop]);
    const areOtherOutside = config.outside !== before.outside;
    const query = config.query ?? this.query;
    if (isOtherCatalogue) this.table = accessTable(config.catalogue);
    const own = isOtherCatalogue && this.#isFoldedBySize ? this.#foldsBySize : this.#folds.expanded;
    const expanded = config.expanded ?? own;
    const isOtherQuery = query !== this.query;
    const isOtherFold = !areSame(expanded, this.#folds.expanded);
    if (!areOtherLimits && !isOtherValue && !isOtherLook && !isOtherQuery && !isOtherFold && !areOtherOutside) return;

    if (areOtherLimits) this.#limits = this.#limitsNow();
    if (isOtherGrant) this.granted = this.#grantedNow();
    if (areOtherLimits || isOtherLook || areOtherOutside) this.revision++;
    if (areOtherLimits || isOtherValue) this.#read(value, areOtherLimits);
    if (isOtherCatalogue || areOtherOutside) {
      this.#inGrid = maskWithout(config.catalogue, config.outside);
      this.#matching = null;
    }
    if (isOtherCatalogue) this.#accessMask = accessMask(this.selection, this.filter);
    this.query = query;
    if (isOtherFold) this.#folds.expanded = expanded;
    if (isOtherCatalogue || isOtherQuery) this.#match();
    if (isOtherCatalogue || isOtherQuery || isOtherFold || areOtherOutside) this.#showAgain();
    this.#notify();
  }

  get #foldsBySize(): Expanded {
    return this.table.length > ROWS_IN_DOCUMENT ? "none" : "all";
  }

  #limitsNow(): Limits {
    const { catalogue, required, disabledScopes } = this.config;
    return limitsOf(catalogue, { required: required.keys(), disabled: disabledScopes.keys() });
  }

  #grantedNow(): NamesByPosition | null {
    const { catalogue, granted } = this.config;
    return granted === undefined ? null : namesByPosition(catalogue, granted);
  }

  #read(value: readonly string[], isAnew: boolean): void {
    const isSame = areSame(value, this.#value);
    this.#value = value;
    // An owner may keep the value in another form and hand back an array of its own: what counts is which names are in it.
    const known = isAnew ? [] : [...this.#known, this.selection];
    const knownBy = (names: readonly string[]) => known.find((own) => areSame(namesOf(own), names));
    let next = knownBy(value);
    if (!next) {
      const read = selectionOf(this.config.catalogue, value, this.#limits);
      next = knownBy(namesOf(read)) ?? read;
      if (next === read) this.#known = [];
      // Another value altogether: what was unticked in the former one is no offer of this one.
      if (next === read && !isSame) this.unknown = [];
    }
    this.selection = next;
    this.#matching = null;
    this.#remember(this.selection.unknown);
    if (this.#bulk && !isAnew) {
      const { range, label } = this.#bulk;
      const { on, counted } = countRange(this.selection, range);
      this.announcement = this.config.messages.changed(label, on, counted, rangeState(this.selection, range));
    }
    this.#bulk = undefined;
  }

  #remember(names: readonly string[]): void {
    const all = new Set([...this.unknown, ...names]);
    if (all.size > this.unknown.length) this.unknown = [...all];
  }

  // ---- The value -----------------------------------------------------------------------------------------------------------------

  get isOperable(): boolean {
    return !this.config.disabled && !this.config.readOnly;
  }

  /** What is emitted and submitted: with the required scopes, in catalogue order. */
  get names(): string[] {
    return selectedNames(this.selection);
  }

  /** A click on a scope's box. */
  toggleScope(scope: Scope, event?: Event): void {
    const isOn = ((this.selection.flags[scope.index] as number) & EMITTED) !== 0;
    const range = { start: scope.index, end: scope.index + 1 };
    this.#change(setRange(this.selection, range, !isOn), "scope", event);
  }

  /** A click on a box over several scopes. `label` names it in the announcement. */
  toggleRange(range: ScopeRange, label: string, reason: ChangeReason, event?: Event): void {
    this.#change(toggleRange(this.selection, range, this.matches), reason, event, { range, label });
  }

  /** Ticks or unticks everything in the grid that is within reach: of a filter, what matches. To clear reaches beside the grid, too. */
  setAll(ticked: boolean, reason: ChangeReason, event?: Event): void {
    const range = this.everything;
    const isClear = reason === "clear";
    const within = isClear ? this.matches : bothMasks(this.matches, this.#inGrid);
    let next = setRange(this.selection, range, ticked, within);
    // Names that the catalogue lacks match no filter, as with a preset.
    if (isClear && !this.matches)
      next = withUnknown(
        next,
        next.unknown.filter((name) => this.#limits.unknownDisabled.has(name)),
      );
    this.#change(next, reason, event, {
      range,
      label: this.config.messages.allScopes,
    });
  }

  /** A click on a preset. */
  togglePreset(preset: Preset, event?: Event): void {
    const next = togglePreset(this.selection, preset.scopes, this.matches);
    this.#change(next, "preset", event, { range: this.everything, label: preset.name });
  }

  /** A click that chooses a preset and nothing else. Required and disabled scopes stay as they are. */
  choosePreset(preset: Preset, event?: Event): void {
    const { catalogue } = this.config;
    this.#remember(preset.scopes.filter((name) => !catalogue.get(name)));
    const next = selectionOf(catalogue, preset.scopes, this.#limits);
    this.#change(next, "preset", event, { range: this.everything, label: preset.name });
  }

  get canUndo(): boolean {
    return this.#replaced.has(this.selection) && this.isOperable;
  }

  /** Takes the last bulk change back. Returns whether there is none before it. */
  undo(event?: Event): boolean {
    const replaced = this.#replaced.get(this.selection);
    if (!replaced) return true;
    this.#change(replaced, "undo", event, { range: this.everything, label: this.config.messages.undone });
    return !this.#replaced.has(replaced);
  }

  toggleUnknown(name: string, event?: Event): void {
    this.#remember([name]);
    const next = new Set(this.selection.unknown);
    if (!next.delete(name)) next.add(name);
    const names = this.unknown.filter((other) => next.has(other));
    this.#change(withUnknown(this.selection, names), "unknown", event);
  }

  /** Back to a value that was given, exactly: a form's reset. Only where the store keeps the value itself. */
  reset(value: readonly string[]): void {
    if (this.config.value !== undefined) return;
    this.#read(value, true);
    this.#notify();
  }

  /** How many scopes are in the value, unknown ones included. */
  get selectedCount(): number {
    const { selected, unknown } = summarize(this.selection);
    return selected + unknown;
  }

  get everything(): ScopeRange {
    return { start: 0, end: this.config.catalogue.scopes.length };
  }

  #change(next: Selection, reason: ChangeReason, event: Event | undefined, bulk?: BulkChange): void {
    const before = this.selection;
    if (next === before || !this.isOperable || areSame(namesOf(before), namesOf(next))) return;
    // What changed is worked out for who asks: of thousands of scopes it takes as long as the change.
    const changesTo = oncePer((after: Selection) => changesBetween(before, after));
    if (bulk && reason !== "undo") this.#replaced.set(next, before);
    // What was said of the former selection stands where a person reads on, and is no longer so.
    this.announcement = "";
    this.#known = [next, before];
    this.#bulk = bulk;
    if (this.config.value === undefined) this.#read(namesOf(next), false);
    this.#notify();
    // An array of the owner's own, who may change it.
    this.config.onValueChange?.([...namesOf(next)], {
      reason,
      event,
      get added() {
        return changesTo(next).added;
      },
      get removed() {
        return changesTo(next).removed;
      },
    });
  }

  // ---- What is shown -------------------------------------------------------------------------------------------------------------

  get isFiltered(): boolean {
    return !!this.matches;
  }

  /** What a bulk action under the filter would do, and what the filter hides. Counted once for each change. */
  get matching(): FilterSummary {
    this.#matching ??= summarizeFilter(this.selection, this.matches, this.#inGrid);
    return this.#matching;
  }

  showSelected(): void {
    this.setQuery("");
    this.setFilter("selected");
  }

  setQuery(query: string): void {
    if (query === this.query) return;
    if (this.config.query === undefined) {
      this.query = query;
      this.#match();
      this.#showAgain();
      this.#notify();
    }
    this.config.onQueryChange?.(query);
  }

  /** What is selected is looked up now, and not again while the filter stands: a row that is unticked does not vanish under the pointer. */
  setFilter(filter: AccessFilter): void {
    this.filter = filter;
    this.#accessMask = accessMask(this.selection, filter);
    this.#match();
    this.#showAgain();
    this.#notify();
  }

  #match(): void {
    this.terms = queryTerms(this.query);
    this.matches = filterMask(this.selection, this.query, this.#accessMask);
    this.#folds.filter(this.isFiltered);
    this.#matching = null;
    // WCAG 4.1.3: what a search leaves is seen at once, and heard.
    const { catalogue, messages } = this.config;
    this.announcement = this.isFiltered
      ? `${messages.filter}: ${messages.count(this.matching.matched, catalogue.scopes.length)}`
      : "";
  }

  #show(): VisibleRows {
    return visibleRows(
      this.table,
      (resource) => !this.#folds.isExpanded(resource),
      bothMasks(this.matches, this.#inGrid),
    );
  }

  #showAgain(): void {
    const hadRows = this.visible.rows.length > 0;
    this.visible = this.#show();
    this.#goTo(placeLeft(this.table, this.visible, this.active, hadRows));
  }

  isExpanded(row: AccessRow): boolean {
    return this.#folds.isExpanded(row.resource);
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
    const changed = rows.filter((row) => isExpandable(row) && this.isExpanded(row) !== isExpanded);
    if (changed.length === 0) return false;
    if (this.isFiltered) {
      this.#folds.setInFilter(changed, isExpanded);
      this.#showAgain();
      this.#notify();
    } else this.#fold(this.#folds.after(this.table, changed, isExpanded));
    return true;
  }

  #fold(expanded: Expanded): void {
    if (this.config.expanded === undefined) {
      this.#isFoldedBySize = false;
      this.#folds.expanded = expanded;
      this.#showAgain();
      this.#notify();
    }
    this.config.onExpandedChange?.(expanded);
  }

  /** Tells a screen reader, politely. */
  announce(text: string): void {
    this.announcement = text;
    this.#notify();
  }

  setActive(place: GridPlace): void {
    if (this.#goTo(place)) this.#notify();
  }

  /** Moves the tab stop. Returns whether that is another place; the same one stays the same object. */
  #goTo(place: GridPlace): boolean {
    const isOther = place.row !== this.active.row || place.column !== this.active.column;
    if (isOther) this.active = place;
    return isOther;
  }
}
