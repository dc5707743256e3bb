/** A day in words, in UTC: a server and a browser in different zones would not agree on another. */
export function grantedDay(at: Date | string | undefined, lang: string): string | undefined {
  const date = at === undefined ? undefined : new Date(at);
  if (date === undefined || Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
