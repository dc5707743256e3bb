import { type AccessCells, type AccessRow, type AccessTable, cellsOf } from "../core/access-table.js";
import type { Resource } from "../core/index.js";
import { oncePer } from "../core/once-per.js";

const cellsIn = oncePer((table: AccessTable) => oncePer((resource: Resource) => cellsOf(table.columns, resource)));

/** The cells of a resource's row. A scope's row has none of them: its one box spans the columns. */
export function rowCells(table: AccessTable, row: AccessRow): AccessCells | null {
  return row.scope ? null : cellsIn(table)(row.resource);
}
