import { type NamedInCode, readCodeLine } from "./code-line.js";
import { isCode } from "./code-statements.js";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import { looksLikeScope } from "./table-cell.js";

/** What opens an object, or a list whose name says nothing of scopes: only where constants stand in it is it code, else lines with a bracket. */
const OPENING =
  /^\s*(?:export\s+)?(?:const|let|var)\s+(?:\w+\s*(?::[^=\r\n]{1,80})?=\s*(?:\w[\w.]{0,40}\()?\{|(?!\w*scope)\w+\s*(?::[^=\r\n]{1,80})?=\s*(?:[\w. ]{1,40}\()?\[)[ \t]*[\r\n]/i;

interface FoundInCode extends NamedInCode {
  readonly line: number;
}

/** Reads the strings of constants and lists in code where half of them look like scopes, and reports that. False where there are none. */
export function readConstants(text: string, list: DefinitionList, issues: SourceIssue[], isCodeFile: boolean): boolean {
  const isSure = isCodeFile || isCode(text);
  if (!isSure && !OPENING.test(text)) return false;
  const found = text.split(/\r\n?|\n/).flatMap((content, index): FoundInCode[] => {
    const { named } = readCodeLine(content);
    return named.map((own) => ({ ...own, line: index + 1 }));
  });
  // Lines read a map of names to words.
  if (!isSure && found.some(({ description }) => description !== undefined)) return false;
  const likely = found.filter(({ name }) => looksLikeScope(name));
  if (likely.length === 0 || likely.length * 2 < found.length) return false;
  for (const { name, description, line } of found) {
    list.add(description === undefined ? { name } : { name, description }, { line, column: 1 });
  }
  const message = `The text is source code, of which strings were read, of constants and in lists; other names may be missing. Look through them, or save the names one per line.`;
  issues.push({ code: "guessed-list", message, line: found[0]?.line, column: 1 });
  return true;
}
