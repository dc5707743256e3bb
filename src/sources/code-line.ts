import { parseScopeParameter } from "../core/index.js";
import { isScopeToken } from "../core/scope-token.js";
import { isScopeString } from "./scopes-in-object.js";
import { looksLikeScope } from "./table-cell.js";

/** A name in code, and the words beside it. */
export interface NamedInCode {
  readonly name: string;
  readonly description: string | undefined;
}

/** What a line of code names. */
export interface CodeLine {
  /** The line without its comment, its strings emptied, each run of blanks as one. */
  readonly code: string;
  readonly named: readonly NamedInCode[];
}

// A quote that nothing closes takes the rest of the line, so that none is looked at twice.
const TOKEN =
  /"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|`([^`\\$]*)`|["'`].*|(?:\/\/|\/\*|(?<!\S)#(?!\S)).*/g;

/** What a value may stand behind: `READ =`, `READ: string =`, `read:`, `return`, `enum Scope {`. */
const HEAD = /(?:return |[A-Za-z_$[][\w $.<>[\]?&:,*]*(?:=>|[=:]) ?|[A-Za-z_$][\w $]*\{ ?)?/;
/** What may be around it: a list's bracket, a call's name. An object's method looks something up: `headers.get("x")`. */
const OPENED = /(?:(?:new )?(?:\[\])?(?:[A-Z]\w*\.)?[\w<>$]*[[({] ?){0,3}(?:\| ?)?/;
const STRINGS = /(?:\w+ ?= ?)?""(?: ?(?:[,|]|=>|:) ?(?:\w+ ?= ?)?(?:""|[\w.]+))*/;
const CLOSED = /,?(?: ?(?:[\])}]|(?:as|satisfies) [\w<>$]+|\.\w+(?:\((?:"")?\))?)){0,6} ?[,;]{0,2}$/;
const VALUES = new RegExp(`^${[HEAD, OPENED, STRINGS, CLOSED].map(({ source }) => source).join("")}`);
/** The name of a module is no value. */
const IMPORT = /\b(?:import|require) ?\(/;

/** What opens an object about a name, or has its words below. */
const KEY = /^"" ?(?::|=>) ?[[{(]?$/;
/** A constant of one string that is called scopes: a scope string, `const scope = "openid email"`. */
const PARAMETER = /^[^"]*scopes?(?: ?: ?\w+)? ?[=:] ?"",? ?;?$/i;

/** A string, and the one that it is a key of. */
const PAIR = /""(?: ?(?::|=>) ?(""))?/g;

/** Reads a line of code whose strings are values: of a constant, an enumerator, a call, a list, a union or a map. Others name nothing. */
export function readCodeLine(line: string): CodeLine {
  const strings: string[] = [];
  let comment = "";
  const emptied = line.replace(TOKEN, (token, double?: string, single?: string, back?: string) => {
    const string = double ?? single ?? back;
    if (string === undefined) {
      if (/^["'`]/.test(token)) return "'";
      comment = token.replace(/^(?:[/*]+|#)|\*\/$/g, "").trim();
      return "";
    }
    strings.push(string.replace(/\\(["'`\\])/g, "$1"));
    return '""';
  });
  const code = emptied.replace(/\s+/g, " ").trim();
  const [string = ""] = strings;
  if (KEY.test(code) && looksLikeScope(string)) return { code, named: [{ name: string, description: undefined }] };
  if (!VALUES.test(code) || IMPORT.test(code)) return { code, named: [] };
  if (PARAMETER.test(code) && isScopeString(string)) {
    return { code, named: parseScopeParameter(string).map((name) => ({ name, description: undefined })) };
  }
  const named = describedByCall(pairsIn(code, strings), code).filter(({ name }) => isScopeToken(name));
  const [only, ...others] = named;
  // A comment behind several would be said of which?
  if (only === undefined || others.length > 0 || only.description !== undefined || comment === "")
    return { code, named };
  return { code, named: [{ ...only, description: comment }] };
}

function pairsIn(code: string, strings: readonly string[]): NamedInCode[] {
  let next = 0;
  return [...code.matchAll(PAIR)].map(([, isPair]) => {
    const key = strings[next++] as string;
    if (isPair === undefined) return { name: key, description: undefined };
    const value = strings[next++] as string;
    // `'READ': 'a:read'` is a constant, `'a:read': 'Read a'` a name with its description.
    const isConstant = looksLikeScope(value) && !looksLikeScope(key);
    return isConstant ? { name: value, description: undefined } : { name: key, description: value };
  });
}

/** The second string of a call may be words on the first: `READ("a:read", "Read")`, but not `= listOf("openid", "email")`. */
function describedByCall(named: readonly NamedInCode[], code: string): readonly NamedInCode[] {
  const [first, second, ...more] = named;
  if (first === undefined || second === undefined || !/\(""/.test(code) || looksLikeScope(second.name)) return named;
  const isDescription = /\s/.test(second.name) || /^\w+ ?\(""/.test(code);
  return isDescription ? [{ name: first.name, description: second.name }, ...more] : named;
}
