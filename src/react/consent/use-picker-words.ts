"use client";
import { useMemo } from "react";
import { isInColumn } from "../../core/access-table.js";
import { gapIn } from "../../core/consent-gap.js";
import type { ConsentPlan } from "../../core/consent-plan.js";
import type { Resource } from "../../core/index.js";
import { english, type Messages, withWords } from "../messages.js";
import { type ConsentMessages, consentEnglish } from "./consent-messages.js";

/** The words of the picker's parts in a consent: a gap there says whether the client did not ask or the provider does not offer. */
export function usePickerWords(plan: ConsentPlan, messages: ConsentMessages): Messages {
  return useMemo(() => {
    const own = withWords(withWords(english, consentEnglish.picker), messages.picker);
    const words = { ...own, lang: messages.lang };
    const gap = (column: string, resource: Resource) => {
      const kind = gapIn(plan, resource.id, (scope) =>
        column === "read" || column === "write"
          ? scope.access === column
          : isInColumn({ id: column, access: "other", action: column }, scope),
      );
      return messages.gap(kind ?? "above", words.column(column));
    };
    // What is new is so whether ticked or not: its heading or its remark says it.
    return { ...words, gap, change: { ...words.change, new: "" } };
  }, [plan, messages]);
}
