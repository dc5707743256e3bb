import { Tree, type TreeCheckboxSelectionKeys } from "primereact/tree";
import { useState } from "react";
import "primereact/resources/themes/lara-light-blue/theme.css";
import { reactAdapter, reshape } from "../page/react";

interface Item {
  key: string;
  label: string;
  children?: Item[];
}
type Keys = TreeCheckboxSelectionKeys;
const ON = { checked: true, partialChecked: false };

export default reactAdapter<Item[]>(
  ({ work, shaped, expanded, onChange, api }) => {
    const [keys, setKeys] = useState<Keys>({});
    const [open, setOpen] = useState<Record<string, boolean>>(
      expanded ? Object.fromEntries(work.groups.map((id) => [id, true])) : {},
    );
    const [text, setText] = useState("");
    const change = (next: Keys) => {
      setKeys(next);
      onChange(Object.keys(next).filter((id) => next[id].checked && work.isLeaf(id)));
    };
    api.current = {
      selectAll: () => change(Object.fromEntries([...work.groups, ...work.leaves].map((id) => [id, ON]))),
      clear: () => change({}),
      expandAll: () => setOpen(Object.fromEntries(work.groups.map((id) => [id, true]))),
      filter: setText,
    };
    return (
      <Tree
        value={shaped}
        selectionMode="checkbox"
        selectionKeys={keys}
        onSelectionChange={(event) => change(event.value as Keys)}
        expandedKeys={open}
        onToggle={(event) => setOpen(event.value)}
        nodeTemplate={(node) => <span data-id={node.key}>{node.label}</span>}
        filter
        filterMode="strict"
        filterBy="key"
        filterDelay={0}
        filterValue={text}
        onFilterValueChange={(event) => setText(event.value!)}
      />
    );
  },
  {
    label: "primereact Tree",
    windowed: false,
    shape: (work) => reshape<Item>(work.roots, ({ id, label }, children) => ({ key: id, label, children })),
    box: (id) => document.querySelector(`[data-id="${id}"]`)?.closest<HTMLElement>(".p-treenode-content") ?? null,
    state: (row) => {
      const { pChecked, pPartialchecked } = row.querySelector<HTMLElement>(".p-checkbox")!.dataset;
      return pChecked === "true" ? "on" : pPartialchecked === "true" ? "mixed" : "off";
    },
  },
);
