import type { Catalogue, Resource, Scope } from "./catalogue.js";
import { oncePer } from "./once-per.js";
import type { Mask } from "./selection.js";

/** A column of the table of access. */
export interface AccessColumn {
  /** `"read"` and `"write"`, or an action of the provider's. */
  readonly id: string;
  /** What it amounts to. */
  readonly access: "read" | "write" | "other";
  /** The one action that it gathers; null for the default columns, which gather by access. */
  readonly action: string | null;
}

/** One row: a resource with its cells, or (below it) a scope without a column of its own, whose box spans the columns. */
export interface AccessRow {
  /** Its position in `table.rows`. */
  readonly index: number;
  readonly resource: Resource;
  /** The row's own scope where it is a scope's row; null for a resource's. */
  readonly scope: Scope | null;
  /** 1 for the top level, as in `aria-level`. */
  readonly level: number;
  /** The row above it in the tree, or -1. */
  readonly parent: number;
  /** One past the last row below it. */
  readonly end: number;
}

/** A resource's scopes as the table shows them. */
export interface AccessCells {
  /** One per column; null is a gap. */
  readonly columns: readonly (Scope | null)[];
  /** The resource's only scope where it has no column: it spans the row. */
  readonly spanning: Scope | null;
  /** Scopes with rows of their own, one level below. */
  readonly below: readonly Scope[];
}

/** A catalogue as a table of access: columns, and rows in display order. */
export interface AccessTable {
  readonly catalogue: Catalogue;
  readonly columns: readonly AccessColumn[];
  readonly rows: readonly AccessRow[];
}

const READ_WRITE: readonly AccessColumn[] = [
  { id: "read", access: "read", action: null },
  { id: "write", access: "write", action: null },
];

/** The table of a catalogue; the same one each time. */
export const accessTable: (catalogue: Catalogue) => AccessTable = oncePer(build);

function build(catalogue: Catalogue): AccessTable {
  const columns = columnsOf(catalogue);
  const rows: { -readonly [Key in keyof AccessRow]: AccessRow[Key] }[] = [];
  const rowOf = new Int32Array(catalogue.resources.length);
  for (const resource of catalogue.resources) {
    const index = rows.length;
    rowOf[resource.index] = index;
    const parent = resource.parent === null ? -1 : (rowOf[resource.parent.index] as number);
    rows.push({ index, resource, scope: null, level: resource.depth + 1, parent, end: index + 1 });
    for (const scope of scopesBelow(columns, resource)) {
      rows.push({
        index: rows.length,
        resource,
        scope,
        level: resource.depth + 2,
        parent: index,
        end: rows.length + 1,
      });
    }
  }
  // Backwards, so that a row's end is final before its parent takes it over.
  for (let i = rows.length - 1; i >= 0; i--) {
    const { parent, end } = rows[i] as AccessRow;
    const above = rows[parent];
    if (above !== undefined && above.end < end) above.end = end;
  }
  return { catalogue, columns, rows };
}

/** Where a resource's scopes stand in a table with these columns. */
export function cellsOf(columns: readonly AccessColumn[], resource: Resource): AccessCells {
  const { scopes } = resource;
  const cells = columns.map((column) => {
    const fits = scopes.filter((scope) => isInColumn(column, scope));
    return fits.find((scope) => scope.counterpart !== null) ?? fits[0] ?? null;
  });
  const below = scopes.filter((scope) => !cells.includes(scope));
  const [only] = below;
  return only !== undefined && scopes.length === 1
    ? { columns: cells, spanning: only, below: [] }
    : { columns: cells, spanning: null, below };
}

const NONE: readonly Scope[] = [];

/** `cellsOf(…).below`, without making the cells where each scope has a column to itself, as most have. */
function scopesBelow(columns: readonly AccessColumn[], resource: Resource): readonly Scope[] {
  let taken = 0;
  for (const scope of resource.scopes) {
    const at = columns.findIndex((column) => isInColumn(column, scope));
    if (at === -1 || taken & (1 << at)) return cellsOf(columns, resource).below;
    taken |= 1 << at;
  }
  return NONE;
}

/** Whether a scope belongs into a column. It has the cell unless another scope of its resource is there already. */
export function isInColumn(column: AccessColumn, scope: Scope): boolean {
  return column.action === null ? scope.access === column.access : scope.action === column.action;
}

/** For each column, which scopes stand under its box, by position. */
export const columnMasks = oncePer(({ columns, catalogue }: AccessTable) =>
  columns.map((column) => Uint8Array.from(catalogue.scopes, (scope) => Number(isInColumn(column, scope)))),
);

/** Read and Write, unless the catalogue's actions are three or four and most of its resources have most of them: then one each. */
function columnsOf({ resources, scopes }: Catalogue): readonly AccessColumn[] {
  const actions = new Map<string, AccessColumn>();
  for (const { action, access } of scopes) {
    if (action === null || actions.has(action)) continue;
    if (actions.size === 4) return READ_WRITE;
    actions.set(action, { id: action, access: access ?? "other", action });
  }
  if (actions.size < 3) return READ_WRITE;
  const acting = resources.filter((resource) => resource.scopes.some((scope) => scope.action !== null));
  const regular = acting.filter((resource) => resource.scopes.filter((scope) => scope.action !== null).length >= 3);
  return regular.length * 2 > acting.length ? [...actions.values()] : READ_WRITE;
}

/** What folds and a filter leave of a table, in display order. */
export interface VisibleRows {
  /** Positions in `table.rows`. */
  readonly rows: Int32Array;
  /** By position in `table.rows`: the place among its visible siblings, from 1 (`aria-posinset`); 0 where it is not visible. */
  readonly position: Int32Array;
  /** By position in `table.rows`, how many visible rows it has directly below it; the last entry is for the top level (`aria-setsize`). */
  readonly children: Int32Array;
}

/** The rows that are left. Under a filter a row stays where a scope of its subtree matches; `isFolded` tells which rows hide those below. */
export function visibleRows(
  { rows }: AccessTable,
  isFolded: (row: AccessRow) => boolean,
  matches: Mask = null,
): VisibleRows {
  const before = matches === null ? null : runningSum(matches);
  const visible = new Int32Array(rows.length);
  const position = new Int32Array(rows.length);
  const children = new Int32Array(rows.length + 1);
  let count = 0;
  for (let i = 0; i < rows.length; ) {
    const row = rows[i] as AccessRow;
    if (before !== null && !hasMatch(row, before)) {
      i = row.end;
      continue;
    }
    const group = row.parent === -1 ? rows.length : row.parent;
    position[i] = children[group] = (children[group] as number) + 1;
    visible[count++] = i;
    i = row.end > i + 1 && isFolded(row) ? row.end : i + 1;
  }
  return { rows: visible.slice(0, count), position, children };

  function hasMatch({ scope, resource }: AccessRow, sum: Int32Array): boolean {
    const start = scope?.index ?? resource.scopesStart;
    const end = scope === null ? resource.scopesEnd : start + 1;
    return (sum[end] as number) > (sum[start] as number);
  }
}

function runningSum(mask: Uint8Array): Int32Array {
  const sum = new Int32Array(mask.length + 1);
  for (let i = 0; i < mask.length; i++) sum[i + 1] = (sum[i] as number) + (mask[i] as number);
  return sum;
}
