import { parseScopeParameter } from "../core/index.js";
import { DefinitionList } from "./definition-list.js";
import type { DocumentNode } from "./document-node.js";
import { parseDocument } from "./parsed-document.js";
import type { SourceIssue } from "./source-issue.js";
import type { SourceResult } from "./source-result.js";

/**
 * The scopes that a server's metadata advertises in `scopes_supported`: authorization server metadata (RFC 8414),
 * OpenID Connect discovery, protected resource metadata (RFC 9728), as JSON (or YAML) text or as an object.
 *
 * A server may leave scopes out of the list, or leave out the list (RFC 8414 §2), so it never means "all scopes", and is
 * never to be taken as "select all". Without a list there is an issue, `no-scopes`, and no definition.
 */
export function fromMetadata(input: string | object): SourceResult {
  const issues: SourceIssue[] = [];
  const document = parseDocument(input, issues);
  const list = new DefinitionList(issues);
  const { root } = document;
  const supported = root.kind === "list" ? root : root.get("scopes_supported");
  if (root.kind !== "map") {
    const message = `The metadata is ${article(root)} instead of an object with scopes_supported (RFC 8414 §2). Give the whole document that the server publishes.`;
    issues.push({ code: "invalid-document", message, ...document.place(root.offset) });
  }

  if (supported?.kind === "scalar" && supported.isString) {
    const message = `scopes_supported is a string instead of an array (RFC 8414 §2); its blank-separated names were read. Ask the provider to mend it.`;
    issues.push({ code: "invalid-document", message, ...document.place(supported.offset) });
    for (const name of parseScopeParameter(supported.text)) list.add({ name }, document.place(supported.offset));
  } else if (supported?.kind === "map") {
    const message = `scopes_supported is an object instead of an array (RFC 8414 §2); its keys were read as names. Ask the provider to mend it.`;
    issues.push({ code: "invalid-document", message, ...document.place(supported.offset) });
    for (const { key, offset } of supported.entries) list.add({ name: key }, document.place(offset));
  } else if (supported?.kind === "scalar") {
    const message = `scopes_supported is ${article(supported)} instead of an array (RFC 8414 §2), so it names no scope. Ask the provider to mend it.`;
    issues.push({ code: "invalid-document", message, ...document.place(supported.offset) });
  } else {
    for (const { value, offset } of supported?.entries ?? []) {
      if (!value.isString) {
        const message = `scopes_supported holds ${article(value)} where a string belongs (RFC 8414 §2). Ask the provider to mend it.`;
        issues.push({ code: "invalid-document", message, ...document.place(offset) });
      }
      if (value.text !== null) list.add({ name: value.text }, document.place(offset));
    }
  }

  if (list.definitions.length === 0) {
    const isAllowed = root.kind === "map" && (supported?.entries.length ?? 0) === 0 && supported?.kind !== "scalar";
    const that = isAllowed ? "That is allowed (RFC 8414 §2) and" : "That";
    const message = `The metadata lists no scope in scopes_supported. ${that} says nothing about what the server offers. Take the scopes from the provider's documentation.`;
    issues.push({ code: "no-scopes", message, ...document.place(root.offset) });
  }
  return { definitions: list.definitions, issues };
}

function article(node: DocumentNode): string {
  if (node.kind === "map") return "an object";
  if (node.kind === "list") return "an array";
  return node.isString ? "a string" : node.text === null ? "nothing" : "a number or a boolean";
}
