"use client";
import { useState } from "react";

/** A value that its owner keeps, or, where none is given, the component itself. */
export function useControlled<T, Details extends unknown[]>(
  given: T | undefined,
  initial: T,
  onChange: ((value: T, ...details: Details) => void) | undefined,
): [T, (value: T, ...details: Details) => void] {
  const [own, setOwn] = useState(initial);
  const set = (value: T, ...details: Details) => {
    if (given === undefined) setOwn(value);
    onChange?.(value, ...details);
  };
  return [given ?? own, set];
}
