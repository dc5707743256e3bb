const SETTING = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/;

/**
 * The lines of a file of settings, `OAUTH_SCOPES="openid email"`, with nothing left but the values of those about scopes, where they
 * stood. Null where a line is no setting, or none is about scopes.
 */
export function scopeSettings(lines: readonly string[]): string[] | null {
  let isAny = false;
  const values: string[] = [];
  for (const line of lines) {
    const [head, key = ""] = SETTING.exec(line) ?? [];
    if (head === undefined && /^\s*[^\s#]/.test(line)) return null;
    const isAbout = head !== undefined && /scopes?(_|$)/i.test(key);
    isAny ||= isAbout;
    values.push(isAbout ? " ".repeat(head.length) + unquoted(line.slice(head.length)) : "");
  }
  return isAny ? values : null;
}

/** What stands in quotes, less those and what is behind them. */
function unquoted(value: string): string {
  const inner = /^(["'])(.*?)\1/.exec(value)?.[2];
  return inner === undefined ? value : ` ${inner}`;
}
