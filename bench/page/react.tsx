import { type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { Adapter, Handle, Node, Props } from "./contract";

export type Api = Omit<Handle, "unmount">;
/** A React peer: a component that fills `api` (any time before its effects have run) with what the driver can do to it. */
export type PeerProps<S = any> = Props<S> & { api: { current: Api } };

export function reactAdapter<S = any>(Peer: ComponentType<PeerProps<S>>, rest: Omit<Adapter<S>, "mount">): Adapter<S> {
  return {
    ...rest,
    mount(host, props) {
      const api = { current: {} as Api };
      const root = createRoot(host);
      root.render(<Peer {...props} api={api} />);
      return {
        selectAll: () => api.current.selectAll(),
        clear: () => api.current.clear(),
        expandAll: () => api.current.expandAll(),
        get filter() {
          return api.current.filter;
        },
        unmount: () => root.unmount(),
      };
    },
  };
}

/** Renames id/label to a peer's own field names. */
export const reshape = <T,>(nodes: Node[], make: (node: Node, children?: T[]) => T): T[] =>
  nodes.map((node) => make(node, node.children && reshape(node.children, make)));

/** The subtree of nodes whose scope contains text: what an app does for a peer that filters by data. */
export function prune(nodes: Node[], text: string): Node[] {
  if (!text) return nodes;
  return nodes.flatMap((node) => {
    if (!node.children) return node.id.includes(text) ? [node] : [];
    const children = prune(node.children, text);
    return children.length ? [{ ...node, children }] : [];
  });
}
