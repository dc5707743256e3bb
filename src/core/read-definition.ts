import type { ScopeDefinition } from "./catalogue.js";
import type { Report } from "./catalogue-issue.js";

const isText = (value: unknown): value is string => typeof value === "string";
const isMark = (value: unknown) => typeof value === "boolean" || isText(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const FIELDS = Object.entries({
  path: isTexts,
  action: (value: unknown) => value === null || isText(value),
  access: (value: unknown) => [null, "read", "write", "other"].includes(value as null),
  description: isText,
  label: isText,
  implies: isTexts,
  risk: isMark,
  deprecated: isMark,
});

/** A definition with its position among all. */
export interface ReadDefinition extends ScopeDefinition {
  readonly index: number;
}

/**
 * A definition as the catalogue can rely on it. Definitions often come out of JSON that no compiler saw: a field of the wrong type is
 * reported and left out (a description that is no string would break the search later), null and a text of blanks count as absent, and a definition
 * without a name gets the empty name, which is then reported as invalid.
 */
export function readDefinition(item: unknown, index: number, report: Report): ReadDefinition {
  const given = (item ?? {}) as Record<string, unknown>;
  const name = isText(given.name) || typeof given.name === "number" ? String(given.name) : "";
  const sound: Record<string, unknown> = { name, index };
  const wrong: string[] = [];
  for (const [field, isRight] of FIELDS) {
    const value = given[field];
    if (isText(value) && !value.trim()) continue;
    if (isRight(value)) sound[field] = value;
    else if (value !== undefined && value !== null) wrong.push(field);
  }
  if (wrong.length > 0) {
    const text = `has fields of the wrong type: ${wrong.join(", ")}. They are left out; see ScopeDefinition.`;
    report("invalid-definition", index, name, text);
  }
  return sound as unknown as ReadDefinition;
}
