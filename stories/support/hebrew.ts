import type { Messages } from "../../src/index.js";

/** Some of the words in Hebrew, as an embedder would write them; the rest stay English. */
export const hebrew: Partial<Messages> = {
  lang: "he",
  picker: "הרשאות",
  search: (total) => `חיפוש ב־${total} הרשאות`,
  filterAll: "הכול",
  filterRead: "קריאה",
  filterWrite: "כתיבה",
  filterSelected: (selected) => `נבחרו ${selected}`,
  expandAll: "פתיחת הכול",
  collapseAll: "סגירת הכול",
  resource: "משאב",
  column: (id) => (id === "read" ? "קריאה" : id === "write" ? "כתיבה" : id),
  count: (on, counted) => `${on} מתוך ${counted}`,
  gap: (id) => (id === "read" ? "אין הרשאת קריאה" : "אין הרשאת כתיבה"),
  writeWithoutRead: "כתיבה בלי קריאה",
  selected: ({ selected, total }) => `נבחרו ${selected} מתוך ${total}`,
  summary: ({ read, write, readWrite }) =>
    [read && `${read} קריאה`, write && `${write} כתיבה`, readWrite && `${readWrite} קריאה וכתיבה`].filter(
      (part) => typeof part === "string",
    ),
  presets: "ערכות",
  presetAllRead: "כל הקריאה",
  presetSome: (on, total) => `${on} מתוך ${total}`,
  presetNone: "כלום",
  copy: "העתקה",
  undo: "ביטול",
};
