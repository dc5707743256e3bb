// No checkboxes of its own: the tri-state is the app's, here counted per group and handed down by context.
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { type NodeRendererProps, Tree, type TreeApi } from "react-arborist";
import { byDataId, inputState, type Node } from "../page/contract";
import { reactAdapter } from "../page/react";
import { tally } from "./_tally";

const Checks = createContext({
  state: (_: string): "on" | "off" | "mixed" => "off",
  toggle(_: string, __: boolean) {},
});

function Row({ node, style, dragHandle }: NodeRendererProps<Node>) {
  const { state, toggle } = useContext(Checks);
  const now = state(node.id);
  return (
    <div style={style} ref={dragHandle}>
      <input
        type="checkbox"
        data-id={node.id}
        checked={now === "on"}
        onClick={(event) => event.stopPropagation()}
        ref={(box) => {
          if (box) box.indeterminate = now === "mixed";
        }}
        onChange={(event) => toggle(node.id, event.target.checked)}
      />
      <span>{node.data.label}</span>
    </div>
  );
}

export default reactAdapter(
  ({ work, expanded, onChange, api }) => {
    const [selected, setSelected] = useState(new Set<string>());
    const [text, setText] = useState("");
    const tree = useRef<TreeApi<Node>>(null);
    const change = (next: Set<string>) => {
      setSelected(next);
      onChange([...next]);
    };
    api.current = {
      selectAll: () => change(new Set(work.leaves)),
      clear: () => change(new Set()),
      expandAll: () => tree.current!.openAll(),
      filter: setText,
    };
    const checks = useMemo(
      () => ({
        state: tally(work, selected),
        toggle(id: string, on: boolean) {
          const next = new Set(selected);
          for (const leaf of work.under.get(id) ?? [id])
            if (on) next.add(leaf);
            else next.delete(leaf);
          change(next);
        },
      }),
      [selected],
    );
    return (
      <Checks.Provider value={checks}>
        <Tree
          ref={tree}
          data={work.roots}
          openByDefault={expanded}
          width={780}
          height={600}
          rowHeight={24}
          disableDrag
          disableEdit
          searchTerm={text}
          searchMatch={(node, term) => !node.data.children && node.id.includes(term)}
        >
          {Row}
        </Tree>
      </Checks.Provider>
    );
  },
  { label: "react-arborist", windowed: true, box: byDataId, state: inputState },
);
