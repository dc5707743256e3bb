import { type Messages, plural } from "./messages.js";

const count = plural("de");
const { format } = new Intl.NumberFormat("de");
const COLUMNS: Record<string, string> = {
  read: "Lesen",
  write: "Schreiben",
  create: "Anlegen",
  update: "Ändern",
  delete: "Löschen",
};
const capitalize = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const column = (id: string) => (Object.hasOwn(COLUMNS, id) ? (COLUMNS[id] as string) : capitalize(id));
const because = (word: string, reason: string | undefined) => (reason ? `${word}: ${reason}` : word);
const alsoRisky = (n: number) => (n === 0 ? "" : count(n, { other: " (# mit hohem Risiko)" }));
const said = (parts: readonly (string | 0)[]) => parts.filter((part) => part !== 0);

/** The picker's words in German. */
export const german: Messages = {
  lang: "de",
  picker: "Berechtigungen",
  search: (total) => count(total, { one: "# Berechtigung durchsuchen", other: "# Berechtigungen durchsuchen" }),
  filter: "Anzeigen",
  filterAll: "Alle",
  filterRead: "Lesen",
  filterWrite: "Schreiben",
  filterSelected: (selected) => count(selected, { other: "Gewählt: #" }),
  expandAll: "Alles aufklappen",
  collapseAll: "Alles zuklappen",
  resource: "Ressource",
  unnamedResource: "Alles",
  column,
  allScopes: "Alle Berechtigungen",
  allInColumn: (id) => `Alle zum ${column(id)}`,
  riskCount: (n) => count(n, { other: "# mit hohem Risiko" }),
  change: { new: "Neu", kept: "Schon erteilt", removed: "Wird entzogen" },
  changes: ({ added, kept, removed }) =>
    said([
      added && `${format(added)} neu`,
      kept && `${format(kept)} wie bisher`,
      removed && count(removed, { one: "# wird entzogen", other: "# werden entzogen" }),
    ]),
  presets: "Vorauswahl",
  presetAllRead: "Alles lesen",
  presetNone: "Nichts",
  presetSome: (on, n) => `${format(on)} von ${format(n)}`,
  presetMatching: (n) => count(n, { one: "# Treffer", other: "# Treffer" }),
  undo: "Rückgängig",
  undone: "Rückgängig gemacht",
  count: (on, counted) => `${format(on)} von ${format(counted)}`,
  gap: (id) => `Keine Berechtigung zum ${column(id)}`,
  writeWithoutRead: "Schreiben ohne Lesen",
  included: (by) => `in ${by.join(", ")} enthalten`,
  required: (reason) => because("Erforderlich", reason),
  disabled: (reason) => because("Nicht verfügbar", reason),
  invalid: "Kein gültiger Scope-Name",
  risk: (reason) => because("Hohes Risiko", reason),
  deprecated: (instead) => because("Veraltet", instead),
  selected: ({ selected, total }) => `${format(selected)} von ${format(total)} gewählt`,
  summary: ({ read, write, readWrite, other, included, unknown }) =>
    said([
      read && `${format(read)} lesen`,
      write && `${format(write)} schreiben`,
      readWrite && `${format(readWrite)} lesen und schreiben`,
      other && `${format(other)} andere`,
      included && `${format(included)} enthalten`,
      unknown && `${format(unknown)} unbekannt`,
    ]),
  nothingSelected: "Nichts gewählt",
  copy: "Kopieren",
  copied: "Kopiert",
  copyFailed: "Kopieren nicht möglich",
  copyName: (name) => `${name} kopieren`,
  matching: (n) => count(n, { one: "# Treffer", other: "# Treffer" }),
  selectMatching: (n, risky) => count(n, { other: "# Treffer wählen" }) + alsoRisky(risky),
  unselectMatching: (n, risky) => count(n, { other: "# Treffer abwählen" }) + alsoRisky(risky),
  hiddenSelected: (n) => count(n, { one: "# gewählte ist ausgeblendet", other: "# gewählte sind ausgeblendet" }),
  showSelected: "Gewählte zeigen",
  noMatch: (query) => `Keine Berechtigung passt zu „${query}“.`,
  noMatchFilter: "Keine Berechtigung passt zu diesem Filter.",
  emptyCatalogue: "Dieser Katalog hat keine Berechtigungen.",
  showAll: "Alle zeigen",
  unknown: (n) =>
    count(n, {
      one: "# Berechtigung, die der Katalog nicht kennt",
      other: "# Berechtigungen, die der Katalog nicht kennt",
    }),
  changed: (label, on, counted) => `${label}: ${format(on)} von ${format(counted)} gewählt`,
};
