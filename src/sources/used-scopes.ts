import type { DefinitionList } from "./definition-list.js";
import type { SecurityScheme } from "./openapi-schemes.js";
import type { ParsedDocument } from "./parsed-document.js";
import type { PlacedName } from "./requirement-names.js";
import { quote, type SourceIssue } from "./source-issue.js";

/** Keeps the scopes that operations use and their schemes don't declare; reports each once for a scheme. */
export class UsedScopes {
  /** Scheme, then scope: what was used and is accounted for. */
  readonly #used = new Map<string, Set<string>>();
  /** Scheme, then the lists that are done with: one that is shared by alias is gone through once. */
  readonly #done = new Map<string, Set<readonly PlacedName[]>>();

  constructor(
    private readonly document: ParsedDocument,
    private readonly list: DefinitionList,
    private readonly issues: SourceIssue[],
  ) {}

  account(key: string, scheme: SecurityScheme | undefined, names: readonly PlacedName[]): void {
    const done = setOf(this.#done, key);
    if (done.has(names)) return;
    done.add(names);
    const used = setOf(this.#used, key);
    for (const { name, offset } of names) {
      if (used.has(name) || scheme?.declared.some((declared) => declared.has(name))) continue;
      used.add(name);
      const place = this.document.place(offset);
      const why = this.list.has(name) ? "another scheme of the document does" : "it is kept, without a description";
      const mend = /^openIdConnect$/i.test(scheme?.type ?? "")
        ? "OpenID Connect has no place to declare it here; describe it in the catalogue."
        : "Declare it in the scheme's flows.";
      const message = `An operation needs the scope ${quote(name)}, which the scheme ${quote(key)} does not declare; ${why}. ${mend}`;
      this.issues.push({ code: "undeclared-scope", message, name, ...place });
      this.list.merge({ name }, place);
    }
  }
}

function setOf<Key, Value>(map: Map<Key, Set<Value>>, key: Key): Set<Value> {
  let set = map.get(key);
  if (set === undefined) {
    set = new Set();
    map.set(key, set);
  }
  return set;
}
