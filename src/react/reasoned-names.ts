/** Names, or name → reason. */
export type ReasonedNames = readonly string[] | Readonly<Record<string, string | undefined>>;

/** The same to look up in: by name the reason, undefined where none is given. */
export type Reasons = ReadonlyMap<string, string | undefined>;

// Code without types may give a set of them.
const isList = (names: ReasonedNames): names is readonly string[] => Symbol.iterator in noText(names);

/** @throws TypeError for a string, which would be read letter by letter. */
export function noText<T>(names: T): T {
  if (typeof names === "string") throw new TypeError(`"${names}" is one text, not names: use parseScopeParameter.`);
  return names;
}

export function reasons(names: ReasonedNames = []): Reasons {
  return new Map(isList(names) ? [...names].map((name) => [name, undefined]) : Object.entries(names));
}
