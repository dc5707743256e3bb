"use client";
import type { AccessRow } from "../core/access-table.js";
import { REQUIRED } from "../core/constraints.js";
import type { Scope } from "../core/index.js";
import { isIncluded, isOn, isReachable } from "../core/selection.js";
import { Checkbox } from "./checkbox.js";
import { markedText } from "./marked-text.js";
import { usePicker } from "./picker-context.js";
import { scopeNotes } from "./scope-notes.js";
import { notesOn, scopeTexts } from "./scope-texts.js";

/** Props of `PickerScopeCell`. */
export interface PickerScopeCellProps {
  /** The row that it stands in. */
  row: AccessRow;
  scope: Scope;
  /** The cell's column: 1 is the first after the resource's. */
  column: number;
  /** Whether it spans all the columns. @default false */
  isSpanning?: boolean | undefined;
}

/**
 * One scope's box. Renders a `<div role="gridcell" data-part="cell">` with `data-access`, `data-on`, `data-required`, `data-included`,
 * `data-invalid`, `data-unmatched`, `data-spanning`, `data-half` (of a pair); in it the Radix checkbox `<button role="checkbox" value={scope.name}>`, whose text is the
 * provider's description, and notes that say why it can't be changed.
 */
export function PickerScopeCell({ row, scope, column, isSpanning = false }: PickerScopeCellProps) {
  const { store, id } = usePicker();
  const { selection, terms, table, config } = store;
  const bits = selection.flags[scope.index] as number;
  const notes = notesOn(store, scope);
  const notesId = `${id}-n${scope.index}`;
  const { heading, text, name } = scopeTexts(scope, isSpanning);
  const lang = scope.description === undefined ? undefined : config.catalogue.lang;
  return (
    <div
      role="gridcell"
      aria-colspan={isSpanning ? table.columns.length : undefined}
      data-part="cell"
      data-access={scope.access ?? "unknown"}
      data-on={isOn(bits) ? "" : undefined}
      data-required={bits & REQUIRED ? "" : undefined}
      data-included={isIncluded(bits) ? "" : undefined}
      data-invalid={scope.valid ? undefined : ""}
      // Shown because a row below it matches: the filter's bulk actions do not reach it.
      data-unmatched={store.matches?.[scope.index] === 0 ? "" : undefined}
      data-spanning={isSpanning ? "" : undefined}
      data-half={scope.counterpart ? "" : undefined}
    >
      <Checkbox
        state={isOn(bits) ? "checked" : "unchecked"}
        inert={!store.isOperable || !isReachable(bits)}
        onToggle={({ nativeEvent }) => store.toggleScope(scope, nativeEvent)}
        value={scope.name}
        aria-label={name}
        data-part="box"
        data-column={column}
        tabIndex={store.tabIndexAt(row.index, column)}
        aria-keyshortcuts="Control+C"
        aria-describedby={notes.length > 0 ? notesId : undefined}
      >
        <span data-part="scope-text">
          {heading && <b>{markedText(heading, terms)}</b>}
          {heading && text && " "}
          {text && <bdi lang={lang}>{markedText(text, terms)}</bdi>}
        </span>
      </Checkbox>
      {scopeNotes(notes, notesId)}
    </div>
  );
}
