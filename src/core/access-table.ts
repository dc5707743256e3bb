import type { Catalogue, Resource, Scope } from "./catalogue.js";
import { oncePer } from "./once-per.js";
import { countBelow, positionsWith } from "./positions.js";
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
  /** Its position in the table. */
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
  /** How many rows it has. */
  readonly length: number;
  /** By a resource's position: its row, which the rows of its own scopes follow. The last entry is the table's length. */
  readonly starts: Int32Array;
  /** The row at a position, the same one each time. Made when it is asked for: a table of thousands shows few. */
  row(index: number): AccessRow | undefined;
}

const READ_WRITE: readonly AccessColumn[] = [
  { id: "read", access: "read", action: null },
  { id: "write", access: "write", action: null },
];

/** The table of a catalogue; the same one each time. */
export const accessTable: (catalogue: Catalogue) => AccessTable = oncePer(build);

function build(catalogue: Catalogue): AccessTable {
  const { resources } = catalogue;
  const columns = columnsOf(catalogue);
  const starts = new Int32Array(resources.length + 1);
  let length = 0;
  for (const resource of resources) {
    starts[resource.index] = length;
    length += 1 + scopesBelow(columns, resource).length;
  }
  starts[resources.length] = length;

  const made: AccessRow[] = [];
  const make = (index: number): AccessRow => {
    const at = countBelow(starts, index + 1) - 1;
    const resource = resources[at] as Resource;
    const start = starts[at] as number;
    const scope = scopesBelow(columns, resource)[index - start - 1] ?? null;
    const above = resource.parent === null ? -1 : (starts[resource.parent.index] as number);
    return {
      index,
      resource,
      scope,
      level: resource.depth + (scope ? 2 : 1),
      parent: scope ? start : above,
      end: scope ? index + 1 : (starts[resource.end] as number),
    };
  };
  const row = (index: number) => {
    if (index >= 0 && index < length) made[index] ??= make(index);
    return made[index];
  };
  return { catalogue, columns, length, starts, row };
}

/** Where a resource's scopes stand in a table with these columns. */
export function cellsOf(columns: readonly AccessColumn[], resource: Resource): AccessCells {
  const { scopes } = resource;
  const cells = columns.map((column) => {
    const fits = scopes.filter((scope) => isInColumn(column, scope));
    // Where both are there, the one with a counterpart is the one that the column is named after.
    return fits.find(({ action, counterpart }) => counterpart !== null || action === column.id) ?? fits[0] ?? null;
  });
  const below = scopes.filter((scope) => !cells.includes(scope));
  const [spanning = null] = scopes.length === 1 ? below : [];
  return { columns: cells, spanning, below: spanning ? [] : below };
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
export const columnMasks: (table: AccessTable) => Uint8Array[] = oncePer(({ columns, catalogue }) =>
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
  /** Positions in the table. */
  readonly rows: Int32Array;
  /** By position in the table: the place among its visible siblings, from 1 (`aria-posinset`); 0 where it is not visible. */
  readonly position: Int32Array;
  /** By position in the table, how many visible rows it has directly below it; the last entry is for the top level (`aria-setsize`). */
  readonly children: Int32Array;
}

/** The rows that are left. Under a filter a row stays where a scope of its subtree matches; `isFolded` tells which resources hide what is below. */
export function visibleRows(
  { catalogue: { resources }, columns, length, starts }: AccessTable,
  isFolded: (resource: Resource) => boolean,
  matches: Mask = null,
): VisibleRows {
  const matching = matches && positionsWith(matches, 1);
  // The first of them that is not behind: they come in order, as the resources do.
  let next = 0;
  const visible = new Int32Array(length);
  const position = new Int32Array(length);
  const children = new Int32Array(length + 1);
  let count = 0;
  const show = (row: number, group: number) => {
    position[row] = children[group] = (children[group] as number) + 1;
    visible[count++] = row;
  };
  for (let at = 0; at < resources.length; ) {
    const resource = resources[at] as Resource;
    const { parent, end, scopesStart, scopesEnd } = resource;
    while (matching && (matching[next] as number) < scopesStart) next++;
    if (matching && !((matching[next] as number) < scopesEnd)) {
      at = end;
      continue;
    }
    const row = starts[at] as number;
    show(row, parent === null ? length : (starts[parent.index] as number));
    if ((starts[end] as number) > row + 1 && isFolded(resource)) {
      at = end;
      continue;
    }
    if ((starts[at + 1] as number) > row + 1) {
      scopesBelow(columns, resource).forEach(({ index }, i) => {
        if (matches?.[index] !== 0) show(row + 1 + i, row);
      });
    }
    at++;
  }
  return { rows: visible.slice(0, count), position, children };
}
