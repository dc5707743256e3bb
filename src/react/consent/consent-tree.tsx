"use client";
import { accessTable } from "../../core/access-table.js";
import { DESCRIPTION_LENGTH } from "../../core/asked-catalogue.js";
import { visibleText } from "../../core/visible-text.js";
import { usePicker } from "../picker-context.js";
import { PickerFilter } from "../picker-filter.js";
import { PickerFold } from "../picker-fold.js";
import { PickerGrid } from "../picker-grid.js";
import { PickerMatching } from "../picker-matching.js";
import { PickerSearch } from "../picker-search.js";
import { PickerUndo } from "../picker-undo.js";
import { scopeNotes } from "../scope-notes.js";
import { notesOn } from "../scope-texts.js";
import { ROWS_IN_DOCUMENT } from "../windowing.js";
import { useConsent, useEmitted } from "./consent-context.js";
import { ConsentCount } from "./consent-count.js";
import { ConsentList } from "./consent-section.js";
import { grantedDay } from "./granted-day.js";

/**
 * What may be allowed, as the picker's own table with its search; for many scopes.
 * Renders a `<section data-part="consent-section" data-section="tree">` with `data-long` where unfolding can make it so long that its rows are windowed.
 */
export function ConsentTree() {
  const { plan, messages, request } = useConsent();
  const { id } = usePicker();
  const { optional, offline } = plan.sections;
  const names = [...offline, ...optional];
  // A few have a section of their own.
  const added = optional.some((name) => plan.added.has(name)) ? names.filter((name) => plan.added.has(name)).length : 0;
  const long = optional.filter(
    (name) => visibleText(plan.catalogue.get(name)?.description ?? "").length > DESCRIPTION_LENGTH,
  );
  return (
    <section
      aria-labelledby={`${id}-optional`}
      data-part="consent-section"
      data-section="tree"
      data-long={accessTable(plan.asked).length > ROWS_IN_DOCUMENT ? "" : undefined}
    >
      <div data-part="consent-heading">
        <h2 id={`${id}-optional`}>{messages.optional}</h2>
        <ConsentCount names={names} />
      </div>
      {added > 0 && (
        <p data-part="consent-explanation">{`${messages.added(grantedDay(request.grantedAt, messages.lang))}: ${added}`}</p>
      )}
      {offline.length > 0 && <ConsentList names={offline} />}
      <div data-part="toolbar">
        <PickerSearch />
        <PickerFilter />
        <PickerFold />
        <PickerUndo />
      </div>
      <PickerMatching />
      <noscript>
        <ConsentNames />
      </noscript>
      <PickerGrid aria-labelledby={`${id}-optional`} />
      {long.length > 0 && (
        <details data-part="consent-more">
          <summary>{messages.fullTexts(long.length)}</summary>
          <dl>
            {long.map((name) => (
              <div key={name}>
                <dt>
                  <code translate="no" data-part="consent-name">
                    {name}
                  </code>
                </dt>
                <dd>
                  <bdi>{visibleText(plan.catalogue.get(name)?.description ?? "")}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/**
 * What may be allowed, as a plain list: without JavaScript nobody can unfold the table, and neither what is asked for nor what Allow would
 * send of it is ever hidden. Renders a `<ul data-part="consent-names">`.
 */
function ConsentNames() {
  const { plan } = useConsent();
  const { store } = usePicker();
  const emitted = new Set(useEmitted());
  const optional = new Set(plan.sections.optional);
  return (
    <ul data-part="consent-names">
      {plan.asked.scopes
        .filter(({ name }) => optional.has(name))
        .map((scope) => {
          const { name } = scope;
          return (
            <li key={name}>
              <input type="checkbox" disabled checked={emitted.has(name)} aria-label={name} />{" "}
              <bdi>{scope.description}</bdi>{" "}
              <code translate="no" data-part="consent-name">
                {name}
              </code>{" "}
              {scopeNotes(notesOn(store, scope))}
            </li>
          );
        })}
    </ul>
  );
}
