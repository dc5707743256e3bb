"use client";
import type { Catalogue } from "../../core/index.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import { Note, ScopeNotes } from "./scope-notes.js";

export interface UnneededScopesProps {
  catalogue: Catalogue;
  /** How many operations are ticked. */
  operations: number;
  /** Selected scopes that none of them uses. */
  unneeded: readonly string[];
  /** Selected scopes that are used until the least scopes take their place. */
  replaceable: readonly string[];
  isReadOnly: boolean;
  messages: LeastPrivilegeMessages;
  id: string;
  onRemove: (event: Event) => void;
}

/** Selected scopes that no ticked operation needs, and a button that removes them. Renders a `<div role="group" data-part="unneeded">`. */
export function UnneededScopes(props: UnneededScopesProps) {
  const { catalogue, operations, unneeded, replaceable, isReadOnly, messages, id, onRemove } = props;
  if (operations === 0 || unneeded.length + replaceable.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} data-part="unneeded">
      <span id={id} data-part="panel-heading">
        {messages.unneeded(operations)}
      </span>
      <ul data-part="unneeded-scopes">
        {[...unneeded, ...replaceable].map((name, i) => (
          <li
            key={name}
            data-part="unneeded-scope"
            data-scope={name}
            data-replaceable={i < unneeded.length ? undefined : ""}
          >
            <bdi translate="no" data-part="scope-name">
              {name}
            </bdi>{" "}
            {i >= unneeded.length && <Note kind="replaceable" text={messages.replaceable} />}{" "}
            <ScopeNotes scope={catalogue.get(name)} messages={messages} />
          </li>
        ))}
      </ul>
      {unneeded.length > 0 && !isReadOnly && (
        <button
          type="button"
          data-part="button"
          data-action="remove"
          onClick={({ nativeEvent }) => onRemove(nativeEvent)}
        >
          {messages.remove(unneeded.length)}
        </button>
      )}
    </div>
  );
}
