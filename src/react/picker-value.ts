import { type Limits, limitsOf, TICKED } from "../core/constraints.js";
import { diffScopes, type Preset, type Scope } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { type NamesByPosition, namesByPosition } from "../core/position-finder.js";
import { presetState, togglePreset } from "../core/preset.js";
import { bothMasks, type FilterSummary, maskWithout, summarizeFilter } from "../core/scope-filter.js";
import {
  checkStateOf,
  isRangeReachable,
  type Mask,
  namesWith,
  type ScopeRange,
  type Selection,
  selectionOf,
  setRange,
  toggleRange,
  withUnknown,
} from "../core/selection.js";
import { countRange, namesOf } from "../core/selection-counts.js";
import { areSame } from "./are-same.js";
import type { ChangeReason, PickerConfig } from "./picker-config.js";
import { noText } from "./reasoned-names.js";
import { tellLater } from "./tell-later.js";

type Listener = () => void;

/** What any row may show. */
const LOOK = ["messages", "disabled", "readOnly", "presets", "remarks", "outside"] as const;

/** Bulk changes that can be taken back, one after the other: each keeps its list of names. */
const UNDO_STEPS = 20;

/**
 * The value of one picker, outside React: what is selected, and what a click, a preset, Undo or the owner makes of it. What a click does
 * is core's; this keeps what was decided, and tells it. `PickerStore` adds which rows are shown.
 */
export abstract class PickerValue {
  declare config: PickerConfig;
  declare selection: Selection;
  /** The scopes that the query and the filter let through; null: all. A bulk change reaches no others. */
  matches: Mask = null;
  /** What a screen reader is told after a change of several scopes, a search or a filter. */
  announcement = "";
  /** Names that the catalogue lacks and that were granted or in the value, until the owner gives another: in sight, so that nothing is lost. */
  unknown: readonly string[] = [];
  /** What was granted earlier, or null where nothing is known of it. */
  granted: NamesByPosition | null = null;
  /** What a form's reset restores, where the store keeps the value. */
  declare initial: readonly string[];
  /** Counts up with each change of props that any row may show. */
  revision = 0;
  /** Whether a form could not be sent for want of a scope, until the value changes. */
  isRefused = false;
  /** Puts a selection into the form's field, before React comes to it. Set by the field. */
  showInField: ((selection: Selection) => void) | null = null;

  /** Whether the owner has just given another value, and not in answer to a click. */
  protected isForeign = false;
  /** Null, or without the scopes whose boxes stand outside the grid. */
  protected inGrid: Mask = null;
  #value: readonly string[];
  #limits!: Limits;
  /** Names that the catalogue lacks and that are in the value only because they are required. */
  #lent = new Set<string>();
  #matching: FilterSummary | null = null;
  /** The selection that was emitted last, which costs no second reading where the owner hands it back, and the one before it, where not. */
  #known: readonly Selection[] = [];
  /** Whether the owner has not answered a click yet. */
  #isAsking = false;
  /** What to announce of a bulk change once it is in the value: the owner may change or refuse it. */
  #bulk: (() => string) | undefined;
  /**
   * What the last bulk changes replaced, by the selection that each gave. A single tick gives another selection, of which nothing can be
   * taken back: the tick would go as well.
   */
  #replaced: ReadonlyMap<Selection, Selection> = new Map();
  readonly #listeners = new Set<Listener>();

  constructor(config: PickerConfig) {
    this.initial = config.defaultValue ?? [];
    this.#value = this.initial;
    this.takeOver(config);
  }

  subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For what follows from a click: tells once the click itself is painted. */
  subscribeLater = (listener: Listener): (() => void) => this.subscribe(() => tellLater(this)(listener));

