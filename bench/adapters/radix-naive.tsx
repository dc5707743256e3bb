// Floor (c): @radix-ui/react-checkbox for every node, everything in useState: one afternoon's work.

import * as Checkbox from "@radix-ui/react-checkbox";
import { useState } from "react";
import { ariaState, byDataId, type Node } from "../page/contract";
import { prune, reactAdapter } from "../page/react";

const leavesOf = (node: Node): string[] => (node.children ? node.children.flatMap(leavesOf) : [node.id]);

interface RowProps {
  node: Node;
  selected: Set<string>;
  open: Set<string>;
  toggle(ids: string[], on: boolean): void;
}
function Row({ node, selected, open, toggle }: RowProps) {
  const ids = leavesOf(node);
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <li>
      <label>
        <Checkbox.Root
          data-id={node.id}
          checked={count === ids.length ? true : count ? "indeterminate" : false}
          onCheckedChange={(on) => toggle(ids, on === true)}
        >
          <Checkbox.Indicator>✓</Checkbox.Indicator>
        </Checkbox.Root>
        <span>{node.label}</span>
      </label>
      {node.children && open.has(node.id) && (
        <ul>
          {node.children.map((child) => (
            <Row key={child.id} node={child} selected={selected} open={open} toggle={toggle} />
          ))}
        </ul>
      )}
    </li>
  );
}

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [selected, setSelected] = useState(new Set<string>());
    const [open, setOpen] = useState(() => new Set(expanded ? work.groups : []));
    const [text, setText] = useState("");
    const change = (next: Set<string>) => {
      setSelected(next);
      onChange([...next]);
    };
    api.current = {
      selectAll: () => change(new Set(work.leaves)),
      clear: () => change(new Set()),
      expandAll: () => setOpen(new Set(work.groups)),
      filter: setText,
    };
    const toggle = (ids: string[], on: boolean) => {
      const next = new Set(selected);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      change(next);
    };
    return (
      <ul>
        {prune(work.roots, text).map((node) => (
          <Row key={node.id} node={node} selected={selected} open={open} toggle={toggle} />
        ))}
      </ul>
    );
  },
  { label: "floor (c) naive Radix", windowed: false, box: byDataId, state: ariaState },
);
