import type { Meta, StoryObj } from "@storybook/react-vite";
import { useForm as useTanStackForm } from "@tanstack/react-form";
import { useActionState } from "react";
import { Controller, useForm } from "react-hook-form";
import { expect, fn } from "storybook/test";
import { sipgate } from "../src/catalogues/sipgate.js";
import { ScopePicker } from "../src/index.js";
import { box, resourceBox } from "./support/boxes.js";
import "./support/form.css";

interface FormProps {
  /** Called with the scopes that the form submits. */
  onSubmit: (scopes: unknown) => void;
}

function Plain({ onSubmit, serialize }: FormProps & { serialize?: "space" | "repeat" }) {
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget).getAll("scope"));
      }}
    >
      <h1>API token</h1>
      <ScopePicker catalogue={sipgate} name="scope" serialize={serialize} required defaultValue={[]} />
      <div className="panel-actions">
        <button type="reset">Reset</button>
        <button type="submit">Create</button>
      </div>
    </form>
  );
}

function ReactHookForm({ onSubmit }: FormProps) {
  const { control, handleSubmit } = useForm<{ scopes: string[] }>({ defaultValues: { scopes: [] } });
  return (
    <form className="panel" onSubmit={handleSubmit(({ scopes }) => onSubmit(scopes))}>
      <h1>API token</h1>
      <Controller
        control={control}
        name="scopes"
        rules={{ validate: (scopes) => scopes.length > 0 || "Pick at least one scope." }}
        render={({ field, fieldState }) => (
          <>
            <ScopePicker
              ref={field.ref}
              catalogue={sipgate}
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
              invalid={fieldState.invalid}
              aria-describedby="rhf-error"
            />
            <p id="rhf-error" role="alert">
              {fieldState.error?.message}
            </p>
          </>
        )}
      />
      <div className="panel-actions">
        <button type="submit">Create</button>
      </div>
    </form>
  );
}

function TanStackForm({ onSubmit }: FormProps) {
  const form = useTanStackForm({
    defaultValues: { scopes: ["account:read"] },
    onSubmit: ({ value }) => onSubmit(value.scopes),
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        form.handleSubmit();
      }}
    >
      <h1>API token</h1>
      <form.Field name="scopes">
        {(field) => (
          <ScopePicker
            catalogue={sipgate}
            value={field.state.value}
            onValueChange={field.handleChange}
            onBlur={field.handleBlur}
            invalid={!field.state.meta.isValid}
          />
        )}
      </form.Field>
      <div className="panel-actions">
        <button type="submit">Create</button>
      </div>
    </form>
  );
}

function Action({ onSubmit }: FormProps) {
  const [sent, send] = useActionState((_: string, data: FormData) => {
    onSubmit(data.get("scope"));
    return String(data.get("scope"));
  }, "");
  return (
    <form className="panel" action={send}>
      <h1>API token</h1>
      <ScopePicker catalogue={sipgate} name="scope" defaultValue={["account:read"]} />
      <div className="panel-actions">
        <output>{sent === "" ? "" : `Sent: ${sent}`}</output>
        <button type="submit">Create</button>
      </div>
    </form>
  );
}

/** The picker in forms: the browser's, those of two libraries, and a React action. */
const meta = { title: "Forms", args: { onSubmit: fn() } } satisfies Meta<FormProps>;
export default meta;
type Story = StoryObj<FormProps>;

/** One field with the scope string, `required`, and a button that resets it: no library, no state. */
export const PlainForm: Story = {
  render: (args) => <Plain {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(args.onSubmit).not.toHaveBeenCalled();
    await expect(await resourceBox("account")).toHaveFocus();
    await expect(canvas.getByRole("alert")).not.toBeEmptyDOMElement();
    await userEvent.click(await box("account:read"));
    await expect(canvas.queryByRole("alert")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(args.onSubmit).toHaveBeenLastCalledWith(["account:read"]);
    await userEvent.click(canvas.getByRole("button", { name: "Reset" }));
    await expect(await box("account:read")).not.toBeChecked();
  },
};

/** `serialize="repeat"`: a field for each scope. */
export const RepeatedFields: Story = {
  render: (args) => <Plain {...args} serialize="repeat" />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await resourceBox("account"));
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(args.onSubmit).toHaveBeenLastCalledWith(["account:read", "account:write"]);
  },
};

/** `Controller` hands value, onBlur and ref over; the form's validation decides what is invalid, and focuses it. */
export const WithReactHookForm: Story = {
  name: "With react-hook-form",
  render: (args) => <ReactHookForm {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(await canvas.findByText("Pick at least one scope.")).toBeVisible();
    await expect(canvas.getByRole("treegrid")).toHaveAttribute("aria-invalid", "true");
    await expect(await resourceBox("account")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight} ");
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(args.onSubmit).toHaveBeenLastCalledWith(["account:read"]);
  },
};

/** The field's value and handlers go to the picker. */
export const WithTanStackForm: Story = {
  name: "With TanStack Form",
  render: (args) => <TanStackForm {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await box("account:write"));
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(args.onSubmit).toHaveBeenLastCalledWith(["account:read", "account:write"]);
  },
};

/** React resets a form after its action: an uncontrolled picker goes back to `defaultValue`, a controlled one stays. */
export const WithAReactAction: Story = {
  render: (args) => <Action {...args} />,
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(await box("account:write"));
    await userEvent.click(canvas.getByRole("button", { name: "Create" }));
    await expect(await canvas.findByText("Sent: account:read account:write")).toBeVisible();
    await expect(args.onSubmit).toHaveBeenLastCalledWith("account:read account:write");
    await expect(await box("account:write")).not.toBeChecked();
    await expect(await box("account:read")).toBeChecked();
  },
};
