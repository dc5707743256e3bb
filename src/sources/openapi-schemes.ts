import type { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import type { DocumentReferences } from "./document-references.js";
import type { ParsedDocument } from "./parsed-document.js";

/** A security scheme of an OpenAPI document. */
export interface SecurityScheme {
  /** Its type as written: `oauth2`, `apiKey`. */
  readonly type: string;
  /** Whether a requirement's names under it are scopes: true of `oauth2` and `openIdConnect` only. */
  readonly bearsScopes: boolean;
  /** What its flows declare. An `openIdConnect` scheme has no place to declare any. */
  readonly declared: ReadonlySet<string>;
}

/** The schemes of a document by name, OpenAPI 2.0 and 3.x; what their flows declare goes to `list`. */
export function readSchemes(
  document: ParsedDocument,
  references: DocumentReferences,
  list: DefinitionList,
): Map<string, SecurityScheme> {
  const { root } = document;
  const schemes = new Map<string, SecurityScheme>();
  const read = new Map<DocumentNode, SecurityScheme>();
  const components = references.resolve(root.get("components"));
  for (const holder of [components?.get("securitySchemes"), root.get("securityDefinitions")]) {
    for (const { key, value } of references.resolve(holder)?.entries ?? []) {
      const node = references.resolve(value);
      if (node === undefined) continue;
      // One that is met again by reference must not be at odds with itself.
      const scheme = read.get(node) ?? readScheme(node, document, references, list);
      read.set(node, scheme);
      if (!schemes.has(key)) schemes.set(key, scheme);
    }
  }
  return schemes;
}

function readScheme(
  node: DocumentNode,
  document: ParsedDocument,
  references: DocumentReferences,
  list: DefinitionList,
): SecurityScheme {
  const type = node.get("type")?.text ?? "";
  const bearsScopes = /^(oauth2|openIdConnect)$/i.test(type);
  const declared = new Set<string>();
  if (bearsScopes) for (const scopes of scopeMaps(node, references)) readScopes(scopes, declared, document, list);
  return { type, bearsScopes, declared };
}

/** The `scopes` of a scheme (2.0) and of its flows (3.x). */
function scopeMaps(scheme: DocumentNode, references: DocumentReferences): DocumentNode[] {
  const flows = references.resolve(scheme.get("flows"))?.entries ?? [];
  const maps = [scheme, ...flows.map(({ value }) => references.resolve(value))]
    .map((holder) => holder?.get("scopes"))
    .filter((scopes) => scopes !== undefined)
    .map((scopes) => references.resolve(scopes) ?? scopes);
  return [...new Set(maps)];
}

function readScopes(scopes: DocumentNode, declared: Set<string>, document: ParsedDocument, list: DefinitionList): void {
  for (const { key, offset, value } of scopes.entries) {
    // A list of names is no valid OpenAPI, but says what it means.
    const name = scopes.kind === "list" ? value.text : key;
    if (name === null) continue;
    const description = scopes.kind === "list" ? null : value.text;
    declared.add(name);
    list.merge(description ? { name, description } : { name }, document.place(offset));
  }
}
