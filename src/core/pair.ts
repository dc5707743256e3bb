import type { Scope } from "./catalogue.js";

/** The read scope and the write scope of one resource that a person would name as each other's counterpart; null where there is no such pair. */
export function findPair(scopes: readonly Scope[]): readonly [read: Scope, write: Scope] | null {
  const reads = scopes.filter((scope) => scope.access === "read");
  const writes = scopes.filter((scope) => scope.access === "write");
  const [read] = reads;
  const [write] = writes;
  return read && write && reads.length === 1 && writes.length === 1 ? [read, write] : null;
}
