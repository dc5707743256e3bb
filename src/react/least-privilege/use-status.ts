"use client";
import { useCallback, useRef, useState } from "react";

export interface Status {
  /** What a screen reader is told. */
  readonly said: string;
  /** Says how many operations match, or nothing. */
  readonly say: (text: string) => void;
  /** Says what a step came to, or nothing, in place of what was told of the former one. How many operations match holds still. */
  readonly tell: (text: string) => void;
}

/** The panel's polite status. */
export function useStatus(): Status {
  const [said, setSaid] = useState("");
  // A screen reader hears a text again only where that differs from the one before: by a blank.
  const say = useCallback((text: string) => setSaid((said) => (text && text === said ? `${text}\u00a0` : text)), []);
  const told = useRef("");
  const tell = useCallback((text: string) => {
    const former = told.current;
    told.current = text;
    setSaid((said) => (text || said === former ? text : said));
  }, []);
  return { said, say, tell };
}
