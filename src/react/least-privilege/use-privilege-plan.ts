"use client";
import { useDeferredValue, useMemo } from "react";
import type { Catalogue } from "../../core/index.js";
import { type Footing, fixedScopes, leastFor, privilegePlan, unlockedIds } from "../../core/privilege-plan.js";
import { useKept } from "../use-kept.js";
import type { ApiOperation } from "./least-privilege-props.js";

/** The least scopes for the ticked operations, and how the selection stands to them. */
export function usePrivilegePlan(
  catalogue: Catalogue,
  operations: readonly ApiOperation[],
  ids: ReadonlySet<string>,
  footing: Footing,
  available: readonly string[] | undefined,
) {
  // A box shows its tick at once; the search behind it, up to a few tenths of a second for thousands of operations, comes after.
  const settled = useDeferredValue(ids);
  const chosen = useMemo(() => operations.filter(({ id }) => settled.has(id)), [operations, settled]);
  // Props come as new arrays with the same names, and the search should not run again for that.
  const limits = useKept({ available, ...fixedScopes(footing) });
  const least = useMemo(
    () => leastFor(catalogue, { operations, chosen, ...limits }),
    [catalogue, operations, chosen, limits],
  );
  const kept = useKept(footing);
  const plan = useMemo(
    () => privilegePlan(catalogue, { operations, chosen }, least.scopes, kept),
    [catalogue, operations, chosen, least, kept],
  );
  const unlocked = useMemo(() => unlockedIds(catalogue, kept, operations), [catalogue, operations, kept]);
  return { chosen, least, plan, unlocked };
}
