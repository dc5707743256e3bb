import Tree from "@rc-component/tree";
import { useState } from "react";
import "@rc-component/tree/assets/index.css";
import { ariaState } from "../page/contract";
import { reactAdapter } from "../page/react";
import { type Item, items } from "./_items";

export const adapter = (label: string, size: { height?: number; itemHeight?: number }) =>
  reactAdapter<Item[]>(
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
          {...size}
          checkable
          selectable={false}
          showIcon={false}
          treeData={shaped as any}
          checkedKeys={checked}
          onCheck={(keys) => change(keys as React.Key[])}
          expandedKeys={open}
          onExpand={setOpen}
        />
      );
    },
    {
      label,
      windowed: !!size.height,
      state: ariaState,
      shape: items,
      box: (id) =>
        document
          .querySelector(`[data-id="${id}"]`)
          ?.closest(".rc-tree-treenode")
          ?.querySelector<HTMLElement>(".rc-tree-checkbox") ?? null,
    },
  );
