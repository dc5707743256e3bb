import { createTreeCollection, TreeView } from "@ark-ui/react/tree-view";
import { useState } from "react";
import { ariaState, byDataId, type Node } from "../page/contract";
import { reactAdapter } from "../page/react";

const collect = (roots: Node[]) =>
  createTreeCollection<Node>({
    nodeToValue: (node) => node.id,
    nodeToString: (node) => node.label,
    rootNode: { id: "", label: "", children: roots },
  });

function Row({ node, indexPath }: { node: Node; indexPath: number[] }) {
  const box = (
    <TreeView.NodeCheckbox data-id={node.id}>
      <TreeView.NodeCheckboxIndicator indeterminate="-">✓</TreeView.NodeCheckboxIndicator>
    </TreeView.NodeCheckbox>
  );
  return (
    <TreeView.NodeProvider node={node} indexPath={indexPath}>
      {node.children ? (
        <TreeView.Branch>
          <TreeView.BranchControl>
            {box}
            <TreeView.BranchText>{node.label}</TreeView.BranchText>
          </TreeView.BranchControl>
          <TreeView.BranchContent>
            {node.children.map((child, i) => (
              <Row key={child.id} node={child} indexPath={[...indexPath, i]} />
            ))}
          </TreeView.BranchContent>
        </TreeView.Branch>
      ) : (
        <TreeView.Item>
          {box}
          <TreeView.ItemText>{node.label}</TreeView.ItemText>
        </TreeView.Item>
      )}
    </TreeView.NodeProvider>
  );
}

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [full] = useState(() => collect(work.roots));
    const [collection, setCollection] = useState(full);
    const [checked, setChecked] = useState<string[]>([]);
    const [open, setOpen] = useState<string[]>(expanded ? work.groups : []);
    const change = (ids: string[]) => {
      setChecked(ids);
      onChange(ids.filter(work.isLeaf));
    };
    api.current = {
      selectAll: () => change(work.leaves),
      clear: () => change([]),
      expandAll: () => setOpen(work.groups),
      filter: (text) => setCollection(full.filter((node) => !node.children && node.id.includes(text))),
    };
    return (
      <TreeView.Root
        collection={collection}
        lazyMount
        unmountOnExit
        checkedValue={checked}
        onCheckedChange={(event) => change(event.checkedValue)}
        expandedValue={open}
        onExpandedChange={(event) => setOpen(event.expandedValue)}
      >
        <TreeView.Tree>
          {collection.rootNode.children!.map((node, i) => (
            <Row key={node.id} node={node} indexPath={[i]} />
          ))}
        </TreeView.Tree>
      </TreeView.Root>
    );
  },
  { label: "@ark-ui/react TreeView", windowed: false, box: byDataId, state: ariaState },
);
