"use client";
import { accessTable, isInColumn } from "../core/access-table.js";
import type { Catalogue } from "../core/index.js";
import { oncePer } from "../core/once-per.js";
import { countRisk } from "../core/risk.js";
import { countRange, rangeState, type ScopeRange, type Selection } from "../core/selection.js";
import { Checkbox } from "./checkbox.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { HEADER_ROW } from "./picker-store.js";

/** What the columns' boxes count: linear in the catalogue, once for each selection. */
const columnCounts = oncePer((selection: Selection) => {
  const { columns } = accessTable(selection.catalogue);
  return [0, ...columns.map((_, i) => i + 1)]
    .map((column) => Object.values(countRange(selection, rangeOf(selection.catalogue, column))))
    .join();
});

/** The scopes under a column's box; column 0 is the resource's, over all. */
function rangeOf(catalogue: Catalogue, column: number): ScopeRange {
  const access = accessTable(catalogue).columns[column - 1];
  const { scopes } = catalogue;
  const everything = { start: 0, end: scopes.length };
  if (access === undefined) return everything;
  return {
    ...everything,
    only: (index) => {
      const scope = scopes[index];
      return scope !== undefined && isInColumn(access, scope);
    },
  };
}

/**
 * The grid's header row, with a tri-state box over each column.
 * Renders a `<div role="row" data-part="header">` of `role="columnheader"` cells with `data-access`.
 */
export function PickerHeader() {
  const { store, id } = usePicker("PickerHeader");
  usePickerState(store, (store) => {
    const active = store.active.row === HEADER_ROW ? store.active.column : -1;
    return [store.revision, active, columnCounts(store.selection)].join();
  });
  const { table, selection, active, config } = store;
  const { messages } = config;
  const headings = [
    { text: messages.resource, name: messages.allScopes, access: undefined },
    ...table.columns.map(({ id: column, access }) => ({
      text: messages.column(column),
      name: messages.allInColumn(column),
      access,
    })),
  ];
  return (
    <div role="row" aria-rowindex={1} data-part="header" data-row={HEADER_ROW}>
      {headings.map(({ text, name, access }, column) => {
        const range = rangeOf(config.catalogue, column);
        const { on, counted } = countRange(selection, range);
        const risky = countRisk(config.catalogue, range);
        const countId = `${id}-h${column}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <div key={column} role="columnheader" data-part="heading" data-access={access}>
            <Checkbox
              state={rangeState(selection, range)}
              inert={!store.isOperable}
              onToggle={({ nativeEvent }) =>
                store.toggleRange(range, name, column === 0 ? "all" : "column", nativeEvent)
              }
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
      })}
    </div>
  );
}
