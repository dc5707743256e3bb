"use client";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { effectiveScopes } from "../../core/index.js";
import { withWords } from "../messages.js";
import { reasons } from "../reasoned-names.js";
import { useCatalogue } from "../use-catalogue.js";
import { useIsomorphicLayoutEffect } from "../use-isomorphic-layout-effect.js";
import { useKept } from "../use-kept.js";
import { leastPrivilegeEnglish } from "./least-privilege-messages.js";
import type { ApiOperation, LeastPrivilegeProps } from "./least-privilege-props.js";
import { LeastScopes } from "./least-scopes.js";
import { LockedOperations } from "./locked-operations.js";
import { OperationFinder } from "./operation-finder.js";
import { SchemeRemarks } from "./scheme-remarks.js";
import { TakeOverButton } from "./take-over-button.js";
import { UnlockedCount } from "./unlocked-count.js";
import { UnneededScopes } from "./unneeded-scopes.js";
import { useControlled } from "./use-controlled.js";
import { useKeptFocus } from "./use-kept-focus.js";
import { useOperationView } from "./use-operation-view.js";
import { usePrivilegePlan } from "./use-privilege-plan.js";
import { useStable } from "./use-stable.js";
import { useStatus } from "./use-status.js";
import { useTakeOver } from "./use-take-over.js";

/** Milliseconds after the last key until the number of matches is announced. */
const TYPING_PAUSE = 600;
const NONE: readonly string[] = [];

