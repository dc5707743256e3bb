import type { SelectionSummary } from "../../core/index.js";
import type { RedirectTarget } from "../../core/redirect-target.js";
import { english, type Messages, plural, type SomeWords } from "../messages.js";

/** A level's key, for its name and its numbers. */
export type ConsentLevelId = "required" | "read" | "everything" | "choose";

/** Numbers of a level. */
export interface LevelNumbers {
  readonly granted: number;
  readonly requested: number;
  /** How many of the granted are of high risk. */
  readonly risky: number;
  /** Whether the level changes nothing: known for sure, judged by the names alone, or not so. */
  readonly readOnly: "sure" | "by-name" | "no";
}

/** Every string of a consent. In those that say so, `{client}` and the like stand where the name goes. */
export interface ConsentMessages {
  /** BCP 47 tag of these words, for `lang`, plurals, lists and dates. */
  lang: string;
  /** The heading. `{client}` */
  title: string;
  /** In place of an empty client name. */
  unnamed: string;
  /** `{account}` */
  signedInAs: string;
  /** `{verifier}` */
  verified: string;
  unverified: string;
  /** Opens a text that was cut. */
  showAll: string;
  levels: string;
  level: Readonly<Record<ConsentLevelId, string>>;
  levelNumbers: (level: ConsentLevelId, numbers: LevelNumbers) => string;
  required: string;
  /** The heading over what is new; the date of the last grant, where it is known. */
  added: (since: string | undefined) => string;
  optional: string;
  other: string;
  otherExplained: string;
  /** Behind a heading: how many are on. */
  chosen: (on: number, total: number) => string;
  /** What `openid` is required for, where the server gives no reason. */
  openidReason: string;
  offline: string;
  /** A resource and what is asked for on it: "Contacts: read and manage". */
  line: (resource: string, actions: readonly string[]) => string;
  isNew: string;
  alsoIncludes: (names: readonly string[]) => string;
  /** A half that is missing, and why; `above`: it has its box further up. */
  gap: (kind: "not-asked" | "not-offered" | "above", column: string) => string;
  /** What Allow would do, in numbers; `changesNothing` where that is sure. */
  outcome: (summary: SelectionSummary, numbers: LevelNumbers & { changesNothing: boolean }) => readonly string[];
  withdrawal: (scopes: number) => string;
  /** Asked once where nothing optional is allowed. `{client}` */
  nothingOptional: string;
  /** The same where nothing is required either. `{client}` */
  nothingAtAll: string;
  deny: string;
  allow: string;
  pending: string;
  /** Where the decision leads. `{host}` */
  goesTo: Readonly<Record<RedirectTarget["kind"], string>>;
  /** Behind it, where the connection is not encrypted. */
  notEncrypted: string;
  /** `{manage}` */
  takeBack: string;
  manage: string;
  /** Over descriptions that were cut. */
  fullTexts: (texts: number) => string;
  /** Words of the picker's parts inside. An empty `change.kept`: that a tick was there before needs no word at each box. */
  picker: SomeWords<Messages>;
}

const count = plural("en");
const { format } = new Intl.NumberFormat("en");
const actions = new Intl.ListFormat("en", { type: "conjunction" });
const VERBS: Readonly<Record<string, string>> = { write: "manage", readonly: "read" };

/** The built-in words of a consent. */
export const consentEnglish: ConsentMessages = {
  lang: "en",
  title: "{client} wants access to your account",
  unnamed: "An application without a name",
  signedInAs: "You are signed in as {account}",
  verified: "Verified by {verifier}",
  unverified: "Not verified",
  showAll: "Show all",
  levels: "How much to allow",
  level: {
    required: "Only what is required",
    read: "Read only",
    everything: "Everything asked for",
    choose: "Choose",
  },
  levelNumbers: (level, { granted, requested, risky, readOnly }) =>
    [
      `${format(granted)} of ${format(requested)}`,
      level === "read" && readOnly === "sure" && "changes nothing",
      level === "read" && readOnly === "by-name" && "no write access by name",
      risky > 0 && count(risky, { other: "# high risk" }),
      level === "choose" && "one by one",
    ]
      .filter(Boolean)
      .join(", "),
  required: "Always part of it",
  added: (since) => (since === undefined ? "New since you last allowed it" : `New since you allowed it on ${since}`),
  optional: "What you may allow",
  other: "Other",
  otherExplained: "Nothing is known of these but their names.",
  chosen: (on, total) => `${format(on)} of ${format(total)} chosen`,
  openidReason: "to sign you in",
  offline: "Keep access while you are away",
  line: (resource, names) =>
    `${resource}: ${actions.format(names.map((name) => (Object.hasOwn(VERBS, name) ? VERBS[name] : name) as string))}`,
  isNew: "New",
  alsoIncludes: (names) => `Also includes ${names.join(", ")}`,
  gap: (kind, column) =>
    `${column}: ${{ "not-asked": "not asked for", "not-offered": "not offered by the provider", above: "listed above" }[kind]}`,
  outcome: (summary, { granted, requested, risky, changesNothing }) => [
    `${format(granted)} of ${format(requested)} allowed`,
    ...english.summary({ ...summary, included: 0 }),
    ...(risky > 0 ? [count(risky, { other: "# high risk" })] : []),
    ...(changesNothing ? ["changes nothing"] : []),
  ],
  withdrawal: (n) => `You take back ${count(n, { one: "# permission", other: "# permissions" })}:`,
  nothingOptional: "You allow nothing but what is required. {client} may not do what you expect. Allow anyway?",
  nothingAtAll: "You allow nothing that {client} asks for. Go on anyway?",
  deny: "Deny",
  allow: "Allow",
  pending: "Sending your decision…",
  goesTo: {
    web: "After this you go to {host}.",
    loopback: "After this you go to a program on this computer ({host}).",
    app: "After this you go to the app on this device that opens “{host}:” links.",
    invalid: "After this you go to “{host}”, which is not a valid address.",
  },
  notEncrypted: "The connection to it is not encrypted.",
  takeBack: "You can take this back at any time in {manage}.",
  manage: "your account",
  fullTexts: (n) => count(n, { one: "# long description in full", other: "# long descriptions in full" }),
  picker: { change: { new: "New", kept: "", removed: "You take this back" } },
};
