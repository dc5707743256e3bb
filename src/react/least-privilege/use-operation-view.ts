"use client";
import { useMemo, useState } from "react";
import { matchOperations } from "../../core/match-operations.js";
import { queryTerms } from "../../core/search-catalogue.js";
import type { ApiOperation } from "./least-privilege-props.js";
import type { OperationFilterName } from "./operation-filter.js";

export interface OperationView {
  readonly query: string;
  readonly filter: OperationFilterName;
  /** Positions of the operations that the query and the filter let through. */
  readonly shown: readonly number[];
  readonly terms: readonly string[];
  readonly setQuery: (query: string) => void;
  readonly setFilter: (filter: OperationFilterName) => void;
}

/** What the list shows. */
export function useOperationView(
  operations: readonly ApiOperation[],
  chosen: ReadonlySet<string>,
  unlocked: ReadonlySet<string>,
): OperationView {
  const [query, setQuery] = useState("");
  // What was ticked when the filter was set stays while it stands: a row that is unticked does not vanish under the pointer.
  const [{ filter, kept }, setFilter] = useState({ filter: "all" as OperationFilterName, kept: chosen });
  const found = useMemo(() => matchOperations(operations, query), [operations, query]);
  const shown = useMemo(() => {
    if (filter === "all") return found;
    return found.filter((at) => {
      const { id } = operations[at] as ApiOperation;
      return filter === "unlocked" ? unlocked.has(id) : chosen.has(id) || kept.has(id);
    });
  }, [found, filter, kept, operations, chosen, unlocked]);
  const terms = useMemo(() => queryTerms(query), [query]);
  return { query, filter, shown, terms, setQuery, setFilter: (filter) => setFilter({ filter, kept: chosen }) };
}
