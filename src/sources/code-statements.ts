const PACKAGE = /^[ \t]*package[ \t]+[\w.]+;?[ \t]*$/m;
const TYPE =
  /^[ \t]*(?:(?:export|default|declare|public|private|protected|internal|abstract|final|sealed|static|const|data|pub|enum)[ \t]+)*(?:class|enum|interface|struct|trait|module|namespace|object|record)[ \t]+[A-Z]\w*[ \t]*(?:[<(:{].{0,200})?$/m;
const ALIAS = /^[ \t]*(?:export[ \t]+)?(?:declare[ \t]+)?type[ \t]+[A-Z]\w*[ \t]*=/m;
const PHP = /^\s*<\?(?:php|=)/i;
/** What a module gives, and a string that is given to a word: no list has such a line. */
const EXPORT = /^[ \t]*(?:export[ \t]+default|module\.exports[ \t]*=)[ \t]*[[{(\w]/m;
const STRING =
  /^[ \t]*(?:(?:export|pub|public|private|static)[ \t]+)*(?:const|let|var|val)[ \t]+\w[^=\r\n]{0,80}=[ \t]*["'`]/m;
const SEVERAL_LINES = /^\s*\S[^\r\n]*[\r\n]\s*\S/;

/** The start of a line that is a statement. A list has one at most: what opens it. */
const STATEMENT = new RegExp(
  `^[ \\t]*(?:${[
    /import[ \t]+(?:["'{*]|[\w.*]+;?[ \t]*$|[^\r\n]{1,200}[ \t]from[ \t])/,
    /from[ \t]+[\w.]+[ \t]+import[ \t]/,
    /(?:(?:export|pub|public|private|static)[ \t]+)*(?:const|let|var|val)[ \t]+\w[^=\r\n]{0,80}=/,
    /(?:(?:export|default|async|pub|public|private|static)[ \t]+)*(?:function|def|func|fn|fun)[ \t]+\w+[ \t]*[(<]/,
    // A shell's settings have no blanks there.
    /[A-Za-z_$][\w$.]*[ \t]+:?=[ \t]+(?:[\w.]*[[{(]|["'`][^\s"'`]+["'`]|["'`][^"'`\r\n]*["'`]\.)/,
    /return[ \t;]/,
  ]
    .map(({ source }) => source)
    .join("|")})`,
  "gm",
);

/** Whether a text is plainly a program's: it says so, declares a type, a package or a constant, exports something whole, or has several statements. */
export function isCode(text: string): boolean {
  if (PHP.test(text) || ALIAS.test(text) || EXPORT.test(text) || STRING.test(text)) return true;
  // `package admin`, alone, may be two names.
  if (!SEVERAL_LINES.test(text) && !text.includes("{")) return false;
  return PACKAGE.test(text) || TYPE.test(text) || [...text.matchAll(STATEMENT)].length > 1;
}
