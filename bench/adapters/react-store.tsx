// Floor (b): plain React 19, native inputs, memoised rows, each subscribed to its own slice of an external store.
import { memo, useState, useSyncExternalStore } from "react";
import { byDataId, inputState, type Node } from "../page/contract";
import { reactAdapter } from "../page/react";

function makeStore(roots: Node[], expanded: boolean, onChange: (scopes: string[]) => void) {
  interface Rec {
    up: Rec | null;
    kids: Rec[];
    id: string;
    on: number;
    total: number;
    open: boolean;
    keep: boolean;
    wake?: () => void;
  }
  const recs = new Map<string, Rec>();
  const selected = new Set<string>();
  const index = (node: Node, up: Rec | null): Rec => {
    const rec: Rec = { up, kids: [], id: node.id, on: 0, total: 1, open: expanded, keep: true };
    recs.set(node.id, rec);
    if (node.children) {
      rec.kids = node.children.map((child) => index(child, rec));
      rec.total = rec.kids.reduce((sum, kid) => sum + kid.total, 0);
    }
    return rec;
  };
  const tops = roots.map((node) => index(node, null));
  const set = (rec: Rec, on: boolean): number => {
    const was = rec.on;
    if (rec.kids.length) for (const kid of rec.kids) rec.on += set(kid, on);
    else {
      rec.on = on ? 1 : 0;
      if (on) selected.add(rec.id);
      else selected.delete(rec.id);
    }
    if (rec.on !== was) rec.wake?.();
    return rec.on - was;
  };
  const each = (change: (rec: Rec) => void) => {
    for (const rec of recs.values()) {
      change(rec);
      rec.wake?.();
    }
  };
  return {
    subscribe: (id: string) => (wake: () => void) => {
      recs.get(id)!.wake = wake;
      return () => {
        recs.get(id)!.wake = undefined;
      };
    },
    // check state in the low bits, open and kept above: one number per row
    read: (id: string) => () => {
      const { on, total, open, keep } = recs.get(id)!;
      return (on === total ? 2 : on ? 1 : 0) + (open ? 4 : 0) + (keep ? 8 : 0);
    },
    toggle(id: string, on: boolean) {
      const rec = recs.get(id)!;
      const delta = set(rec, on);
      for (let up = rec.up; up; up = up.up) {
        up.on += delta;
        up.wake?.();
      }
      onChange([...selected]);
    },
    all(on: boolean) {
      for (const top of tops) set(top, on);
      onChange([...selected]);
    },
    expandAll: () =>
      each((rec) => {
        rec.open = true;
      }),
    filter(text: string) {
      const keep = (rec: Rec): boolean => {
        const kept = rec.kids.length ? rec.kids.map(keep).some(Boolean) : rec.id.includes(text);
        if (kept !== rec.keep) {
          rec.keep = kept;
          rec.wake?.();
        }
        return kept;
      };
      tops.forEach(keep);
    },
  };
}
type Store = ReturnType<typeof makeStore>;

const Row = memo(({ node, store }: { node: Node; store: Store }) => {
  const [io] = useState(() => ({ subscribe: store.subscribe(node.id), read: store.read(node.id) }));
  const bits = useSyncExternalStore(io.subscribe, io.read);
  return (
    <li hidden={!(bits & 8)}>
      <label>
        <input
          type="checkbox"
          data-id={node.id}
          checked={(bits & 3) === 2}
          ref={(box) => {
            if (box) box.indeterminate = (bits & 3) === 1;
          }}
          onChange={(event) => store.toggle(node.id, event.target.checked)}
        />
        <span>{node.label}</span>
      </label>
      {node.children && bits & 4 ? <List nodes={node.children} store={store} /> : null}
    </li>
  );
});
const List = memo(({ nodes, store }: { nodes: Node[]; store: Store }) => (
  <ul>
    {nodes.map((node) => (
      <Row key={node.id} node={node} store={store} />
    ))}
  </ul>
));

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [store] = useState(() => makeStore(work.roots, expanded, onChange));
    api.current = {
      selectAll: () => store.all(true),
      clear: () => store.all(false),
      expandAll: store.expandAll,
      filter: store.filter,
    };
    return <List nodes={work.roots} store={store} />;
  },
  { label: "floor (b) React + store", windowed: false, box: byDataId, state: inputState },
);
