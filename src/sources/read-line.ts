import type { ScopeDefinition } from "../core/index.js";
import { looksLikeScope } from "./table-cell.js";

/** A definition and where its name starts in the line. */
export interface LineDefinition {
  readonly definition: ScopeDefinition;
  readonly offset: number;
}

/** What a line of a text defines. */
export interface LineReading {
  readonly definitions: readonly LineDefinition[];
  /** Whether commas were taken as separators. */
  readonly guessed: boolean;
}

/** The message where commas were taken as separators. */
export const COMMAS =
  "This line was read as a list separated by commas, though a scope may hold one (RFC 6749 §3.3). Separate scopes by blanks or lines.";

/** Two blanks or more between a name and words: a column, where several lines have one; in a scope string it means nothing. */
export const COLUMN = /^(\S+) {2,}(\S.*)$/s;

// A bullet or a number, and behind it, or alone before a name, a box to tick.
const MARK = /^\s*(?:(?:[-*+•·‣▪◦●○–—]|\d{1,9}[.)])\s+(?:\[[ xX]\](?:\s+|$))?|\[[ xX]\]\s+(?=\S))?/;
// What opens or closes a list or a map, in code or words: `export const scopes = [`, `'scopes' => [`, `] as const;`, `Scopes:`.
const BRACKET =
  /^(?:[^=]{0,80}?scopes?\w*["']?(?::[^=]{1,80})?\s*(?:=>?|:)\s*(?:(?:new\s+)?[a-z]+(?=\())?)?[[{(]+$|^[\w$.:\\>-]+\([[{]$|^[\]})]+(?:\s+as\s+const)?[,;]?$|^scopes?\s*:$/i;

/** A line without the mark of a list that it starts with. */
export function bareLine(line: string): string {
  return line.replace(MARK, "");
}

/**
 * Reads one line: a scope and its description, or several scopes. A line of nothing but a comment or a rule (`---`) defines none.
 * `inColumns` says that descriptions stand in a column of their own, behind two blanks or more.
 */
export function readLine(line: string, inColumns: boolean): LineReading {
  const bare = bareLine(line);
  const start = line.length - bare.length;
  // `#` is a character of scope-tokens: it starts a comment only at the start, and behind a blank before a blank.
  if (bare.startsWith("#") || /^\/\/(?:\s|$)|^-{3,}\s*$/.test(bare)) return { definitions: [], guessed: false };
  const hash = /\s#(?=\s|$)|\s\/\/(?=\s)/.exec(bare);
  const comment = hash === null ? "" : bare.slice(hash.index + hash[0].length).trim();
  const content = (hash === null ? bare : bare.slice(0, hash.index)).trimEnd();
  if (content.length < 200 && BRACKET.test(content)) return { definitions: [], guessed: false };
  const quoted = quotedDescription(content);
  const [name, written] = quoted ?? splitDescription(content, inColumns);
  if (name !== null) {
    const description = /^["'`]/.test(name) ? unquoteWords(written) : written;
    const own = { name: unquote(name) };
    const words = [description, comment].filter((part) => part !== "").join(" — ");
    return {
      definitions: [{ definition: words === "" ? own : { ...own, description: words }, offset: start }],
      guessed: quoted !== null,
    };
  }
  const names = splitNames(content);
  const commas = /,/.test(content) && names.length > 1;
  const definitions = names.map(({ name, offset }) => {
    const definition = names.length === 1 && comment !== "" ? { name, description: comment } : { name };
    return { definition, offset: start + offset };
  });
  return { definitions, guessed: commas };
}

/** `name, "a description"`, a row of CSV: what holds a blank in its quotes is no name. Null where the line is something else. */
function quotedDescription(content: string): [name: string, description: string] | null {
  const match = /^([^\s",;]+|"[^\s"]+")[ \t]*[,;]\s*"(.*)"$/s.exec(content);
  if (match === null) return null;
  const words = (match[2] as string).trim();
  const parts = words.split('""');
  if (parts.some((part) => part.includes('"')) || !/\s/.test(words)) return null;
  return [match[1] as string, parts.join('"')];
}

/** `name<separator>description`, or null where the line is something else. A name holds no blank, a description follows. */
function splitDescription(content: string, inColumns: boolean): [name: string | null, description: string] {
  const column = inColumns ? COLUMN.exec(content) : null;
  const separated = column ?? /^(\S+)(?: *\t\s*|\s+(?:--|[-–—=:])>?\s+|(?<=[^\s:]):\s+)(\S.*)/s.exec(content);
  if (separated !== null) return [separated[1] as string, (separated[2] as string).replace(/^[-–—:]\s+/, "")];
  // A name in quotes and words without: nothing else is in them that could be a name.
  const quoted = /^((["'`])[^\s"'`]+\2)\s+(\p{L}[^"'`]*\s[^"'`]*)$/su.exec(content);
  if (quoted !== null) return [quoted[1] as string, quoted[3] as string];
  // `account:read Access account details`: a sentence, told by its capital and its length.
  const sentence = /^(\S+)\s(\p{Lu}\p{Ll}+\s\S.*)/su.exec(content);
  const [, name = "", words = ""] = sentence ?? [];
  const isName = /^[a-z]/.test(name) || looksLikeScope(name);
  return isName && !/[:_.]\S|\/\S*\//.test(words) ? [name, words] : [null, ""];
}

/** The names of a scope string. Commas separate too where every blank follows one, or where there is no blank. */
function splitNames(content: string): { name: string; offset: number }[] {
  const tokens = [...content.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, offset: index }));
  const listed = tokens.length > 1 && tokens.slice(0, -1).every(({ name }) => name.endsWith(","));
  if (listed || (tokens.length === 1 && /[^,],+[^,]/.test(content))) {
    return [...content.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({ name: unquote(name), offset: index }));
  }
  return tokens.map(({ name, offset }) => ({ name: unquote(name), offset }));
}

/** Without the quotes and the comma that it wears in a list of code. A quote is no character of a scope-token. */
function unquote(name: string): string {
  const match = /^(["'`])(.+)\1[,;]?$/s.exec(name);
  if (match !== null) return match[2] as string;
  return name.length > 1 ? name.replace(/[,;]$/, "") : name;
}

/** The same of words behind a name in quotes: a line of a map in code. */
function unquoteWords(words: string): string {
  const [, quote = "", inner = ""] = /^(["'`])(.*)\1[,;]?$/s.exec(words) ?? [];
  // Of `"Read" and "write"` no quotes are around the whole.
  const isWhole = quote !== "" && !inner.replace(/\\./gs, "").includes(quote);
  return isWhole ? inner.replace(/\\(["'`\\])/g, "$1") : words;
}
