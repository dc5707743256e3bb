import { append } from "../core/append.js";
import type { ListItem, ListPlace } from "./listed-names.js";
import { isBlankCell, looksLikeScope, type TableCell } from "./table-cell.js";
import { speaksOfScopes } from "./table-columns.js";

interface Heading {
  readonly line: number;
  readonly level: number;
  readonly cell: TableCell;
  /** Where it stands, and what stands below it. */
  readonly place: ListPlace;
  readonly below: ListPlace;
  /** The first words below it, read when asked for, or the rows of a table in their place. */
  words?: () => string;
  rows?: readonly { readonly cells: readonly TableCell[] }[];
}

/** A text's headings: what a list stands below, and the names that some of them are. */
export class Outline {
  readonly #top: ListPlace = { about: "" };
  readonly #headings: Heading[] = [];
  /** Those that the text at hand stands below. */
  #above: Heading[] = [];

  /** Where what comes next stands: below the last heading. */
  get place(): ListPlace {
    return this.#above.at(-1)?.below ?? this.#top;
  }

  /** A heading: `h1` to `h6`. It ends those of its level and below. */
  head(tag: string, cell: TableCell, line: number): void {
    const level = Number(tag[1]);
    this.#above = this.#above.filter((above) => above.level < level);
    const { place } = this;
    // Cut, since each list is asked what it is about.
    const below = { about: `${place.about}\n${cell.text.slice(0, 200)}` };
    const heading = { line, level, cell: withoutAnchor(cell), place, below };
    this.#headings.push(heading);
    this.#above.push(heading);
  }

  /** Words that a block starts with. The first below a heading are its own. */
  words(words: () => string): void {
    const heading = this.#above.at(-1);
    if (heading && !heading.rows) heading.words ??= words;
  }

  /** A table, whose rows may come later. One right below a heading may say what that means, beside "Description". */
  table(rows: readonly { readonly cells: readonly TableCell[] }[]): void {
    const heading = this.#above.at(-1);
    if (heading) heading.rows ??= rows;
  }

  /**
   * The headings that may be names, as items: those below words about scopes, all of a level together. A bare word is one only among
   * nothing but words.
   */
  items(): ListItem[] {
    const byLevel = new Map<number, Heading[]>();
    for (const heading of this.#headings) {
      if (speaksOfScopes(heading.place.about)) append(byLevel, heading.level, heading);
    }
    return [...byLevel.values()].flatMap((headings) => {
      const areWords = headings.every(({ cell }) => /^\S+$/.test(cell.text));
      const [{ place: list }] = headings as [Heading];
      return headings.flatMap(({ line, cell, words, rows }) => {
        const { text } = cell;
        if (!areWords && !looksLikeScope(text) && cell.codes[0] !== text) return [];
        const description = words?.() ?? descriptionIn(rows ?? []);
        return [{ line, list, codes: cell.codes, text: description === "" ? text : `${text}: ${description}` }];
      });
    });
  }
}

/** A heading less what links to it: `# `, `{#id}`, `¶`. */
function withoutAnchor({ text, codes }: TableCell): TableCell {
  return { text: text.replace(/^[¶#]|(\{#[^{}]*\}|[¶#])$/g, "").trim(), codes };
}

/** The first cell beside "Description" that says something. */
function descriptionIn(rows: readonly { readonly cells: readonly TableCell[] }[]): string {
  for (const { cells } of rows) {
    const at = cells.findIndex(({ text }) => /^descriptions?:?$/i.test(text));
    if (at >= 0) return cells.slice(at + 1).find(({ text }) => !isBlankCell(text))?.text ?? "";
  }
  return "";
}
