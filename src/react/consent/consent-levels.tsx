"use client";
import { useRef, useState } from "react";
import { levelOf } from "../../core/consent-plan.js";
import { usePicker } from "../picker-context.js";
import { useConsent, useEmitted } from "./consent-context.js";
import type { ConsentLevelId } from "./consent-messages.js";

const LEVELS: readonly ConsentLevelId[] = ["required", "read", "everything", "choose"];

/**
 * Four levels of access at one click each, with what each means in numbers; "choose" goes to the tree. Nothing where few scopes are asked.
 * Renders a `<div role="group" data-part="consent-levels">` of toggle buttons with `data-level-id`. Buttons and no radios: arrow keys would
 * pass through "everything" on their way.
 */
export function ConsentLevels() {
  const { plan, messages } = useConsent();
  const { store } = usePicker();
  const emitted = useEmitted();
  const [chosen, setChosen] = useState<ConsentLevelId>();
  const group = useRef<HTMLDivElement>(null);
  if (!plan.isMany) return null;
  // Of levels that amount to the same the one that was chosen.
  const current = (chosen !== "choose" && levelOf(plan, emitted, chosen)) || "choose";

  const choose = (level: ConsentLevelId, event: Event, inNumbers: string) => {
    setChosen(level);
    // The tree follows: a namespace's box then takes back what "read only" gave it, in one click, and gives no write access instead.
    store.setFilter(level === "read" ? "read" : "all");
    if (level === "read") store.expand("none");
    if (level !== "choose") {
      store.chooseOnly(plan.levels[level].names, event);
      // Of all that is asked: the picker's table has neither unknown scopes nor those with a line of their own.
      store.announce(`${messages.level[level]}: ${inNumbers}`);
      return;
    }
    const root = group.current?.closest("[data-scope-consent]");
    const find = (selector: string) => root?.querySelector<HTMLElement>(selector);
    // Without a table: where everything that may be chosen is new, or unknown.
    const tree = find('[data-part="search"]') ?? find('[data-section]:not([data-section="required"]) button');
    tree?.scrollIntoView({ block: "start" });
    tree?.focus();
  };
  return (
    <div ref={group} role="group" aria-label={messages.levels} data-part="consent-levels">
      {LEVELS.map((level) => {
        const { names, risky } = level === "choose" ? { names: emitted, risky: 0 } : plan.levels[level];
        const inNumbers = messages.levelNumbers(level, {
          granted: names.length,
          requested: plan.requested.length,
          risky,
          readOnly: plan.readOnly,
        });
        return (
          <button
            key={level}
            type="button"
            data-part="consent-level"
            data-level-id={level}
            aria-pressed={level === current}
            onClick={({ nativeEvent }) => choose(level, nativeEvent, inNumbers)}
          >
            <b>{messages.level[level]}</b>{" "}
            <span>
              <bdi>{inNumbers}</bdi>
            </span>
          </button>
        );
      })}
    </div>
  );
}
