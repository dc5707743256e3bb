import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { ScopeConsent } from "../../src/index.js";
import { client, provider, redirectUri } from "./consent-requests.js";
import { box } from "./queries.js";

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}
interface Session {
  send(method: "Page.getFrameTree"): Promise<{ frameTree: FrameTree }>;
  send(method: "Accessibility.getFullAXTree", params: { frameId: string }): Promise<{ nodes: Node[] }>;
}
interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

/** What Chromium tells assistive technology, in its order: role, name, state and description of what a person would stop at. */
async function readAloud(): Promise<string[]> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frames = [frameTree];
  for (const { childFrames = [] } of frames) frames.push(...childFrames);
  const own = frames.find(({ frame }) => frame.url === location.href);
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId: own?.frame.id ?? "" });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: Node | undefined) => {
    if (node === undefined) return;
    const role = node.role?.value ?? "";
    const name = node.name?.value ?? "";
    const isStop = ["heading", "region", "group", "checkbox", "button", "link", "alert"].includes(role);
    if (!node.ignored && isStop) {
      const state = (what: string) => node.properties?.find((property) => property.name === what)?.value.value;
      lines.push(
        [
          `${role} ${name}`,
          ...(role === "checkbox" ? [`checked=${state("checked")}`] : []),
          ...(state("disabled") === true ? ["disabled"] : []),
          ...(node.description?.value ? [node.description.value] : []),
        ].join(" | "),
      );
    }
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes[0]);
  return lines;
}

it("reads from the heading to Allow in order and in words", async () => {
  render(
    <ScopeConsent
      catalogue={provider}
      client={client}
      redirectUri={redirectUri}
      requestedScopes={[
        "openid",
        "offline_access",
        "contacts:read",
        "contacts:write",
        "messages:send",
        "files:write",
        "zebra",
      ]}
      grantedScopes={["openid", "offline_access", "contacts:read", "contacts:write"]}
      grantedAt="2026-05-03"
    />,
  );
  await userEvent.click(box("contacts:write"));
  expect(await readAloud()).toMatchInlineSnapshot(`
    [
      "heading Fieldnotes wants access to your account",
      "link fieldnotes.example",
      "region Always part of it",
      "heading Always part of it",
      "checkbox Know who you are, openid | checked=true | disabled | Required: to sign you in",
      "region New since you allowed it on May 3, 2026",
      "heading New since you allowed it on May 3, 2026",
      "checkbox Messages: send, Send messages in your name | checked=false | High risk: costs money New",
      "checkbox Files: manage, Change your files | checked=false | Also includes files:read, audit:read New",
      "region What you may allow",
      "heading What you may allow",
      "group Contacts: read and manage",
      "checkbox See your contacts, read, contacts | checked=true",
      "checkbox Change your contacts, write, contacts | checked=false | You take this back",
      "checkbox Keep access while you are away | checked=true",
      "region Other",
      "heading Other",
      "checkbox zebra | checked=false | New",
      "group You take back 1 permission:",
      "button Deny",
      "button Allow",
    ]
  `);
});
