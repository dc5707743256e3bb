"use client";
import { isInColumn } from "../core/access-table.js";
import { countRisk } from "../core/risk.js";
import { countRange, rangeState, type ScopeRange } from "../core/selection.js";
import { Checkbox } from "./checkbox.js";
import { usePicker, usePickerState } from "./picker-context.js";
import { HEADER_ROW, type PickerStore } from "./picker-store.js";

/** The scopes under a column's box; column 0 is the resource's, over all. */
function rangeOf(store: PickerStore, column: number): ScopeRange {
  const access = store.table.columns[column - 1];
  if (access === undefined) return store.everything;
  const { scopes } = store.config.catalogue;
  return {
    ...store.everything,
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
    const columns = [0, ...store.table.columns.map((_, i) => i + 1)];
    const active = store.active.row === HEADER_ROW ? store.active.column : -1;
    return [
      store.revision,
      active,
      ...columns.flatMap((column) => Object.values(countRange(store.selection, rangeOf(store, column)))),
    ].join();
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
        const range = rangeOf(store, column);
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
