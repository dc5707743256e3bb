import { countBelow } from "../core/positions.js";

/** A position in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text without its byte order mark, with the way back from an offset to a line. */
export class SourceText {
  readonly text: string;
  #starts: number[] | undefined;

  constructor(text: unknown) {
    const given = textOf(text);
    this.text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  }

  /** The place of an offset. */
  place(offset: number): Place {
    const starts = this.#lineStarts();
    const line = countBelow(starts, offset + 1);
    return { line, column: offset - (starts[line - 1] as number) + 1 };
  }

  /** Offsets at which lines start; made when the first issue asks. A line ends with LF, CRLF or a lone CR. */
  #lineStarts(): number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (const { index, 0: end } of this.text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
    }
    return this.#starts;
  }
}

/** What was given as a text, whatever its type says. Bytes are what reading a file gives without an encoding; other objects hold no text. */
function textOf(given: unknown): string {
  if (given instanceof Uint8Array) return new TextDecoder().decode(given);
  return typeof given === "object" ? "" : String(given ?? "");
}
