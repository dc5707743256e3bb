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

/** Groups of positions that imply each other, each in ascending order: Tarjan's components of two or more, with a stack in place of recursion. */
export function findCycles(implications: Implications): number[][] {
  // By position: when it was met; Infinity once its group is complete.
  const order = new Map<number, number>();
  const open: number[] = [];
  const cycles: number[][] = [];
  const path: { at: number; low: number; next: number }[] = [];
  const enter = (at: number) => {
    path.push({ at, low: order.size, next: 0 });
    open.push(at);
    order.set(at, order.size);
  };
  for (const start of implications.keys()) {
    if (!order.has(start)) enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { at, low } = frame;
      const to = implications.get(at)?.[frame.next++];
      if (to !== undefined) {
        const met = order.get(to);
        if (met === undefined) enter(to);
        else frame.low = Math.min(low, met);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) parent.low = Math.min(parent.low, low);
      if (low !== order.get(at)) continue;
      const group = open.splice(open.lastIndexOf(at));
      for (const member of group) order.set(member, Infinity);
      if (group.length > 1) cycles.push(group.sort((a, b) => a - b));
    }
  }
  return cycles;
}