  protected notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Takes props over, the first or new ones. Returns whether any part may show another thing for it. */
  protected takeOver(config: PickerConfig): boolean {
    const before: PickerConfig | undefined = this.config;
    this.config = config;
    this.isForeign = false;
    const { catalogue, required, disabledScopes, grantedScopes: granted } = config;
    const isOtherCatalogue = catalogue !== before?.catalogue;
    const areOtherLimits =
      isOtherCatalogue ||
      !areSame([...required].sort(), [...before.required].sort()) ||
      !areSame([...disabledScopes].sort(), [...before.disabledScopes].sort());
    // What was in it only because it was required goes with the requirement.
    if (areOtherLimits && before && config.value === undefined) {
      this.#value = namesWith(this.selection, TICKED).filter((name) => !this.#lent.has(name));
    }
    const value = noText(config.value ?? this.#value);
    const isOtherValue = value !== this.#value;
    const isOtherGrant = isOtherCatalogue || !areSame(granted, before.grantedScopes);
    const isOtherLook = areOtherLimits || isOtherGrant || LOOK.some((prop) => config[prop] !== before[prop]);
    if (areOtherLimits) {
      this.#limits = limitsOf(catalogue, { required: required.keys(), disabled: disabledScopes.keys() });
      this.#lent = new Set(this.#limits.unknownRequired);
      for (const name of value) this.#lent.delete(name);
    }
    if (isOtherGrant) {
      // They were in sight for the former grant's sake; what of them is selected comes back below.
      this.unknown = this.unknown.filter((name) => !this.granted?.unknown.has(name));
      this.granted = granted ? namesByPosition(catalogue, granted) : null;
    }
    if (isOtherLook) {
      this.revision++;
      this.inGrid = maskWithout(catalogue, config.outside);
      this.#matching = null;
    }
    if (isOtherCatalogue) this.#bulk = undefined;
    if (areOtherLimits || isOtherValue || isOtherGrant) this.#read(value, areOtherLimits);
    return isOtherLook || isOtherValue;
  }

  #read(value: readonly string[], isAnew: boolean): void {
    const isSame = areSame(value, this.#value);
    this.#value = value;
    // An owner may keep the value in another form and hand back an array of its own: what counts is which names are in it.
    const known = isAnew ? [] : [...this.#known, this.selection];
    let next = known.find((own) => areSame(namesOf(own), value));
    if (!next) {
      const read = selectionOf(this.config.catalogue, value, this.#limits);
      next = known.find((own) => areSame(namesOf(own), namesOf(read))) ?? read;
      if (next === read) {
        // The owner's answer to a bulk change, if it is one, is taken back like that.
        const replaced = this.#bulk && this.#replaced.get(this.#known[0] as Selection);
        if (replaced) this.#replaced = new Map([...this.#replaced, [read, replaced]]);
        this.#known = [];
        // Another value altogether: what was unticked in the former one is no offer of this one.
        if (!isSame) this.unknown = [];
        this.isForeign = !isSame && !this.#isAsking;
      }
    }
    if (!isSame) this.#isAsking = this.isRefused = false;
    this.selection = next;
    this.#matching = null;
    this.#remember(this.selection.unknown);
    if (isSame) return;
    // What was said of another value is no longer so.
    this.announcement = this.#bulk?.() ?? "";
    this.#bulk = undefined;
  }

  #remember(names: readonly string[]): void {
    this.unknown = [...new Set([...this.unknown, ...names, ...(this.granted?.unknown ?? [])])];
  }

  /** A form was not sent for want of a scope, or is reset. */
  refuse(isRefused: boolean): void {
    this.isRefused = isRefused;
    this.notify();
  }

  get isOperable(): boolean {
    return !this.config.disabled && !this.config.readOnly;
  }

  /** What is emitted and submitted: with the required scopes, in catalogue order. The same array for the same selection. */
  get names(): readonly string[] {
    return namesOf(this.selection);
  }

  /** Whether a click on a box over several scopes can change anything. */
  canToggle(range: ScopeRange): boolean {
    return this.isOperable && isRangeReachable(this.selection, range, this.matches);
  }

  /** A click on a scope's box. */
  toggleScope(scope: Scope, event?: Event): void {
    const range = { start: scope.index, end: scope.index + 1 };
    this.#change(toggleRange(this.selection, range), "scope", event);
  }

  /** A click on a box over several scopes. `label` names it in the announcement. */
  toggleRange(range: ScopeRange, label: string, reason: ChangeReason, event?: Event): void {
    this.#change(toggleRange(this.selection, range, this.matches), reason, event, () =>
      this.#changed(label, countRange(this.selection, range)),
    );
  }

  /**
   * Ticks or unticks everything in the grid that is within reach: of a filter, what matches. To clear reaches beside the grid, too, and
   * leaves names that the catalogue lacks, as every bulk change does: they go by a box of their own.
   */
  setAll(ticked: boolean, reason: ChangeReason, event?: Event): void {
    const within = reason === "clear" ? this.matches : bothMasks(this.matches, this.inGrid);
    const next = setRange(this.selection, this.everything, ticked, within);
    this.#change(next, reason, event, () => this.#changed(this.config.messages.allScopes));
  }

  /** A click on a preset. */
  togglePreset(preset: Preset, event?: Event): void {
    const next = togglePreset(this.selection, preset.scopes, this.matches);
    this.#change(next, "preset", event, () => this.#changed(preset.name, presetState(this.selection, preset.scopes)));
  }

  /** A click that chooses these and nothing else; the caller announces it. Required and disabled scopes stay as they are. */
  chooseOnly(names: readonly string[], event?: Event): void {
    this.#change(selectionOf(this.config.catalogue, names, this.#limits), "preset", event, () => "");
  }

  get canUndo(): boolean {
    return this.#replaced.has(this.selection) && this.isOperable;
  }

  /** Takes the last bulk change back. */
  undo(event?: Event): void {
    const replaced = this.#replaced.get(this.selection);
    if (replaced) this.#change(replaced, "undo", event, () => this.#changed(this.config.messages.undone));
  }

  toggleUnknown(name: string, event?: Event): void {
    this.#remember([name]);
    const on = new Set(this.selection.unknown);
    const next = this.unknown.filter((other) => on.has(other) !== (other === name));
    this.#change(withUnknown(this.selection, next), "unknown", event);
  }

  /** Back to the initial value, exactly: a form's reset. Only where the store keeps the value itself. */
  reset(): void {
    if (this.config.value !== undefined) return;
    this.#read(this.initial, true);
    this.notify();
  }

  get everything(): ScopeRange {
    return { start: 0, end: this.config.catalogue.scopes.length };
  }

  #changed(label: string, count = countRange(this.selection, this.everything)): string {
    return this.config.messages.changed(label, count.on, count.counted, checkStateOf(count));
  }

