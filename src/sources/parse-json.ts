import { createScanner } from "jsonc-parser";
import { type DocumentEntry, DocumentNode } from "./document-node.js";
import type { ParsedTree, SyntaxFault } from "./parsed-document.js";
import { SourceText } from "./source-text.js";

// jsonc-parser's SyntaxKind is a const enum, which isolatedModules can't read.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const NULL = 7;
const STRING = 10;
const UNKNOWN = 16;
const END = 17;

interface Container {
  readonly kind: "map" | "list";
  readonly offset: number;
  readonly entries: DocumentEntry[];
  /** The key that waits for its value. */
  key: { readonly text: string; readonly offset: number } | undefined;
  /** Whether a colon has followed the key. */
  colon: boolean;
  /** Whether a value (or the start) came last, so that a comma or the end must follow. */
  needsComma: boolean;
  afterComma: boolean;
}

/**
 * Reads JSON to a tree with offsets. Differs from `JSON.parse` in that it goes on after a fault (a truncated file
 * still gives its names), keeps keys that stand twice, and knows where everything stands. No recursion, linear in time.
 */
export function parseJson(text: string): ParsedTree {
  const scanner = createScanner(text, true);
  const faults: SyntaxFault[] = [];
  const stack: Container[] = [];
  let root: DocumentNode | undefined;
  let unquoted = false;
  const blame = (offset: number, fault: string) => {
    faults.push({ offset, fault });
  };

  const attach = (value: DocumentNode, offset: number): void => {
    const top = stack.at(-1);
    if (top === undefined) {
      if (root === undefined) root = value;
      else blame(offset, "goes on after its end");
      return;
    }
    if (top.needsComma) blame(offset, "lacks a comma here");
    if (top.kind === "list") top.entries.push({ key: String(top.entries.length), offset, value });
    else if (top.key === undefined) blame(offset, "has a value without a key here");
    else {
      if (!top.colon) blame(offset, "lacks a colon here");
      top.entries.push({ key: top.key.text, offset: top.key.offset, value });
    }
    top.key = undefined;
    top.colon = false;
    top.needsComma = true;
    top.afterComma = false;
  };
  /** A key without a value is kept with null: it may be a scope's name. */
  const settleKey = (top: Container, offset: number): void => {
    if (top.key === undefined) return;
    blame(offset, "has a key without a value here");
    top.colon = true;
    attach(new DocumentNode("scalar", offset, null, false), offset);
  };

  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const top = stack.at(-1);
    if (scanner.getTokenError() !== 0) blame(offset, "has a broken string, number or comment here");
    if (token === OPEN_BRACE || token === OPEN_BRACKET) {
      const kind = token === OPEN_BRACE ? "map" : "list";
      const entries: DocumentEntry[] = [];
      attach(new DocumentNode(kind, offset, null, false, () => entries), offset);
      stack.push({ kind, offset, entries, key: undefined, colon: false, needsComma: false, afterComma: false });
    } else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) {
      if (top === undefined || top.kind !== (token === CLOSE_BRACE ? "map" : "list")) {
        blame(offset, "has a closing bracket here that nothing opened");
        continue;
      }
      settleKey(top, offset);
      if (top.afterComma) blame(offset, "has a comma before this closing bracket");
      stack.pop();
    } else if (token === COMMA) {
      if (top === undefined) {
        blame(offset, "has a stray comma here");
        continue;
      }
      settleKey(top, offset);
      if (!top.needsComma) blame(offset, "has a stray comma here");
      top.needsComma = false;
      top.afterComma = true;
    } else if (token === COLON) {
      if (top?.key === undefined || top.colon) blame(offset, "has a stray colon here");
      else top.colon = true;
    } else {
      const value = scanner.getTokenValue();
      if (token === UNKNOWN) {
        unquoted ||= faults.length === 0;
        blame(offset, "has a word without quotes here");
      }
      if (top?.kind === "map" && !top.colon) {
        settleKey(top, offset);
        if (top.needsComma) blame(offset, "lacks a comma here");
        if (token !== STRING && token !== UNKNOWN) blame(offset, "has a key without quotes here");
        top.needsComma = false;
        top.key = { text: value, offset };
      } else {
        attach(new DocumentNode("scalar", offset, token === NULL ? null : value, token === STRING), offset);
      }
    }
  }

  const open = stack.at(-1);
  if (open !== undefined) {
    settleKey(open, text.length);
    const what = open.kind === "map" ? "object" : "array";
    const { line, column } = new SourceText(text).place(open.offset);
    blame(text.length, `ends before the ${what} is closed that began at line ${line}, column ${column}`);
  }
  return { root: root ?? new DocumentNode("scalar", 0, null, false), faults, unquoted };
}
