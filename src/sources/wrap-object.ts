import { type DocumentEntry, DocumentNode } from "./document-node.js";

/** An object (of `JSON.parse`, of a YAML parser, of a module) as a document. It may be cyclic. */
export function wrapObject(input: unknown): DocumentNode {
  const wrapped = new WeakMap<object, DocumentNode>();
  const wrap = (value: unknown): DocumentNode => {
    if (typeof value !== "object" || value === null) {
      const text = value === null || value === undefined ? null : String(value);
      return new DocumentNode("scalar", undefined, text, typeof value === "string");
    }
    let node = wrapped.get(value);
    if (node === undefined) {
      const kind = Array.isArray(value) ? "list" : "map";
      node = new DocumentNode(kind, undefined, null, false, () => entriesOf(value, wrap));
      wrapped.set(value, node);
    }
    return node;
  };
  return wrap(input);
}

function entriesOf(value: object, wrap: (value: unknown) => DocumentNode): DocumentEntry[] {
  // As JSON.stringify has it: what is undefined is not there, but keeps its place in an array.
  const entries = Object.entries(value).filter(([, item]) => item !== undefined || Array.isArray(value));
  return entries.map(([key, item]) => ({ key, offset: undefined, value: wrap(item) }));
}