  /** Makes a change and emits it. `bulk` says that it is one of several scopes, and what to announce of it. */
  #change(next: Selection, reason: ChangeReason, event?: Event, bulk?: () => string): void {
    const before = this.selection;
    if (!this.isOperable || areSame(namesOf(before), namesOf(next))) return;
    // What changed is worked out for who asks: of thousands of scopes it takes as long as the change.
    const changes = oncePer((after: Selection) => diffScopes(namesOf(before), namesOf(after)));
    if (bulk && reason !== "undo") {
      this.#replaced = new Map([...this.#replaced, [next, before] as const].slice(-UNDO_STEPS));
    }
    // What was said of the former selection stands where a person reads on, and is no longer so.
    this.announcement = "";
    this.#known = [next, before];
    this.#isAsking = true;
    this.#bulk = bulk;
    if (this.config.value === undefined) this.#read(namesOf(next), false);
    this.notify();
    // As with a native field: who sends the form now sends the change, and the owner may yet refuse it.
    this.showInField?.(next);
    try {
      // An array of the owner's own, who may change it.
      this.config.onValueChange?.([...namesOf(next)], {
        reason,
        event,
        get added() {
          return changes(next).added;
        },
        get removed() {
          return changes(next).removed;
        },
      });
    } finally {
      // The owner has refused it, or has not answered yet.
      if (this.selection !== next) this.showInField?.(this.selection);
    }
  }

  /** Lets only these scopes through from now on. */
  protected narrow(matches: Mask): void {
    this.matches = matches;
    this.#matching = null;
  }

  get isFiltered(): boolean {
    return !!this.matches;
  }

  /** What a bulk action under the filter would do, and what the filter hides. Counted once for each change. */
  get matching(): FilterSummary {
    this.#matching ??= summarizeFilter(this.selection, this.matches, this.inGrid);
    return this.#matching;
  }

  /** Tells a screen reader, politely. It hears a text again only where that differs from the one before: by a blank. */
  announce(text: string): void {
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
    this.notify();
  }
}
