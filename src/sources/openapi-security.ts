import { oncePer } from "../core/once-per.js";
import type { DefinitionList } from "./definition-list.js";
import type { DocumentEntry, DocumentNode } from "./document-node.js";
import type { DocumentReferences } from "./document-references.js";
import type { SecurityScheme } from "./openapi-schemes.js";
import type { ParsedDocument } from "./parsed-document.js";
import { RequirementExpander } from "./requirement-alternatives.js";
import { type RequirementNames, readRequirementNames } from "./requirement-names.js";
import { quote, type SourceIssue } from "./source-issue.js";
import type { OtherSchemeAlternative } from "./source-result.js";
import { UsedScopes } from "./used-scopes.js";

/** What a `security` array comes to. */
export interface SecurityReading {
  readonly requires: readonly (readonly string[])[];
  readonly otherSchemes: readonly OtherSchemeAlternative[];
}

/** How the scopes in one array of a requirement are meant; see {@link OpenApiOptions}. */
export type RequirementMeaning = "all" | "any";

// Aliases make a small file mean a lot: ten thousand operations that share ten thousand alternatives.
const MOST_ALTERNATIVES = 500_000;
/** Names that requirements of several schemes may put together. */
const MOST_JOINT_NAMES = 1_000_000;

const UNREACHABLE: SecurityReading = { requires: [], otherSchemes: [] };

/** Reads `security` arrays, each once however often it is shared. */
export class SecurityReader {
  readonly #strays = new Set<DocumentNode>();
  readonly #keys = new Map<readonly string[], string>();
  readonly #used: UsedScopes;
  readonly #expander: RequirementExpander;
  #budget = MOST_ALTERNATIVES;

  constructor(
    private readonly document: ParsedDocument,
    private readonly references: DocumentReferences,
    private readonly schemes: ReadonlyMap<string, SecurityScheme>,
    list: DefinitionList,
    private readonly issues: SourceIssue[],
    meaning: RequirementMeaning,
  ) {
    this.#used = new UsedScopes(document, list, issues);
    this.#expander = new RequirementExpander(meaning, MOST_JOINT_NAMES);
  }

  /** The alternatives of a `security` array. Of the wrong shape it is reported and unreachable: never public. */
  readonly read = oncePer((node: DocumentNode): SecurityReading => {
    const security = this.references.resolve(node);
    return security === undefined ? UNREACHABLE : this.#readArray(security);
  });

