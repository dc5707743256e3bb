"use client";
import { useMemo } from "react";
import type { SomeWords } from "./messages.js";

/**
 * An embedder's words over the built-in ones. The same object for as long as no word changes: an
 * embedder may write its own inline.
 */
export function useWords<Words extends object>(builtIn: Words, words: SomeWords<Words> | undefined): Words {
  const keys = Object.keys(builtIn) as (keyof Words)[];
  const given = keys.map((key) => words?.[key] ?? builtIn[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as many as there are built-in words, always the same ones
  return useMemo(() => Object.fromEntries(keys.map((key, i) => [key, given[i]])) as Words, given);
}
