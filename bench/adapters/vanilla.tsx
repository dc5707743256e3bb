// Floor (a): raw <input type=checkbox> in nested lists, no framework. Children are built when first shown.
import { type Adapter, byDataId, inputState, type Node } from "../page/contract";

interface Rec {
  node: Node;
  up: Rec | null;
  kids: Rec[];
  on: number;
  total: number;
  li?: HTMLLIElement;
  box?: HTMLInputElement;
  ul?: HTMLUListElement;
}

const template = document.createElement("li");
template.innerHTML = '<label><input type="checkbox"><span></span></label>';

export default {
  label: "floor (a) vanilla DOM",
  windowed: false,
  box: byDataId,
  state: inputState,
  mount(host, { work, expanded, onChange }) {
    const selected = new Set<string>();
    const recs = new Map<string, Rec>();
    const index = (node: Node, up: Rec | null): Rec => {
      const rec: Rec = { node, up, kids: [], on: 0, total: 0 };
      recs.set(node.id, rec);
      if (!node.children) rec.total = 1;
      else
        for (const child of node.children) {
          const kid = index(child, rec);
          rec.kids.push(kid);
          rec.total += kid.total;
        }
      return rec;
    };
    const paint = (rec: Rec) => {
      if (!rec.box) return;
      rec.box.checked = rec.on === rec.total;
      rec.box.indeterminate = rec.on > 0 && rec.on < rec.total;
    };
    const list = (kids: Rec[], open: boolean) => {
      const ul = document.createElement("ul");
      for (const rec of kids) {
        const li = (rec.li = template.cloneNode(true) as HTMLLIElement);
        const label = li.firstChild as HTMLLabelElement;
        rec.box = label.firstChild as HTMLInputElement;
        rec.box.dataset.id = rec.node.id;
        label.lastChild!.textContent = rec.node.label;
        if (rec.on) paint(rec);
        if (open && rec.kids.length) li.append((rec.ul = list(rec.kids, true)));
        ul.append(li);
      }
      return ul;
    };
    const set = (rec: Rec, on: boolean): number => {
      const was = rec.on;
      if (rec.kids.length) for (const kid of rec.kids) rec.on += set(kid, on);
      else {
        rec.on = on ? 1 : 0;
        if (on) selected.add(rec.node.id);
        else selected.delete(rec.node.id);
      }
      if (rec.on !== was) paint(rec);
      return rec.on - was;
    };
    const emit = () => onChange([...selected]);
    const tops = work.roots.map((node) => index(node, null));
    const root = list(tops, expanded);
    root.addEventListener("change", (event) => {
      const box = event.target as HTMLInputElement;
      const rec = recs.get(box.dataset.id!)!;
      const delta = set(rec, box.checked);
      for (let up = rec.up; up; up = up.up) {
        up.on += delta;
        paint(up);
      }
      emit();
    });
    host.append(root);
    const all = (on: boolean) => {
      for (const top of tops) set(top, on);
      emit();
    };
    return {
      selectAll: () => all(true),
      clear: () => all(false),
      expandAll() {
        for (const top of tops) if (top.kids.length && !top.ul) top.li!.append((top.ul = list(top.kids, true)));
      },
      filter(text) {
        const hide = (rec: Rec): boolean => {
          const out = rec.kids.length ? rec.kids.map(hide).every(Boolean) : !rec.node.id.includes(text);
          if (rec.li && rec.li.hidden !== out) rec.li.hidden = out;
          return out;
        };
        tops.forEach(hide);
      },
      unmount: () => host.replaceChildren(),
    };
  },
} satisfies Adapter;
