import type { GrammarRules } from "../../core/index.js";
import type { DocumentNode } from "../document-node.js";
import { parseDocument } from "../parsed-document.js";
import type { SourceIssue } from "../source-issue.js";

/**
 * The grammar in a module that `catalogueModule` made, also where a formatter has laid it out anew; null where there is
 * none that can be read. The literal is YAML in braces, so the parser of the sources reads it: nothing is run.
 */
export function pinnedGrammar(module: string): GrammarRules | null {
  const literal = /^export const [\w$]+Grammar: Grammar = (\{[^;]*?\})(?:;|\r?\n\r?\n)/m.exec(withoutStrings(module));
  if (literal === null) return null;
  const start = literal.index + literal[0].indexOf("{");
  const faults: SourceIssue[] = [];
  const { root } = parseDocument(module.slice(start, start + (literal[1] as string).length), faults);
  return faults.length === 0 ? rulesIn(root) : null;
}

/** The text with its strings blanked out, so that what ends a literal is no character of one. Offsets stay. */
function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?/g, (string) => " ".repeat(string.length));
}

const TEXTS = ["separator", "prefix"] as const;
const LISTS = ["read", "write", "suffixes", "other", "anywhere"] as const;

/** The rules, if they are what createCatalogue takes, and nothing else stands among them. */
function rulesIn(root: DocumentNode): GrammarRules | null {
  const rules: Record<string, unknown> = {};
  for (const { key, value } of root.entries) {
    const read = ruleIn(key, value);
    if (read === undefined) return null;
    rules[key] = read;
  }
  const isWhole = ["separator", "action", "read", "write"].every((key) => rules[key] !== undefined);
  return isWhole ? (rules as unknown as GrammarRules) : null;
}

function ruleIn(key: string, value: DocumentNode): unknown {
  const text = value.isString ? value.text : undefined;
  if ((TEXTS as readonly string[]).includes(key)) return text;
  if ((LISTS as readonly string[]).includes(key)) {
    const isList = value.kind === "list" && value.entries.every((entry) => entry.value.isString);
    return isList ? value.entries.map((entry) => entry.value.text) : undefined;
  }
  if (key !== "action" && key !== "words") return undefined;
  if (text === "first" || text === "last") return text;
  const at = key === "action" ? value.get("at") : undefined;
  return at !== undefined && /^\d{1,9}$/.test(at.text ?? "") ? { at: Number(at.text) } : undefined;
}
