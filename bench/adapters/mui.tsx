import { RichTreeView } from "@mui/x-tree-view/RichTreeView";
import { useState } from "react";
import { inputState } from "../page/contract";
import { reactAdapter } from "../page/react";

const PROPAGATE = { parents: true, descendants: true };

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [selected, setSelected] = useState<string[]>([]);
    const [open, setOpen] = useState<string[]>(expanded ? work.groups : []);
    const change = (ids: string[]) => {
      setSelected(ids);
      onChange(ids.filter(work.isLeaf));
    };
    api.current = {
      selectAll: () => change([...work.groups, ...work.leaves]),
      clear: () => change([]),
      expandAll: () => setOpen(work.groups),
    };
    return (
      <RichTreeView
        id="mui"
        items={work.roots}
        multiSelect
        checkboxSelection
        selectionPropagation={PROPAGATE}
        selectedItems={selected}
        onSelectedItemsChange={(_, ids) => change(ids)}
        expandedItems={open}
        onExpandedItemsChange={(_, ids) => setOpen(ids)}
      />
    );
  },
  {
    label: "@mui/x-tree-view",
    windowed: false,
    state: inputState,
    box: (id) => document.getElementById(`mui-${id}`)?.querySelector<HTMLElement>("input[type=checkbox]") ?? null,
  },
);
