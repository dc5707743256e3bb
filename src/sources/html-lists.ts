import { CellText } from "./cell-text.js";
import type { ListItem, ListPlace } from "./listed-names.js";
import type { Outline } from "./outline.js";

/** A text that a tag has opened, and the line of that. */
interface Open {
  readonly line: number;
  readonly text: CellText;
}

/** Gathers the items of lists out of tags, and for an outline the headings with the words below them. */
export class HtmlLists {
  readonly items: ListItem[] = [];
  readonly #outline: Outline;
  readonly #lists: ListPlace[] = []; // that are open; one in another is part of it
  #item: Open | undefined;
  #heading: Open | undefined;
  /** What stands in neither. */
  #words = new CellText();

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  /** What words go to. */
  get text(): CellText {
    return (this.#item ?? this.#heading)?.text ?? this.#words;
  }

  /** `<li><code>name</code> words`, `<dt><code>name</code><dd>words`, `<h3>name</h3><p>words`. */
  tag(name: string, isEnd: boolean, line: () => number): void {
    if (/^(p|div|section|h[1-6]|ul|ol|dl)$/.test(name)) this.#closeWords();
    const isItem = name === "li" || name === "dt";
    const isList = /^(ul|ol|dl)$/.test(name);
    if (isList || (isItem && !(name === "dt" && isEnd))) this.#closeItem();
    if (isList && isEnd) this.#lists.pop();
    else if (isList) this.#lists.push(this.#lists[0] ?? { about: this.#outline.place.about });
    else if (/^h[1-6]$/.test(name)) this.#headingTag(name, isEnd, line);
    if (isItem && !isEnd) this.#item = { line: line(), text: new CellText() };
    else this.text.tag(name, isEnd);
  }

  /** Ends what is open: something else comes. */
  close(): void {
    this.#closeItem();
    this.#closeWords();
  }

  #headingTag(tag: string, isEnd: boolean, line: () => number): void {
    if (isEnd && this.#heading !== undefined) this.#outline.head(tag, this.#heading.text.cell(), this.#heading.line);
    this.#heading = isEnd ? undefined : { line: line(), text: new CellText() };
  }

  #closeWords(): void {
    const { text } = this.#words.cell();
    this.#words = new CellText();
    if (text !== "") this.#outline.words(() => text);
  }

  /** A page has many lists, of links for one: only what has code may name a scope. */
  #closeItem(): void {
    if (this.#item === undefined) return;
    const { line, text } = this.#item;
    const cell = text.cell();
    // An item that no list is around makes one of its own.
    const list = this.#lists[0] ?? { about: this.#outline.place.about };
    if (cell.codes.length > 0) this.items.push({ line, list, ...cell });
    this.#item = undefined;
  }
}
