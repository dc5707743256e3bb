"use client";
import { forwardRef, useRef, useSyncExternalStore } from "react";
import { type CustomItemComponentProps, Virtualizer, type VirtualizerHandle } from "virtua";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationRow } from "./operation-row.js";
import { useListFocus } from "./use-list-focus.js";

/** Up to this many rows all are in the document; more are windowed, as in the picker. */
const ROWS_IN_DOCUMENT = 200;
/** Rows that the server renders of a list that will be windowed. */
const ON_SERVER = 50;
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

const never = () => () => undefined;

/** virtua hides a row until it is measured, and a browser takes focus away from what is hidden: it is near enough to its estimate to be shown. */
const WindowedRow = forwardRef<HTMLDivElement, CustomItemComponentProps>(({ style, children }, ref) => (
  <div ref={ref} style={{ ...style, visibility: undefined }}>
    {children}
  </div>
));

/**
 * The operations as boxes: a WAI-ARIA grid of one column with one tab stop. The focused row stays mounted.
 * Renders a `<div role="grid" data-part="operations">`, which scrolls.
 */
export function OperationList(props: OperationListProps) {
  const { id, operations, shown, chosen, unlocked, terms, messages, onToggle } = props;
  const list = useRef<HTMLDivElement>(null);
  const view = useRef<VirtualizerHandle>(null);
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
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
  // As in the picker, a window needs something that measures its rows.
  const isWindowed = shown.length > ROWS_IN_DOCUMENT && !(isHydrated && !window.ResizeObserver);
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
      {isWindowed && isHydrated ? (
        <Virtualizer ref={view} data={shown} itemSize={ROW_HEIGHT} item={WindowedRow} keepMounted={[active]}>
          {(at, place) => <>{render(at, place)}</>}
        </Virtualizer>
      ) : (
        shown.slice(0, isWindowed ? ON_SERVER : undefined).map(render)
      )}
    </div>
  );
}
