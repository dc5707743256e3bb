/** The first place in which two modules differ. */
export interface ModuleDifference {
  /** Counted from 1. */
  readonly line: number;
  /** The line that stands there, or "(nothing)". */
  readonly present: string;
  /** The line that should. */
  readonly made: string;
}

const NOTHING = "(nothing)";

/**
 * Where the module in place departs from the one just made; null where it doesn't. Layout doesn't count, nor which quotes a text has,
 * semicolons and last commas: a formatter may have changed them, or Git the line ends.
 */
export function firstDifference(present: string, made: string): ModuleDifference | null {
  const before = tokensOf(present);
  const after = tokensOf(made);
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [there, wanted] = [before[i], after[i]];
    if (there?.text === wanted?.text) continue;
    return {
      line: there === undefined ? lineNumber(present.trimEnd()) + 1 : lineNumber(present, there.at),
      present: there === undefined ? NOTHING : lineAt(present, there.at),
      made: wanted === undefined ? NOTHING : lineAt(made, wanted.at),
    };
  }
  return null;
}

interface Token {
  /** A string behind two quotes, whichever it has. */
  readonly text: string;
  /** Its place in the module. */
  readonly at: number;
}

// What nothing closes is one token up to its end: looked for from each quote anew, the end would take quadratic time.
const TOKEN = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[\w$]+|[^\s;]/g;

function tokensOf(module: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: at } of module.matchAll(TOKEN)) {
    if (/^[\])}]$/.test(found) && tokens.at(-1)?.text === ",") tokens.pop();
    tokens.push({ text: /^(["']).*\1$/.test(found) ? withoutQuotes(found) : found.replace(/\s+/g, " ").trim(), at });
  }
  return tokens;
}

/** A string's content behind two quotes, which begin nothing else: the same for `"it's"` and `'it\'s'`. */
function withoutQuotes(string: string): string {
  return `""${string.slice(1, -1).replace(/\\(.)/g, (both, escaped) => (/["']/.test(escaped) ? escaped : both))}`;
}

function lineNumber(text: string, at = text.length): number {
  return text.slice(0, at).split("\n").length;
}

function lineAt(text: string, at: number): string {
  const line = text.split(/\r?\n/)[lineNumber(text, at) - 1] ?? "";
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
