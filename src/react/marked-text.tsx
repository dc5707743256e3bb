import { Fragment, type ReactNode } from "react";
import { findTerms } from "../core/fold-text.js";

/** A text with the terms of the query in `<mark>`. A function, no component: most texts have none, and rows have many texts. */
export function markedText(text: string, terms: readonly string[]): ReactNode {
  const ranges = terms.length === 0 ? [] : findTerms(text, terms);
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(ranges[i - 1]?.[1] ?? 0, start)}
          <mark data-part="mark">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1])}
    </>
  );
}
