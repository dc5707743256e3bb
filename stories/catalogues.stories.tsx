import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, within } from "storybook/test";
import { ScopePicker, type ScopePickerProps } from "../src/index.js";
import { box, resourceBox, rowOf } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";
import "./support/categories.css";

/** Loading takes until the button is clicked. */
function Loaded({ catalogue, ...props }: ScopePickerProps) {
  const [isLoading, setLoading] = useState(true);
  return (
    <>
      <ScopePicker {...props} catalogue={isLoading ? [] : catalogue} readOnly={isLoading} aria-busy={isLoading} />
      <button type="button" onClick={() => setLoading(false)}>
        Finish loading
      </button>
    </>
  );
}

const meta = {
  component: ScopePicker,
  title: "ScopePicker/Catalogues",
  args: { ...catalogueArg("small"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Eight scopes, with one of high risk and one that is deprecated. */
export const Small: Story = {
  play: async () => {
    await expect(await box("messages:send")).toHaveAccessibleDescription("High risk: costs money");
    await expect(await box("legacy:read")).toHaveAccessibleDescription("Deprecated: use files:read");
  },
};

/** Few and regular actions have a column each. */
export const FourActions: Story = {
  args: catalogueArg("crud"),
  play: async ({ canvas }) => {
    const headings = canvas.getAllByRole("columnheader").map((heading) => heading.querySelector("button")?.textContent);
    await expect(headings).toEqual(["Resource", "Create", "Read", "Update", "Delete"]);
  },
};

/** Of several verbs that read, the column shows the one that it is named after; each of the others has a row below. */
export const ManyVerbs: Story = {
  args: catalogueArg("verbs"),
  play: async ({ canvas }) => {
    const [, tag] = canvas.getAllByRole("row").filter(({ dataset }) => dataset.scope === undefined && dataset.resource);
    await expect(
      within(tag as HTMLElement)
        .getAllByRole("checkbox")
        .map(({ ariaLabel }) => ariaLabel),
    ).toEqual([null, "Read, tag", "Create, tag"]);
    await expect(await box("tag:list")).toHaveAccessibleName("list, tag");
  },
};

/** With a `path` in its definition a scope stands under a category that its name does not tell; the rest of it is read from the name. */
export const Categories: Story = {
  args: { ...catalogueArg("categories"), defaultValue: ["locale.read"], className: "categories" },
  play: async ({ args, canvas, userEvent }) => {
    await expect((await rowOf("Auth.users")).querySelector('[data-part="resource-id"]')).not.toBeVisible();
    await expect(canvas.getByRole("checkbox", { name: "locale.read" })).toBeVisible();
    await expect(await box("users.write")).toHaveAccessibleName(
      "Create, update and delete your project's users, write, Auth users",
    );
    await userEvent.click(await resourceBox("Storage"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      ["files.read", "files.write", "buckets.read", "buckets.write", "locale.read"],
      expect.anything(),
    );
  },
};

/** A thousand scopes: more than 200 rows start folded, and are windowed when unfolded. */
export const AThousand: Story = {
  args: catalogueArg("large"),
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    await userEvent.click(await resourceBox("account"));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ length: 100 }),
      expect.anything(),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Unfold all" }));
    await expect(canvas.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "611");
    await expect(canvasElement.querySelectorAll('[role="row"]').length).toBeLessThan(80);
  },
};

/** What is wrong with a definition is reported in `catalogue.issues`, and shown: nothing is lost, and nothing invalid can be ticked. */
export const Faulty: Story = {
  args: { ...catalogueArg("faulty"), defaultValue: ["notes: write all", "notes:read"], name: "scope" },
  play: async ({ args, canvasElement, userEvent }) => {
    await expect(await box("notes: write all")).toHaveAccessibleDescription("Not a valid scope name");
    await userEvent.click(await box('notes:"quoted"'));
    await expect(args.onValueChange).not.toHaveBeenCalled();
    await expect(canvasElement.querySelector('input[name="scope"]')).toHaveValue("notes:read");
    await expect(canvasElement.querySelector("img")).toBeNull();
  },
};

/** A catalogue that is being loaded. The value is kept and submitted meanwhile, and finds its boxes once the catalogue is there. */
export const Loading: Story = {
  args: {
    defaultValue: ["contacts:read"],
    name: "scope",
    messages: { emptyCatalogue: "Loading scopes…" },
  },
  render: (args) => <Loaded {...args} />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const field = canvasElement.querySelector('input[name="scope"]');
    await expect(canvas.getByText("Loading scopes…")).toBeVisible();
    // Kept, and called unknown by nobody.
    await expect(field).toHaveValue("contacts:read");
    await expect(canvas.queryByRole("checkbox", { name: "contacts:read" })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Finish loading" }));
    await expect(await box("contacts:read")).toBeChecked();
    await userEvent.click(await box("contacts:write"));
    await expect(field).toHaveValue("contacts:read contacts:write");
  },
};

/** No scopes at all. */
export const Empty: Story = {
  args: catalogueArg("empty"),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("This catalogue has no scopes.")).toBeVisible();
  },
};
