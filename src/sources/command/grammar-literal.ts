import type { Grammar } from "../../core/index.js";
import { literal } from "./literal.js";

/** The grammar as source text beside `used` columns of other text, or null where it can't be written as one (a function, a pattern). */
export function grammarLiteral(grammar: Grammar, used = 0): string | null {
  return isPlain(grammar) ? literal(grammar, 0, used) : null;
}

function isPlain(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === "object") {
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
  }
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
