import {
  checkboxesFeature,
  propMemoizationFeature,
  selectionFeature,
  syncDataLoaderFeature,
} from "@headless-tree/core";
import { useTree } from "@headless-tree/react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { byDataId, inputState, type Node } from "../page/contract";
import { reactAdapter } from "../page/react";

type Data = Map<string, Node>;

export default reactAdapter<Data>(
  ({ work, shaped, expanded, onChange, api }) => {
    const [checkedItems, setChecked] = useState<string[]>([]);
    const [expandedItems, setExpandedItems] = useState<string[]>(expanded ? work.groups : []);
    const latest = useRef(checkedItems);
    const view = useRef<HTMLDivElement>(null);
    const change = (next: string[]) => {
      // "check a mixed group" appends ids that are already there
      const unique = [...new Set(next)];
      latest.current = unique;
      setChecked(unique);
      onChange(unique);
    };
    const tree = useTree<Node>({
      rootItemId: "",
      getItemName: (item) => item.getItemData().label,
      isItemFolder: (item) => !!item.getItemData().children,
      dataLoader: {
        getItem: (id) => shaped.get(id)!,
        getChildren: (id) => shaped.get(id)!.children?.map((child) => child.id) ?? [],
      },
      state: { checkedItems, expandedItems },
      setExpandedItems,
      setCheckedItems: (next) => change(typeof next === "function" ? next(latest.current) : next),
      features: [syncDataLoaderFeature, selectionFeature, checkboxesFeature, propMemoizationFeature],
    });
    api.current = {
      selectAll: () => change(work.leaves),
      clear: () => change([]),
      expandAll: () => setExpandedItems(work.groups),
    };
    const items = tree.getItems();
    const rows = useVirtualizer({
      count: items.length,
      getScrollElement: () => view.current,
      estimateSize: () => 24,
      overscan: 5,
    });
    return (
      <div ref={view} style={{ height: 600, overflow: "auto" }}>
        <div {...tree.getContainerProps()} style={{ position: "relative", height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index];
            return (
              <div
                key={item.getKey()}
                {...item.getProps()}
                style={{
                  position: "absolute",
                  top: 0,
                  transform: `translateY(${row.start}px)`,
                  paddingLeft: item.getItemMeta().level * 20,
                }}
              >
                <input
                  type="checkbox"
                  data-id={item.getId()}
                  {...item.getCheckboxProps()}
                  onClick={(event) => event.stopPropagation()}
                />
                <span>{item.getItemName()}</span>
              </div>
            );
          })}
        </div>
      </div>
    );
  },
  {
    label: "@headless-tree + tanstack virtual",
    windowed: true,
    box: byDataId,
    state: inputState,
    shape(work) {
      const map: Data = new Map([["", { id: "", label: "", children: work.roots }]]);
      const walk = (node: Node) => {
        map.set(node.id, node);
        node.children?.forEach(walk);
      };
      work.roots.forEach(walk);
      return map;
    },
  },
);
