import { escaped } from "../source-issue.js";

const WIDTH = 120;

/** Plain data as TypeScript, laid out as formatters do: on one line where it fits, keys without quotes where they can be. */
export function literal(value: unknown, indent: number, used = indent): string {
  const line = inline(value);
  if (line.length + used + 1 <= WIDTH || typeof value !== "object" || value === null) return line;
  const inner = " ".repeat(indent + 2);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => inner + literal(item, indent + 2))
    : entries(value).map(([key, item]) => `${inner}${key}: ${literal(item, indent + 2, indent + 4 + key.length)}`);
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")},\n${" ".repeat(indent)}${close}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const parts = entries(value).map(([key, item]) => `${key}: ${inline(item)}`);
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
  }
  return escaped(JSON.stringify(value));
}

function entries(value: object): [key: string, item: unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key), item]);
}
