/** A cell as plain text, and its code spans where the format has those. */
export interface TableCell {
  readonly text: string;
  readonly codes: readonly string[];
}

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
const SCOPE_WORD = /\b(scopes?|permissions?|privileges?|berechtigung(en)?)\b|scopes?$/i;
const RELATED =
  /\b(impl(y|ies|ied)|includ\w*|inherit\w*|parents?|child(ren)?|requir\w*|needs?|needed|depend\w*|related|replac\w*|alternatives?|former(ly)?|old|legacy|previous|deprecated|equivalent|see)\b/i;
const USER =
  /^(api\s+)?(endpoints?|methods?|routes?|paths?|tools?|operations?|commands?|requests?|functions?|roles?|plans?|(rest|http|api)\s.*)$/i;
// What looks like scopes and is none: `https://…`, `message.created`, `chat.postMessage`.
const OTHERS =
  /\b(urls?|uris?|hosts?|address(es)?|links?|domains?|endpoints?|methods?|routes?|paths?|tools?|events?|files?)\b/i;
const NAME = /^(names?|keys?|ids?|values?|identifiers?)$/i;
const VERB = /(^|[_-])(read|write|manage|view|edit|modify|create|update|delete|admin)([_-]|$)/i;
const ACCESS = /^\s*(read|write|view|edit|modify|manage|create|update|delete)([\s/_-]*(only|write|access))?\s*$/i;
const DESCRIPTION =
  /\b(descriptions?|beschreibung|meaning|allows|grants|purpose|details|explanation|what\b.*|access|notes?|summary|usage|capabilit(y|ies)|functionality)\b/i;
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
  const headed = (pattern: RegExp) => free.find((i) => pattern.test(header[i] ?? ""));
  return {
    names,
    ...special,
    // "Access" or "Notes" before "Description" heads something else.
    description:
      headed(DESCRIPTION_ITSELF) ?? headed(DESCRIPTION) ?? (names.length === 1 ? wordiest(free, rows) : undefined),
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
    .flatMap((text, i) => (SCOPE.test(text) ? [i] : []))
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

/** The share of filled cells that pass a test, by their first code span or their text. */
function share(rows: readonly (readonly TableCell[])[], column: number, test: (text: string) => boolean): number {
  let filled = 0;
  let passed = 0;
  for (const row of rows) {
    const cell = row[column];
    const text = cell?.codes[0] ?? cell?.text ?? "";
    if (isBlankCell(cell?.text ?? "") || isRemark(text)) continue;
    filled++;
    if (test(text)) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

/** The columns that hold more than constants and numbers, if there is one: `USER_READ` beside `user:read` is what an SDK calls it. */
function noConstants(columns: readonly number[], rows: readonly (readonly TableCell[])[]): readonly number[] {
  const others = columns.filter((i) => share(rows, i, (text) => /^[A-Z\d][A-Z\d_]*$/.test(text)) < 1);
  return others.length > 0 ? others : columns;
}

function isOneWord(text: string): boolean {
  return !/\s/.test(text.replace(/[,;]\s+/g, ","));
}

/** A token of several segments that starts with a letter (`a:b`, `a.b`, `https://…`), or with a verb in it (`read_a`); not `client_id`, `/users`, `1.2`. */
export function looksLikeScope(text: string): boolean {
  if (text.length > 300) return false;
  if (/^[A-Za-z][^\s:./]*([:./]+[^\s:./]+)+\/?$/.test(text)) return !isEndpoint(text);
  return /^[A-Za-z][\w-]*$/.test(text) && /[_-]/.test(text) && VERB.test(text);
}

/** A method with a path, or a path: `GET /users`, `/users`. */
export function isEndpoint(text: string): boolean {
  return /^((GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|\/[^/])/.test(text);
}

/** What stands in brackets and is no name, be it in code: GitHub's `(no scope)`. One pattern for both would take quadratic time. */
export function isRemark(text: string): boolean {
  return /^\([^()]*\)$/.test(text) && /\s/.test(text);
}

/** An empty cell, or a dash in its place. */
export function isBlankCell(text: string): boolean {
  return /^[-–—\s]*$/.test(text);
}

/** The column left, or of several the one with the most words in its first rows, if those are more than a word each. */
function wordiest(columns: readonly number[], rows: readonly (readonly TableCell[])[]): number | undefined {
  if (columns.length === 1) return columns[0];
  const sample = rows.slice(0, 100);
  const blanks = (column: number) =>
    sample.reduce((sum, row) => sum + (row[column]?.text.slice(0, 200).split(/\s+/).length ?? 1) - 1, 0);
  const [most] = columns.toSorted((a, b) => blanks(b) - blanks(a));
  return most !== undefined && blanks(most) >= sample.length ? most : undefined;
}
