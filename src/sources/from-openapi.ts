import { DefinitionList } from "./definition-list.js";
import { DocumentReferences } from "./document-references.js";
import { readOperations } from "./openapi-operations.js";
import { readSchemes, type SecurityScheme } from "./openapi-schemes.js";
import { type RequirementMeaning, SecurityReader } from "./openapi-security.js";
import { parseDocument } from "./parsed-document.js";
import { quote, type SourceIssue } from "./source-issue.js";
import type { SourceResult } from "./source-result.js";

/** How `fromOpenApi` reads a document. */
export interface OpenApiOptions {
  /**
   * How the scopes in one array of a requirement are meant. `"all"` is what OpenAPI says. `"any"` is for providers that
   * write alternatives there (sipgate: `all` or `blacklist:read`). Default `"all"`.
   */
  readonly requirement?: RequirementMeaning | undefined;
}

/**
 * The scopes and operations of an OpenAPI document (2.0, 3.0, 3.1; JSON or YAML text, or the parsed object).
 *
 * Scopes are those that `oauth2` schemes declare, in the order of the document, then those that operations need beyond.
 * An operation's requirement objects are alternatives, the schemes within one are joint; an operation without `security`
 * has the document's. `[]`, `{}` and no security at all need no scope: `[[]]`; what has another shape is out of
 * reach, and reported. An alternative that needs another scheme is marked in `otherSchemes`, see {@link SourceOperation}.
 * References are followed within the document.
 */
export function fromOpenApi(input: string | object, options: OpenApiOptions = {}): SourceResult {
  const issues: SourceIssue[] = [];
  const document = parseDocument(input, issues);
  const { root } = document;
  const version = root.get("openapi")?.text ?? root.get("swagger")?.text;
  const isKnown = /^[23](\.|$)/.test(version ?? "");
  if (!isKnown) {
    const says =
      version == null ? "does not say that it is one (openapi: 3.1.0)" : `says that it is of version ${quote(version)}`;
    const message = `This should be an OpenAPI document of version 2 or 3, but it ${says}; what reads like one was read. Give the API description itself.`;
    issues.push({ code: "unknown-version", message, ...document.place(root.offset) });
  }

  const list = new DefinitionList(issues);
  const references = new DocumentReferences(document, issues);
  const schemes = readSchemes(document, references, list);
  const security = new SecurityReader(document, references, schemes, list, issues, options.requirement ?? "all");
  const operations = readOperations(document, references, security, issues);
  if (list.definitions.length === 0) {
    const mend = isKnown
      ? whereScopesAre(schemes)
      : `Give an OpenAPI document, a server's metadata, or scopes as a list or a map, alone or at the key "scopes": ["a:read"], { "a:read": "Read a" }.`;
    const message = `The document declares no scope and no operation needs one. ${mend}`;
    issues.push({ code: "no-scopes", message, ...document.place(root.offset) });
  }
  return { definitions: list.definitions, issues, operations };
}

/** What to do where a document declares none. A provider may have schemes, and list their scopes in words only. */
function whereScopesAre(schemes: ReadonlyMap<string, SecurityScheme>): string {
  const bare = [...schemes].filter(([, { bearsScopes }]) => bearsScopes).map(([name]) => quote(name));
  if (bare.length === 0) return "Check that its oauth2 schemes are in this file.";
  const names = bare.slice(0, 5).join(", ");
  const said = bare.length === 1 ? `scheme ${names} declares` : `schemes ${names} declare`;
  return `Its ${said} none. Take the scopes from the provider's documentation.`;
}
