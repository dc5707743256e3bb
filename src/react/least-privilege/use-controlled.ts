"use client";
import { useState } from "react";

/** A value that its owner keeps, or the component itself where none is given: the last one given, at first the initial one. */
export function useControlled<T, Details extends unknown[]>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T, ...details: Details) => void) | undefined,
): [T, (value: T, ...details: Details) => void] {
  const [own, setOwn] = useState(given ?? initial);
  if (given !== undefined && given !== own) setOwn(given);
  const set = (value: T, ...details: Details) => {
    if (given === undefined) setOwn(value);
    onChange?.(value, ...details);
  };
  return [given ?? own, set];
}
