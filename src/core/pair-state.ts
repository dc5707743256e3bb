import type { Scope } from "./catalogue.js";
import { EMITTED } from "./constraints.js";
import { isOn, type Selection } from "./selection.js";

/** Which halves of the pair among a row's scopes are on. */
export function pairState({ flags }: Selection, scopes: readonly Scope[]): "none" | "read" | "write" | "both" {
  const has = (access: string) => scopes.some((scope) => scope.access === access && isOn(flags[scope.index] as number));
  if (has("read")) return has("write") ? "both" : "read";
  return has("write") ? "write" : "none";
}

/** Whether a scope is the off read half of a pair whose write half is selected. */
export function isWriteWithoutRead({ flags }: Selection, { access, counterpart, index }: Scope): boolean {
  return (
    access === "read" &&
    counterpart !== null &&
    !isOn(flags[index] as number) &&
    ((flags[counterpart.index] as number) & EMITTED) !== 0
  );
}
