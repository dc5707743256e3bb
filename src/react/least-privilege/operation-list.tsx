"use client";
import { useRef } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { useIsHydrated } from "../use-is-hydrated.js";
import { WindowedRow } from "../windowed-row.js";
import { isWindowed, ROWS_ON_SERVER } from "../windowing.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationRow } from "./operation-row.js";
import { useListFocus } from "./use-list-focus.js";

/** Height of a row in CSS pixels until it is measured. */
const ROW_HEIGHT = 56;

export interface OperationListProps {
  /** Prefix of the ids in the list. */
  id: string;
  operations: readonly ApiOperation[];
  /** Positions of the operations to show. */
  shown: readonly number[];
  chosen: ReadonlySet<string>;
  unlocked: ReadonlySet<string>;
  terms: readonly string[];
  messages: LeastPrivilegeMessages;
  onToggle: (id: string) => void;
}

/**
 * The operations as boxes: a WAI-ARIA grid of one column with one tab stop. The focused row stays mounted.
 * Renders a `<div role="grid" data-part="operations">`, which scrolls.
 */
export function OperationList(props: OperationListProps) {
  const { id, operations, shown, chosen, unlocked, terms, messages, onToggle } = props;
  const list = useRef<HTMLDivElement>(null);
  const view = useRef<VirtualizerHandle>(null);
  const isHydrated = useIsHydrated();
  const { active, ...handlers } = useListFocus(
    shown.map((at) => operations[at]?.id ?? ""),
    list,
    (place) => view.current?.scrollToIndex(place, { align: "nearest" }),
  );
  const render = (at: number, place: number) => {
    const operation = operations[at] as ApiOperation;
    return (
      <OperationRow
        key={operation.id}
        operation={operation}
        place={place}
        isChosen={chosen.has(operation.id)}
        isUnlocked={unlocked.has(operation.id)}
        isActive={place === active}
        terms={terms}
        messages={messages}
        noteId={`${id}-n${at}`}
        onToggle={onToggle}
      />
    );
  };
  const hasWindow = isWindowed(shown.length, isHydrated);
  return (
    <div
      ref={list}
      role="grid"
      aria-label={messages.operations}
      aria-rowcount={shown.length}
      aria-colcount={1}
      tabIndex={-1}
      data-part="operations"
      {...handlers}
    >
      {hasWindow && isHydrated ? (
        <Virtualizer ref={view} data={shown} itemSize={ROW_HEIGHT} item={WindowedRow} keepMounted={[active]}>
          {(at, place) => <>{render(at, place)}</>}
        </Virtualizer>
      ) : (
        shown.slice(0, hasWindow ? ROWS_ON_SERVER : undefined).map(render)
      )}
    </div>
  );
}
