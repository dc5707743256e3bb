import type { ScopeDefinition } from "../core/index.js";
import type { DefinitionDraft } from "./definition-list.js";
import { isBlankCell, isRemark, looksLikeScope, separate, type TableCell } from "./table-cell.js";
import type { TableColumns } from "./table-columns.js";

/** Whether most of a table's names stand in code. */
export function areInCode(rows: readonly (readonly TableCell[])[], { names }: TableColumns): boolean {
  const cells = rows.flatMap((row) => names.map((column) => row[column]));
  const filled = cells.filter((cell) => cell !== undefined && !isBlankCell(cell.text));
  return filled.filter((cell) => cell?.codes.some((code) => code !== "")).length * 2 > filled.length;
}

/**
 * The definitions in a row: one, or one for each name in its cells; none where those are empty. `inCode`: names stand in code, so that
 * other words are headings and remarks.
 */
export function rowDefinitions(row: readonly TableCell[], columns: TableColumns, inCode = false): ScopeDefinition[] {
  const text = (column: number | undefined) => {
    const cell = column === undefined ? undefined : row[column];
    return cell === undefined || isBlankCell(cell.text) ? undefined : cell.text.replace(/\s+/g, " ");
  };
  const names = columns.names.flatMap((column) => {
    const own = namesIn(row[column], columns.by);
    return inCode && !row[column]?.codes.some((code) => code !== "") ? own.filter(isName) : own;
  });
  const implied = columns.implies === undefined ? undefined : row[columns.implies];
  const codes = implied?.codes ?? [];
  const implies = (codes.length > 0 ? codes : text(columns.implies)?.split(/[\s,;]/))?.filter(
    (name) => !/^(|[-–—]|and|or|none|n\/a)$/i.test(name),
  );
  const risk = flag(text(columns.risk));
  const deprecated = flag(text(columns.deprecated));
  return names.map((name) => {
    const definition: DefinitionDraft = { name };
    const description = text(columns.description);
    const label = text(columns.label);
    if (description !== undefined) definition.description = description;
    if (label !== undefined) definition.label = label;
    if (implies !== undefined && implies.length > 0) definition.implies = implies;
    if (risk !== false) definition.risk = risk;
    if (deprecated !== false) definition.deprecated = deprecated;
    return definition;
  });
}

/** What is a name beside others in code: what looks like one, or is a lone word in lower case, as OpenID's are. */
function isName(text: string): boolean {
  return looksLikeScope(text) || /^[a-z]\S*$/.test(text);
}

// What points to a footnote, or a remark in brackets, behind a name.
const NOTED =
  /^(\S+?)(?:\s+(?:[*†‡§]{1,3}|\[[^\]]*\]|\([^)]*\))|\s*(?:[([]?[⁰¹²³⁴-⁹]{1,3}[)\]]?|\[\^[^\]\s]{1,50}\]))$/;

/** "None", "N/A", "No scope", also with a reason behind it. A lone "none" in lower case may be a name. */
const NONE = /^(?:None|NONE|none(?=\s)|n\/a|N\/?A|[Nn]o scopes?)(?:\s+[–—-]\s.*|\s*\(.*)?$/;

/** Every code span is a name; without one, a list whose parts hold no blank, or the whole text, valid or not. */
function namesIn(cell: TableCell | undefined, by: TableColumns["by"]): string[] {
  if (cell === undefined) return [];
  const codes = cell.codes.filter((code) => code !== "" && !isRemark(code));
  // `BETA` beside a name is a badge.
  const isBadge = (code: string) => /^[A-Z ]+$/.test(code) && codes.some(looksLikeScope);
  if (cell.codes.some((code) => code !== ""))
    return [
      ...new Set(
        codes
          .filter((code) => !isBadge(code))
          .flatMap(separate)
          .map(unquote),
      ),
    ];
  if (isBlankCell(cell.text) || isRemark(cell.text) || NONE.test(cell.text)) return [];
  if (/^(none|not|no scopes?) (required|needed)$/i.test(cell.text)) return [];
  // Blanks before a comma are trimmed off: a pattern that looks for them takes quadratic time over many.
  const split = cell.text.split(/[,;]\s+|\n/).map((part) => part.trim());
  const filled = split.filter((part) => part !== "");
  // "(restricted)" behind a name is a remark, with a blank in it or without.
  const parts = filled.filter((part, i) => i === 0 || !/^\([^()]*\)$/.test(part));
  if (filled.length > 1 && parts.every((part) => !/\s/.test(part))) return [...new Set(parts.map(unquote))];
  const [, noted = ""] = NOTED.exec(cell.text) ?? [];
  if (looksLikeScope(noted)) return [noted];
  // "a:read and a:write", "a:read / a:write" are several; any other words behind a name are a remark.
  const words = cell.text.split(/\s+/);
  const named = words.filter((word) => !/^([/&+|]|and|or)$/.test(word));
  if (words.length > 1 && looksLikeScope(words[0] ?? "")) {
    return named.every(looksLikeScope)
      ? [...new Set(named)]
      : named.slice(1).some(looksLikeScope)
        ? [cell.text]
        : [words[0] as string];
  }
  // Found by content, a cell with a sentence in it is a remark and no name.
  return by !== "scope" && /\s/.test(cell.text) ? [] : [unquote(cell.text)];
}

/** Without the quotes that a name wears in code: none is a character of a scope-token. */
function unquote(name: string): string {
  return /^(["'])([^"'\s]+)\1$/.exec(name)?.[2] ?? name;
}

/** A cell that is a yes, a no, or the reason itself. */
function flag(text: string | undefined): true | string | false {
  if (
    text === undefined ||
    /^(no|false|0|none|low( risk)?|nein|n\/a|[❌✗✘✖]\uFE0F?|(non-|not )(sensitive|deprecated|risky))$/i.test(text)
  )
    return false;
  return /^(yes|true|1|x|✓|✔|✅|ja|high|deprecated)$/i.test(text) ? true : text;
}
