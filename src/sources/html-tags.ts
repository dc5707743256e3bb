import { Tokenizer } from "htmlparser2";

/** A tag, its name and those of its attributes in lower case, or words between tags. */
export interface HtmlPiece {
  readonly offset: number;
  /** Of a tag; else these are words. */
  readonly name?: string;
  readonly isEnd?: boolean;
  /** `rowspan` and `colspan`, where they are given. */
  readonly spans?: ReadonlyMap<string, string>;
  readonly words?: string;
}

/**
 * Tells an HTML text's tags from its words. Only the tokenizer: it keeps no stack of open elements, which takes quadratic
 * time over deep ones.
 */
export function readTags(html: string, take: (piece: HtmlPiece) => void): void {
  let tag = { offset: 0, name: "", spans: new Map<string, string>() };
  let attribute = "";
  const value = (text: string) => {
    if (attribute === "rowspan" || attribute === "colspan") {
      tag.spans.set(attribute, (tag.spans.get(attribute) ?? "") + text);
    }
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = { offset: start, name: html.slice(start, end).toLowerCase(), spans: new Map() };
      },
      onattribname(start, end) {
        attribute = end - start === 7 ? html.slice(start, end).toLowerCase() : "";
        if (tag.spans.has(attribute)) attribute = ""; // the first one counts
      },
      onattribdata: (start, end) => value(html.slice(start, Math.min(end, start + 10))),
      onattribentity: (code) => value(String.fromCodePoint(code)),
      onattribend: ignore,
      onopentagend: () => take(tag),
      onselfclosingtag: () => take(tag),
      onclosetag: (start, end) => take({ offset: start, name: html.slice(start, end).toLowerCase(), isEnd: true }),
      ontext: (start, end) => take({ offset: start, words: html.slice(start, end) }),
      ontextentity: (code, end) => take({ offset: end - 1, words: String.fromCodePoint(code) }),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
