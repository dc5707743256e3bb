import { useState } from "react";
import CheckboxTree from "react-checkbox-tree";
import "react-checkbox-tree/lib/react-checkbox-tree.css";
import { inputState } from "../page/contract";
import { reactAdapter, reshape } from "../page/react";

interface Item {
  value: string;
  label: string;
  children?: Item[];
}

export default reactAdapter<Item[]>(
  ({ work, shaped, expanded, onChange, api }) => {
    const [checked, setChecked] = useState<string[]>([]);
    const [open, setOpen] = useState<string[]>(expanded ? work.groups : []);
    const change = (next: string[]) => {
      setChecked(next);
      onChange(next);
    };
    api.current = {
      selectAll: () => change(work.leaves),
      clear: () => change([]),
      expandAll: () => setOpen(work.groups),
    };
    return (
      <CheckboxTree id="rct" nodes={shaped} checked={checked} expanded={open} onCheck={change} onExpand={setOpen} />
    );
  },
  {
    label: "react-checkbox-tree",
    windowed: false,
    state: (label) => inputState(label.querySelector("input")!),
    shape: (work) => reshape<Item>(work.roots, ({ id, label }, children) => ({ value: id, label, children })),
    box: (id) => document.getElementById(`rct-${id}`)?.closest("label") ?? null,
  },
);
