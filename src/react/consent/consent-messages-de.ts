import { plural } from "../messages.js";
import { german } from "../messages-de.js";
import type { ConsentMessages } from "./consent-messages.js";

const count = plural("de");
const { format } = new Intl.NumberFormat("de");
const actions = new Intl.ListFormat("de", { type: "conjunction" });
const VERBS: Readonly<Record<string, string>> = {
  read: "lesen",
  readonly: "lesen",
  write: "verwalten",
  create: "anlegen",
  update: "ändern",
  delete: "löschen",
};

/** The words of a consent in German. */
export const consentGerman: ConsentMessages = {
  lang: "de",
  title: "{client} möchte auf Ihr Konto zugreifen",
  unnamed: "Eine Anwendung ohne Namen",
  signedInAs: "Sie sind angemeldet als {account}",
  verified: "Geprüft von {verifier}",
  unverified: "Nicht geprüft",
  showAll: "Alles zeigen",
  levels: "Wie viel Sie erlauben",
  level: {
    required: "Nur das Erforderliche",
    read: "Nur lesen",
    everything: "Alles Verlangte",
    choose: "Auswählen",
  },
  levelNumbers: (level, { granted, requested, risky, readOnly }) =>
    [
      `${format(granted)} von ${format(requested)}`,
      level === "read" && readOnly === "sure" && "ändert nichts",
      level === "read" && readOnly === "by-name" && "dem Namen nach ohne Schreibzugriff",
      risky > 0 && count(risky, { other: "# mit hohem Risiko" }),
      level === "choose" && "einzeln",
    ]
      .filter(Boolean)
      .join(", "),
  required: "Gehört immer dazu",
  added: (since) =>
    since === undefined ? "Neu seit Ihrer letzten Zustimmung" : `Neu seit Ihrer Zustimmung am ${since}`,
  optional: "Was Sie erlauben können",
  other: "Sonstige",
  otherExplained: "Von diesen sind nur die Namen bekannt.",
  chosen: (on, total) => `${format(on)} von ${format(total)} gewählt`,
  openidReason: "für Ihre Anmeldung",
  offline: "Zugriff behalten, während Sie abwesend sind",
  line: (resource, names) =>
    `${resource}: ${actions.format(names.map((name) => (Object.hasOwn(VERBS, name) ? VERBS[name] : name) as string))}`,
  isNew: "Neu",
  alsoIncludes: (names) => `Umfasst auch ${names.join(", ")}`,
  gap: (kind, column) =>
    `${column}: ${{ "not-asked": "nicht verlangt", "not-offered": "vom Anbieter nicht angeboten", above: "steht weiter oben" }[kind]}`,
  outcome: (summary, { granted, requested, risky, changesNothing }) => [
    `${format(granted)} von ${format(requested)} erlaubt`,
    ...german.summary({ ...summary, included: 0 }),
    ...(risky > 0 ? [count(risky, { other: "# mit hohem Risiko" })] : []),
    ...(changesNothing ? ["ändert nichts"] : []),
  ],
  withdrawal: (n) => count(n, { one: "Sie entziehen # Berechtigung:", other: "Sie entziehen # Berechtigungen:" }),
  nothingOptional:
    "Sie erlauben nur das Erforderliche. {client} funktioniert dann vielleicht nicht wie erwartet. Trotzdem erlauben?",
  nothingAtAll: "Sie erlauben nichts von dem, was {client} verlangt. Trotzdem fortfahren?",
  deny: "Ablehnen",
  allow: "Erlauben",
  pending: "Ihre Entscheidung wird gesendet …",
  goesTo: {
    web: "Danach gelangen Sie zu {host}.",
    loopback: "Danach gelangen Sie zu einem Programm auf diesem Computer ({host}).",
    app: "Danach gelangen Sie zu der App auf diesem Gerät, die „{host}:“-Links öffnet.",
    invalid: "Danach gelangen Sie zu „{host}“; das ist keine gültige Adresse.",
  },
  notEncrypted: "Die Verbindung dorthin ist nicht verschlüsselt.",
  takeBack: "Sie können dies jederzeit in {manage} zurücknehmen.",
  manage: "Ihrem Konto",
  fullTexts: (n) => count(n, { one: "# lange Beschreibung ungekürzt", other: "# lange Beschreibungen ungekürzt" }),
  picker: { ...german, change: { new: "Neu", kept: "", removed: "Wird entzogen" } },
};
