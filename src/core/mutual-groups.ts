import { append } from "./append.js";

/**
 * Groups of two or more that lead to each other. Kosaraju's way: what a node leads to, less what was left after it on the ways back, is
 * its group. Linear, with a stack in place of recursion.
 */
export function mutualGroups<Node>(links: ReadonlyMap<Node, readonly Node[]>): Node[][] {
  const backwards = new Map<Node, Node[]>();
  for (const [from, nodes] of links) for (const to of nodes) append(backwards, to, from);
  const entered = new Set<Node>();
  const left = new Set<Node>();
  // A node is entered where it is first met on top, and left where it is met there again: all that leads to it is left by then.
  const stack = [...links.keys()].reverse();
  for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
    if (entered.has(at)) {
      left.add(at);
      stack.pop();
    } else {
      entered.add(at);
      for (const from of backwards.get(at) ?? []) if (!entered.has(from)) stack.push(from);
    }
  }
  const groups: Node[][] = [];
  for (const start of [...left].reverse()) {
    // A group's members are taken out of `entered`, which thereby holds what belongs to no group yet.
    if (!entered.delete(start)) continue;
    const group = [start];
    for (const at of group) for (const to of links.get(at) ?? []) if (entered.delete(to)) group.push(to);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
