import { readdirSync, readFileSync } from "node:fs";

const access = { r: "read", w: "write", o: "other", "-": null };
const orNull = (cell) => (cell === "-" ? null : cell);

/**
 * The hand-written tables of this folder.
 *
 * @returns {{ provider: string, rows: { name: string, resource: string, action: string | null, access: string | null, counterpart: string | null }[] }[]}
 */
export function readProviders() {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({
      provider: file.slice(0, -4),
      rows: readFileSync(`${import.meta.dirname}/${file}`, "utf8")
        .trim()
        .split("\n")
        .map((line) => {
          const [name, resource, action, level, counterpart] = line.split(" ");
          return {
            name,
            resource: resource === '""' ? "" : resource,
            action: orNull(action),
            access: access[level],
            counterpart: orNull(counterpart),
          };
        }),
    }));
}
