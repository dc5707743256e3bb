"use client";
import { type AccessTable, columnMasks } from "../core/access-table.js";
import { oncePer } from "../core/once-per.js";
import { checkStateOf, type ScopeRange } from "../core/selection.js";
import { countOnce } from "../core/selection-counts.js";
import { Checkbox } from "./checkbox.js";
import { HEADER_ROW } from "./grid-place.js";
import { usePicker, usePickerConfig, usePickerState } from "./picker-context.js";
import { PickerCount } from "./picker-count.js";

/** The scopes under each column's box; the first is the resource's, over all. */
const rangesOf = oncePer((table: AccessTable): readonly ScopeRange[] => {
  const all = { start: 0, end: table.catalogue.scopes.length };
  return [all, ...columnMasks(table).map((only) => ({ ...all, only }))];
});

/**
 * The grid's header row, with a tri-state box over each column.
 * Renders a `<div role="row" data-part="header">` of `role="columnheader"` cells with `data-access`.
 */
export function PickerHeader() {
  const { columns } = usePickerState(({ table }) => table);
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
  const { store, id } = usePicker();
  const table = usePickerState(({ table }) => table);
  const range = rangesOf(table)[column] as ScopeRange;
  const state = usePickerState(({ selection }) => checkStateOf(countOnce(selection)(range)));
  const isOperable = usePickerState((store) => store.canToggle(range));
  const tabIndex = usePickerState((store) => store.tabIndexAt(HEADER_ROW, column));
  const { messages } = usePickerConfig();
  const access = table.columns[column - 1];
  const text = access ? messages.column(access.id) : messages.resource;
  const name = access ? messages.allInColumn(access.id) : messages.allScopes;
  const countId = `${id}-h${column}`;
  return (
    <div role="columnheader" aria-label={text} data-part="heading" data-access={access?.access}>
      <Checkbox
        state={state}
        inert={!isOperable}
        onToggle={({ nativeEvent }) => store.toggleRange(range, name, column === 0 ? "all" : "column", nativeEvent)}
        data-part="box"
        data-column-box=""
        data-column={column}
        tabIndex={tabIndex}
        aria-label={`${text}, ${name}`}
        aria-describedby={countId}
      >
        {text}
      </Checkbox>
      <PickerCount id={countId} range={range} />
    </div>
  );
}
