import type { Resource, Scope } from "./catalogue.js";
import { bodyOf, hasJoint, SEGMENT_JOINTS, segmentsOf } from "./cut-name.js";
import { humanize } from "./humanize.js";

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A scope that is being built. Until all are numbered, its index is its definition's. */
export interface ScopeDraft extends Draft<Scope> {
  resource: ResourceNode;
}

/** Nothing: one array for all that have none. */
export const NONE: readonly never[] = Object.freeze([]);

export class ResourceNode implements Resource {
  declare readonly id: string;
  declare readonly depth: number;
  declare readonly parent: ResourceNode | null;
  children: readonly ResourceNode[] = NONE;
  scopes: readonly ScopeDraft[] = NONE;
  // Here, so that there is room for them in the object: told once all are there.
  index = 0;
  end = 0;
  scopesStart = 0;
  scopesEnd = 0;
  readonly #segment: string;
  #label: string | undefined;
  constructor(parent: ResourceNode | null, segment: string, id: string, label?: string) {
    this.id = id;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.#segment = segment;
    this.#label = label;
  }
  /** Made when asked for, like the path: a catalogue of thousands shows few. */
  get label(): string {
    this.#label ||= humanize(this.#segment) || this.id;
    return this.#label;
  }
  /** Made when asked for: the paths of a chain of n resources hold n²/2 segments. */
  get path(): readonly string[] {
    const path: string[] = [];
    for (let node: ResourceNode | null = this; node; node = node.parent) path.push(node.#segment);
    return path.reverse();
  }
  /** Whether it is what that segment stands for below that resource. */
  is(parent: ResourceNode | null, segment: string): boolean {
    return this.parent === parent && this.#segment === segment;
  }
}

/** A list with one more. Most lists of a tree have one item or two, and an array that grows takes room for seventeen, as a spread one does. */
export function withAlso<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length < 2) return list.length === 0 ? [item] : [list[0] as T, item];
  (list as T[]).push(item);
  return list;
}

/** The resources below a root, which is none itself. */
export interface ResourceTree {
  readonly byId: ReadonlyMap<string, ResourceNode>;
  /** The resource of an id that joins its segments. It is made, with those above it, where there is none, and so is that of a path. */
  at(id: string): ResourceNode;
  along(path: readonly string[]): ResourceNode;
}

export function resourceTree(
  root: ResourceNode,
  joint: string,
  labels: Readonly<Record<string, string>>,
): ResourceTree {
  // A Map, since `__proto__` is an ordinary id.
  const byId = new Map<string, ResourceNode>();
  const labelled = new Map(Object.entries(labels));
  // The namespace that was walked into last, and its text with the joint behind it.
  let namespace: ResourceNode | null = null;
  let stem = "";

  const below = (
    parent: ResourceNode | null,
    segment: string,
    id: string,
    node: ResourceNode | null | undefined = byId.get(id),
  ): ResourceNode => {
    const above = parent ?? root;
    // Where a segment can hold the joint, two paths can have one id; thousands of them, so that what tells them apart is said at once.
    for (; node; node = byId.get(id)) {
      if (node.is(parent, segment)) return node;
      id += `'${above.id}`;
    }
    node = new ResourceNode(parent, segment, id, labelled.get(id));
    byId.set(id, node);
    above.children = withAlso(above.children, node);
    return node;
  };

  /**
   * Goes down a path, a segment out of each piece of the whole but the last, which is one. What is above it as in the path before is there
   * already: from the top on, each name of a chain of thousands would have all ids above it hashed.
   */
  const walker = (gap: number, segmentOf: (piece: string) => string) => {
    const nodes: ResourceNode[] = [];
    let before: readonly string[] = [];
    return (whole: string, pieces: readonly string[]): ResourceNode => {
      const above = pieces.slice(0, -1);
      let start = 0;
      let i = 0;
      for (; i < above.length && above[i] === before[i]; i++) start += (above[i] as string).length + gap;
      for (; i < pieces.length; i++) {
        const piece = pieces[i] as string;
        const segment = i < above.length ? segmentOf(piece) : piece;
        // Cut out of the whole: an id joined to the one above would be a chain of thousands of texts.
        nodes[i] = below(nodes[i - 1] ?? null, segment, whole.slice(0, start + segment.length));
        start += piece.length + gap;
      }
      before = above;
      return nodes[i - 1] as ResourceNode;
    };
  };
  const walk = walker(0, (piece) => bodyOf(piece, SEGMENT_JOINTS));
  const walkAlong = walker(joint.length, (segment) => segment);

  return {
    byId,
    at(id) {
      const known = byId.get(id);
      if (known) return known;
      // The resources of a namespace mostly follow each other: what is behind its text is a segment, if it holds no joint.
      const rest = id.startsWith(stem) && id.slice(stem.length);
      if (rest && !hasJoint(rest)) return below(namespace, rest, id, null);

      const pieces = segmentsOf(id);
      const node = walk(id, pieces);
      namespace = node.parent;
      stem = id.slice(0, -(pieces.at(-1) as string).length);
      return node;
    },
    along: (path) => walkAlong(path.join(joint), path),
  };
}
