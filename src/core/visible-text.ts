/** Before a joiner: letters of scripts that need it (Persian and Indic words), and emoji. Elsewhere it is there to be overlooked. */
const NEEDS_JOINER = /^[\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** Before a selector of text or emoji: what has both faces, digits of keycaps among it. */
const NEEDS_SELECTOR = /^\p{Emoji}$/u;
/** White space that would break a line or hide a gap; Braille's blank is one, though Unicode counts it as a symbol. */
const SPACE = /[\s\p{Z}\u2800]+/gu;
/**
 * What is not seen, or turns the direction of what is: controls, formats, private use, lone surrogates, and all that Unicode has renderers
 * ignore. Not what is else unassigned: a server and a browser of different age would not agree on it.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}]/gu;
/** No language stacks more than four marks on a letter; more of them, joiners between them or not, paint over the lines around it. */
const STACKED_MARKS = /((\p{M}[\u200C\u200D]?){4})[\p{M}\u200C\u200D]+/gu;

const codePoint = (char: string) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/**
 * A text of somebody else's as it may stand among one's own: on one line, with what is invisible made visible. A right-to-left override,
 * a zero-width space or a control character reads `[U+202E]`; white space becomes one blank. Isolate it as well (`<bdi>`).
 */
export function visibleText(text: string): string {
  return text
    .replace(SPACE, " ")
    .replace(UNSEEN, (char, at: number, whole: string) => {
      // By itself: Chromium 156 takes a class with emoji in it, and a $ behind that, for no match.
      const before = [...whole.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
      const needs = /[\u200C\u200D]/.test(char) ? NEEDS_JOINER : /[\uFE0E\uFE0F]/.test(char) ? NEEDS_SELECTOR : null;
      return needs?.test(before) ? char : codePoint(char);
    })
    .replace(STACKED_MARKS, "$1")
    .trim();
}

/** The beginning of a text, where it is longer than `most` UTF-16 units: whole characters, with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
