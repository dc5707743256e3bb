import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import "../../src/styles/styles.css";
import { box, resourceBox } from "./queries.js";

const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-part="copy-name"]')];

it("offers to copy a scope's name in the cell that is pointed at, and nowhere else", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  expect(buttons()).toHaveLength(0);
  await userEvent.hover(box("account:read"));
  await userEvent.hover(box("balance:read"));
  expect(buttons()).toHaveLength(1);
  expect(buttons()[0]?.parentElement?.querySelector("button")).toBe(box("balance:read"));
  expect(buttons()[0]?.title).toBe("Copy balance:read");
});

it("copies the name and leaves the box as it was", async () => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={sipgate} onValueChange={onValueChange} />);
  await userEvent.hover(box("balance:read"));
  // Not by the pointer: another file's pointer may have left the cell, and the button with it.
  act(() => buttons()[0]?.click());
  expect(written).toHaveBeenCalledExactlyOnceWith("balance:read");
  await expect
    .element(document.querySelector<HTMLElement>('[role="status"]'))
    .toHaveTextContent("Copied: balance:read");
  // Also while the pointer moves on in the cell.
  fireEvent.pointerOver(box("balance:read"));
  expect(buttons()[0]?.dataset.state).toBe("copied");
  expect(onValueChange).not.toHaveBeenCalled();
});

it("copies the whole scope string, of which no more is shown than fits", async () => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const names = sipgate.scopes.map(({ name }) => name);
  const { container } = render(<ScopePicker catalogue={sipgate} defaultValue={names} />);
  expect(container.querySelector('[data-part="scope-string"]')?.textContent).toBe(`${names.slice(0, 24).join(" ")} …`);
  act(() => screen.getByRole("button", { name: "Copy" }).click());
  expect(written).toHaveBeenCalledExactlyOnceWith(names.join(" "));
  await expect.poll(() => screen.getByRole("status").textContent).toBe("Copied");
});

it("copies the name of a focused box by the keys for it, and leaves them to a text that is selected", () => {
  render(<ScopePicker catalogue={sipgate} />);
  const copyAt = (element: Element) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { bubbles: true, cancelable: true, clipboardData });
    act(() => void element.dispatchEvent(event));
    return [clipboardData.getData("text/plain"), event.defaultPrevented];
  };
  expect(box("balance:read")).toHaveAttribute("aria-keyshortcuts", "Control+C");
  expect(copyAt(box("balance:read"))).toEqual(["balance:read", true]);
  expect(screen.getByRole("status")).toHaveTextContent("Copied: balance:read");
  expect(copyAt(resourceBox("balance"))).toEqual(["", false]);
  getSelection()?.selectAllChildren(document.body);
  onTestFinished(() => getSelection()?.removeAllRanges());
  expect(copyAt(box("balance:read"))).toEqual(["", false]);
});

it("says that nothing was copied where the browser lets it in no way, and offers it again", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
  vi.spyOn(document, "execCommand").mockReturnValue(false);
  const { container } = render(<ScopePicker catalogue={sipgate} />);
  const button = screen.getByRole("button", { name: "Copy" });
  expect(button).toBeDisabled();
  act(() => box("account:read").click());
  act(() => button.focus());
  act(() => button.click());
  await expect.poll(() => button.textContent).toBe("Could not copy");
  await expect.poll(() => screen.getByRole("status").textContent).toBe("Could not copy");
  expect(container.ownerDocument.querySelector("textarea")).toBeNull();
  act(() => button.blur());
  expect(button.textContent).toBe("Copy");
  act(() => button.click());
  await expect.poll(() => button.textContent).toBe("Could not copy");
  fireEvent.pointerLeave(button);
  expect(button.textContent).toBe("Copy");
  await userEvent.hover(box("balance:read"));
  act(() => buttons()[0]?.click());
  await expect.poll(() => buttons()[0]?.dataset.state).toBe("failed");
  expect(buttons()[0]).toHaveAttribute("aria-hidden", "true");
  // The next cell's name was not copied, nor failed to be.
  await userEvent.hover(box("account:read"));
  expect(buttons()[0]?.dataset.state).toBeUndefined();
});

it("offers it in the focused cell too, and survives the cell's going", async () => {
  render(<ScopePicker catalogue={sipgate} />);
  await userEvent.hover(box("balance:read"));
  await userEvent.fill(document.querySelector("input[type=search]") as HTMLElement, "account:read");
  expect(buttons().map(({ title }) => title)).not.toContain("Copy balance:read");
  box("account:read").focus();
  await expect.poll(() => buttons().map(({ title }) => title)).toEqual(["Copy account:read"]);
});

it("copies what it says in a modal dialog and in a shadow tree where the clipboard is denied, and keeps focus", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
  const copied: unknown[] = [];
  const listen = ({ target }: Event) => copied.push((target as HTMLTextAreaElement).value);
  document.addEventListener("copy", listen, true);
  onTestFinished(() => document.removeEventListener("copy", listen, true));
  render(
    <dialog ref={(dialog) => dialog?.showModal()}>
      <ScopePicker catalogue={sipgate} defaultValue={["account:read"]} />
    </dialog>,
  );
  const button = screen.getByRole("button", { name: "Copy" });
  await userEvent.click(button);
  await expect.poll(() => button.dataset.state).toBe("copied");
  expect(copied).toEqual(["account:read"]);
  expect(document.activeElement).toBe(button);
  cleanup();

  const host = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => host.remove());
  const tree = host.attachShadow({ mode: "open" });
  const container = tree.appendChild(document.createElement("div"));
  render(<ScopePicker catalogue={sipgate} defaultValue={["balance:read"]} />, { container });
  const inTree = tree.querySelector<HTMLElement>('[data-action="copy"]') as HTMLElement;
  await userEvent.click(inTree);
  await expect.poll(() => inTree.dataset.state).toBe("copied");
  expect(tree.activeElement).toBe(inTree);
});

it("says again that the same was copied once more", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  render(<ScopePicker catalogue={sipgate} defaultValue={["balance:read"]} />);
  const status = screen.getByRole("status");
  const copy = screen.getByRole("button", { name: "Copy" });
  act(() => copy.click());
  await expect.poll(() => status.textContent).toBe("Copied");
  const heard = vi.fn();
  const observer = new MutationObserver(heard);
  observer.observe(status, { characterData: true, childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  act(() => copy.click());
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  expect(status.textContent?.trim()).toBe("Copied");
});
