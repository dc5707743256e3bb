import type { AccessRow, AccessTable, VisibleRows } from "../core/access-table.js";
import { countBelow } from "../core/positions.js";
import { rowCells } from "./row-cells.js";

/** Position of the header row, where a position in the table is meant. */
export const HEADER_ROW = -1;

/** A place in the grid: a row of the table (or the header), and a column (0 is the resource's). */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The columns of a row in which focus can stand: 0 is the resource's box, the others are boxes or gaps. */
export function columnsOfRow(table: AccessTable, index: number): { first: number; last: number } {
  const last = table.columns.length;
  const row = table.row(index);
  if (!row) return { first: 0, last };
  const cells = rowCells(table, row);
  if (!cells) return { first: 1, last: 1 };
  if (cells.spanning) return { first: 0, last: 1 };
  return { first: 0, last: cells.columns.some(Boolean) ? last : 0 };
}

/** The place in a row that is nearest to a column. */
export function placeInRow(table: AccessTable, row: number, wanted: number): GridPlace {
  const { first, last } = columnsOfRow(table, row);
  return { row, column: Math.min(Math.max(wanted, first), last) };
}

/**
 * Where the tab stop goes once other rows are visible: it stays with its row, or with the nearest above that is still there.
 * `hadRows` says whether any was visible before: where none was, nobody chose the header.
 */
export function placeLeft(
  table: AccessTable,
  { rows, position }: VisibleRows,
  active: GridPlace,
  hadRows: boolean,
): GridPlace {
  let row = Math.min(active.row, table.length - 1);
  while (row >= 0 && position[row] === 0) row = (table.row(row) as AccessRow).parent;
  if (row < 0 && (active.row !== HEADER_ROW || !hadRows)) row = rows[0] ?? HEADER_ROW;
  // Another catalogue's table may have other columns there, and a tab stop where nothing stands would shut Tab out of the grid.
  return placeInRow(table, row, row === active.row || row === HEADER_ROW ? active.column : 0);
}

/** Tells a row from all others, in other tables as well, where a position is another row's. */
export const rowKey = ({ resource, scope }: AccessRow): string => JSON.stringify([resource.id, scope?.name]);

/** The position in this table of a row of another one; undefined where it has none. */
export function sameRow({ catalogue, starts, row }: AccessTable, wanted: AccessRow): number | undefined {
  const at = catalogue.resource(wanted.resource.id)?.index ?? starts.length;
  for (let index = starts[at] as number; index < (starts[at + 1] as number); index++)
    if (rowKey(row(index) as AccessRow) === rowKey(wanted)) return index;
  return undefined;
}

/** Which of the visible rows a row is, from 0; -1 where it is not visible. */
export function visibleIndex({ rows }: VisibleRows, row: number): number {
  const index = countBelow(rows, row);
  return rows[index] === row ? index : -1;
}
