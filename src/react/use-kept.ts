"use client";
import { useRef } from "react";
import { areSame } from "./are-same.js";

/** The former object for as long as another one holds the same: most owners write `messages` and `presets` anew for each render. */
export function useKept<T>(given: T): T {
  const kept = useRef(given);
  if (!areSame(kept.current, given)) kept.current = given;
  return kept.current;
}
