import type { State, Workload } from "../page/contract";

/** Check state of any node, for peers whose own selection does not reach from leaves to groups: one pass over the selection. */
export function tally(work: Workload, selected: ReadonlySet<string>): (id: string) => State {
  const on = new Map<string, number>();
  for (const id of selected) {
    for (let end = id.lastIndexOf(":"); end > 0; end = id.lastIndexOf(":", end - 1)) {
      const group = id.slice(0, end);
      on.set(group, (on.get(group) ?? 0) + 1);
    }
  }
  return (id) => {
    const leaves = work.under.get(id);
    if (!leaves) return selected.has(id) ? "on" : "off";
    const count = on.get(id) ?? 0;
    return count === leaves.length ? "on" : count ? "mixed" : "off";
  };
}
