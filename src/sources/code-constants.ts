import { isScopeToken } from "../core/scope-token.js";
import type { DefinitionList } from "./definition-list.js";
import type { SourceIssue } from "./source-issue.js";
import { looksLikeScope } from "./table-cell.js";

const PACKAGE = /^[ \t]*package[ \t]+[\w.]+;?[ \t]*$/m;
const TYPE =
  /^[ \t]*(?:(?:export|default|declare|public|private|protected|internal|abstract|final|sealed|static|const|data|pub|enum)[ \t]+)*(?:class|enum|interface|struct|trait|module|namespace|object|record)[ \t]+[A-Z]\w*[ \t]*(?:[<(:{].{0,200})?$/m;
const ALIAS = /^[ \t]*(?:export[ \t]+)?(?:declare[ \t]+)?type[ \t]+[A-Z]\w*[ \t]*=/m;
/** What opens an object: only where its keys are constants is it code, else a map of names. */
const OBJECT = /^\s*(?:export\s+)?(?:const|let|var)\s+\w+\s*(?::[^=\r\n]{1,80})?=\s*\{[ \t]*[\r\n]/;
const SEVERAL_LINES = /^\s*\S[^\r\n]*[\r\n]\s*\S/;
/** `ReadFiles = "files:read",`, `Read Scope = "a:read"`, `READ: "a:read",`, `READ("a:read", "Read a"),` */
const CONSTANT =
  /^(?=\s*[A-Za-z_$])[\w\s$.<>]*[=:(]\s*(["'`])([^"'`\s]+)\1(?:\s*,\s*(["'`])([^"'`]+)\3)? ?\)?[,;]*(?:\s*(?:\/\/|#).*)?$/;

/** A line of a union, `| "a:read"`, or what it starts with. */
const UNION = /^\s*(?:(?:export\s+)?(?:declare\s+)?type\s+\w+\s*=|\|\s*["'`])/;
const STRING = /(["'`])([^"'`\s]+)\1/g;

/** Whether a text is plainly a program's: it declares a type or a package. */
export function isCode(text: string): boolean {
  return ALIAS.test(text) || (SEVERAL_LINES.test(text) && (PACKAGE.test(text) || TYPE.test(text)));
}

/** Reads the values of constants in code where half of them look like scopes, and reports that. False where there are none. */
export function readConstants(text: string, list: DefinitionList, issues: SourceIssue[]): boolean {
  if (!isCode(text) && !OBJECT.test(text)) return false;
  const found = text.split(/\r\n?|\n/).flatMap((content, index) => {
    if (content.length < 1_000 && UNION.test(content)) {
      const names = [...content.matchAll(STRING)].map((match) => match[2] as string);
      return names.filter(isScopeToken).map((name) => ({ name, description: undefined, line: index + 1 }));
    }
    const [, , name = "", , description] = (content.length < 1_000 && CONSTANT.exec(content.trimEnd())) || [];
    return isScopeToken(name) ? [{ name, description, line: index + 1 }] : [];
  });
  const likely = found.filter(({ name }) => looksLikeScope(name));
  if (likely.length === 0 || likely.length * 2 < found.length) return false;
  for (const { name, description, line } of found) {
    list.add(description === undefined ? { name } : { name, description }, { line, column: 1 });
  }
  const message = `The text is source code, of which the values of its constants were read; other names may be missing. Look through them, or save the names one per line.`;
  issues.push({ code: "guessed-list", message, line: found[0]?.line, column: 1 });
  return true;
}
