import { act, render } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { expect, it } from "vitest";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import { LeastPrivilege } from "../../src/react/least-privilege.js";

const inFrame = () => document.querySelector("iframe")?.contentDocument as Document;
const boxInFrame = (name: string) => inFrame().querySelector<HTMLButtonElement>(`[value="${name}"]`) as HTMLElement;

it("keeps focus in a frame that it is portalled into when the focused row goes", () => {
  const { rerender } = render(
    <Frame>
      <ScopePicker catalogue={sipgate} query="" />
    </Frame>,
  );
  act(() => boxInFrame("devices:sim:read").focus());
  rerender(
    <Frame>
      <ScopePicker catalogue={sipgate} query="account" />
    </Frame>,
  );
  expect(inFrame().activeElement?.closest('[role="treegrid"]')).toBeTruthy();
});

it("keeps focus in a panel in a frame when the focused button goes", () => {
  render(
    <Frame>
      <LeastPrivilege
        catalogue={sipgate}
        operations={[{ id: "ping", requires: [["account:read"]] }]}
        defaultSelectedOperations={["ping"]}
        defaultValue={["balance:read"]}
      />
    </Frame>,
  );
  const inPanel = (action: string) => inFrame().querySelector<HTMLElement>(`[data-action="${action}"]`) as HTMLElement;
  act(() => inPanel("remove").focus());
  act(() => inPanel("remove").click());
  expect(inFrame().activeElement).toBe(inPanel("undo"));
});

it("copies a scope's name in a frame that it is portalled into", () => {
  render(
    <Frame>
      <ScopePicker catalogue={sipgate} />
    </Frame>,
  );
  const clipboardData = new DataTransfer();
  const copy = new ClipboardEvent("copy", { bubbles: true, cancelable: true, clipboardData });
  act(() => void boxInFrame("devices:sim:read").dispatchEvent(copy));
  expect(clipboardData.getData("text/plain")).toBe("devices:sim:read");
  expect(inFrame().querySelector('[role="status"]')).toHaveTextContent("devices:sim:read");
});

function Frame({ children }: { children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  return (
    <iframe title="Frame" ref={(frame) => setBody(frame?.contentDocument?.body ?? null)}>
      {body && createPortal(children, body)}
    </iframe>
  );
}
