import { cdp } from "vitest/browser";

/** What Chromium tells assistive technology of one element. */
export interface AxNode {
  role: string;
  name: string;
  description: string;
  /** Of the properties only those that are set. */
  properties: Record<string, unknown>;
}

interface RawNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

interface Frame {
  frame: { id: string; url: string };
  childFrames?: Frame[];
}

/** The accessibility tree as Chromium computes it, in document order, without what it ignores. */
export async function accessibilityTree(): Promise<AxNode[]> {
  const session = cdp() as unknown as { send: (method: string, params?: object) => Promise<Record<string, unknown>> };
  const { frameTree } = (await session.send("Page.getFrameTree")) as unknown as { frameTree: Frame };
  const frames = [frameTree];
  for (const frame of frames) frames.push(...(frame.childFrames ?? []));
  // The test runs in a frame of the runner's page, whose own tree is another one.
  const own = frames.find(({ frame }) => frame.url === location.href);
  if (own === undefined) throw new Error("The test's own frame is not among the page's frames");
  await session.send("Accessibility.enable");
  const { nodes } = (await session.send("Accessibility.getFullAXTree", { frameId: own.frame.id })) as unknown as {
    nodes: RawNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ordered: AxNode[] = [];
  const stack = nodes.slice(0, 1);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!node.ignored) {
      ordered.push({
        role: node.role?.value ?? "",
        name: node.name?.value ?? "",
        description: node.description?.value ?? "",
        properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      });
    }
    for (const id of (node.childIds ?? []).toReversed()) {
      const child = byId.get(id);
      if (child !== undefined) stack.push(child);
    }
  }
  return ordered;
}
