import type { ScopeDefinition } from "../core/index.js";
import type { DefinitionDraft } from "./definition-list.js";
import { isBlankCell, isRemark, looksLikeScope, type TableCell, type TableColumns } from "./table-columns.js";

/** The definitions in a row: one, or one for each name in its cells; none where those are empty. */
export function rowDefinitions(row: readonly TableCell[], columns: TableColumns): ScopeDefinition[] {
  const text = (column: number | undefined) => {
    const cell = column === undefined ? undefined : row[column];
    return cell === undefined || isBlankCell(cell.text) ? undefined : cell.text.replace(/\s+/g, " ");
  };
  const names = columns.names.flatMap((column) => namesIn(row[column], columns.by));
  const implies = text(columns.implies)
    ?.split(/[\s,;]/)
    .filter((name) => name !== "");
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

// What points to a footnote, or a remark in brackets, behind a name.
const NOTED =
  /^(\S+?)(?:\s+(?:[*†‡§]{1,3}|\[[^\]]*\]|\([^)]*\))|\s*(?:[([]?[⁰¹²³⁴-⁹]{1,3}[)\]]?|\[\^[^\]\s]{1,50}\]))$/;

/** Every code span is a name; without one, a list whose parts hold no blank, or the whole text, valid or not. */
function namesIn(cell: TableCell | undefined, by: TableColumns["by"]): string[] {
  if (cell === undefined) return [];
  const codes = cell.codes.filter((code) => code !== "");
  if (codes.length > 0) return [...new Set(codes.filter((code) => !isRemark(code)))];
  // A table of endpoints writes "None" where one takes no scope; as a name it would stand in code.
  if (isBlankCell(cell.text) || isRemark(cell.text) || /^(None|NONE|n\/a|N\/A)$/.test(cell.text)) return [];
  if (/^(none|not|no scopes?) (required|needed)$/i.test(cell.text)) return [];
  // Blanks before a comma are trimmed off: a pattern that looks for them takes quadratic time over many.
  const split = cell.text.split(/[,;]\s+|\n/).map((part) => part.trim());
  const parts = split.filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => !/\s/.test(part))) return [...new Set(parts)];
  const [, noted = ""] = NOTED.exec(cell.text) ?? [];
  if (looksLikeScope(noted)) return [noted];
  // Found by content, a cell with a sentence in it is a remark and no name.
  return by !== "scope" && /\s/.test(cell.text) ? [] : [cell.text];
}

/** A cell that is a yes, a no, or the reason itself. */
function flag(text: string | undefined): true | string | false {
  if (text === undefined || /^(no|false|0|none|low|nein)$/i.test(text)) return false;
  return /^(yes|true|1|x|✓|✔|✅|ja|high|deprecated)$/i.test(text) ? true : text;
}