  #readArray(security: DocumentNode): SecurityReading {
    if (security.kind !== "list") return this.#readOddArray(security);
    if (security.entries.length === 0) return { requires: [[]], otherSchemes: [] };
    const requirements = [...new Set(security.entries.map(({ value }) => value))];
    const [only] = requirements;
    if (requirements.length === 1 && only !== undefined) return this.#readRequirement(only);
    const readings = requirements.map((requirement) => this.#readRequirement(requirement));
    const requires = this.#distinct(readings.map((reading) => reading.requires));
    const otherSchemes = this.#together(readings);
    if (requires !== null && otherSchemes !== null) return { requires, otherSchemes };
    this.#report(
      "too-many-alternatives",
      security.offset,
      `The requirements of this document, shared by alias, come to over ${MOST_ALTERNATIVES} alternatives; these alternatives were not read, and count as out of reach. Write them out.`,
    );
    return UNREACHABLE;
  }

  /** What stands in place of the array. An object with names in it says what it means, one without could mean anything. */
  #readOddArray(security: DocumentNode): SecurityReading {
    const reading = security.kind === "map" ? this.#readRequirement(security) : UNREACHABLE;
    const says = reading.otherSchemes.length > 0 || reading.requires.some((scopes) => scopes.length > 0);
    this.#report(
      "invalid-security",
      security.offset,
      says
        ? `security is an object instead of an array; it was read as the one requirement in it. Put it into an array.`
        : `security is no array, so nobody can say what it asks for; it counts as out of reach. Write [] for a public operation.`,
    );
    return says ? reading : UNREACHABLE;
  }

  /** Alternatives of several requirements without repeats; null where the budget does not reach. */
  #distinct(lists: readonly (readonly (readonly string[])[])[]): (readonly string[])[] | null {
    const distinct = new Map<string, readonly string[]>();
    for (const requires of lists) {
      for (const alternative of requires) {
        if (!this.#spend(1)) return null;
        const key = this.#keys.get(alternative) ?? JSON.stringify(alternative);
        this.#keys.set(alternative, key);
        distinct.set(key, alternative);
      }
    }
    return [...distinct.values()];
  }

  /** What needs another scheme besides, or does without scopes, without repeats. Where the scopes alone are an alternative too, nothing is needed besides. */
  #together(readings: readonly SecurityReading[]): readonly OtherSchemeAlternative[] | null {
    for (const { otherSchemes } of readings) if (!this.#spend(otherSchemes.length)) return null;
    const others = readings.flatMap(({ otherSchemes }) => otherSchemes);
    if (others.length === 0) return others;
    const plain = readings.filter(({ otherSchemes }) => otherSchemes.length === 0);
    const enough = new Set(plain.flatMap(({ requires }) => requires.map((scopes) => this.#keys.get(scopes))));
    const besides = others.filter(({ scopes }) => scopes.length === 0 || !enough.has(this.#keys.get(scopes)));
    const keyOf = ({ scopes, schemes }: OtherSchemeAlternative) => JSON.stringify([this.#keys.get(scopes), schemes]);
    return [...new Map(besides.map((other) => [keyOf(other), other])).values()];
  }

  #spend(alternatives: number): boolean {
    this.#budget -= alternatives;
    return this.#budget >= 0;
  }

  readonly #readRequirement = oncePer((node: DocumentNode): SecurityReading => {
    const requirement = this.references.resolve(node);
    return requirement === undefined ? UNREACHABLE : this.#readSchemesOf(requirement);
  });

  #readSchemesOf(requirement: DocumentNode): SecurityReading {
    if (requirement.kind !== "map") {
      this.#report(
        "invalid-security",
        requirement.offset,
        `A security requirement is no object, so nobody can say what it asks for; this alternative was left out. Write { scheme: [scopes] }.`,
      );
      // Of a list in the list the names are kept; what they are needed for is anybody's guess.
      for (const { value } of requirement.entries) {
        if (this.references.resolve(value)?.kind === "map") this.#readRequirement(value);
      }
      return UNREACHABLE;
    }
    const jointly: (readonly string[])[] = [];
    const schemes: string[] = [];
    let isWhole = true;
    for (const entry of requirement.entries) {
      const key = this.#schemeName(entry.key);
      const scheme = this.schemes.get(key);
      if (scheme === undefined) this.#reportUnknown(entry);
      const read = this.#namesIn(entry.value);
      if (scheme?.bearsScopes || (scheme === undefined && (read.names.length > 0 || !read.isWhole))) {
        this.#used.account(key, scheme, read.placed);
        jointly.push(read.names);
        isWhole &&= read.isWhole;
      } else {
        if (read.names.length > 0) this.#reportRoles(key, scheme?.type ?? "", read.names, entry.value);
        schemes.push(key);
      }
    }
    return isWhole ? this.#expand(requirement, jointly, schemes) : UNREACHABLE;
  }

  /** OpenAPI 3.2 lets a requirement name a scheme by its address; a name that is declared goes first. */
  #schemeName(key: string): string {
    return this.schemes.has(key) ? key : key.replace(/^#\/components\/securitySchemes\//, "");
  }

  #expand(
    requirement: DocumentNode,
    jointly: readonly (readonly string[])[],
    schemes: readonly string[],
  ): SecurityReading {
    const expanded = this.#expander.expand(jointly);
    const requires = expanded?.alternatives ?? [];
    // One alternative takes no more than its requirement does; several may come from a line.
    const isTooMuch = schemes.length > 0 && requires.length > 1 && !this.#spend(requires.length);
    if (expanded === null || isTooMuch) {
      this.#report(
        "too-many-alternatives",
        requirement.offset,
        `The requirements of this document, shared by alias, come to too many alternatives; those of this one were not read, and count as out of reach. Write them out.`,
      );
      return UNREACHABLE;
    }
    if (expanded.tooMany) {
      this.#report(
        "too-many-alternatives",
        requirement.offset,
        `Taking one scope of each scheme gives too many alternatives; all of its scopes were taken together instead, which is more than needed.`,
      );
    }
    if (schemes.length === 0) return { requires, otherSchemes: [] };
    return {
      // Without scopes it must not look like "no scope needed".
      requires: requires[0]?.length === 0 ? [] : requires,
      otherSchemes: requires.map((scopes) => ({ scopes, schemes })),
    };
  }

  readonly #namesIn = oncePer((node: DocumentNode): RequirementNames => {
    const target = this.references.resolve(node);
    if (target === undefined) return { names: [], placed: [], isList: true, isWhole: false };
    const read = readRequirementNames(target, this.#strays);
    if (!read.isList) {
      const what = read.isWhole
        ? "The scopes of a security requirement are no array of strings; what reads as a name was taken. Write an array."
        : "The scopes of a security requirement are no array of strings, so nobody can say what it asks for; where its scheme has scopes, this alternative was left out. Write an array, [] if none is needed.";
      this.#report("invalid-security", node.offset, what);
    }
    return read;
  });

  readonly #unknown = new Set<string>();
  #reportUnknown({ key, offset }: DocumentEntry): void {
    if (this.#unknown.has(key)) return;
    this.#unknown.add(key);
    this.#report(
      "unknown-scheme",
      offset,
      `The security scheme ${quote(key)} is not declared; names listed under it are taken as scopes, and without names it counts as another scheme. Declare it.`,
      key,
    );
  }

  /** Once for a scheme: a document can list roles at each of its operations. */
  readonly #roles = new Set<string>();
  #reportRoles(key: string, type: string, names: readonly string[], node: DocumentNode): void {
    if (this.#roles.has(key)) return;
    this.#roles.add(key);
    const shown = names.slice(0, 5).map(quote).join(", ");
    const is = type === "" ? "has no type" : `is of type ${quote(type)}`;
    const what = `The scheme ${quote(key)} ${is}, so what is listed under it (${shown}${names.length > 5 ? ", …" : ""}) are no scopes`;
    this.#report(
      "not-scopes",
      node.offset,
      `${what}: only those of oauth2 and openIdConnect are (OpenAPI 3.1 §4.8.30). Declare the scheme as oauth2 if they are.`,
      key,
    );
  }

  #report(code: SourceIssue["code"], offset: number | undefined, message: string, name?: string): void {
    this.issues.push({ code, message, ...(name === undefined ? {} : { name }), ...this.document.place(offset) });
  }
}
