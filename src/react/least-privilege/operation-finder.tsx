"use client";
import { useRef } from "react";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationFilter } from "./operation-filter.js";
import { OperationList } from "./operation-list.js";
import { OperationSearch } from "./operation-search.js";
import type { OperationView } from "./use-operation-view.js";

export interface OperationFinderProps {
  id: string;
  operations: readonly ApiOperation[];
  view: OperationView;
  chosen: ReadonlySet<string>;
  unlocked: ReadonlySet<string>;
  messages: LeastPrivilegeMessages;
  onToggle: (id: string) => void;
  onClear: () => void;
}

/** Finds the operations that the app calls, and ticks them. Renders a `<div data-part="finder">`. */
export function OperationFinder(props: OperationFinderProps) {
  const { id, operations, view, chosen, unlocked, messages, onToggle, onClear } = props;
  const { query, filter, shown, terms, setQuery, setFilter } = view;
  const finder = useRef<HTMLDivElement>(null);
  // Ids that are none of theirs are ticked, too, and are nothing to see or to untick here.
  const ticked = operations.reduce((sum, { id }) => sum + Number(chosen.has(id)), 0);
  const isFiltered = query !== "" || filter !== "all";
  const empty =
    operations.length === 0
      ? messages.noOperations
      : query !== ""
        ? messages.noMatch(query.slice(0, 99))
        : messages.noMatchFilter;
  return (
    <div ref={finder} data-part="finder">
      <div data-part="toolbar">
        <OperationSearch
          query={query}
          total={operations.length}
          messages={messages}
          onQueryChange={setQuery}
          onLeave={() => finder.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()}
        />
        <OperationFilter
          current={filter}
          chosen={ticked}
          unlocked={unlocked.size}
          messages={messages}
          onChange={setFilter}
        />
      </div>
      {isFiltered && (
        <div data-part="matching">
          <bdi>{messages.matching(shown.length)}</bdi>
          <button
            type="button"
            data-part="link"
            data-action="show-all"
            onClick={() => {
              setQuery("");
              setFilter("all");
            }}
          >
            {messages.showAll}
          </button>
        </div>
      )}
      {shown.length === 0 ? (
        <p data-part="empty-state">{empty}</p>
      ) : (
        <OperationList
          id={id}
          operations={operations}
          shown={shown}
          chosen={chosen}
          unlocked={unlocked}
          terms={terms}
          messages={messages}
          onToggle={onToggle}
        />
      )}
      {/* Below the list: the first tick must not move the row that it was made on. */}
      {ticked > 0 && (
        <div data-part="toolbar">
          <button type="button" data-part="link" data-action="clear" onClick={onClear}>
            {messages.clear}
          </button>
        </div>
      )}
    </div>
  );
}
