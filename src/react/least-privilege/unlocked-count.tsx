"use client";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";

export interface UnlockedCountProps {
  unlocked: number;
  total: number;
  /** How many of the unlocked were not ticked. */
  more: number;
  messages: LeastPrivilegeMessages;
  onShow: () => void;
}

/** How many operations the selection unlocks, with a button that lists them. Renders a `<div data-part="unlocks">`. */
export function UnlockedCount({ unlocked, total, more, messages, onShow }: UnlockedCountProps) {
  return (
    <div data-part="unlocks">
      <bdi>{messages.unlocks(unlocked, total)}</bdi>
      {more > 0 && (
        <>
          <span> · </span>
          <bdi>{messages.unlocksMore(more)}</bdi>
        </>
      )}{" "}
      {unlocked > 0 && (
        <button type="button" data-part="link" data-action="show-unlocked" onClick={onShow}>
          {messages.showUnlocked}
        </button>
      )}
    </div>
  );
}
