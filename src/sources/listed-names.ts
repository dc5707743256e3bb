import { append } from "../core/append.js";
import type { DefinitionDraft, DefinitionList } from "./definition-list.js";
import { escaped, type SourceIssue } from "./source-issue.js";
import { isBlankCell, isEndpoint, looksLikeScope, separate, type TableCell } from "./table-cell.js";
import { speaksOfScopes } from "./table-columns.js";

/** An item of a list, its own words only. */
export interface ListItem extends TableCell {
  readonly line: number;
  /** The list that it stands in, the outermost: the same object for all of its items. */
  readonly list: ListPlace;
}

/** Where a list stands. */
export interface ListPlace {
  /** The headings above it, and the words that lead to it. */
  readonly about: string;
}

const SCOPES = /\bscopes?\b/i;

/** What an item names. */
interface Reading {
  readonly names: readonly string[];
  readonly label?: string;
  readonly description: string;
  /** `"name"`: code at its start, or words that look like a name. The others count by what the items beside it are. */
  readonly by: "name" | "word" | "label";
}

/**
 * Adds what lists name: `` `name`: description ``, several names together, `name: description` where it looks like a name or stands
 * beside one that does, `` Label: `name` `` where all items are so.
 *
 * A manual has lists of parameters and errors as well. Beside lists that look like scopes, or stand below words about them, others are
 * skipped; where no list does, they are read, and reported, and so are lone words below some about scopes. Beside tables that say what needs
 * scopes only lists count that name one of those, or are about scopes: `used` are these names.
 */
export function addListed(
  items: readonly ListItem[],
  list: DefinitionList,
  issues: SourceIssue[],
  used?: ReadonlySet<string>,
): void {
  const byList = new Map<ListPlace, ListItem[]>();
  for (const item of items) append(byList, item.list, item);
  const readLists = (areWords: boolean) =>
    [...byList].map(([{ about }, own]) => {
      const read = readingsOf(own, areWords && SCOPES.test(about));
      const names = read.flatMap(({ reading }) => reading.names);
      const isAbout = speaksOfScopes(about);
      const isLikely =
        used === undefined
          ? isAbout || names.some(looksLikeScope)
          : names.some((name) => used.has(name) || (isAbout && looksLikeScope(name)));
      return { read, names, isLikely };
    });
  let lists = readLists(false);
  // Nothing looks like a scope: below words about scopes lone words are some.
  const areWords = used === undefined && lists.every(({ names }) => names.length === 0);
  if (areWords) lists = readLists(true);
  const isSure = lists.some(({ isLikely, names }) => isLikely && names.length > 0);
  if (used !== undefined && !isSure) return;
  for (const { read, names, isLikely } of lists) {
    const [first] = read;
    if (first === undefined) continue;
    if (isSure && !isLikely) {
      const message = `This list (${escaped(names.join(", ").slice(0, 200))}) was skipped: others look like scopes, and nothing says that it names some. If it does, put it below a heading that says "Scopes".`;
      issues.push({ code: "skipped-list", message, line: first.item.line, column: 1 });
      continue;
    }
    for (const { item, reading } of read) {
      for (const name of reading.names) list.add(definitionOf(name, reading), { line: item.line, column: 1 });
    }
    if (isSure && !areWords) continue;
    const message = areWords
      ? `These words were read as scopes, since they stand below words about scopes; others may be missing. Write names in code: \`email\`.`
      : `This list was read as one of scopes, though nothing says so. Put it below a heading that says "Scopes", or leave it out.`;
    issues.push({ code: "guessed-list", message, line: first.item.line, column: 1 });
  }
}

function definitionOf(name: string, { label, description }: Reading): DefinitionDraft {
  const definition: DefinitionDraft = { name };
  if (label !== undefined) definition.label = label;
  if (!isBlankCell(description)) definition.description = description;
  return definition;
}

/** The items that name something, judged as a list. `areScopes`: whatever the words are, they are names. */
function readingsOf(items: readonly ListItem[], areScopes: boolean): { item: ListItem; reading: Reading }[] {
  const all = items.flatMap((item) => {
    const reading = readItem(item);
    return reading === null ? [] : [{ item, reading }];
  });
  const isAny = all.some(({ reading }) => reading.by === "name" && reading.names.some(looksLikeScope));
  // Words alone say what they are only together.
  const areBare = items.every(({ text }) => !/\s/.test(withoutBox(text)));
  const areNamed = all.length === items.length;
  return all.filter(({ reading: { by, description } }) => {
    if (by === "word") return areScopes || (isAny && (areBare || description !== ""));
    return by === "name" || (items.length > 1 && areNamed);
  });
}

const withoutBox = (text: string) => text.replace(/^\[[ xX]\]\s+/, "");

/** What joins names to a list of some, as `` `read` and `write` ``. */
const JOINT = /\s*(?:[,/&+|]|\band\b|\bor\b)?\s*/y;

function readItem({ text: whole, codes }: TableCell): Reading | null {
  const text = withoutBox(whole);
  const [code = ""] = codes;
  if (isEndpoint(code)) return null;
  if (code !== "" && text.startsWith(code)) {
    const names = [code];
    let end = code.length;
    for (const next of codes.slice(1)) {
      JOINT.lastIndex = end;
      const [joint] = JOINT.exec(text) as RegExpExecArray;
      // A badge may stand beside a name: without a joint only what looks like one is another.
      if (!text.startsWith(next, end + joint.length) || !(joint.trim() || looksLikeScope(next))) break;
      names.push(next);
      end += joint.length + next.length;
    }
    return { names: [...new Set(names.flatMap(separate))], description: wordsBehind(text.slice(end)), by: "name" };
  }
  const [token = ""] = /^\S+?(?=:?(\s|$))/.exec(text) ?? [];
  const description = wordsBehind(text.slice(token.length));
  if (looksLikeScope(token)) return { names: [token], description, by: "name" };
  if (codes.length === 1 && looksLikeScope(code)) {
    const at = text.indexOf(code);
    let end = at;
    while (/[\s:–—(-]/.test(text.charAt(end - 1))) end--;
    const label = text.slice(0, end);
    const behind = text.slice(at + code.length);
    return /^\)?\s*($|[:–—=-])/.test(behind)
      ? { names: [code], label, description: wordsBehind(behind.replace(/^\)/, "")), by: "label" }
      : null;
  }
  // Beside names that look like some, `openid: Sign in` is one as well, "Note: …" is not.
  if (!/^[a-z][\w.:/-]*$/.test(token) || !/^(\s*:\s|\s+[–—=-]\s|$)/.test(text.slice(token.length))) return null;
  return { names: [token], description, by: "word" };
}

/** A description, without what separates it from the name. */
function wordsBehind(text: string): string {
  return text.replace(/^[\s:–—=→|>-]+/, "").replace(/\s+/g, " ");
}
