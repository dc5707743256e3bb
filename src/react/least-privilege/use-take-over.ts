"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { diffScopes } from "../../core/index.js";
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

/** An owner may keep the names in an order of its own. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  const { added, removed } = diffScopes(a, b);
  return added.length + removed.length === 0;
}

/** Takes scopes over into the selection, says so once they are in it, and remembers what was there before. */
export function useTakeOver(
  value: readonly string[],
  setValue: (value: readonly string[], details: TakeOverDetails) => void,
  { taken, undone }: LeastPrivilegeMessages,
  tell: (text: string) => void,
): TakeOver {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  // The step that gave what is selected. Those behind it the owner refused, or they were taken back.
  const at = useMemo(() => steps.findLastIndex(({ after }) => isSame(after, value)), [steps, value]);
  const asked = useRef<{ readonly after: readonly string[]; readonly text: string } | null>(null);
  const former = useRef(value);
  useEffect(() => {
    if (isSame(former.current, value)) return;
    former.current = value;
    // What was told of another value is no longer so.
    tell(asked.current && isSame(asked.current.after, value) ? asked.current.text : "");
    asked.current = null;
  }, [value, tell]);

  const emit = (reason: TakeOverReason, names: readonly string[], event: Event) => {
    const { added, removed } = diffScopes(value, names);
    const text =
      reason === "undo"
        ? undone(names.length)
        : taken({ added: added.length, removed: removed.length, selected: names.length });
    asked.current = { after: names, text };
    setValue(names, { reason, event, added, removed });
  };
  return {
    canUndo: at !== -1,
    take: (reason, names, event) => {
      // A change in between, by a tick in the picker, makes the steps before it something else.
      setSteps([...steps.slice(0, at + 1), { before: value, after: names }]);
      emit(reason, names, event);
    },
    undo: (event) => {
      const step = steps[at];
      if (step === undefined) return;
      setSteps(steps.slice(0, at + 1));
      emit("undo", step.before, event);
    },
  };
}
