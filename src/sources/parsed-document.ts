import { DocumentNode } from "./document-node.js";
import { isHtmlPage } from "./html-page.js";
import { parseJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import { quote, type SourceIssue } from "./source-issue.js";
import { type Place, SourceText } from "./source-text.js";
import { wrapObject } from "./wrap-object.js";

/** A syntax fault at an offset. */
export interface SyntaxFault {
  readonly offset: number;
  /** In words that follow "the document": `"ends before this list is closed"`. */
  readonly fault: string;
}

/** What a parser gives: the best tree it can, and what is wrong. */
export interface ParsedTree {
  readonly root: DocumentNode;
  readonly faults: readonly SyntaxFault[];
  /** Whether the first fault is an unquoted word: YAML allows that where JSON doesn't. */
  readonly unquoted?: boolean;
}

/** A document and the way from its nodes to lines. */
export interface ParsedDocument {
  readonly root: DocumentNode;
  place(offset: number | undefined): Place | undefined;
}

// A file with one missing bracket can bring thousands of consequential faults; nobody reads those.
const MOST_FAULTS = 10;
const MOST_DUPLICATES = 100;

/** Reads JSON or YAML text, or the bytes of one, or wraps an object. Never throws: faults go to `issues`, and the tree holds what could be read. */
export function parseDocument(input: unknown, issues: SourceIssue[]): ParsedDocument {
  if (typeof input !== "string" && !(input instanceof Uint8Array)) {
    const root = wrapObject(input);
    return { root, place: () => undefined };
  }
  const source = new SourceText(input);
  if (isHtmlPage(source.text)) {
    const message = `The document is an HTML page instead of JSON or YAML; nothing was read. Save the document itself, or read the page with fromMarkdown (--format markdown).`;
    issues.push({ code: "invalid-document", message, ...source.place(source.text.search(/\S/)) });
    return { root: new DocumentNode("scalar", 0, null, false), place: () => ({ line: 1, column: 1 }) };
  }
  const { root, faults } = parseText(source.text);
  const duplicates = duplicateKeys(root, source); // reads every mapping, which can bring more faults
  for (const { offset, fault } of faults.slice(0, MOST_FAULTS)) {
    const message = `The document ${fault}. What could be read was read, but names may be missing. Mend the syntax there.`;
    issues.push({ code: "invalid-document", message, ...source.place(offset) });
  }
  if (faults.length > MOST_FAULTS) {
    const message = `The document has ${faults.length - MOST_FAULTS} more syntax faults. Mend the first ones; most of the others follow from them.`;
    issues.push({ code: "invalid-document", message });
  }
  for (const duplicate of duplicates) issues.push(duplicate);
  return { root, place: (offset) => (offset === undefined ? undefined : source.place(offset)) };
}

function parseText(text: string): ParsedTree {
  if (!/^\s*[{[]/.test(text)) return parseYaml(text);
  const json = parseJson(text);
  if (!json.unquoted) return json;
  // YAML may be written in braces too: `{ openapi: 3.0.0 }`.
  const yaml = parseYaml(text);
  return yaml.faults.length === 0 ? yaml : json;
}

/** Each mapping once, aliases not followed twice. A stack, since nesting has no limit. */
function duplicateKeys(root: DocumentNode, source: SourceText): SourceIssue[] {
  const issues: SourceIssue[] = [];
  let duplicates = 0;
  const seen = new Set<DocumentNode>([root]);
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const keys = new Set<string>();
    for (const { key, offset, value } of node.entries) {
      if (value.kind !== "scalar" && !seen.has(value)) {
        seen.add(value);
        stack.push(value);
      }
      if (node.kind !== "map") continue;
      if (keys.has(key) && ++duplicates <= MOST_DUPLICATES) {
        const message = `The key ${quote(key)} stands twice in one mapping; parsers differ in which one they keep. Remove one of them.`;
        issues.push({
          code: "duplicate-key",
          message,
          name: key,
          ...(offset === undefined ? {} : source.place(offset)),
        });
      }
      keys.add(key);
    }
  }
  if (duplicates > MOST_DUPLICATES) {
    const message = `The document has ${duplicates - MOST_DUPLICATES} more keys that stand twice in one mapping. Mend the first ones, then read it again.`;
    issues.push({ code: "duplicate-key", message });
  }
  return issues;
}
