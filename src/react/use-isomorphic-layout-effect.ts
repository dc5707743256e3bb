"use client";
import { useLayoutEffect } from "react";

// On the server there is nothing to lay out, and React 18 warns of useLayoutEffect there.
export const useIsomorphicLayoutEffect = typeof document === "undefined" ? () => undefined : useLayoutEffect;
