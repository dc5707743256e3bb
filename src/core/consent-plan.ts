import { askedCatalogue } from "./asked-catalogue.js";
import type { Catalogue, Resource, Scope } from "./catalogue.js";
import { addScopes } from "./change-scopes.js";
import { effectiveScopes } from "./effective-scopes.js";
import { closureOf } from "./implication.js";
import { parseScopeParameter } from "./scope-parameter.js";
import { isScopeToken } from "./scope-token.js";

/** OpenID Connect Core §11: access while the person is away. It is neither read nor write, whatever a grammar makes of its name. */
export const OFFLINE_ACCESS = "offline_access";
/** OpenID Connect Core §3.1.2.1 and §5.4: they tell who the person is, and change nothing. */
const IDENTITY = new Set(["openid", "profile", "email", "address", "phone", OFFLINE_ACCESS]);
/** Up to this many scopes are shown line by line; more get levels, a search and the tree. */
export const FEW_SCOPES = 20;

/** What a consent is about. */
export interface ConsentRequest {
  readonly catalogue: Catalogue;
  /** The ceiling: names, or a scope string. */
  readonly requestedScopes: Iterable<string> | string;
  /** The floor, so far as it is requested. */
  readonly requiredScopes?: Iterable<string> | undefined;
  /** What the person granted earlier. */
  readonly grantedScopes?: Iterable<string> | undefined;
}

/** A level of access that can be chosen at once. */
export interface ConsentLevel {
  /** What a submission emits at this level. */
  readonly names: readonly string[];
  /** How many of them are of high risk, by themselves or by what they cover beyond the request. */
  readonly risky: number;
}

/** The parts of a consent, in the order shown. */
export interface ConsentSections {
  readonly required: readonly string[];
  /** New since the last grant. More than a few of them would push the rest away: they stay among the optional, and are marked there. */
  readonly added: readonly string[];
  readonly offline: readonly string[];
  readonly optional: readonly string[];
  /** The catalogue lacks them, or they are no scope-tokens: raw names. */
  readonly other: readonly string[];
}

/** What stands on one line: a resource with its scopes of that section, or a name without a resource. */
export interface ConsentLine {
  readonly resource: Resource | null;
  readonly names: readonly string[];
}

/** What a consent shows and may emit. Immutable; made once for each request. */
export interface ConsentPlan {
  /** The provider's catalogue. */
  readonly catalogue: Catalogue;
  /**
   * What is requested of it, in its own order and with its own resources, less `offline_access` and names that are no scope-tokens. Texts are
   * made visible and cut; an implication that leads through scopes that are not requested is kept as a direct one.
   */
  readonly asked: Catalogue;
  /** Every requested name once, in catalogue order, names that the catalogue lacks at the end. */
  readonly requested: readonly string[];
  /** The same, to look up in. */
  readonly names: ReadonlySet<string>;
  /** The floor within the request; `openid`, if requested, is of it. */
  readonly required: ReadonlySet<string>;
  /** Requested, and not granted earlier; empty where nothing was granted. */
  readonly added: ReadonlySet<string>;
  /** Of high risk, by themselves or by what they cover beyond the request: a holder can do that as well. */
  readonly risky: ReadonlySet<string>;
  /** Granted earlier and asked for again. */
  readonly granted: readonly string[];
  /** Of these, what is lost when it is not granted again: nothing covers it that was granted earlier and is no part of the request. */
  readonly withdrawable: readonly string[];
  /** Where each requested name stands, once each. */
  readonly sections: ConsentSections;
  /** Whether there are more than a few: levels, a search and the tree then stand in for the list. */
  readonly isMany: boolean;
  /** Whether there is something to decide: a scope that can be granted and need not be. */
  readonly hasOptional: boolean;
  readonly levels: Readonly<Record<"required" | "read" | "everything", ConsentLevel>>;
  /** Whether "read only" changes nothing: known for sure, judged by the names alone, or not so. */
  readonly readOnly: "sure" | "by-name" | "no";
}

/** The names that are requested, each once: out of names, or of a scope string. */
export function requestedNames(requested: Iterable<string> | string): ReadonlySet<string> {
  return new Set(typeof requested === "string" ? parseScopeParameter(requested) : requested);
}

