import type { Meta, StoryObj } from "@storybook/react-vite";
import { useId, useState } from "react";
import { expect, fn } from "storybook/test";
import { addScopes, removeScopes } from "../src/core/index.js";
import type { Catalogue } from "../src/index.js";
import {
  type AccessRow,
  PickerCounts,
  PickerGrid,
  PickerMatching,
  PickerResourceCell,
  PickerRoot,
  PickerRows,
  PickerSearch,
  PickerSummary,
  PickerUnknown,
} from "../src/react/parts.js";
import { resourceBox } from "./support/boxes.js";
import { catalogues } from "./support/catalogues.js";
import "./support/compact.css";
import "./support/levels.css";

/** A compact popover out of the parts: one box per resource, no columns, the counts on its button. */
function CompactPicker({ catalogue }: { catalogue: Catalogue }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <PickerRoot catalogue={catalogue} className="compact">
      <button
        type="button"
        className="compact-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <PickerCounts />
      </button>
      <div id={id} className="compact-panel" hidden={!isOpen}>
        <PickerSearch />
        <PickerMatching />
        <PickerGrid aria-label="Resources">
          <PickerRows>{(row) => <PickerResourceCell row={row} />}</PickerRows>
        </PickerGrid>
        <PickerUnknown />
      </div>
    </PickerRoot>
  );
}

interface Events {
  onValueChange: (names: readonly string[]) => void;
}

/** Rows of one's own: no access, read, or read and write, in one choice. What it makes of the value is core's, in one change. */
function Levels({ catalogue, onValueChange }: Events & { catalogue: Catalogue }) {
  const [scopes, setScopes] = useState<readonly string[]>(["files:shared:read"]);
  const change = (names: readonly string[]) => {
    setScopes(names);
    onValueChange(names);
  };
  const level = ({ resource }: AccessRow) => {
    const names = resource.scopes.map(({ name }) => name);
    const on = names.findLastIndex((name) => scopes.includes(name)) + 1;
    const choose = (count: number) =>
      change(addScopes(catalogue, removeScopes(catalogue, scopes, names), names.slice(0, count)));
    return (
      <>
        <div role="rowheader">{resource.label}</div>
        <div role="gridcell">
          <select aria-label={resource.label} value={on} onChange={({ target }) => choose(Number(target.value))}>
            <option value={0}>No access</option>
            {resource.scopes.map((scope, i) => (
              <option key={scope.name} value={i + 1}>
                {scope.access === "write" ? "Read and write" : scope.label}
              </option>
            ))}
          </select>
        </div>
      </>
    );
  };
  return (
    <PickerRoot catalogue={catalogue} value={scopes} onValueChange={change} className="levels">
      <PickerSearch />
      <PickerGrid aria-label="Access">
        <PickerRows>{level}</PickerRows>
      </PickerGrid>
      <PickerSummary />
    </PickerRoot>
  );
}

const meta = { title: "Parts", args: { onValueChange: fn() } } satisfies Meta<Events>;
export default meta;
type Story = StoryObj<Events>;

/** `scope-picker/parts` gives what `ScopePicker` is made of: here a popover with one box per resource. */
export const Popover: Story = {
  render: () => <CompactPicker catalogue={catalogues.small} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "0 of 8 selected" }));
    await userEvent.click(await resourceBox("contacts"));
    await expect(await canvas.findByRole("button", { name: /^2 of 8 selected/ })).toBeVisible();
    await userEvent.keyboard("{ArrowDown} ");
    await expect(await resourceBox("messages")).toBeChecked();
  },
};

/**
 * One choice in each row: none, read, or read and write. A row holds a `rowheader` and `gridcell`s; the owner keeps the value, and
 * `addScopes` and `removeScopes` make the next one.
 */
export const OneChoiceInEachRow: Story = {
  render: ({ onValueChange }) => <Levels catalogue={catalogues.small} onValueChange={onValueChange} />,
  play: async ({ args, canvas, userEvent }) => {
    const contacts = canvas.getByRole("combobox", { name: "Contacts" });
    await userEvent.selectOptions(contacts, "Read and write");
    await expect(args.onValueChange).toHaveBeenCalledTimes(1);
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read", "contacts:write", "files:shared:read"]);
    await userEvent.selectOptions(contacts, "Read");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(["contacts:read", "files:shared:read"]);
    await expect(await canvas.findByText("2 of 8 selected")).toBeVisible();
    await userEvent.type(canvas.getByRole("searchbox"), "shared");
    await expect(canvas.getByRole("combobox", { name: "Shared" })).toHaveDisplayValue("Read");
    await userEvent.clear(canvas.getByRole("searchbox"));
  },
};
