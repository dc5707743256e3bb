// A scope may start with any of these characters, so more is asked for: `<resource>:read` is no page. `<?php` starts a program.
const HTML = /^\s*<(?:!|\?(?!php|=)|[a-z][\w-]*(?:\s[^>]*)?\/?>(?![:./_-]))/i;

/** Whether a text is a page in HTML, or XML. */
export function isHtmlPage(text: string): boolean {
  return HTML.test(text);
}
