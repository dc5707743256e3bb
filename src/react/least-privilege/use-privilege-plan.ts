"use client";
import { useDeferredValue, useMemo } from "react";
import type { Catalogue } from "../../core/index.js";
import { type Footing, fixedScopes, leastFor, privilegePlan, unlockedIds } from "../../core/privilege-plan.js";
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
  const { fixed, off } = fixedScopes(footing);
  // Props come as new arrays with the same names, and the search should not run again for that.
  const key = JSON.stringify([fixed, off, available]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for fixed, off and available
  const least = useMemo(
    () => leastFor(catalogue, { operations, chosen, available, fixed, off }),
    [catalogue, operations, chosen, key],
  );
  const { value, required, disabled } = footing;
  const footingKey = JSON.stringify([value, required, disabled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: footingKey stands for the footing
  const plan = useMemo(
    () => privilegePlan(catalogue, { operations, chosen }, least.scopes, footing),
    [catalogue, operations, chosen, least, footingKey],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: footingKey stands for the footing
  const unlocked = useMemo(() => unlockedIds(catalogue, footing, operations), [catalogue, operations, footingKey]);
  return { chosen, least, plan, unlocked, fixed };
}
