"use client";
import { DESCRIPTION_LENGTH, LABEL_LENGTH, shownReason } from "../../core/asked-catalogue.js";
import { OFFLINE_ACCESS } from "../../core/consent-plan.js";
import { isScopeToken } from "../../core/index.js";
import { coverersOf, isOn, type Selection } from "../../core/selection.js";
import { cutText, visibleText } from "../../core/visible-text.js";
import { Checkbox } from "../checkbox.js";
import { usePicker, usePickerState } from "../picker-context.js";
import { scopeNotes } from "../scope-notes.js";
import { locksOn, type Note, notesOn, scopeTexts } from "../scope-texts.js";
import { useConsent } from "./consent-context.js";
import { ForeignText, ForeignTextMore } from "./foreign-text.js";
import { namesBeyond } from "./names-beyond.js";

export interface ConsentBoxProps {
  /** The requested name. */
  name: string;
  /** What is asked for, where no line above says it: "Balance: read". */
  title?: string | undefined;
  /** The half that its resource lacks, in words. */
  gap?: string | undefined;
}

/**
 * One requested scope's box outside the tree, with its name and what to know of it.
 * Renders a `<div data-part="consent-scope">` with `data-access`, `data-on`, `data-required`, `data-included`, `data-invalid` and `data-half`; in it
 * the Radix checkbox `<button role="checkbox" value={name}>`.
 */
export function ConsentBox({ name, title, gap }: ConsentBoxProps) {
  const { plan, messages, whole } = useConsent();
  const { store, id } = usePicker();
  const scope = plan.asked.get(name);
  const known = plan.catalogue.get(name);
  const isOffline = name === OFFLINE_ACCESS;
  const coverersIn = (selection: Selection) => (known === undefined ? [] : coverersOf(whole(selection), known));
  usePickerState(({ selection, revision }) => {
    const { flags, unknown } = selection;
    const own = scope ? [flags[scope.index], flags[(scope.counterpart ?? scope).index]] : [unknown.includes(name)];
    return [revision, ...own, ...coverersIn(selection)].join();
  });
  const { selection, config } = store;
  const isValid = isScopeToken(name);
  const coverers = coverersIn(selection);
  const isRequired = plan.required.has(name);
  const isCovered = coverers.length > 0;
  const isChecked =
    isCovered || (scope ? isOn(selection.flags[scope.index] as number) : selection.unknown.includes(name));
  const isInert = isRequired || !isValid || isCovered;

  const provided = known?.description;
  const texts = scope === undefined ? null : scopeTexts(scope, false);
  const heading = title ?? texts?.heading ?? "";
  // A title says the verb: what has neither a description nor a label of its own needs no more.
  const text = title === undefined ? (texts?.text ?? "") : (scope?.description ?? texts?.heading ?? "");
  const label = title === undefined ? texts?.name : [title, text].filter((part) => part !== "").join(", ");
  // What stands between two blanks of a scope string is shown as well.
  const rawName = cutText(visibleText(name), LABEL_LENGTH * 2) || '""';
  const shown = isOffline ? messages.offline : null;
  const notes = notesFor();
  const notesId = `${id}-c${plan.requested.indexOf(name)}`;
  return (
    <div
      data-part="consent-scope"
      data-access={isOffline ? "other" : (scope?.access ?? "unknown")}
      data-on={isChecked ? "" : undefined}
      data-required={isRequired ? "" : undefined}
      data-included={isCovered ? "" : undefined}
      data-invalid={isValid ? undefined : ""}
      data-half={scope?.counterpart ? "" : undefined}
    >
      <Checkbox
        state={isChecked ? "checked" : "unchecked"}
        inert={isInert}
        onToggle={({ nativeEvent }) =>
          scope === undefined ? store.toggleUnknown(name, nativeEvent) : store.toggleScope(scope, nativeEvent)
        }
        value={name}
        aria-label={label ?? shown ?? rawName}
        aria-describedby={notes.length > 0 ? notesId : undefined}
        data-part="box"
      >
        {texts === null ? (
          <span data-part="scope-text" data-raw={shown === null ? "" : undefined}>
            {shown ?? <bdi>{rawName}</bdi>}
          </span>
        ) : (
          <span data-part="scope-text">
            {heading !== "" && (
              <b>
                <bdi>{heading}</bdi>
              </b>
            )}
            {heading !== "" && text !== "" && " "}
            {text !== "" && <bdi lang={provided === undefined ? undefined : config.catalogue.lang}>{text}</bdi>}
          </span>
        )}
      </Checkbox>{" "}
      {(texts !== null || shown !== null) && (
        <code translate="no" data-part="consent-name">
          <bdi>{rawName}</bdi>
        </code>
      )}{" "}
      {gap !== undefined && <span data-part="consent-gap">{gap}</span>} {scopeNotes(notes, notesId)}{" "}
      {isOffline && provided !== undefined && (
        <span data-part="consent-remark">
          <ForeignText text={provided} most={DESCRIPTION_LENGTH} />
        </span>
      )}
      {provided !== undefined && <ForeignTextMore text={provided} most={DESCRIPTION_LENGTH} />}
      <ForeignTextMore text={name} most={LABEL_LENGTH * 2} />
    </div>
  );

  /** Remarks, and what covers, are worked out here, for scopes without a place in the tree too; what is covered is not taken back. */
  function isSaidHere({ kind }: Note): boolean {
    return kind !== "remark" && kind !== "included" && !(isCovered && kind === "removed");
  }

  function notesFor(): readonly Note[] {
    const words = config.messages;
    const notes: Note[] = isCovered ? [{ kind: "included", text: words.included(coverers) }] : [];
    if (scope !== undefined) notes.push(...notesOn(store, scope).filter(isSaidHere));
    else {
      const { risk = false, deprecated = false } = known ?? {};
      notes.push(...locksOn(config, name));
      if (risk !== false) notes.push({ kind: "risk", text: words.risk(shownReason(risk)) });
      if (deprecated !== false) notes.push({ kind: "deprecated", text: words.deprecated(shownReason(deprecated)) });
      if (plan.withdrawable.includes(name)) {
        const kind = isChecked ? "kept" : "removed";
        if (words.change[kind] !== "") notes.push({ kind, text: words.change[kind] });
      }
    }
    const covered = namesBeyond(plan, name, words);
    if (covered.length > 0) notes.push({ kind: "remark", text: messages.alsoIncludes(covered) });
    if (plan.added.has(name)) notes.push({ kind: "new", text: messages.isNew });
    return notes;
  }
}
