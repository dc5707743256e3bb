import { extname } from "node:path";
import { fromMarkdown, fromMetadata, fromOpenApi, fromText, type OpenApiOptions, type SourceResult } from "../index.js";

/** The formats of `--format`. */
export const sourceFormats = ["markdown", "openapi", "metadata", "text"] as const;

export type SourceFormat = (typeof sourceFormats)[number];

/** Reads a file's text by its format. */
export function readSource(text: string, format: SourceFormat, options: OpenApiOptions): SourceResult {
  if (format === "markdown") return fromMarkdown(text);
  if (format === "openapi") return fromOpenApi(text, options);
  if (format === "metadata") return fromMetadata(text);
  return fromText(text);
}

/** The format of a file: by its name where that is enough, else by what stands in it. */
export function detectFormat(file: string, text: string): SourceFormat {
  const extension = extname(file).toLowerCase();
  if (/\.(md|mdx|markdown)$/.test(extension)) return "markdown";
  if (/\.(csv|tsv)$/.test(extension)) return "text";
  const isData = /\.(json|ya?ml)$/.test(extension) || /^\s*\{/.test(text);
  if (/(^|[{,\s])["']?(openapi|swagger)["']?\s*:\s*["']?[23]/.test(text)) return "openapi";
  if (/"scopes_supported"|(^|\n)scopes_supported\s*:/.test(text)) return "metadata";
  if (isData) return /(issuer|authorization_servers)["']?\s*:/.test(text) ? "metadata" : "openapi";
  if (/^[ \t>]{0,20}\|?[ \t]{0,20}:?-+:?[ \t]{0,20}\|/m.test(text)) return "markdown";
  return "text";
}
