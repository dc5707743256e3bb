import { type DocumentEntry, type DocumentNode, isExtension } from "./document-node.js";
import type { DocumentReferences } from "./document-references.js";
import type { SecurityReader, SecurityReading } from "./openapi-security.js";
import type { ParsedDocument } from "./parsed-document.js";
import { quote, type SourceIssue } from "./source-issue.js";
import type { SourceOperation } from "./source-result.js";

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** The operations of a document in its order. Webhooks and callbacks are left out: those the provider calls, not the app. */
export function readOperations(
  document: ParsedDocument,
  references: DocumentReferences,
  security: SecurityReader,
  issues: SourceIssue[],
): SourceOperation[] {
  const { root } = document;
  const operations: SourceOperation[] = [];
  const ids = new OperationIds(document, issues);
  const everywhere = root.get("security");
  // The document's own requirement is read even where nothing uses it: it may name scopes.
  const standard: SecurityReading = everywhere ? security.read(everywhere) : { requires: [[]], otherSchemes: [] };
  for (const { key: path, value } of references.resolve(root.get("paths"))?.entries ?? []) {
    if (isExtension(path)) continue;
    for (const { key, value: node } of methodsOf(value, references)) {
      const operation = references.resolve(node);
      if (operation?.kind !== "map") continue;
      const own = operation.get("security");
      const { requires, otherSchemes } = own ? security.read(own) : standard;
      const method = METHODS.has(key) ? key.toUpperCase() : key;
      const summary = operation.get("summary")?.text?.trim();
      operations.push({
        id: ids.take(operation.get("operationId"), `${method} ${path}`),
        ...(summary ? { summary } : {}),
        method,
        path,
        requires,
        ...(otherSchemes.length > 0 ? { otherSchemes } : {}),
      });
    }
  }
  return operations;
}

/**
 * A path item's operations; beside a `$ref` its own stand first (OpenAPI 3.0 leaves that open, 3.1 allows it). Those by a method that
 * OpenAPI has no field for come last (3.2, `additionalOperations`).
 */
function methodsOf(item: DocumentNode, references: DocumentReferences): DocumentEntry[] {
  const methods = new Map<string, DocumentEntry>();
  const nodes = new Set([item, references.resolve(item)]);
  const add = (node: DocumentNode | undefined, isMethod: (key: string) => boolean) => {
    if (node?.kind !== "map") return;
    for (const entry of node.entries) {
      if (isMethod(entry.key) && !methods.has(entry.key)) methods.set(entry.key, entry);
    }
  };
  for (const node of nodes) add(node, (key) => METHODS.has(key));
  for (const node of nodes) add(references.resolve(node?.get("additionalOperations")), (key) => !isExtension(key));
  return [...methods.values()];
}

/** Gives each operation an id of its own. */
class OperationIds {
  readonly #document: ParsedDocument;
  readonly #issues: SourceIssue[];
  readonly #taken = new Map<string, number>();

  constructor(document: ParsedDocument, issues: SourceIssue[]) {
    this.#document = document;
    this.#issues = issues;
  }

  take(operationId: DocumentNode | undefined, route: string): string {
    const wanted = operationId?.text;
    if (wanted && !this.#taken.has(wanted)) return this.#keep(wanted);
    if (wanted) {
      const message = `The operationId ${quote(wanted)} stands twice, but must be unique (OpenAPI 3.1 §4.8.10); ${quote(route)} goes by its method and path. Rename one of them.`;
      this.#issues.push({
        code: "duplicate-operation",
        message,
        name: wanted,
        ...this.#document.place(operationId?.offset),
      });
    }
    return this.#keep(route);
  }

  #keep(id: string): string {
    const before = this.#taken.get(id) ?? 0;
    this.#taken.set(id, before + 1);
    // A path that stands twice, or an operationId that looks like a route.
    return before === 0 ? id : this.#keep(`${id} (${before + 1})`);
  }
}
