import { act, fireEvent, render, screen } from "@testing-library/react";
import { type ReactNode, StrictMode, useState } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import {
  type AccessRow,
  PickerCells,
  PickerGrid,
  PickerHeader,
  PickerRoot,
  PickerRows,
  usePickerState,
} from "../../src/react/parts.js";
import { box, resourceBox } from "./queries.js";

/** Counts the renders of each row of sipgate's table. */
function counting() {
  const rendered: string[] = [];
  const picker = (
    <PickerRoot catalogue={sipgate}>
      <PickerGrid>
        <PickerHeader />
        <PickerRows>
          {(row) => {
            rendered.push(row.resource.id);
            return <PickerCells row={row} />;
          }}
        </PickerRows>
      </PickerGrid>
    </PickerRoot>
  );
  return { rendered, picker, take: () => rendered.splice(0) };
}

it("renders each row once when it mounts", () => {
  const { picker, take } = counting();
  render(picker);
  const renders = take();
  expect(renders).toHaveLength(70);
  expect(new Set(renders).size).toBe(70);
});

it("renders only the row and its namespace when one scope is ticked", async () => {
  const { picker, take } = counting();
  render(picker);
  act(() => box("devices:sim:read").focus());
  take();
  act(() => box("devices:sim:read").click());
  expect(take()).toEqual(["devices", "devices:sim"]);
});

it("renders only the namespace and the rows below it when the namespace is ticked", () => {
  const { picker, take } = counting();
  render(picker);
  act(() => resourceBox("devices").focus());
  take();
  act(() => resourceBox("devices").click());
  expect(take()).toEqual(sipgate.resources.map(({ id }) => id).filter((id) => /^devices\b/.test(id)));
});

it("renders each row below one that folds once, and keeps it in the document", () => {
  const { picker, take } = counting();
  render(picker);
  act(() => resourceBox("devices").focus());
  const last = [...document.querySelectorAll('[role="row"]')].at(-1);
  take();
  fireEvent.keyDown(resourceBox("devices"), { key: "Enter" });
  expect(resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
  expect(last).toBeInTheDocument();
  const renders = take();
  expect(renders).toContain((last as HTMLElement).dataset.resource);
  expect(renders).toEqual([...new Set(renders)]);
});

it("renders the row that focus leaves and the one it enters", () => {
  const { picker, take } = counting();
  render(picker);
  act(() => resourceBox("account").focus());
  take();
  act(() => resourceBox("balance").focus());
  expect(take()).toEqual(["account", "balance"]);
});

it("renders no row when the owner renders again with the same props in new arrays", () => {
  const { rerender } = render(<ScopePicker catalogue={sipgate} value={["account:read"]} requiredScopes={["openid"]} />);
  const before = document.querySelector('[data-resource="account"]');
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.querySelector('[role="treegrid"]') as Element, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  rerender(<ScopePicker catalogue={sipgate} value={["account:read"]} requiredScopes={["openid"]} />);
  expect(observer.takeRecords()).toEqual([]);
  expect(document.querySelector('[data-resource="account"]')).toBe(before);
});

it("renders only what changed when the owner keeps the value, and writes words and presets inline", () => {
  const rendered: string[] = [];
  const cells = (row: AccessRow) => {
    rendered.push(row.resource.id);
    return <PickerCells row={row} />;
  };
  render(<Owner cells={cells} />);
  act(() => box("devices:sim:read").focus());
  rendered.length = 0;
  act(() => box("devices:sim:read").click());
  expect(rendered).toEqual(["devices", "devices:sim"]);
  expect(box("devices:sim:read")).toHaveAttribute("aria-checked", "true");
});

function Owner({ cells }: { cells: (row: AccessRow) => ReactNode }) {
  const [value, setValue] = useState<string[]>([]);
  return (
    <PickerRoot
      catalogue={sipgate}
      value={value}
      onValueChange={setValue}
      messages={{ filterAll: "Everything" }}
      presets={[{ name: "Profile", scopes: ["openid", "profile"] }]}
    >
      <PickerGrid>
        <PickerRows>{cells}</PickerRows>
      </PickerGrid>
    </PickerRoot>
  );
}

it("works in StrictMode", async () => {
  render(
    <StrictMode>
      <ScopePicker catalogue={sipgate} />
    </StrictMode>,
  );
  await userEvent.click(box("account:read"));
  expect(box("account:read")).toHaveAttribute("aria-checked", "true");
});

it("renders no row for definitions that the owner writes anew for each render", () => {
  const rendered: string[] = [];
  const cells = (row: AccessRow) => {
    rendered.push(row.resource.id);
    return <PickerCells row={row} />;
  };
  const picker = (risk: string) => (
    <PickerRoot catalogue={["a:read", { name: "a:write", risk }, { name: "b:read", implies: ["a:read"] }]}>
      <PickerGrid>
        <PickerRows>{cells}</PickerRows>
      </PickerGrid>
    </PickerRoot>
  );
  const { rerender } = render(picker("costs money"));
  rendered.length = 0;
  rerender(picker("costs money"));
  expect(rendered).toEqual([]);
  rerender(picker("costs more"));
  expect(rendered).toEqual(["a", "b"]);
});

it("renders no row for words and presets that the owner writes anew for each render", () => {
  const rendered: string[] = [];
  const cells = (row: AccessRow) => {
    rendered.push(row.resource.id);
    return <PickerCells row={row} />;
  };
  const picker = (undo: string, scopes: string[]) => (
    <PickerRoot
      catalogue={sipgate}
      messages={{ undo, change: { new: "N", kept: "K", removed: "R" } }}
      presets={[{ name: "Reports", scopes }]}
    >
      <PickerGrid>
        <PickerRows>{cells}</PickerRows>
      </PickerGrid>
    </PickerRoot>
  );
  const { rerender } = render(picker("Back", ["account:read"]));
  const times = (undo: string, scopes: string[]) => {
    rendered.length = 0;
    rerender(picker(undo, scopes));
    return rendered.length / 70;
  };
  expect(times("Back", ["account:read"])).toBe(0);
  expect(times("Take back", ["account:read"])).toBe(1);
  expect(times("Take back", ["account:write"])).toBe(1);
  expect(times("Take back", ["account:write", "balance:read"])).toBe(1);
  expect(times("Take back", ["account:write", "balance:read"])).toBe(0);
});

function Selected() {
  return <output>{usePickerState(({ names }) => names).join(" ")}</output>;
}

it("lets a part of the embedder's own show the selected names", async () => {
  render(
    <PickerRoot catalogue={sipgate} defaultValue={["account:read"]}>
      <Selected />
      <PickerGrid />
    </PickerRoot>,
  );
  await userEvent.click(box("devices:sim:read"));
  expect(screen.getByRole("status")).toHaveTextContent("account:read devices:sim:read");
});
