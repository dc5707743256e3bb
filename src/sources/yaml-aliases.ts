import { type Alias, type Document, isAlias, isMap, isPair, isScalar, isSeq } from "yaml";
import type { SyntaxFault } from "./parsed-document.js";
import { escaped } from "./source-issue.js";

/**
 * What each alias stands for: the last anchor of its name before it. One walk for all of them, since `alias.resolve`
 * walks the document each time.
 */
export function aliasTargets(document: Document, faults: SyntaxFault[]): Map<Alias, unknown> {
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
          fault: `has an alias here (*${escaped(node.source)}) that nothing above defines`,
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
