"use client";
import type { ReactNode } from "react";
import { type ConsentSections, linesOf } from "../../core/consent-plan.js";
import { usePicker } from "../picker-context.js";
import { useConsent } from "./consent-context.js";
import { ConsentCount } from "./consent-count.js";
import { ConsentLine } from "./consent-line.js";

/** Props of `ConsentSection`. */
export interface ConsentSectionProps {
  /** Which part it is, for `data-section`. */
  section: keyof ConsentSections;
  /** Its scopes. @default those of the part */
  names?: readonly string[] | undefined;
  /** Its heading, an `<h2>`. */
  heading: string;
  /** Whether to say how many are on. @default false */
  counts?: boolean | undefined;
  /** Said under the heading. */
  children?: ReactNode;
}

/**
 * A part of the request, line by line; nothing where there is none of it.
 * Renders a `<section data-part="consent-section">` with `data-section`, an `<h2>` and a `<ul>`.
 */
export function ConsentSection({ section, names: given, heading, counts = false, children }: ConsentSectionProps) {
  const { plan } = useConsent();
  const { id } = usePicker();
  const names = given ?? plan.sections[section];
  if (names.length === 0) return null;
  const headingId = `${id}-${section}`;
  return (
    <section aria-labelledby={headingId} data-part="consent-section" data-section={section}>
      <div data-part="consent-heading">
        <h2 id={headingId}>{heading}</h2>
        {counts && <ConsentCount names={names} />}
      </div>
      {children}
      <ConsentList names={names} />
    </section>
  );
}

/** Scopes line by line, one for each resource. Renders a `<ul data-part="consent-list">`. */
export function ConsentList({ names }: { names: readonly string[] }) {
  const { plan } = useConsent();
  return (
    <ul data-part="consent-list">
      {linesOf(plan, names).map((line) => (
        // The same one in whatever order the catalogue has them.
        <ConsentLine key={[...line.names].sort()[0]} {...line} />
      ))}
    </ul>
  );
}
