// Floor (a'): the same, but with only the rows of the 600 px viewport in the DOM.
import { type Adapter, byDataId, inputState, type Node } from "../page/contract";

interface Rec {
  node: Node;
  up: Rec | null;
  kids: Rec[];
  on: number;
  total: number;
  depth: number;
  open: boolean;
  keep: boolean;
}
const ROW = 24;

export default {
  label: "floor (a') vanilla DOM, windowed",
  windowed: true,
  box: byDataId,
  state: inputState,
  mount(host, { work, expanded, onChange }) {
    const recs = new Map<string, Rec>();
    const selected = new Set<string>();
    const index = (node: Node, up: Rec | null): Rec => {
      const rec: Rec = {
        node,
        up,
        kids: [],
        on: 0,
        total: 1,
        depth: up ? up.depth + 1 : 0,
        open: expanded,
        keep: true,
      };
      recs.set(node.id, rec);
      if (node.children) {
        rec.kids = node.children.map((child) => index(child, rec));
        rec.total = rec.kids.reduce((sum, kid) => sum + kid.total, 0);
      }
      return rec;
    };
    const tops = work.roots.map((node) => index(node, null));
    const view = document.createElement("div");
    view.style.cssText = "height:600px;overflow:auto;position:relative";
    const pad = view.appendChild(document.createElement("div"));
    let rows: Rec[] = [];
    const draw = () => {
      const first = Math.max(0, Math.floor(view.scrollTop / ROW) - 4);
      const shown = rows.slice(first, first + Math.ceil(600 / ROW) + 8);
      while (pad.childElementCount > shown.length) pad.lastChild!.remove();
      shown.forEach((rec, i) => {
        const label = (pad.children[i] ??
          pad.appendChild(
            Object.assign(document.createElement("label"), { innerHTML: '<input type="checkbox"><span></span>' }),
          )) as HTMLElement;
        label.style.cssText = `position:absolute;top:${(first + i) * ROW}px;left:${rec.depth * 20}px`;
        (label.firstChild as HTMLInputElement).dataset.id = rec.node.id;
        label.lastChild!.textContent = rec.node.label;
      });
      repaint();
    };
    const repaint = () => {
      for (const label of pad.children) {
        const box = label.firstChild as HTMLInputElement;
        const rec = recs.get(box.dataset.id!)!;
        box.checked = rec.on === rec.total;
        box.indeterminate = rec.on > 0 && rec.on < rec.total;
      }
    };
    const flatten = () => {
      rows = [];
      const walk = (rec: Rec) => {
        if (rec.keep) {
          rows.push(rec);
          if (rec.open) rec.kids.forEach(walk);
        }
      };
      tops.forEach(walk);
      pad.style.height = `${rows.length * ROW}px`;
      draw();
    };
    const set = (rec: Rec, on: boolean): number => {
      const was = rec.on;
      if (rec.kids.length) for (const kid of rec.kids) rec.on += set(kid, on);
      else {
        rec.on = on ? 1 : 0;
        if (on) selected.add(rec.node.id);
        else selected.delete(rec.node.id);
      }
      return rec.on - was;
    };
    const done = () => {
      repaint();
      onChange([...selected]);
    };
    view.addEventListener("scroll", draw);
    view.addEventListener("change", (event) => {
      const box = event.target as HTMLInputElement;
      const rec = recs.get(box.dataset.id!)!;
      const delta = set(rec, box.checked);
      for (let up = rec.up; up; up = up.up) up.on += delta;
      done();
    });
    host.append(view);
    flatten();
    const all = (on: boolean) => {
      for (const top of tops) set(top, on);
      done();
    };
    return {
      selectAll: () => all(true),
      clear: () => all(false),
      expandAll() {
        for (const rec of recs.values()) rec.open = true;
        flatten();
      },
      filter(text) {
        const keep = (rec: Rec): boolean =>
          (rec.keep = rec.kids.length ? rec.kids.map(keep).some(Boolean) : rec.node.id.includes(text));
        tops.forEach(keep);
        flatten();
      },
      unmount: () => host.replaceChildren(),
    };
  },
} satisfies Adapter;
