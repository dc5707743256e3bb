import { Tree } from "antd";
import { useState } from "react";
import { ariaState } from "../page/contract";
import { reactAdapter } from "../page/react";
import { type Item, items } from "./_items";

export default reactAdapter<Item[]>(
  ({ work, shaped, expanded, onChange, api }) => {
    const [checked, setChecked] = useState<React.Key[]>([]);
    const [open, setOpen] = useState<React.Key[]>(expanded ? work.groups : []);
    const change = (keys: React.Key[]) => {
      setChecked(keys);
      onChange((keys as string[]).filter(work.isLeaf));
    };
    api.current = {
      selectAll: () => change(work.leaves),
      clear: () => change([]),
      expandAll: () => setOpen(work.groups),
    };
    return (
      <Tree
        height={600}
        checkable
        selectable={false}
        treeData={shaped as any}
        checkedKeys={checked}
        onCheck={(keys) => change(keys as React.Key[])}
        expandedKeys={open}
        onExpand={setOpen}
      />
    );
  },
  {
    label: "antd Tree (virtual)",
    windowed: true,
    state: ariaState,
    shape: items,
    box: (id) =>
      document
        .querySelector(`[data-id="${id}"]`)
        ?.closest(".ant-tree-treenode")
        ?.querySelector<HTMLElement>(".ant-tree-checkbox") ?? null,
  },
);
