"use client";
import { useState } from "react";
import { diffScopes } from "../../core/index.js";
import { areSame } from "../are-same.js";
import type { LeastPrivilegeMessages } from "./least-privilege-messages.js";
import type { TakeOverDetails, TakeOverReason } from "./least-privilege-props.js";

interface Step {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface TakeOver {
  readonly take: (reason: TakeOverReason, names: readonly string[], event: Event) => void;
  /** Whether the last take-over can be taken back: the selection is still what it left. */
  readonly canUndo: boolean;
  readonly undo: (event: Event) => void;
}

/** Takes scopes over into the selection, says so, and remembers what was there before. */
export function useTakeOver(
  value: readonly string[],
  setValue: (value: readonly string[], details: TakeOverDetails) => void,
  { taken, undone }: LeastPrivilegeMessages,
  say: (text: string) => void,
): TakeOver {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const last = steps.at(-1);
  const canUndo = last !== undefined && areSame(last.after, value);
  const emit = (reason: TakeOverReason, names: readonly string[], event: Event) => {
    const { added, removed } = diffScopes(value, names);
    setValue([...names], { reason, event, added, removed });
    say(
      reason === "undo"
        ? undone(names.length)
        : taken({ added: added.length, removed: removed.length, selected: names.length }),
    );
  };
  return {
    canUndo,
    take: (reason, names, event) => {
      if (areSame(names, value)) return;
      // A change in between, by a tick in the picker, makes the steps before it something else.
      setSteps([...(canUndo ? steps : []), { before: value, after: names }]);
      emit(reason, names, event);
    },
    undo: (event) => {
      if (!canUndo) return;
      setSteps(steps.slice(0, -1));
      emit("undo", last.before, event);
    },
  };
}
