import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { DocumentNode } from "./document-node.js";
import type { ParsedTree, SyntaxFault } from "./parsed-document.js";

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

/** A chain of merges copies its keys at each step, which is quadratic; so there is an end to it. */
const MOST_MERGED_KEYS = 50_000;

/** A mapping's own pairs, then what its merge keys bring, nearest first. Each mapping is visited once: merges may be cyclic. */
function mergedPairs(map: YAMLMap, targets: ReadonlyMap<Alias, unknown>, budget: { left: number }): Pair[] {
  const resolve = (value: unknown) => (isAlias(value) ? targets.get(value) : value);
  const seen = new Set<unknown>([map]);
  const stack: YAMLMap[] = [];
  const gather = (from: YAMLMap): Pair[] => {
    const own: Pair[] = [];
    const sources: YAMLMap[] = [];
    for (const pair of from.items) {
      const value = isMergeKey(pair.key) ? resolve(pair.value) : undefined;
      if (isMap(value)) sources.push(value);
      else if (isSeq(value)) sources.push(...value.items.map(resolve).filter((item) => isMap(item)));
      else own.push(pair);
    }
    for (const source of sources.reverse()) stack.push(source);
    return own;
  };

  const pairs = gather(map);
  if (stack.length === 0) return pairs;
  const keys = new Set(pairs.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)));
  for (let source = stack.pop(); source !== undefined; source = stack.pop()) {
    if (seen.has(source) || budget.left < 0) continue;
    seen.add(source);
    budget.left -= source.items.length;
    for (const pair of gather(source)) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      if (!keys.has(key)) pairs.push(pair);
      keys.add(key);
    }
  }
  return pairs;
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

/**
 * What each alias stands for: the last anchor of its name before it. One walk for all of them, since `alias.resolve`
 * walks the document each time.
 */
function aliasTargets(document: Document, faults: SyntaxFault[]): Map<Alias, unknown> {
  const targets = new Map<Alias, unknown>();
  const anchors = new Map<string, unknown>();
  const stack: unknown[] = [document.contents];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isAlias(node)) {
      if (anchors.has(node.source)) targets.set(node, anchors.get(node.source));
      else
        faults.push({
          offset: node.range?.[0] ?? 0,
          fault: `has an alias here (*${node.source}) that nothing above defines`,
        });
    } else if (isPair(node)) {
      stack.push(node.value, node.key);
    } else if (isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      for (let i = node.items.length - 1; i >= 0; i--) stack.push(node.items[i]);
    } else if (isScalar(node) && node.anchor !== undefined) {
      anchors.set(node.anchor, node);
    }
  }
  return targets;
}
