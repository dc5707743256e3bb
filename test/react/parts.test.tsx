import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createCatalogue } from "../../src/index.js";
import {
  type AccessRow,
  PickerEmpty,
  PickerGrid,
  PickerHeader,
  PickerResourceCell,
  PickerRoot,
  PickerRows,
  PickerScopeCell,
  PickerSearch,
} from "../../src/react/parts.js";
import { box, resourceBox } from "./queries.js";

const catalogue = createCatalogue(["a:read", "a:write", "b:read"]);
const tabStops = () => [...document.querySelectorAll('[role="treegrid"] [tabindex="0"]')];

interface GridProps {
  cells: (row: AccessRow) => ReactNode;
  header?: ReactNode;
  query?: string;
  controlled?: string;
}

function Grid({ cells, header, query, controlled = query === undefined ? "" : undefined }: GridProps) {
  return (
    <PickerRoot catalogue={catalogue} defaultQuery={query} query={controlled}>
      <PickerGrid>
        {header}
        <PickerRows>{cells}</PickerRows>
      </PickerGrid>
    </PickerRoot>
  );
}

it("keeps its tab stop where a key leads to a header or a cell that an owner's grid lacks", async () => {
  render(<Grid cells={(row) => <PickerResourceCell row={row} />} />);
  act(() => resourceBox("a").focus());
  for (const key of ["ArrowUp", "ArrowRight", "End"]) {
    await userEvent.keyboard(`{${key}}`);
    expect(tabStops()).toEqual([resourceBox("a")]);
  }
  await userEvent.keyboard("{ArrowDown}");
  expect(resourceBox("b")).toHaveFocus();
  expect(tabStops()).toEqual([resourceBox("b")]);
});

it("lets Tab enter where the first column has nothing that takes focus", async () => {
  const cells = (row: AccessRow) =>
    row.resource.scopes.map((scope, i) => <PickerScopeCell key={scope.name} row={row} scope={scope} column={i + 1} />);
  render(<Grid cells={cells} />);
  expect(tabStops()).toEqual([box("a:read")]);
  act(() => box("a:read").focus());
  await userEvent.keyboard("{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowDown}");
  expect(box("b:read")).toHaveFocus();
});

it("lets Tab enter at the header where rows have only controls of the owner's", async () => {
  render(<Grid header={<PickerHeader />} cells={({ resource }) => <button type="button">{resource.label}</button>} />);
  const header = document.querySelector("[data-column-box]");
  expect(tabStops()).toEqual([header]);
  act(() => (header as HTMLElement).focus());
  await userEvent.keyboard("{ArrowDown}");
  expect(tabStops()).toEqual([header]);
});

it("keeps focus in a grid without a header where all is shown again", async () => {
  render(<Grid query="nothing" cells={(row) => <PickerResourceCell row={row} />} />);
  await userEvent.click(screen.getByRole("button", { name: "Show all" }));
  await expect.poll(() => document.activeElement).toBe(resourceBox("a"));
});

it("hands focus from an owner's own control in a row that goes to the one in the row that takes over", async () => {
  const cells = ({ resource }: AccessRow) => <select aria-label={resource.label} />;
  const { rerender } = render(<Grid cells={cells} />);
  act(() => screen.getByRole("combobox", { name: "A" }).focus());
  rerender(<Grid controlled="b" cells={cells} />);
  await expect.poll(() => document.activeElement).toBe(screen.getByRole("combobox", { name: "B" }));
});

it("says that nothing is there in the words and of the catalogue that it is given, where that part stands alone", () => {
  const empty = (definitions: string[], noMatch?: () => string) => (
    <PickerRoot catalogue={definitions} query="z" messages={{ noMatch }}>
      <PickerEmpty />
    </PickerRoot>
  );
  const { container, rerender } = render(empty([]));
  expect(container).toHaveTextContent("This catalogue has no scopes.");
  rerender(empty(["a:read"]));
  expect(container).toHaveTextContent("No scope matches “z”.");
  rerender(empty(["a:read"], () => "Nothing here"));
  expect(container).toHaveTextContent("Nothing here");
});

it("takes an undefined name for none, as with any optional prop", () => {
  render(
    <PickerRoot catalogue={catalogue} disabled>
      <PickerSearch aria-label={undefined} placeholder={undefined} disabled={undefined} />
      <PickerGrid aria-label={undefined} />
    </PickerRoot>,
  );
  expect(screen.getByRole("treegrid")).toHaveAccessibleName("Scopes");
  expect(screen.getByRole("searchbox")).toHaveAccessibleName("Search 3 scopes");
  expect(screen.getByRole("searchbox")).toBeDisabled();
});

it("leaves what is copied out of an owner's own control in a row alone", () => {
  render(<Grid cells={({ resource }) => <input aria-label={resource.label} defaultValue="all of it" />} />);
  const copy = new ClipboardEvent("copy", { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
  act(() => void screen.getByRole("textbox", { name: "A" }).dispatchEvent(copy));
  expect(copy.defaultPrevented).toBe(false);
});
