import type { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import type { SecurityScheme } from "./openapi-schemes.js";
import type { ParsedDocument } from "./parsed-document.js";
import { expandAlternatives } from "./requirement-alternatives.js";
import { quote, type SourceIssue } from "./source-issue.js";
import type { OtherSchemeAlternative } from "./source-result.js";

/** What a `security` array comes to. */
export interface SecurityReading {
  readonly requires: readonly (readonly string[])[];
  readonly otherSchemes: readonly OtherSchemeAlternative[];
}

/** How the scopes in one array of a requirement are meant; see {@link OpenApiOptions}. */
export type RequirementMeaning = "all" | "any";

// Aliases make a small file mean a lot: ten thousand operations that share ten thousand alternatives.
const MOST_ALTERNATIVES = 500_000;

/** Reads `security` arrays, each once however often it is shared. */
export class SecurityReader {
  readonly #readings = new Map<DocumentNode, SecurityReading>();
  readonly #requirements = new Map<DocumentNode, SecurityReading>();
  readonly #names = new Map<DocumentNode, readonly string[]>();
  /** Scheme, then scope: what was used and is accounted for. */
  readonly #used = new Map<string, Set<string>>();
  #budget = MOST_ALTERNATIVES;
  readonly #keys = new Map<readonly string[], string>();

  constructor(
    private readonly document: ParsedDocument,
    private readonly schemes: ReadonlyMap<string, SecurityScheme>,
    private readonly list: DefinitionList,
    private readonly issues: SourceIssue[],
    private readonly meaning: RequirementMeaning,
  ) {}

  /** The alternatives of a `security` array. Of the wrong shape it is reported and unreachable: never public. */
  read(security: DocumentNode): SecurityReading {
    let reading = this.#readings.get(security);
    if (reading === undefined) {
      reading = this.#readArray(security);
      this.#readings.set(security, reading);
    }
    return reading;
  }

  #readArray(security: DocumentNode): SecurityReading {
    if (security.kind === "scalar") {
      this.#report(
        "invalid-security",
        security,
        `security is no array, so nobody can say what it asks for; it counts as out of reach. Write [] for a public operation.`,
      );
      return { requires: [], otherSchemes: [] };
    }
    if (security.kind === "map") {
      this.#report(
        "invalid-security",
        security,
        `security is an object instead of an array; it was read as the one requirement in it. Put it into an array.`,
      );
      return this.#readRequirement(security);
    }
    if (security.entries.length === 0) return { requires: [[]], otherSchemes: [] };
    const requirements = [...new Set(security.entries.map(({ value }) => value))];
    const [only] = requirements;
    if (requirements.length === 1 && only !== undefined) return this.#readRequirement(only);
    const readings = requirements.map((requirement) => this.#readRequirement(requirement));
    return {
      requires: this.#distinct(
        security,
        readings.map(({ requires }) => requires),
      ),
      otherSchemes: readings.flatMap(({ otherSchemes }) => otherSchemes),
    };
  }

  /** Alternatives of several requirements without repeats. */
  #distinct(security: DocumentNode, lists: readonly (readonly (readonly string[])[])[]): (readonly string[])[] {
    const distinct = new Map<string, readonly string[]>();
    for (const requires of lists) {
      for (const alternative of requires) {
        this.#budget--;
        if (this.#budget < 0) {
          this.#report(
            "too-many-alternatives",
            security,
            `The requirements of this document, shared by alias, come to over ${MOST_ALTERNATIVES} alternatives; these alternatives were not read, and count as out of reach. Write them out.`,
          );
          return [];
        }
        const key = this.#keys.get(alternative) ?? JSON.stringify(alternative);
        this.#keys.set(alternative, key);
        if (!distinct.has(key)) distinct.set(key, alternative);
      }
    }
    return [...distinct.values()];
  }

  #readRequirement(requirement: DocumentNode): SecurityReading {
    let reading = this.#requirements.get(requirement);
    if (reading === undefined) {
      reading = this.#readSchemesOf(requirement);
      this.#requirements.set(requirement, reading);
    }
    return reading;
  }

  #readSchemesOf(requirement: DocumentNode): SecurityReading {
    if (requirement.kind !== "map") {
      this.#report(
        "invalid-security",
        requirement,
        `A security requirement is no object, so nobody can say what it asks for; this alternative was left out. Write { scheme: [scopes] }.`,
      );
      return { requires: [], otherSchemes: [] };
    }
    const jointly: (readonly string[])[] = [];
    const schemes: string[] = [];
    for (const { key, value } of requirement.entries) {
      const scheme = this.schemes.get(key);
      if (scheme === undefined) this.#reportUnknown(key, requirement);
      const names = this.#namesIn(value);
      if (scheme?.bearsScopes || (scheme === undefined && names.length > 0)) {
        this.#account(key, scheme, value, names);
        jointly.push(names);
      } else {
        if (names.length > 0) this.#reportRoles(key, scheme?.type ?? "", names, value);
        schemes.push(key);
      }
    }
    const alternatives = expandAlternatives(jointly, this.meaning);
    if (alternatives === null) {
      this.#report(
        "too-many-alternatives",
        requirement,
        `Taking one scope of each scheme gives too many alternatives; all of its scopes were taken together instead, which is more than needed.`,
      );
    }
    const requires = alternatives ?? expandAlternatives(jointly, "all") ?? [];
    if (schemes.length === 0) return { requires, otherSchemes: [] };
    return {
      // Without scopes it must not look like "no scope needed".
      requires: requires.filter((scopes) => scopes.length > 0),
      otherSchemes: requires.map((scopes) => ({ scopes, schemes })),
    };
  }

  #namesIn(node: DocumentNode): readonly string[] {
    let names = this.#names.get(node);
    if (names === undefined) {
      // `oauth2: scope` without the brackets is no valid OpenAPI, but says what it means.
      const texts = node.kind === "scalar" ? [node.text] : node.entries.map(({ value }) => value.text);
      names = [...new Set(texts.filter((text) => text !== null))];
      if (node.kind !== "list" || texts.includes(null)) {
        this.#report(
          "invalid-security",
          node,
          `The scopes of a security requirement are no array of strings; what reads as a name was taken. Write an array.`,
        );
      }
      this.#names.set(node, names);
    }
    return names;
  }

  /** Keeps what is used and not declared. */
  #account(key: string, scheme: SecurityScheme | undefined, node: DocumentNode, names: readonly string[]): void {
    let used = this.#used.get(key);
    if (used === undefined) {
      used = new Set();
      this.#used.set(key, used);
    }
    names.forEach((name, i) => {
      if (used.has(name) || scheme?.declared.some((names) => names.has(name))) return;
      used.add(name);
      const place = this.document.place((node.entries[i]?.value ?? node).offset);
      const why = this.list.has(name) ? "another scheme of the document does" : "it is kept, without a description";
      const mend = /^openIdConnect$/i.test(scheme?.type ?? "")
        ? "OpenID Connect has no place to declare it here; describe it in the catalogue."
        : "Declare it in the scheme's flows.";
      const message = `An operation needs the scope ${quote(name)}, which the scheme ${quote(key)} does not declare; ${why}. ${mend}`;
      this.issues.push({ code: "undeclared-scope", message, name, ...place });
      this.list.merge({ name }, place);
    });
  }

  readonly #unknown = new Set<string>();
  #reportUnknown(key: string, node: DocumentNode): void {
    if (this.#unknown.has(key)) return;
    this.#unknown.add(key);
    this.#report(
      "unknown-scheme",
      node,
      `The security scheme ${quote(key)} is not declared; names listed under it are taken as scopes, and without names it counts as another scheme. Declare it.`,
      key,
    );
  }

  #reportRoles(key: string, type: string, names: readonly string[], node: DocumentNode): void {
    const shown = names.slice(0, 5).map(quote).join(", ");
    const what = `The scheme ${quote(key)} is of type ${quote(type)}, so what is listed under it (${shown}${names.length > 5 ? ", …" : ""}) are no scopes`;
    this.#report(
      "not-scopes",
      node,
      `${what}: only those of oauth2 and openIdConnect are (OpenAPI 3.1 §4.8.30). Declare the scheme as oauth2 if they are.`,
      key,
    );
  }

  #report(code: SourceIssue["code"], node: DocumentNode, message: string, name?: string): void {
    this.issues.push({ code, message, ...(name === undefined ? {} : { name }), ...this.document.place(node.offset) });
  }
}
