import type { Meta, StoryObj } from "@storybook/react-vite";
import { useId, useState } from "react";
import { expect } from "storybook/test";
import type { Catalogue } from "../src/index.js";
import {
  PickerCounts,
  PickerGrid,
  PickerMatching,
  PickerResourceCell,
  PickerRoot,
  PickerRows,
  PickerSearch,
  PickerUnknown,
} from "../src/react/parts.js";
import { resourceBox } from "./support/boxes.js";
import { catalogues } from "./support/catalogues.js";
import "./support/compact.css";

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

const meta = { title: "Parts" } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

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
