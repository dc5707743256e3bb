"use client";
import { memo } from "react";
import { Checkbox } from "../checkbox.js";
import { markedText } from "../marked-text.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { ApiOperation } from "./least-privilege-props.js";
import { OperationName } from "./operation-name.js";
import { operationTexts } from "./operation-texts.js";

export interface OperationRowProps {
  operation: ApiOperation;
  /** Its place among the rows shown, from 0. */
  place: number;
  isChosen: boolean;
  isUnlocked: boolean;
  /** Whether Tab enters the list here. */
  isActive: boolean;
  /** The query's terms, folded, to mark. */
  terms: readonly string[];
  messages: LeastPrivilegeMessages;
  /** Id of the note that says what the selection does to it. */
  noteId: string;
  onToggle: (id: string) => void;
}

/**
 * One operation. Renders again only when something of its own changes. Renders a `<div role="row" data-part="operation">` with
 * `data-chosen` and `data-unlocked`, and in it a Radix checkbox `<button role="checkbox" value={operation.id}>`.
 */
export const OperationRow = memo(function OperationRow(props: OperationRowProps) {
  const { operation, place, isChosen, isUnlocked, isActive, terms, messages, noteId, onToggle } = props;
  const { text, id } = operationTexts(operation);
  const isPublic = operation.requires.some((scopes) => scopes.length === 0);
  const note = isPublic ? messages.public : isUnlocked ? messages.unlocked : null;
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      data-part="operation"
      data-place={place}
      data-chosen={isChosen ? "" : undefined}
      data-unlocked={isUnlocked ? "" : undefined}
    >
      <div role="gridcell" data-part="operation-cell">
        <Checkbox
          state={isChosen ? "checked" : "unchecked"}
          onToggle={() => onToggle(operation.id)}
          value={operation.id}
          data-part="box"
          tabIndex={isActive ? 0 : -1}
          aria-describedby={note === null ? undefined : noteId}
        >
          <span data-part="operation-text">
            <span data-part="operation-line">
              <OperationName operation={operation} terms={terms} />
            </span>{" "}
            {text !== "" && <bdi data-part="operation-summary">{markedText(text, terms)}</bdi>}{" "}
            {id !== undefined && (
              <bdi translate="no" data-part="operation-id">
                {markedText(id, terms)}
              </bdi>
            )}
          </span>
        </Checkbox>
        {note !== null && (
          <bdi id={noteId} data-part="note" data-note={isPublic ? "public" : "unlocked"}>
            {note}
          </bdi>
        )}
      </div>
    </div>
  );
});
