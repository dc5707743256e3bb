import { isBlankCell, isEndpoint, isOneWord, looksLikeScope, share, type TableCell } from "./table-cell.js";

/** Which columns of a table hold what. */
export interface TableColumns {
  /** Columns of names; several where a table has one for each action. */
  readonly names: readonly number[];
  readonly description: number | undefined;
  readonly label: number | undefined;
  readonly implies: number | undefined;
  readonly risk: number | undefined;
  readonly deprecated: number | undefined;
  /** `"scope"`: a header says so. `"content"`: the cells look like scopes. `"name"`: it heads names, nobody says of what. */
  readonly by: "scope" | "content" | "name";
}

const SCOPE = /^(oauth[\s\d.]*)?scope(s|\(s\))?([\s_-]*(names?|ids?|tokens?|values?|strings?))?$/i;
const SCOPE_WORD = /(\b|_)(scopes?|permissions?|privileges?|berechtigung(en)?)(\b|_)|scopes?$/i;
const RELATED =
  /\b(impl(y|ies|ied)|includ\w*|inherit\w*|parents?|child(ren)?|requir\w*|needs?|needed|depend\w*|related|replac\w*|alternatives?|former(ly)?|old|legacy|previous|deprecated|equivalent|see)\b/i;
const USER =
  /^(api\s+)?(endpoints?|methods?|routes?|paths?|tools?|operations?|commands?|requests?|functions?|roles?|plans?|(rest|http|api)\s.*)$/i;
// What looks like scopes and is none: `https://…`, `message.created`, `chat.postMessage`.
const OTHERS =
  /\b(urls?|uris?|hosts?|address(es)?|links?|domains?|endpoints?|methods?|routes?|paths?|tools?|events?|files?)\b/i;
const NAME = /^(names?|keys?|ids?|values?|identifiers?)$/i;
const ACCESS = /^\s*(read|write|view|edit|modify|manage|create|update|delete)([\s/_-]*(only|write|access))?\s*$/i;
const DESCRIPTION =
  /\b(descriptions?|beschreibung|meaning|allows|grants|purpose|details|explanation|what\b.*|access(?!\s+types?\b)|notes?|summary|usage|capabilit(y|ies)|functionality)\b/i;
const DESCRIPTION_ITSELF = /^\s*(descriptions?|beschreibung)\s*$/i;
const LABEL = /^\s*(labels?|titles?|display\s*names?|friendly\s*names?)\s*$/i;
const IMPLIES = /^\s*(implies|includes?|included\s+scopes|inherits)\s*$/i;
const RISK = /^\s*(risks?|high[\s-]*risk|sensitive|sensitivity)\s*$/i;
const DEPRECATED = /^\s*(deprecated|deprecation|replaced\s*by)\s*$/i;

