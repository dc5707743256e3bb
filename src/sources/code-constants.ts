import { append } from "../core/append.js";
import { type CodeBlock, CodeBlocks } from "./code-blocks.js";
import { type NamedInCode, readCodeLine } from "./code-line.js";
import { isCode } from "./code-statements.js";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import { looksLikeScope } from "./table-cell.js";

/** What opens an object, or a list whose name says nothing of scopes: only where constants stand in it is it code, else lines with a bracket. */
const OPENING =
  /^\s*(?:export\s+)?(?:const|let|var)\s+(?:\w+\s*(?::[^=\r\n]{1,80})?=\s*(?:\w[\w.]{0,40}\()?\{|(?!\w*scope)\w+\s*(?::[^=\r\n]{1,80})?=\s*(?:[\w. ]{1,40}\()?\[)[ \t]*[\r\n]/i;

const ENTRY = /^"" ?(?::|=>)/;

interface FoundInCode extends NamedInCode {
  readonly line: number;
  /** Whether the constant or what it stands in is called a scope. */
  readonly isAbout: boolean;
}

/**
 * Reads the strings of constants and lists in code, block by block, and reports that: where half of a block look like scopes or are
 * called so. Beside one that is called so, others are left out. False where there are none.
 */
export function readConstants(text: string, list: DefinitionList, issues: SourceIssue[], isCodeFile: boolean): boolean {
  const isSure = isCodeFile || isCode(text);
  if (!isSure && !OPENING.test(text)) return false;
  const blocks = new CodeBlocks();
  const byBlock = new Map<CodeBlock, FoundInCode[]>();
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const { code, named } = readCodeLine(content);
    // Lines read a map of names to words.
    if (!isSure && ENTRY.test(code)) return false;
    const block = blocks.enter(content, code);
    const isAbout = block.isAbout || (named.length > 0 && /scope/i.test(code));
    for (const own of named) append(byBlock, block, { ...own, line: index + 1, isAbout });
  }
  const all = [...byBlock.values()];
  const likely = all.filter((found) => found.filter(isLikely).length * 2 >= found.length);
  const called = likely.filter((found) => found.some(({ isAbout }) => isAbout));
  const read = called.length > 0 ? called : likely;
  // Beside a constant that is called so, another must look like one.
  const sure = read.flat().filter((own) => called.length === 0 || isLikely(own));
  const [first] = sure.sort((a, b) => a.line - b.line);
  if (first === undefined) return false;
  for (const { name, description, line } of sure) {
    list.add(description === undefined ? { name } : { name, description }, { line, column: 1 });
  }
  const left = all.filter((found) => !read.includes(found)).flatMap((found) => found.filter(isLikely));
  const missing =
    left[0] === undefined
      ? "other names may be missing"
      : `${left.length} more that may be some were left out, from line ${left[0].line} on`;
  const message = `The text is source code, of which strings were read, of constants and in lists; ${missing}. Look through them, or save the names one per line.`;
  issues.push({ code: "guessed-list", message, line: first.line, column: 1 });
  return true;
}

function isLikely({ name, isAbout }: FoundInCode): boolean {
  return isAbout || looksLikeScope(name);
}