/** Works a request out. Linear in the request and in what each requested scope implies. */
export function planConsent({
  catalogue,
  requestedScopes,
  requiredScopes,
  grantedScopes,
}: ConsentRequest): ConsentPlan {
  const names = requestedNames(requestedScopes);
  const valid = addScopes(catalogue, [], names);
  const malformed = [...names].filter((name) => !isScopeToken(name));
  const floor = new Set(requiredScopes);
  const required = new Set(valid.filter((name) => name === "openid" || floor.has(name)));
  const before = new Set(grantedScopes);
  const had = new Set(effectiveScopes(catalogue, before));
  const added = new Set(before.size === 0 ? [] : valid.filter((name) => !had.has(name)));
  const known = valid.filter((name) => name !== OFFLINE_ACCESS && catalogue.get(name) !== undefined);
  // The tree shows first what is seen first: what is new, where that is too much for lines of its own.
  const asked = askedCatalogue(
    catalogue,
    known.toSorted((a, b) => Number(added.has(b)) - Number(added.has(a))),
  );

  const readable = known.filter((name) => {
    const scope = catalogue.get(name) as Scope;
    return [scope, ...closureOf(catalogue, scope)].every(isHarmless);
  });
  const requested = [...valid, ...malformed];
  const risky = new Set(
    valid.filter((name) => {
      const own = catalogue.get(name) ?? { risk: false };
      return [own, ...coveredBeyond({ catalogue, names }, name)].some(({ risk }) => risk !== false);
    }),
  );
  const level = (chosen: Iterable<string>): ConsentLevel => {
    const emitted = consentedScopes({ catalogue, requested: valid, required }, chosen);
    return { names: emitted, risky: emitted.filter((name) => risky.has(name)).length };
  };
  const least = level([]);
  const mayChange = [...required].some((name) => {
    const scope = catalogue.get(name);
    if (!scope) return !IDENTITY.has(name);
    return [scope, ...closureOf(catalogue, scope)].some(mayWrite);
  });
  const granted = valid.filter((name) => before.has(name));
  const stays = new Set(
    effectiveScopes(
      catalogue,
      [...before].filter((name) => !names.has(name)),
    ),
  );
  return {
    catalogue,
    asked,
    requested,
    names,
    required,
    added,
    risky,
    granted,
    withdrawable: granted.filter((name) => !stays.has(name)),
    sections: sectionsOf(requested, { asked, required, added }),
    isMany: requested.length > FEW_SCOPES,
    hasOptional: valid.length > least.names.length,
    levels: { required: least, read: level(readable), everything: level(valid) },
    readOnly: mayChange ? "no" : catalogue.inferred ? "by-name" : "sure",
  };
}

/** What a choice emits: what is requested of what it and the required scopes amount to, in catalogue order. */
export function consentedScopes(
  { catalogue, requested, required }: Pick<ConsentPlan, "catalogue" | "requested" | "required">,
  chosen: Iterable<string>,
): readonly string[] {
  const on = new Set(effectiveScopes(catalogue, [...chosen, ...required]));
  return requested.filter((name) => on.has(name) && isScopeToken(name));
}

/** What was granted earlier, is asked for again, and would be taken back. */
export function withdrawnScopes({ withdrawable }: ConsentPlan, emitted: Iterable<string>): readonly string[] {
  const kept = new Set(emitted);
  return withdrawable.filter((name) => !kept.has(name));
}

/** The level that a choice amounts to, of several the preferred one; none where the person chose one by one. */
export function levelOf(
  { levels }: ConsentPlan,
  emitted: readonly string[],
  preferred: keyof ConsentPlan["levels"] = "required",
): keyof ConsentPlan["levels"] | undefined {
  const on = new Set(emitted);
  const ids = [preferred, "required", "read", "everything"] as const;
  return ids.find((id) => levels[id].names.length === on.size && levels[id].names.every((name) => on.has(name)));
}

/** Whether nothing is emitted but what is required, with what that covers. */
export function isLeast({ levels }: ConsentPlan, emitted: readonly string[]): boolean {
  return emitted.length <= levels.required.names.length;
}

/**
 * What a scope covers beyond the request: a holder has it too, though nobody asked for it and no token names it. Of `offline_access` all that it
 * covers: it stands beside `asked`, whose boxes do not show that.
 */
export function coveredBeyond(
  { catalogue, names }: Pick<ConsentPlan, "catalogue" | "names">,
  name: string,
): readonly Scope[] {
  const scope = catalogue.get(name);
  return scope
    ? closureOf(catalogue, scope).filter((covered) => name === OFFLINE_ACCESS || !names.has(covered.name))
    : [];
}

/** Names as lines: pairs and what else belongs to one resource together, in the order given. */
export function linesOf({ asked }: ConsentPlan, names: readonly string[]): readonly ConsentLine[] {
  const lines = new Map<Resource | string, { resource: Resource | null; names: string[] }>();
  for (const name of names) {
    const resource = asked.get(name)?.resource ?? null;
    const line = lines.get(resource ?? name);
    if (line) line.names.push(name);
    else lines.set(resource ?? name, { resource, names: [name] });
  }
  return [...lines.values()];
}

function sectionsOf(
  requested: readonly string[],
  { asked, required, added }: Pick<ConsentPlan, "asked" | "required" | "added">,
): ConsentSections {
  const sections = { required: [], added: [], offline: [], optional: [], other: [] } as Record<
    keyof ConsentSections,
    string[]
  >;
  const isNew = (name: string) => added.has(name) && added.size <= FEW_SCOPES;
  for (const name of requested) {
    if (required.has(name)) sections.required.push(name);
    else if (name !== OFFLINE_ACCESS && !asked.get(name)) sections.other.push(name);
    else if (isNew(name)) sections.added.push(name);
    else sections[name === OFFLINE_ACCESS ? "offline" : "optional"].push(name);
  }
  return sections;
}

function isHarmless({ name, access, risk }: Scope): boolean {
  return access === "read" && risk === false && name !== OFFLINE_ACCESS;
}

/** Whether a required scope keeps a consent from changing nothing. Of who a person is most providers tell, and not that it is read. */
function mayWrite({ name, access }: Scope): boolean {
  const isKnownToRead = IDENTITY.has(name) && (access !== "write" || name === OFFLINE_ACCESS);
  return access !== "read" && !isKnownToRead;
}