const COMMON =
  /^(#|no|nr|ids?|names?|keys?|api|category|group|section|product|service|resource|area|module|type|kind|action|access|level|method|path|endpoint|version|status|since|required|default|example|comments?)$/i;

/** Whether words are about scopes, or what providers call so. */
export function speaksOfScopes(text: string): boolean {
  return SCOPE_WORD.test(text);
}

/** Whether a cell reads as the header of a column that a table of scopes may have. */
export function isHeaderWord(text: string): boolean {
  return [DESCRIPTION, LABEL, IMPLIES, RISK, DEPRECATED, COMMON].some((pattern) => pattern.test(text));
}

/** Whether a table's first row is none of headers but the first scope: in a column that goes on so. */
export function isFirstScope(header: readonly TableCell[], next: readonly TableCell[]): boolean {
  const isScope = (cell: TableCell | undefined) => looksLikeScope(cell?.codes[0] ?? cell?.text ?? "");
  return (
    !header.some(({ text }) => speaksOfScopes(text)) &&
    header.some((cell, i) => isScope(cell) && !ACCESS.test(cell.text) && isScope(next[i]))
  );
}

/** Finds the columns by their headers, or else the names by what the cells look like. Null where no column holds scopes. */
export function findColumns(header: readonly string[], rows: readonly (readonly TableCell[])[]): TableColumns | null {
  const byHeader = scopeColumns(header, rows);
  const likely = byHeader.length === 0 ? scopeLikeColumns(header, rows) : byHeader;
  const named = header.flatMap((text, i) => (NAME.test(text) && share(rows, i, isOneWord) === 1 ? [i] : []));
  const names = likely.length > 0 ? likely : noConstants(named, rows).slice(0, 1);
  if (names.length === 0) return null;
  const find = (pattern: RegExp) => header.findIndex((text, i) => !names.includes(i) && pattern.test(text));
  const found = (pattern: RegExp) => (find(pattern) === -1 ? undefined : find(pattern));
  const special = { label: found(LABEL), implies: found(IMPLIES), risk: found(RISK), deprecated: found(DEPRECATED) };
  const taken = new Set([...names, ...Object.values(special)]);
  const free = header.map((_, i) => i).filter((i) => !taken.has(i));
  return {
    names,
    ...special,
    description: descriptionColumn(header, rows, free, names.length === 1),
    by: byHeader.length > 0 ? "scope" : likely.length > 0 ? "content" : "name",
  };
}

/**
 * Whether the table says what needs scopes, and not what they are: by its header ("Required scopes"), by what stands before the names
 * (endpoints, methods, tools), or because names come again and again.
 */
export function isAboutUse(
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
  { names }: TableColumns,
): boolean {
  if (names.every((i) => RELATED.test(header[i] ?? ""))) return true;
  const first = Math.min(...names);
  const isUse = (text: string, i: number) => i < first && (USER.test(text) || share(rows, i, isEndpoint) >= 0.5);
  if (header.some(isUse)) return true;
  // Not where one cell reaches down over rows.
  const cells = rows
    .map((row) => row[first])
    .filter((cell, i, all) => cell && cell !== all[i - 1] && !isBlankCell(cell.text));
  return cells.length >= 6 && new Set(cells.map((cell) => cell?.text)).size * 2 <= cells.length;
}

/**
 * "Scope" itself first. Other headers that speak of scopes or permissions count where the cells are names, not sentences;
 * of these all that look like scopes, else one: a table may have a column for reading and one for writing.
 */
function scopeColumns(header: readonly string[], rows: readonly (readonly TableCell[])[]): number[] {
  const isOther = (text: string) => [DESCRIPTION, LABEL, IMPLIES, RISK, DEPRECATED].some((other) => other.test(text));
  const looks = header.map((_, i) => share(rows, i, looksLikeScope));
  // Of "Scope name" and "Scope ID" the one whose cells look like scopes.
  const [exact = -1] = header
    .flatMap((text, i) => (SCOPE.test(text) && !isRepeated(rows, i) ? [i] : []))
    .toSorted((a, b) => (looks[b] ?? 0) - (looks[a] ?? 0));
  // "Contacts" under Scope or Permission names a row, where its scopes stand under Read and Write.
  const isByAccess = header.some((text, i) => ACCESS.test(text) && (looks[i] ?? 0) >= 0.5);
  if (exact !== -1 && !(isByAccess && looks[exact] === 0)) {
    // Beside it a column may say what the scope needs or replaces, or which permission it gives.
    const others = header.flatMap((text, i) =>
      i !== exact && /scopes?\b/i.test(text) && !RELATED.test(text) && !isOther(text) && (looks[i] ?? 0) >= 0.5
        ? [i]
        : [],
    );
    return [exact, ...others].toSorted((a, b) => a - b);
  }
  const speaking = header.flatMap((text, i) =>
    SCOPE_WORD.test(text) && !DESCRIPTION.test(text) && share(rows, i, isOneWord) >= 0.5 ? [i] : [],
  );
  // "Included scopes" is what another column's scope implies, unless there is no other.
  const own = speaking.filter((i) => !isOther(header[i] ?? ""));
  const candidates = own.length > 0 ? own : speaking;
  const likely = candidates.filter((i) => (looks[i] ?? 0) >= 0.5);
  if (likely.length > 0) return likely;
  if (isByAccess) return [];
  return candidates.toSorted((a, b) => (looks[b] ?? 0) - (looks[a] ?? 0)).slice(0, 1);
}

/** Whether each of several rows has the same word, as a column has it that says how far something reaches: "all", "tenant". */
function isRepeated(rows: readonly (readonly TableCell[])[], column: number): boolean {
  const [first, ...others] = rows.map((row) => row[column]?.text);
  return others.length > 0 && !looksLikeScope(first ?? "") && others.every((text) => text === first);
}

/** The column of names in a table without a header: the first whose cells look like scopes, or else are a word each. */
export function nameColumn(rows: readonly (readonly TableCell[])[], width: number): number | null {
  const columns = Array.from({ length: width }, (_, i) => i);
  const first =
    columns.find((i) => share(rows, i, looksLikeScope) >= 0.5) ?? columns.find((i) => share(rows, i, isOneWord) === 1);
  return first ?? null;
}

function scopeLikeColumns(header: readonly string[], rows: readonly (readonly TableCell[])[]): readonly number[] {
  return noConstants(
    header.flatMap((text, i) => (!OTHERS.test(text) && share(rows, i, looksLikeScope) >= 0.5 ? [i] : [])),
    rows,
  );
}

/** The columns that hold more than constants and numbers, if there is one: `USER_READ` beside `user:read` is what an SDK calls it. */
function noConstants(columns: readonly number[], rows: readonly (readonly TableCell[])[]): readonly number[] {
  const others = columns.filter((i) => share(rows, i, (text) => /^[A-Z\d][A-Z\d_]*$/.test(text)) < 1);
  return others.length > 0 ? others : columns;
}

/** Of the columns left the one whose header says so; or else, where `mayGuess`, the only one or the one with the most words. */
function descriptionColumn(
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
  free: readonly number[],
  mayGuess: boolean,
): number | undefined {
  const headed = (pattern: RegExp) => free.filter((i) => pattern.test(header[i] ?? ""));
  // "Access" or "Notes" before "Description" heads something else.
  const [itself] = headed(DESCRIPTION_ITSELF);
  if (itself !== undefined) return itself;
  const described = headed(DESCRIPTION);
  const [first] = described;
  // "Access" may head categories.
  const isSure = first !== undefined && !/\baccess\b/i.test(header[first] ?? "");
  const sure = isSure ? first : described.find((i) => share(rows, i, isWords) >= 0.5);
  return sure ?? (mayGuess ? wordiest(free, rows) : undefined) ?? first;
}

/** Words in the first part of a text, less one. Chinese and Japanese have no blanks: each character counts. */
function wordsIn(text: string): number {
  return text.slice(0, 200).match(/\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
}

function isWords(text: string): boolean {
  return wordsIn(text) > 0;
}

/** The column left, or of several the one with the most words in its first rows, if those are more than a word each; none of endpoints. */
function wordiest(columns: readonly number[], rows: readonly (readonly TableCell[])[]): number | undefined {
  if (columns.length === 1) return columns[0];
  const sample = rows.slice(0, 100);
  const words = (column: number) => sample.reduce((sum, row) => sum + wordsIn(row[column]?.text ?? ""), 0);
  const isOneEndpoint = (text: string) => isEndpoint(text) && /^\S+(\s\S+)?$/.test(text);
  const endpoints = (column: number) => sample.filter((row) => isOneEndpoint(row[column]?.text ?? "")).length;
  const [most] = columns
    .filter((column) => endpoints(column) * 2 < sample.length)
    .toSorted((a, b) => words(b) - words(a));
  return most !== undefined && words(most) >= sample.length ? most : undefined;
}
