import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import { catalogueArg } from "./support/catalogue-arg.js";

const meta = {
  component: ScopePicker,
  title: "ScopePicker/Search and filters",
  args: { ...catalogueArg("sipgate"), onValueChange: fn() },
  argTypes: catalogueArg.argTypes,
} satisfies Meta<typeof ScopePicker>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What matches is marked, in names, labels and descriptions; what leads there is unfolded. Clearing the query restores the folds. */
export const MarkedMatches: Story = {
  args: { defaultExpanded: "none", onQueryChange: fn() },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const search = canvas.getByRole("searchbox");
    await userEvent.type(search, "sim sett");
    await expect(args.onQueryChange).toHaveBeenLastCalledWith("sim sett");
    await expect(await box("devices:sim:read")).toBeVisible();
    const marked = [...canvasElement.querySelectorAll("mark")].map((mark) => mark.textContent);
    await expect(marked).toEqual(expect.arrayContaining(["SIM", "sett"]));
    await userEvent.keyboard("{Escape}");
    await expect(search).toHaveValue("");
    await expect(await resourceBox("devices")).toHaveAttribute("aria-expanded", "false");
    await userEvent.type(search, "Anrufe");
    await expect(await canvas.findByText("No scope matches “Anrufe”.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show all" }));
    await userEvent.type(search, "caller");
  },
};

/** Only what reads, only what writes, or only what is selected. A row that is unticked under "Selected" stays until the filter changes. */
export const ByAccess: Story = {
  args: { defaultValue: ["account:read", "devices:sim:read", "devices:sim:write"] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Selected 3" }));
    await expect(canvas.getAllByRole("row").map((row) => row.dataset.resource)).toEqual([
      undefined,
      "account",
      "devices",
      "devices:sim",
    ]);
    await userEvent.click(await box("account:read"));
    await expect(await box("account:read")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Selected 2" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(canvas.getByRole("button", { name: "Write" }));
    await expect(await canvas.findByText("48 scopes match")).toBeVisible();
    await expect(await canvas.findByText("1 selected is hidden")).toBeVisible();
  },
};
