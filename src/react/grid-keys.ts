import type { AccessRow } from "../core/access-table.js";
import { foldText } from "../core/fold-text.js";
import { expandableRows } from "./folds.js";
import { columnsOfRow, type GridPlace, HEADER_ROW, placeInRow, visibleIndex } from "./grid-place.js";
import type { PickerStore } from "./picker-store.js";

/** A key that was pressed in the grid, and what decides where it leads. */
export interface GridKey {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly isRtl: boolean;
  /** Rows that fit into the view. */
  readonly page: number;
}

/** Folds or unfolds as the key says and gives the place to focus; null where the key means nothing here. WAI-ARIA APG, treegrid. */
export function placeAfterKey(store: PickerStore, { key, ctrl, isRtl, page }: GridKey): GridPlace | null {
  const { active, table, visible } = store;
  const row = table.row(active.row);
  const at = visibleIndex(visible, active.row);
  const { first, last } = columnsOfRow(table, active.row);
  const forward = isRtl ? "ArrowLeft" : "ArrowRight";
  const back = isRtl ? "ArrowRight" : "ArrowLeft";
  const vertical = (place: number): GridPlace => {
    const target = place < 0 ? HEADER_ROW : (visible.rows[Math.min(place, visible.rows.length - 1)] ?? HEADER_ROW);
    return placeInRow(table, target, store.wantedColumn);
  };
  /** Along the row, or to the one above in the tree: moving up and down keeps the new column from then on. */
  const horizontal = (column: number, row = active.row): GridPlace => {
    store.wantedColumn = column;
    return { row, column };
  };

  switch (key) {
    case "ArrowDown":
      return vertical(at + 1);
    case "ArrowUp":
      return vertical(at - 1);
    case "PageDown":
      return vertical(at + page);
    case "PageUp":
      return vertical(Math.max(at - page, Math.min(at, 0)));
    case "Home":
      return ctrl ? vertical(0) : horizontal(first);
    case "End":
      return ctrl ? vertical(visible.rows.length - 1) : horizontal(last);
    case forward:
      if (row && active.column === 0 && store.setExpanded([row], true)) return horizontal(0);
      return horizontal(Math.min(active.column + 1, last));
    case back: {
      if (active.column > first) return horizontal(active.column - 1);
      if (!row || store.setExpanded([row], false) || row.parent === -1) return horizontal(first);
      return horizontal(0, row.parent);
    }
    case "Enter":
      if (ctrl || !row || active.column !== 0) return null;
      store.setExpanded([row], !store.isExpanded(row));
      return horizontal(0);
    case "*":
      if (!row) return null;
      store.setExpanded(
        expandableRows(table).filter(({ parent }) => parent === row.parent),
        true,
      );
      return active;
    default:
      return null;
  }
}

/** The next visible row whose label starts with what was typed, from the one after `from`, round and round; null where there is none. */
export function rowStartingWith(store: PickerStore, typed: string, from: number): GridPlace | null {
  const { rows } = store.visible;
  const wanted = foldText(typed);
  for (let i = 0; i < rows.length; i++) {
    const index = rows[(from + i) % rows.length] as number;
    const { scope, resource } = store.table.row(index) as AccessRow;
    const label = (scope ?? resource).label || store.config.messages.unnamedResource;
    if (foldText(label).startsWith(wanted)) return placeInRow(store.table, index, store.wantedColumn);
  }
  return null;
}
