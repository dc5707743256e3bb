import {
  type ErrorCode,
  isAlias,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Range,
  type YAMLMap,
} from "yaml";
import { DocumentNode } from "./document-node.js";
import type { ParsedTree, SyntaxFault } from "./parsed-document.js";
import { escaped } from "./source-issue.js";
import { aliasTargets } from "./yaml-aliases.js";
import { MOST_MERGED_KEYS, mergedPairs } from "./yaml-merge-keys.js";

/**
 * Reads YAML 1.2 to a tree with offsets. Aliases are followed when read and never copied, so a bomb of them costs
 * nothing; merge keys (`<<`) are honoured, since an operation may get its `security` from one.
 */
export function parseYaml(text: string): ParsedTree {
  // Pretty errors and the search for repeated keys are quadratic; both are done elsewhere in linear time.
  const document = withoutStackTraces(() => parseDocument(text, { prettyErrors: false, uniqueKeys: false }));
  const faults: SyntaxFault[] = document.errors
    .filter(({ code, pos }) => code !== "MULTIPLE_DOCS" || !isBlank(text.slice(pos[0])))
    .map(({ code, pos, message }) => ({ offset: pos[0], fault: faultInWords(code, message) }));
  const targets = aliasTargets(document, faults);
  const nodes = new Map<unknown, DocumentNode>();
  const budget = { left: MOST_MERGED_KEYS };

  const wrap = (value: unknown, fallback: number): DocumentNode => {
    const source = isAlias(value) ? targets.get(value) : value;
    // An absent value, an alias of no anchor, or an item of what YAML 1.1 tags as !!omap or !!pairs.
    if (!isNode(source)) return new DocumentNode("scalar", fallback, null, false);
    let node = nodes.get(source);
    if (node === undefined) {
      node = make(source);
      nodes.set(source, node);
    }
    return node;
  };
  const make = (source: Node): DocumentNode => {
    const [offset] = rangeOf(source);
    if (isScalar(source)) {
      const content = source.value === null ? null : (source.source as string);
      return new DocumentNode("scalar", offset, content, typeof source.value === "string");
    }
    if (isSeq(source)) {
      return new DocumentNode("list", offset, null, false, () =>
        source.items.map((item, i) => {
          const value = wrap(item, offset);
          return { key: String(i), offset: value.offset, value };
        }),
      );
    }
    return new DocumentNode("map", offset, null, false, () => {
      const pairs = mergedPairs(source as YAMLMap, targets, budget);
      if (budget.left < 0 && budget.left > Number.NEGATIVE_INFINITY) {
        budget.left = Number.NEGATIVE_INFINITY;
        faults.push({ offset, fault: "merges more keys (<<) than can be read" });
      }
      return pairs.map(({ key, value }) => {
        const [start, end] = rangeOf(key as Node);
        // A key that is no scalar is taken as it is written.
        const name = isScalar(key) ? (key.source as string) : text.slice(start, end);
        return { key: name, offset: start, value: wrap(value, start) };
      });
    });
  };
  return { root: wrap(document.contents, 0), faults };
}

function faultInWords(code: ErrorCode, message: string): string {
  if (code === "MULTIPLE_DOCS") return "ends here, and what follows is another one, which was not read";
  return /call stack/i.test(message) ? "is nested too deeply here" : `breaks YAML's syntax here (${escaped(message)})`;
}

/** Whether a file's rest is nothing but marks of documents, comments and blanks: a `---` that ends it loses nothing. */
function isBlank(rest: string): boolean {
  return rest.split(/\r\n?|\n/).every((line) => /^(---|\.\.\.)?\s*(#.*)?$/.test(line.trim()));
}

/** A broken file brings an Error for each of its faults; stack traces that nobody reads would take most of the time. */
function withoutStackTraces<T>(work: () => T): T {
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  Reflect.set(Error, "stackTraceLimit", 0); // not by assignment: that throws where Error is frozen
  try {
    return work();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}

/** Every node of a parsed document has one. */
function rangeOf(node: Node): Range {
  return node.range as Range;
}
