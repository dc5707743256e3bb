import type { Meta, StoryObj } from "@storybook/react-vite";
import { Controller, useForm } from "react-hook-form";
import { expect, fn, waitFor } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { addScopes, diffScopes } from "../src/core/index.js";
import { ScopePicker } from "../src/index.js";
import { box } from "./support/boxes.js";
import "./support/form.css";

interface TokenProps {
  /** The token's scopes, as the server has them: in any order. */
  granted: readonly string[];
  /** Sends the scopes. Gives the server's complaint, or null. */
  save: (scopes: readonly string[]) => Promise<string | null>;
}

/** What the edit gives and takes, in the provider's words. */
function Review({ before, after }: Record<"before" | "after", readonly string[]>) {
  const { added, removed } = diffScopes(before, after);
  const line = (verb: string) => (name: string) => (
    <li key={name}>
      {verb}: {sipgate.get(name)?.description ?? name}
    </li>
  );
  return (
    <ul aria-label="Changes">
      {added.map(line("Added"))}
      {removed.map(line("Removed"))}
    </ul>
  );
}

/** A library's form compares its values by order, so it starts with the catalogue's, which is what the picker emits. */
function EditToken({ granted, save }: TokenProps) {
  const saved = { scopes: addScopes(sipgate, [], granted) };
  const { control, formState, handleSubmit, reset, setError, watch } = useForm({ defaultValues: saved });
  const submit = handleSubmit(async ({ scopes }) => {
    const message = await save(scopes);
    if (message === null) reset({ scopes });
    else setError("scopes", { message }, { shouldFocus: true });
  });
  return (
    <form className="panel" onSubmit={submit}>
      <h1>Edit token</h1>
      <Controller
        control={control}
        name="scopes"
        render={({ field, fieldState }) => (
          <>
            <ScopePicker
              {...field}
              catalogue={sipgate}
              onValueChange={field.onChange}
              grantedScopes={granted}
              readOnly={formState.isSubmitting}
              invalid={fieldState.invalid}
              aria-describedby="edit-error"
            />
            <p id="edit-error" role="alert">
              {fieldState.error?.message}
            </p>
          </>
        )}
      />
      <Review before={granted} after={watch("scopes")} />
      <div className="panel-actions">
        <button type="button" onClick={() => reset()}>
          Reset
        </button>
        <button type="submit" disabled={!formState.isDirty}>
          Save
        </button>
      </div>
    </form>
  );
}

const meta = {
  component: EditToken,
  title: "Forms/Edit a token",
  args: { granted: ["devices:read", "account:read", "zebra:read"], save: fn(async () => "Ask an owner for this.") },
} satisfies Meta<typeof EditToken>;
export default meta;
type Story = StoryObj<typeof meta>;

/** With react-hook-form: what is changed and can be saved, what the server says of it, and the way back. */
export const WithReactHookForm: Story = {
  name: "With react-hook-form",
  play: async ({ args, canvas, userEvent }) => {
    const save = canvas.getByRole("button", { name: "Save" });
    const changes = canvas.getByRole("list", { name: "Changes" });
    await userEvent.click(await box("balance:read"));
    await expect(save).toBeEnabled();
    await userEvent.click(await box("balance:read"));
    await expect(save).toBeDisabled();
    await userEvent.click(await box("account:write"));
    await userEvent.click(await box("devices:read"));
    await expect(changes).toHaveTextContent("Added: Manage account detailsRemoved: Access device settings");
    await userEvent.click(save);
    await expect(args.save).toHaveBeenLastCalledWith(["account:read", "account:write", "zebra:read"]);
    await expect(await canvas.findByText("Ask an owner for this.")).toBeVisible();
    await expect(canvas.getByRole("treegrid")).toHaveAttribute("aria-invalid", "true");
    await userEvent.click(canvas.getByRole("button", { name: "Reset" }));
    // A row out of view follows after the paint.
    await waitFor(async () => expect(await box("devices:read")).toBeChecked());
    await expect(changes).toBeEmptyDOMElement();
    await expect(save).toBeDisabled();
  },
};
