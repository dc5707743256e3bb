const LINE = /[ \t]*(?:(?:#|\/\/[ \t])[^\r\n]*|---[ \t]*)?(?:\r\n?|\n)/y;
const BLOCK = /[ \t]*(\/\*|""")/y;
const REST = /[ \t]*(?:\r\n?|\n)/y;

/** A text with the comments above its first line blanked out, and what starts a document in YAML, so that offsets stay. */
export function withoutHeadComments(text: string): string {
  let end = 0;
  for (let next = endOfComment(text, 0); next > end; next = endOfComment(text, end)) end = next;
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

/** Where the comment or the empty line ends that starts here; the same where none does. */
function endOfComment(text: string, start: number): number {
  LINE.lastIndex = start;
  if (LINE.test(text)) return LINE.lastIndex;
  BLOCK.lastIndex = start;
  const [, opened] = BLOCK.exec(text) ?? [];
  if (opened === undefined) return start;
  const close = opened === "/*" ? "*/" : opened;
  const closed = text.indexOf(close, BLOCK.lastIndex);
  REST.lastIndex = closed + close.length;
  return closed !== -1 && REST.test(text) ? REST.lastIndex : start;
}
