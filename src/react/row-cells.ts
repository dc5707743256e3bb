import { type AccessCells, type AccessRow, type AccessTable, cellsOf } from "../core/access-table.js";
import type { Resource } from "../core/index.js";
import { oncePer } from "../core/once-per.js";

const cellsIn = oncePer((table: AccessTable) => oncePer((resource: Resource) => cellsOf(table.columns, resource)));

/** The cells of a resource's row. A scope's row has none of them: its one box spans the columns. */
export function rowCells(table: AccessTable, row: AccessRow): AccessCells | null {
  return row.scope ? null : cellsIn(table)(row.resource);
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

/** The column of a row in which focus can stand that is nearest to another row's. */
export function nearestColumn(table: AccessTable, index: number, wanted: number): number {
  const { first, last } = columnsOfRow(table, index);
  return Math.min(Math.max(wanted, first), last);
}
