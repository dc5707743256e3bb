/** A day in words, in UTC: a server and a browser in different zones would not agree on another. */
export function grantedDay(at: Date | string | undefined, lang: string): string | undefined {
  // Of null, which is what a database has for no day, JavaScript makes 1970.
  const date = new Date(at || Number.NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
