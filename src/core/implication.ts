/** Implications by position: a scope's index, to the indices of the scopes that it implies. */
export type Implications = ReadonlyMap<number, readonly number[]>;

/** Calls `reach` once for every position that `sources` imply, directly or through others, with the first of them that does. Linear in the implications met. */
export function forEachImplied(
  implications: Implications,
  sources: Iterable<number>,
  reach: (index: number, source: number) => void,
): void {
  if (implications.size === 0) return;
  const seen = new Set<number>();
  const stack: number[] = [];
  for (const source of sources) {
    stack.push(source);
    for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
      for (const to of implications.get(from) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        stack.push(to);
        reach(to, source);
      }
    }
  }
}

/** Groups of positions that imply each other (strongly connected components of two or more), each in ascending order. */
export function findCycles(implications: Implications): number[][] {
  return components(implications).filter((group) => group.length > 1);
}

/** Tarjan's strongly connected components, with a stack in place of recursion. Only positions that imply something appear. */
export function components(implications: Implications): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const groups: number[][] = [];

  for (const start of implications.keys()) {
    if (order.has(start)) continue;
    const path: { at: number; next: number }[] = [];
    const enter = (at: number) => {
      order.set(at, order.size);
      low.set(at, order.get(at) as number);
      open.push(at);
      isOpen.add(at);
      path.push({ at, next: 0 });
    };
    enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { at } = frame;
      const to = implications.get(at)?.[frame.next++];
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) low.set(at, Math.min(low.get(at) as number, order.get(to) as number));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low.set(parent.at, Math.min(low.get(parent.at) as number, low.get(at) as number));
      if (low.get(at) !== order.get(at)) continue;
      const group = open.splice(open.lastIndexOf(at));
      for (const member of group) isOpen.delete(member);
      groups.push(group.sort((a, b) => a - b));
    }
  }
  return groups;
}
