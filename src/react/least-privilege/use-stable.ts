"use client";
import { useCallback, useLayoutEffect, useRef } from "react";

// On the server there is nothing to lay out, and React 18 warns of useLayoutEffect there.
export const useIsomorphicLayoutEffect = typeof document === "undefined" ? () => undefined : useLayoutEffect;

/** The same function for the whole life of a component, which calls the latest: rows that get it need not render again. */
export function useStable<Args extends unknown[]>(latest: (...args: Args) => void): (...args: Args) => void {
  const current = useRef(latest);
  useIsomorphicLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
}
