import { plural } from "../messages.js";
import { type LeastPrivilegeMessages, lists } from "./least-privilege-messages.js";

const count = plural("de");
const { format } = new Intl.NumberFormat("de");
const { all, anyOf } = lists("de");
const because = (word: string, reason: string | undefined) => (reason ? `${word}: ${reason}` : word);
const joined = (parts: readonly (string | 0)[]) => parts.filter((part) => part !== 0).join(", ");
const scopes = (n: number) => count(n, { one: "# Berechtigung", other: "# Berechtigungen" });

/** The words of the panel in German. */
export const leastPrivilegeGerman: LeastPrivilegeMessages = {
  lang: "de",
  panel: "Geringste Rechte",
  operations: "Aufrufe Ihrer App",
  search: (total) => count(total, { one: "# Aufruf durchsuchen", other: "# Aufrufe durchsuchen" }),
  filter: "Anzeigen",
  filterAll: "Alle",
  filterChosen: (n) => count(n, { other: "Gewählt: #" }),
  filterUnlocked: (n) => count(n, { other: "Möglich: #" }),
  matching: (n) => count(n, { one: "# Aufruf passt", other: "# Aufrufe passen" }),
  noMatch: (query) => `Kein Aufruf passt zu „${query}“.`,
  noMatchFilter: "Kein Aufruf passt zu diesem Filter.",
  noOperations: "Es gibt keine Aufrufe zur Auswahl.",
  showAll: "Alle zeigen",
  clear: "Alle abwählen",
  unlocked: "Möglich",
  public: "Braucht keine Berechtigung",
  least: "Geringste Berechtigungen",
  nothingChosen: "Wählen Sie die Aufrufe Ihrer App. Hier stehen dann die geringsten Berechtigungen dafür.",
  leastFor: (n, of) => `${scopes(n)} für ${count(of, { one: "# Aufruf", other: "# Aufrufe" })}`,
  proven: "Bewiesen: Weniger genügt nicht.",
  notProven:
    "Das Beste, was gefunden wurde. Vielleicht genügt weniger: Es waren zu viele Kombinationen, um alle zu prüfen.",
  neededBy: (n) => count(n, { one: "Für # Aufruf nötig", other: "Für # Aufrufe nötig" }),
  selected: "Gewählt",
  toAdd: "Fehlt",
  required: "Erforderlich",
  covered: (by) => `In ${all(by)} enthalten`,
  risk: (reason) => because("Hohes Risiko", reason),
  deprecated: (instead) => because("Veraltet", instead),
  unknown: "Nicht im Katalog",
  use: "Diese Berechtigungen übernehmen",
  useOnly: "Nur diese verwenden",
  remove: (n) => `${scopes(n)} entfernen`,
  effect: ({ added, removed, risky }) =>
    joined([
      added && `${format(added)} hinzu`,
      risky && `${format(risky)} mit hohem Risiko`,
      removed && count(removed, { one: "# entfällt", other: "# entfallen" }),
    ]),
  noEffect: "nichts zu ändern",
  undo: "Rückgängig",
  taken: ({ added, removed, selected }) =>
    `${joined([added && `${scopes(added)} hinzugefügt`, removed && `${scopes(removed)} entfernt`])}. ${format(selected)} gewählt.`,
  undone: (selected) => `Rückgängig gemacht. ${format(selected)} gewählt.`,
  locked: (n) => count(n, { one: "# Aufruf bleibt gesperrt", other: "# Aufrufe bleiben gesperrt" }),
  unreachable: "Der Anbieter nennt keine Berechtigung, die diesen Aufruf erlaubt.",
  unavailable: (missing) => `Er braucht ${all(missing)}; das ist hier nicht zu haben.`,
  otherSchemes: "Nicht allein durch Berechtigungen",
  besides: (schemes) => `Er braucht neben den Berechtigungen ${anyOf(schemes)}.`,
  instead: (schemes) => `Er lässt sich statt mit Berechtigungen auch mit ${anyOf(schemes)} ausführen.`,
  onlyBy: (schemes) => `Er lässt sich mit ${anyOf(schemes)} ausführen. Berechtigungen erlauben ihn nicht.`,
  unneeded: (n) => count(n, { one: "Für Ihren # Aufruf nicht nötig", other: "Für Ihre # Aufrufe nicht nötig" }),
  replaceable: "Mehr als nötig: „Nur diese verwenden“ ersetzt sie",
  unlocks: (n, total) =>
    count(n, { one: "Ihre Auswahl erlaubt # von ", other: "Ihre Auswahl erlaubt # von " }) +
    count(total, { one: "# Aufruf", other: "# Aufrufen" }),
  unlocksMore: (n) => `${format(n)} mehr als gewählt`,
  showUnlocked: "Zeigen",
};
