"use client";
import { type AccessTable, accessTable, columnMasks } from "../core/access-table.js";
import { oncePer } from "../core/once-per.js";
import { countRisk } from "../core/risk.js";
import { checkStateOf, type ScopeRange, type Selection } from "../core/selection.js";
import { countRange } from "../core/selection-counts.js";
import { Checkbox } from "./checkbox.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { HEADER_ROW } from "./picker-store.js";

/** What each column's box counts, the resource's first: linear in the catalogue, once for each selection. */
const columnCounts = oncePer((selection: Selection) => {
  const table = accessTable(selection.catalogue);
  return [0, ...table.columns.map((_, i) => i + 1)].map((column) => countRange(selection, rangeOf(table, column)));
});

/** The scopes under a column's box; column 0 is the resource's, over all. */
function rangeOf(table: AccessTable, column: number): ScopeRange {
  return { start: 0, end: table.catalogue.scopes.length, only: columnMasks(table)[column - 1] };
}

/**
 * The grid's header row, with a tri-state box over each column.
 * Renders a `<div role="row" data-part="header">` of `role="columnheader"` cells with `data-access`.
 */
export function PickerHeader() {
  const { store } = usePicker("PickerHeader");
  const { columns } = usePickerState(store, ({ table }) => table);
  return (
    <div role="row" aria-rowindex={1} data-part="header" data-row={HEADER_ROW}>
      <Heading column={0} />
      {columns.map(({ id }, i) => (
        <Heading key={id} column={i + 1} />
      ))}
    </div>
  );
}

function Heading({ column }: { column: number }) {
  const { store, id } = usePicker("PickerHeader");
  usePickerState(store, ({ revision, active, selection }) => {
    const counts = columnCounts(selection)[column];
    return [revision, active.row === HEADER_ROW && active.column === column, counts?.on, counts?.counted].join();
  });
  const { table, selection, active, config } = store;
  const { messages } = config;
  const access = table.columns[column - 1];
  const text = access === undefined ? messages.resource : messages.column(access.id);
  const name = access === undefined ? messages.allScopes : messages.allInColumn(access.id);
  const range = rangeOf(table, column);
  const { on, counted } = columnCounts(selection)[column] ?? { on: 0, counted: 0 };
  const risky = countRisk(config.catalogue, range);
  const countId = `${id}-h${column}`;
  return (
    <div role="columnheader" data-part="heading" data-access={access?.access}>
      <Checkbox
        state={checkStateOf({ on, counted })}
        inert={!store.isOperable}
        onToggle={({ nativeEvent }) => store.toggleRange(range, name, column === 0 ? "all" : "column", nativeEvent)}
        data-part="box"
        data-column-box=""
        data-column={column}
        tabIndex={active.row === HEADER_ROW && active.column === column ? 0 : -1}
        aria-label={`${text}, ${name}`}
        aria-describedby={countId}
      >
        {text}
      </Checkbox>
      <bdi data-part="count" id={countId}>
        {messages.count(on, counted)}
        {risky > 0 && <span data-part="risk-count"> · {messages.riskCount(risky)}</span>}
      </bdi>
    </div>
  );
}
