import type { TableCell } from "./table-cell.js";

const BREAK = /^(br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|td|th|tr|ul)$/;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Gathers a cell's plain text and codes out of its words and tags. */
export class CellText {
  readonly #pieces: string[] = [];
  readonly #codes: string[] = [];
  #code: string[] | undefined; // of a <code> that is open
  #isRaised = false;

  add(words: string): void {
    const piece = this.#isRaised ? words.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit))) : words;
    this.#pieces.push(piece.replace(/[\t\n\f\r]/g, " "));
    this.#code?.push(words);
  }

  addCode(code: string): void {
    this.#codes.push(code.trim());
    this.#pieces.push(code);
  }

  /** A start tag or an end tag, its name in lower case. */
  tag(name: string, isEnd: boolean): void {
    if (name === "code") this.#toggleCode(isEnd);
    else if (name === "sup") this.#isRaised = !isEnd;
    else if (BREAK.test(name)) this.#pieces.push("\n");
  }

  cell(): TableCell {
    this.#toggleCode(true);
    const lines = this.#pieces.join("").split("\n");
    const filled = lines.map((line) => line.replace(/[ \t]+/g, " ").trim()).filter((line) => line !== "");
    return { text: filled.join(this.#codes.length > 0 ? " " : "\n"), codes: this.#codes };
  }

  #toggleCode(isEnd: boolean): void {
    const code = this.#code?.join("").replace(/\s+/g, " ").trim();
    if (code) this.#codes.push(code);
    this.#code = isEnd ? undefined : [];
  }
}
