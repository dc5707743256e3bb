import type { DefinitionList } from "./definition-list.js";
import { type DocumentNode, isExtension } from "./document-node.js";
import type { DocumentReferences } from "./document-references.js";
import type { ParsedDocument } from "./parsed-document.js";

/** A security scheme of an OpenAPI document. */
export interface SecurityScheme {
  /** Its type as written: `oauth2`, `apiKey`. */
  readonly type: string;
  /** Whether a requirement's names under it are scopes: true of `oauth2` and `openIdConnect` only. */
  readonly bearsScopes: boolean;
  /** What its flows declare, a set each. An `openIdConnect` scheme has no place to declare any. */
  readonly declared: readonly ReadonlySet<string>[];
}

/** The schemes of a document by name, OpenAPI 2.0 and 3.x; what their flows declare goes to `list`. */
export function readSchemes(
  document: ParsedDocument,
  references: DocumentReferences,
  list: DefinitionList,
): Map<string, SecurityScheme> {
  const { root } = document;
  const schemes = new Map<string, SecurityScheme>();
  // Each scheme and each `scopes` once, however often it is shared: one met again must not be at odds with itself.
  const read = new Map<DocumentNode, SecurityScheme>();
  const declared = new Map<DocumentNode, ReadonlySet<string>>();
  // OpenAPI 2.0's `scopes` may be extended by `x-` keys, that of 3.x holds scopes only.
  const mayExtend = root.get("swagger")?.text?.startsWith("2") === true;
  const declaredIn = (scopes: DocumentNode) => {
    const names = declared.get(scopes) ?? readScopes(scopes, mayExtend, document, list);
    declared.set(scopes, names);
    return names;
  };
  const components = references.resolve(root.get("components"));
  for (const holder of [components?.get("securitySchemes"), root.get("securityDefinitions")]) {
    for (const { key, value } of references.resolve(holder)?.entries ?? []) {
      const node = references.resolve(value);
      if (node === undefined) continue;
      const type = node.get("type")?.text ?? "";
      const bearsScopes = /^(oauth2|openIdConnect)$/i.test(type);
      const scheme = read.get(node) ?? {
        type,
        bearsScopes,
        declared: bearsScopes ? scopeMaps(node, references).map(declaredIn) : [],
      };
      read.set(node, scheme);
      if (!schemes.has(key)) schemes.set(key, scheme);
    }
  }
  return schemes;
}

/** The `scopes` of a scheme (2.0) and of its flows (3.x). */
function scopeMaps(scheme: DocumentNode, references: DocumentReferences): DocumentNode[] {
  const flows = references.resolve(scheme.get("flows"))?.entries ?? [];
  const maps = [scheme, ...flows.filter(({ key }) => !isExtension(key)).map(({ value }) => references.resolve(value))]
    .map((holder) => holder?.get("scopes"))
    .filter((scopes) => scopes !== undefined)
    .map((scopes) => references.resolve(scopes) ?? scopes);
  return [...new Set(maps)];
}

function readScopes(
  scopes: DocumentNode,
  mayExtend: boolean,
  document: ParsedDocument,
  list: DefinitionList,
): Set<string> {
  const declared = new Set<string>();
  for (const { name, offset, description } of declarationsIn(scopes)) {
    if (mayExtend && scopes.kind === "map" && isExtension(name)) continue;
    declared.add(name);
    list.merge(description ? { name, description } : { name }, document.place(offset));
  }
  return declared;
}

/** A name, where it stands, and its description. */
interface Declaration {
  readonly name: string;
  readonly offset: number | undefined;
  readonly description?: string | undefined;
}

/** Names with their descriptions. A list of names, of definitions, or of mappings with one each is no valid OpenAPI, but says what it means. */
function declarationsIn(scopes: DocumentNode): Declaration[] {
  if (scopes.kind !== "list") {
    // Block scalars end with a line break.
    return scopes.entries.map(({ key, offset, value }) => ({ name: key, offset, description: value.text?.trim() }));
  }
  return scopes.entries.flatMap(({ offset, value }): Declaration[] => {
    const name = value.get("name")?.text ?? value.text;
    if (name !== null) return [{ name, offset, description: value.get("description")?.text?.trim() }];
    return value.kind === "map" ? declarationsIn(value) : [];
  });
}
