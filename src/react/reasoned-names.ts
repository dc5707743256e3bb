/** Names, or name → reason. */
export type ReasonedNames = readonly string[] | Readonly<Record<string, string | undefined>>;

/** The same to look up in: by name the reason, undefined where none is given. */
export type Reasons = ReadonlyMap<string, string | undefined>;

// Array.isArray does not narrow a readonly array away.
const isList = (names: ReasonedNames): names is readonly string[] => Array.isArray(names);

export function reasons(names: ReasonedNames = []): Reasons {
  return new Map(isList(names) ? names.map((name) => [name, undefined]) : Object.entries(names));
}
