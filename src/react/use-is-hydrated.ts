"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while what it sent is hydrated, then true; true at once where a client renders alone. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
