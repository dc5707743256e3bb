"use client";
import type { Catalogue } from "../../core/index.js";
import { diffScopes } from "../../core/index.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

export interface TakeOverButtonProps {
  action: "use" | "use-only";
  catalogue: Catalogue;
  /** The selection now, and after the click. */
  before: readonly string[];
  after: readonly string[];
  isReadOnly: boolean;
  messages: LeastPrivilegeMessages;
  onTake: (event: Event) => void;
}

/**
 * Takes scopes over, and says beforehand how many. Where it would change nothing it stays focusable, so that focus is not lost on it.
 * Renders a `<button data-part="button" data-action>`.
 */
export function TakeOverButton(props: TakeOverButtonProps) {
  const { action, catalogue, before, after, isReadOnly, messages, onTake } = props;
  const { added, removed } = diffScopes(before, after);
  const isIdle = added.length + removed.length === 0;
  const risky = added.filter((name) => Boolean(catalogue.get(name)?.risk)).length;
  return (
    <button
      type="button"
      data-part="button"
      data-action={action}
      aria-disabled={isIdle || isReadOnly || undefined}
      onClick={({ nativeEvent }) => {
        if (!isIdle && !isReadOnly) onTake(nativeEvent);
      }}
    >
      {action === "use" ? messages.use : messages.useOnly}{" "}
      <span data-part="count">
        <bdi>
          {isIdle ? messages.noEffect : messages.effect({ added: added.length, removed: removed.length, risky })}
        </bdi>
      </span>
    </button>
  );
}
