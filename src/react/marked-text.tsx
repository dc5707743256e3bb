import { Fragment, type ReactNode } from "react";
import { findTerms } from "../core/fold-text.js";

/**
 * A text with the terms of the query in `<mark>`. A function, no component: most texts have none, and rows have many texts.
 * `show` says how the parts of it are shown. Default: as they are. Beside an element no text stands bare: a browser that translates the page
 * puts another node in its place, and React, which then takes it out, would throw.
 */
export function markedText(
  text: string,
  terms: readonly string[],
  show: (part: string) => ReactNode = String,
): ReactNode {
  const ranges = terms.length === 0 ? [] : findTerms(text, terms);
  if (ranges.length === 0) return show(text);
  return (
    <>
      {ranges.map(([start, end], i) => (
        <Fragment key={start}>
          <span>{show(text.slice(ranges[i - 1]?.[1], start))}</span>
          <mark data-part="mark">{show(text.slice(start, end))}</mark>
        </Fragment>
      ))}
      <span>{show(text.slice(ranges.at(-1)?.[1]))}</span>
    </>
  );
}

/**
 * Shows a name, which has no blanks: a line may break after a joint of it, where else it would break within a word. Only below
 * `translate="no"`, since its texts stand bare.
 */
export const breakable = (name: string): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a name never move
  name.split(/([:./_-])/).flatMap((piece, i) => (i % 2 ? [piece, <wbr key={i} />] : piece));
