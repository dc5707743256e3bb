import { pairLinker } from "./pair.js";
import type { ResourceNode, ScopeDraft } from "./resource-tree.js";

/** Numbers resources and scopes in display order and links pairs. A stack, no recursion: names may be thousands of segments deep. */
export function numberInPreorder(
  roots: readonly ResourceNode[],
  inferred: boolean,
): { scopes: ScopeDraft[]; resources: ResourceNode[] } {
  const linkPair = pairLinker(inferred);
  const scopes: ScopeDraft[] = [];
  const resources: ResourceNode[] = [];
  const stack: ResourceNode[] = roots.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.scopesStart = scopes.length;
    for (const scope of node.scopes) {
      scope.index = scopes.length;
      scopes.push(scope);
    }
    linkPair(node.scopes);
    node.index = resources.length;
    node.end = resources.push(node);
    node.scopesEnd = scopes.length;
    for (const child of node.children.toReversed()) stack.push(child);
  }
  // Backwards, so that a subtree's end is final before its parent takes it over.
  for (const { parent, end, scopesEnd } of resources.toReversed()) {
    if (!parent || parent.end > end) continue;
    parent.end = end;
    parent.scopesEnd = scopesEnd;
  }
  return { scopes, resources };
}
