import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Scalar } from "yaml";
import { DocumentNode } from "./document-node.js";
import type { ParsedTree, SyntaxFault } from "./parsed-document.js";
import { aliasTargets } from "./yaml-aliases.js";
import { MOST_MERGED_KEYS, mergedPairs } from "./yaml-merge-keys.js";

/**
 * Reads YAML 1.2 to a tree with offsets. Aliases are followed when read and never copied, so a bomb of them costs
 * nothing; merge keys (`<<`) are honoured, since an operation may get its `security` from one.
 */
export function parseYaml(text: string): ParsedTree {
  // Pretty errors and the search for repeated keys are quadratic; both are done elsewhere in linear time.
  const document = withoutStackTraces(() =>
    parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "silent" }),
  );
  const faults: SyntaxFault[] = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    fault: /call stack/i.test(message) ? "is nested too deeply here" : `breaks YAML's syntax here (${message})`,
  }));
  const targets = aliasTargets(document, faults);
  const nodes = new Map<unknown, DocumentNode>();
  const budget = { left: MOST_MERGED_KEYS };

  const wrap = (value: unknown, fallback: number): DocumentNode => {
    const source = isAlias(value) ? targets.get(value) : value;
    if (source === undefined || source === null) return new DocumentNode("scalar", fallback, null, false);
    let node = nodes.get(source);
    if (node === undefined) {
      node = make(source, fallback);
      nodes.set(source, node);
    }
    return node;
  };
  const make = (source: unknown, fallback: number): DocumentNode => {
    if (isScalar(source)) {
      const content = source.value === null ? null : scalarText(source);
      return new DocumentNode("scalar", source.range?.[0] ?? fallback, content, typeof source.value === "string");
    }
    const offset = (isCollection(source) ? source.range?.[0] : undefined) ?? fallback;
    if (isSeq(source)) {
      return new DocumentNode("list", offset, null, false, () =>
        source.items.map((item, i) => {
          const value = wrap(item, offset);
          return { key: String(i), offset: value.offset, value };
        }),
      );
    }
    if (isMap(source)) {
      return new DocumentNode("map", offset, null, false, () => {
        const pairs = mergedPairs(source, targets, budget);
        if (budget.left < 0 && budget.left > Number.NEGATIVE_INFINITY) {
          budget.left = Number.NEGATIVE_INFINITY;
          faults.push({ offset, fault: "merges more keys (<<) than can be read" });
        }
        return pairs.map(({ key, value }) => {
          const place = (isNode(key) ? key.range?.[0] : undefined) ?? offset;
          return { key: keyText(key, text), offset: place, value: wrap(value, place) };
        });
      });
    }
    return new DocumentNode("scalar", offset, null, false);
  };
  return { root: wrap(document.contents, 0), faults };
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

function scalarText(scalar: Scalar): string {
  return typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value));
}

function keyText(key: unknown, text: string): string {
  if (isScalar(key)) return scalarText(key);
  if (isNode(key) && key.range) return text.slice(key.range[0], key.range[1]);
  return "";
}
