"use client";
import type { AccessRow } from "../core/access-table.js";
import { rangeState } from "../core/selection-counts.js";
import { Checkbox } from "./checkbox.js";
import { isExpandable } from "./folds.js";
import { breakable, markedText } from "./marked-text.js";
import { usePicker } from "./picker-context.js";
import { PickerCount } from "./picker-count.js";
import { rangeOf } from "./row-state.js";

/**
 * The first cell of a row: a resource's box over its whole subtree, its label, its id and how much of it is selected; for a scope's
 * row the name of the scope. Renders a `<div role="rowheader" data-part="resource">`; its box carries `data-resource-box` and, over a
 * namespace, `aria-expanded`.
 */
export function PickerResourceCell({ row }: { row: AccessRow }) {
  const { store, id } = usePicker();
  const { selection, terms, config } = store;
  const { resource, scope } = row;
  if (scope) {
    return (
      <div role="rowheader" data-part="resource">
        <span translate="no" data-part="resource-id">
          <bdi>{markedText(scope.name, terms, breakable)}</bdi>
        </span>
      </div>
    );
  }
  const label = resource.label || config.messages.unnamedResource;
  const range = rangeOf(resource);
  const isNamespace = isExpandable(row);
  const isExpanded = store.isExpanded(row);
  const countId = `${id}-r${row.index}`;
  return (
    <div role="rowheader" data-part="resource">
      {isExpanded !== undefined && (
        <span
          data-part="chevron"
          data-state={isExpanded ? "open" : "closed"}
          aria-hidden="true"
          onClick={() => store.setExpanded([row], !isExpanded)}
        />
      )}
      <Checkbox
        state={rangeState(selection, range)}
        inert={!store.canToggle(range)}
        onToggle={({ nativeEvent }) => store.toggleRange(range, label, "resource", nativeEvent)}
        data-part="box"
        data-resource-box=""
        data-column={0}
        tabIndex={store.tabIndexAt(row.index, 0)}
        aria-expanded={isExpanded}
        // Labels repeat below other namespaces: "Devices, groups".
        aria-label={resource.parent === null ? undefined : `${label}, ${resource.parent.path.join(" ")}`}
        aria-describedby={isNamespace ? countId : undefined}
      >
        <bdi data-part="resource-label">{markedText(label, terms)}</bdi>
      </Checkbox>
      <span translate="no" data-part="resource-id">
        <bdi>{markedText(resource.id, terms, breakable)}</bdi>
      </span>
      {isNamespace && <PickerCount id={countId} range={range} />}
    </div>
  );
}
