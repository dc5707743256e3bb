// RAC's tree selection is flat: the app maps group keys to scopes and back.
import { useMemo, useState } from "react";
import {
  Checkbox,
  Collection,
  type Key,
  ListLayout,
  type Selection,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from "react-aria-components";
import { inputState, type Node, type State } from "../page/contract";
import { reactAdapter } from "../page/react";
import { tally } from "./_tally";

const item = (state: (id: string) => State) =>
  function render(node: Node): React.ReactElement {
    return (
      <TreeItem id={node.id} textValue={node.label}>
        <TreeItemContent>
          <Checkbox slot="selection" data-id={node.id} isIndeterminate={state(node.id) === "mixed"}>
            <i>☐</i>
          </Checkbox>
          <span>{node.label}</span>
        </TreeItemContent>
        {node.children && (
          <Collection items={node.children} dependencies={[state]}>
            {render}
          </Collection>
        )}
      </TreeItem>
    );
  };
const ROWS = { rowHeight: 24 };

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [selected, setSelected] = useState(new Set<string>());
    const [open, setOpen] = useState<Set<Key>>(() => new Set(expanded ? work.groups : []));
    const change = (next: Set<string>) => {
      setSelected(next);
      onChange([...next]);
    };
    api.current = {
      selectAll: () => change(new Set(work.leaves)),
      clear: () => change(new Set()),
      expandAll: () => setOpen(new Set(work.groups)),
    };
    const state = useMemo(() => tally(work, selected), [selected]);
    const keys = useMemo(() => new Set([...selected, ...work.groups.filter((id) => state(id) === "on")]), [state]);
    const render = useMemo(() => item(state), [state]);
    const onSelectionChange = (now: Selection) => {
      if (now === "all") return change(new Set(work.leaves));
      const next = new Set(selected);
      const apply = (id: string, on: boolean) => {
        for (const leaf of work.under.get(id) ?? [id])
          if (on) next.add(leaf);
          else next.delete(leaf);
      };
      for (const id of now) if (!keys.has(id as string)) apply(id as string, true);
      for (const id of keys) if (!now.has(id)) apply(id, false);
      change(next);
    };
    return (
      <Virtualizer layout={ListLayout} layoutOptions={ROWS}>
        <Tree
          aria-label="Scopes"
          style={{ height: 600, overflow: "auto", display: "block" }}
          items={work.roots}
          dependencies={[state]}
          selectionMode="multiple"
          selectedKeys={keys}
          onSelectionChange={onSelectionChange}
          expandedKeys={open}
          onExpandedChange={setOpen}
        >
          {render}
        </Tree>
      </Virtualizer>
    );
  },
  {
    label: "react-aria-components Tree + Virtualizer",
    windowed: true,
    state: (label) => inputState(label.querySelector("input")!),
    box: (id) => document.querySelector<HTMLElement>(`label[data-id="${id}"]`),
  },
);