function LeastPrivilegeBase(props: LeastPrivilegeProps) {
  const {
    catalogue: input,
    operations: given,
    value: givenValue,
    defaultValue = NONE,
    onValueChange,
    selectedOperations,
    defaultSelectedOperations = NONE,
    onSelectedOperationsChange,
    available,
    requiredScopes,
    disabledScopes,
    readOnly = false,
    messages: words,
    "aria-label": label,
    onFocus,
    onBlur,
    ...rest
  } = props;
  const ownId = useId();
  // Roots that are rendered apart would give the same ids: as in a picker, the panel's own one goes before those inside it.
  const { id = ownId } = rest;
  const root = useRef<HTMLElement>(null);
  const { said, say, tell } = useStatus();
  const catalogue = useCatalogue(input);
  const messages = useKept(withWords(leastPrivilegeEnglish, words));
  const [value, setValue] = useControlled<readonly string[], [Parameters<NonNullable<typeof onValueChange>>[1]]>(
    givenValue,
    defaultValue,
    (names, details) => onValueChange?.([...names], details),
  );
  const [ids, setIds] = useControlled<readonly string[], []>(selectedOperations, defaultSelectedOperations, (ids) =>
    onSelectedOperationsChange?.([...ids]),
  );
  /** What further ticks in one task go on from; an owner's ids only once they are back. */
  const latest = useRef(ids);
  useIsomorphicLayoutEffect(() => {
    latest.current = ids;
  });
  const keptOperations = useKept(given);
  const operations = useMemo(() => uniqueOperations(keptOperations), [keptOperations]);
  // An owner may hand over a new array with the same ids for each render.
  const keptIds = useKept(ids);
  const ticked = useMemo(() => new Set(keptIds), [keptIds]);
  const required = [...reasons(requiredScopes).keys()];
  const footing = { value, required, disabled: [...reasons(disabledScopes).keys()] };
  const { chosen, least, plan, unlocked } = usePrivilegePlan(catalogue, operations, ticked, footing, available);
  const view = useOperationView(operations, ticked, unlocked);
  const { take, canUndo, undo } = useTakeOver(plan.current, setValue, messages, tell);
  const keptFocus = useKeptFocus(root);

  const setTicked = (next: ReadonlySet<string>) => {
    const known = operations.filter(({ id }) => next.has(id)).map(({ id }) => id);
    const all = [...new Set([...known, ...next])];
    if (selectedOperations === undefined) latest.current = all;
    setIds(all);
  };
  const wasCleared = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once the owner has accepted it, and not again in other words
  useEffect(() => {
    tell(wasCleared.current && !operations.some(({ id }) => ticked.has(id)) ? messages.filterChosen(0) : "");
    wasCleared.current = false;
  }, [ticked]);
  const onClear = () => {
    wasCleared.current = true;
    const known = new Set(operations.map(({ id }) => id));
    setTicked(new Set(ids.filter((id) => !known.has(id))));
  };
  const onToggle = useStable((id: string) => {
    const next = new Set(latest.current);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  });

  const { query, filter, shown } = view;
  const matches = query === "" && filter === "all" ? "" : messages.matching(shown.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query with as many matches is said again
  useEffect(() => {
    // Where all is shown again, a count that is still there would be read on by who browses past it.
    if (matches === "") return say("");
    const timer = setTimeout(() => say(matches), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [query, filter, matches]);

  const locked = new Set(least.unsatisfied.map(({ operation }) => operation));
  const button = { catalogue, before: plan.current, isReadOnly: readOnly, messages };
  return (
    <section
      aria-label={label ?? (rest["aria-labelledby"] === undefined ? messages.panel : undefined)}
      {...rest}
      // As PickerRoot does.
      onChange={undefined}
      ref={root}
      data-least-privilege=""
      data-part="root"
      onFocus={(event) => {
        keptFocus.onFocus(event);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        keptFocus.onBlur();
        onBlur?.(event);
      }}
    >
      <div data-part="panes">
        <OperationFinder
          id={id}
          operations={operations}
          view={view}
          chosen={ticked}
          unlocked={unlocked}
          messages={messages}
          onToggle={onToggle}
          onClear={onClear}
        />
        <div data-part="findings">
          <LeastScopes
            catalogue={catalogue}
            operations={chosen.length}
            least={least}
            plan={plan}
            required={new Set(required)}
            messages={messages}
            id={`${id}-least`}
          >
            <TakeOverButton
              {...button}
              action="use"
              after={plan.withLeast}
              onTake={(event) => take("use", plan.withLeast, event)}
            />
            <TakeOverButton
              {...button}
              action="use-only"
              after={plan.onlyLeast}
              onTake={(event) => take("use-only", plan.onlyLeast, event)}
            />
          </LeastScopes>
          <LockedOperations
            unsatisfied={least.unsatisfied.filter(({ operation }) => !unlocked.has(operation.id))}
            messages={messages}
            id={`${id}-locked`}
          />
          <SchemeRemarks
            operations={chosen.filter((operation) => !locked.has(operation))}
            has={new Set(effectiveScopes(catalogue, [...least.scopes, ...required]))}
            messages={messages}
            id={`${id}-schemes`}
          />
          <UnneededScopes
            catalogue={catalogue}
            operations={chosen.length}
            unneeded={plan.unneeded}
            replaceable={plan.replaceable}
            isReadOnly={readOnly}
            messages={messages}
            id={`${id}-unneeded`}
            onRemove={(event) => take("remove", plan.withoutUnneeded, event)}
          />
        </div>
      </div>
      <div data-part="foot">
        <UnlockedCount
          unlocked={unlocked.size}
          total={operations.length}
          more={operations.filter(({ id }) => unlocked.has(id) && !ticked.has(id)).length}
          messages={messages}
          onShow={() => {
            view.setQuery("");
            view.setFilter("unlocked");
          }}
        />
        {canUndo && !readOnly && (
          <button type="button" data-part="button" data-action="undo" onClick={({ nativeEvent }) => undo(nativeEvent)}>
            {messages.undo}
          </button>
        )}
      </div>
      <div role="status" data-part="status">
        {said}
      </div>
    </section>
  );
}

/** Each id once. The same array comes back where none repeats, so that what is prepared for it is found again. */
function uniqueOperations(operations: readonly ApiOperation[]): readonly ApiOperation[] {
  const seen = new Set<string>();
  const unique = operations.filter(({ id }) => !seen.has(id) && seen.add(id));
  return unique.length === operations.length ? operations : unique;
}

/**
 * A panel beside a picker: a developer ticks the operations that the app calls, and gets the least scopes for them, each with why;
 * takes them over into the selection; and sees which selected scopes no ticked operation needs, and what the selection unlocks.
 * Renders a `<section data-least-privilege data-part="root">`.
 *
 * @example
 * ```tsx
 * const [scopes, setScopes] = useState<string[]>([]);
 * <ScopePicker catalogue={sipgate} value={scopes} onValueChange={setScopes} />
 * <LeastPrivilege catalogue={sipgate} operations={operations} value={scopes} onValueChange={setScopes} />
 * ```
 */
export const LeastPrivilege = LeastPrivilegeBase as <Name extends string = string>(
  props: LeastPrivilegeProps<Name>,
) => ReactNode;
