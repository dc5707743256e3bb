import { extname } from "node:path";
import { fromCode, fromCsv } from "../from-text.js";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText, type OpenApiOptions, type SourceResult } from "../index.js";
import { parseDocument } from "../parsed-document.js";
import { isScopesKey, scopesInObject } from "../scopes-in-object.js";

/** The formats of `--format`. */
export const sourceFormats = ["markdown", "openapi", "metadata", "text"] as const;

export type SourceFormat = (typeof sourceFormats)[number];

/** How a file is to be read. */
export interface SourceOptions extends OpenApiOptions {
  /** The file that a text is of: its name may say that it is CSV or code. */
  readonly file?: string | undefined;
}

/** Reads a file's text by its format. */
export function readSource(text: string, format: SourceFormat, { file = "", ...options }: SourceOptions): SourceResult {
  if (format === "markdown") return fromMarkdown(text);
  if (format === "openapi") return fromOpenApi(text, options);
  if (format === "metadata") return fromMetadata(text);
  if (isCodeFile(file)) return fromCode(text);
  return isCsvFile(file) ? fromCsv(text) : fromText(text);
}

/** Whether a file is CSV by its name. */
function isCsvFile(file: string): boolean {
  return /\.(csv|tsv)$/i.test(extname(file));
}

const CODE = /\.([cm]?[jt]sx?|py|rb|php|java|kts?|scala|groovy|cs|fs|vb|go|rs|swift|dart|exs?|c|cc|cpp|h|hpp)$/i;

/** Whether a file is source code by its name. */
function isCodeFile(file: string): boolean {
  return CODE.test(extname(file));
}

// Of names or of definitions, below comments and the like. A document of the other formats is an object.
const LIST = /^\uFEFF?(?:[ \t]*(?:#.*|---[ \t]*)?(?:\r?\n|\r(?!\n)))*[ \t]*(?:\[\s*["'{\w]|-[ \t])/;

/** What an API description has, though it may not say its version. */
const API_KEYS = ["paths", "components", "securitySchemes", "securityDefinitions"];

/** What a server's metadata has where it lists no scopes. */
const METADATA_KEYS = ["issuer", "authorization_servers", "bearer_methods_supported"];

/** The format of a file: by its name where that is enough, else by what stands in it. */
export function detectFormat(file: string, text: string): SourceFormat {
  const extension = extname(file).toLowerCase();
  if (/\.(md|mdx|markdown|html?|xhtml)$/.test(extension)) return "markdown";
  if (isCsvFile(file) || isCodeFile(file)) return "text";
  const isDataFile = /\.(json|ya?ml)$/.test(extension);
  if (saysVersion(text, isDataFile)) return "openapi";
  if (/"scopes_supported"\s*:|^scopes_supported\s*:/m.test(text)) return "metadata";
  if (isDataFile && LIST.test(text)) return "text";
  if (isDataFile || /^\s*\{/.test(text)) return objectFormat(text);
  if (/^\s*<(!doctype|html|head|body|main|div|h[1-6]|table|ul|dl)\b/i.test(text)) return "markdown";
  if (/^#{1,6} \S/m.test(text) && /^[ \t]{0,20}[-*+] .{0,200}`/m.test(text)) return "markdown";
  if (/^#{1,6} [*_]{0,3}`/m.test(text)) return "markdown";
  if (/^[ \t>]{0,20}\|?[ \t]{0,20}:?-+:?[ \t]{0,20}\|/m.test(text)) return "markdown";
  return "text";
}

/** The format of an object that does not say its version: by the keys that it has itself, since those below may be anybody's. */
function objectFormat(text: string): SourceFormat {
  const { root } = parseDocument(text, []);
  const has = (keys: readonly string[]) => keys.some((key) => root.get(key) !== undefined);
  if (has(API_KEYS)) return "openapi";
  if (root.entries.some(({ key }) => isScopesKey(key))) return "text";
  if (has(METADATA_KEYS)) return "metadata";
  return scopesInObject(root) === undefined ? "openapi" : "text";
}

/** Whether it says `openapi: 3…` where an OpenAPI document does: at a key, not in words about one or in an example. */
function saysVersion(text: string, isDataFile: boolean): boolean {
  if (/^\s*\{\s*["}]/.test(text)) return /[{,]\s*"(openapi|swagger)"\s*:\s*"?[23]/.test(text);
  if (/^\s*\{/.test(text)) return /[{,]\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]/.test(text);
  const key = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23](?:\.[\w.-]*)?["']?[ \t]*(?:#.*)?$/m.exec(text);
  // Behind a fence or a table's bar it is an example in Markdown.
  return key !== null && (isDataFile || !/^[ \t>]*(```|~~~|\|)/m.test(text.slice(0, key.index)));
}
