"use client";
import { useMemo } from "react";
import { isInColumn } from "../../core/access-table.js";
import { type ConsentPlan, gapIn } from "../../core/consent-plan.js";
import type { Resource } from "../../core/index.js";
import { english, type Messages } from "../messages.js";
import { useWords } from "../use-words.js";
import { type ConsentMessages, consentEnglish } from "./consent-messages.js";

/** The words of the picker's parts in a consent: a gap there says whether the client did not ask or the provider does not offer. */
export function usePickerWords(plan: ConsentPlan, { picker, lang, gap: sayGap }: ConsentMessages): Messages {
  const words = useWords(useWords(english, consentEnglish.picker), picker);
  return useMemo(() => {
    const gap = (column: string, resource: Resource) => {
      const kind = gapIn(plan, resource.id, (scope) =>
        column === "read" || column === "write"
          ? scope.access === column
          : isInColumn({ id: column, access: "other", action: column }, scope),
      );
      return sayGap(kind ?? "above", words.column(column));
    };
    // What is new is so whether ticked or not: its heading or its remark says it.
    return { ...words, lang, gap, change: { ...words.change, new: "" } };
  }, [plan, words, lang, sayGap]);
}
