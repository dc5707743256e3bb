/** What stands together in code. */
export interface CodeBlock {
  /** Whether it is called scopes, or stands in one that is. */
  readonly isAbout: boolean;
}

const BRACKETS = /^[[\](){},; ]*$/;
const TYPE = /\b(?:class|enum|interface|struct|trait|module|namespace|object|record) (?:class )?(\w+)/;
/** What opens a list or an object, and the name that it is given to. A function has brackets behind its name. */
const GIVEN = /^(?:[^()=:]*\W)?(\w+)\??(?: ?:[^()=]*)? ?(?:=>?|:) ?(?:new )?(?:\[\])?[\w.<>$]*(?:[[({] ?)*(?:"",?)?$/;
/** A list, an enumeration or a union in one line. */
const ONE_LINE = /[[{] ?(?:\w+ ?= ?)?""|= ?(?:\| ?)?"" ?\|/;
const NAME = /(\w+)\W*$/;

/** The blocks of a text in code, whose lines are given one by one. Lines are told apart by their indentation: languages differ in their brackets. */
export class CodeBlocks {
  readonly #top: CodeBlock = { isAbout: false };
  #above: { readonly indent: number; readonly below: CodeBlock }[] = [];

  /** The block that a line stands in, or is: `code` is the line without comments and strings. */
  enter(content: string, code: string): CodeBlock {
    const indent = content.search(/\S/);
    const isBracket = BRACKETS.test(code);
    if (code === "" || code.startsWith("*")) return this.#top;
    // `{` in a line of its own opens what the line above it heads.
    while ((this.#above.at(-1)?.indent ?? -1) >= indent + (isBracket ? 1 : 0)) this.#above.pop();
    const block = this.#above.at(-1)?.below ?? this.#top;
    if (isBracket && this.#above.at(-1)?.indent === indent) return block;
    const [, name = ""] = TYPE.exec(code) ?? GIVEN.exec(code) ?? [];
    const isHead = name !== "";
    const below = { isAbout: isHead && (/scopes?$/i.test(name) || block.isAbout) };
    this.#above.push({ indent, below });
    if (!ONE_LINE.test(code)) return block;
    const [, own = ""] = NAME.exec(code.slice(0, code.search(/[=:{]|""/))) ?? [];
    return { isAbout: block.isAbout || /scopes?$/i.test(own) };
  }
}
