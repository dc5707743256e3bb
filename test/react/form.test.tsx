import { act, render, screen } from "@testing-library/react";
import { useActionState, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import { ScopePicker } from "../../src/index.js";
import { german } from "../../src/react/messages-de.js";
import { box, resourceBox } from "./queries.js";

function LatePortal({ element }: { element: HTMLElement }) {
  useEffect(() => {
    document.body.append(element);
    return () => element.remove();
  }, [element]);
  return createPortal(<ScopePicker catalogue={sipgate} name="scope" form="far" defaultValue={["openid"]} />, element);
}

const form = () => document.querySelector("form") as HTMLFormElement;
const submitted = () => new FormData(form()).getAll("scope");

it("submits the scope string, required scopes included, and nothing else", async () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" requiredScopes={["openid"]} />
    </form>,
  );
  expect([...new FormData(form())]).toEqual([["scope", "openid"]]);
  await userEvent.click(box("account:write"));
  await userEvent.click(box("account:read"));
  expect([...new FormData(form())]).toEqual([["scope", "account:read account:write openid"]]);
});

it("submits an empty string for nothing", () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" />
    </form>,
  );
  expect(submitted()).toEqual([""]);
});

it("keeps a name outside the grammar out of what is submitted", () => {
  render(
    <form>
      <ScopePicker catalogue={["a:read", "a b"]} name="scope" defaultValue={["a b", "a:read", "c d"]} />
    </form>,
  );
  expect(submitted()).toEqual(["a:read"]);
});

it("restores the default value exactly on reset", async () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" defaultValue={["account:read"]} />
      <button type="reset">Reset</button>
    </form>,
  );
  await userEvent.click(resourceBox("devices"));
  form().reset();
  await expect.poll(submitted).toEqual(["account:read"]);
  expect(resourceBox("devices")).toHaveAttribute("aria-checked", "false");
  expect(box("account:read")).toHaveAttribute("aria-checked", "true");
});

it("is left alone by a reset that the form's onReset prevents", async () => {
  const onReset = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onReset={onReset}>
      <ScopePicker catalogue={sipgate} name="scope" />
      <button type="reset">Reset</button>
    </form>,
  );
  await userEvent.click(box("account:read"));
  await userEvent.click(document.querySelector('button[type="reset"]') as HTMLElement);
  expect(onReset).toHaveBeenCalled();
  expect(submitted()).toEqual(["account:read"]);
});

it("goes with the reset of a form that comes after it, and of no other", async () => {
  const picker = <ScopePicker catalogue={sipgate} name="scope" form="late" defaultValue={["openid"]} />;
  const { rerender } = render(picker);
  await userEvent.click(box("account:read"));
  rerender(
    <>
      {picker}
      <form id="late" />
      <form id="other" />
    </>,
  );
  document.querySelector<HTMLFormElement>("#other")?.reset();
  expect(submitted()).toEqual(["account:read openid"]);
  form().reset();
  await expect.poll(submitted).toEqual(["openid"]);
});

it("is reset where its portal's element comes into the document after it", async () => {
  render(
    <>
      <form id="far" />
      <LatePortal element={document.createElement("div")} />
    </>,
  );
  await userEvent.click(box("account:read"));
  expect(submitted()).toEqual(["account:read openid"]);
  form().reset();
  await expect.poll(submitted).toEqual(["openid"]);
});

it("listens to no form any more once it is gone", () => {
  const added = vi.spyOn(document, "addEventListener");
  const removed = vi.spyOn(document, "removeEventListener");
  const { unmount } = render(<ScopePicker catalogue={sipgate} name="scope" />);
  unmount();
  const resets = (calls: unknown[][]) => calls.filter(([type, , options]) => type === "reset" && options === undefined);
  expect(resets(added.mock.calls)).toHaveLength(1);
  expect(resets(removed.mock.calls)).toEqual(resets(added.mock.calls));
});

it("ignores a reset while its owner keeps the value, and a reset never calls onValueChange", async () => {
  const onValueChange = vi.fn();
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" value={["account:read"]} onValueChange={onValueChange} />
    </form>,
  );
  form().reset();
  expect(submitted()).toEqual(["account:read"]);
  expect(box("account:read")).toHaveAttribute("aria-checked", "true");
  expect(onValueChange).not.toHaveBeenCalled();
});

it("is not wiped by the reset after a React action while its owner keeps the value", async () => {
  const action = vi.fn();
  render(<ActionForm action={action} />);
  await userEvent.click(document.querySelector('button[type="submit"]') as HTMLElement);
  await expect.poll(() => action.mock.calls).toEqual([["account:read"]]);
  expect(submitted()).toEqual(["account:read"]);
});

it("shows what a React action saved, as the form's other fields do, and not what was saved before", async () => {
  render(<SavingForm />);
  await userEvent.click(box("account:write"));
  await userEvent.click(document.querySelector('button[type="submit"]') as HTMLElement);
  const note = document.querySelector<HTMLInputElement>('input[name="note"]') as HTMLInputElement;
  await expect.poll(() => note.value).toBe("account:read account:write");
  await expect.poll(submitted).toEqual(["account:read account:write"]);
  expect(box("account:write")).toHaveAttribute("aria-checked", "true");
});

it("submits while read-only, and not while disabled", () => {
  const { rerender } = render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" defaultValue={["account:read"]} readOnly />
    </form>,
  );
  expect(submitted()).toEqual(["account:read"]);
  rerender(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" defaultValue={["account:read"]} disabled />
    </form>,
  );
  expect(submitted()).toEqual([]);
});

it("asks nothing of a person who can't change it, and takes the fault back once nothing is required", () => {
  const picker = (props: { required?: boolean; readOnly?: boolean; disabled?: boolean }) => (
    <form>
      <ScopePicker catalogue={sipgate} name="scope" {...props} />
    </form>
  );
  const { rerender } = render(picker({ required: true, readOnly: true }));
  expect(form().checkValidity()).toBe(true);
  rerender(picker({ required: true }));
  act(() => void form().checkValidity());
  const fault = () => document.querySelector('[data-part="error"]');
  const grid = screen.getByRole("treegrid");
  expect(fault()).toBeVisible();
  expect(grid).toBeInvalid();
  expect(grid).toHaveAccessibleErrorMessage("Nothing selected");
  for (const props of [{ required: true, readOnly: true }, { required: true, disabled: true }, {}]) {
    rerender(picker(props));
    expect(fault()).toBeNull();
    expect(grid).toBeValid();
    expect(form().checkValidity()).toBe(true);
  }
});

it("says in its own words that nothing is selected, in the form and in the browser's bubble", async () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" required messages={german} />
    </form>,
  );
  const field = document.querySelector<HTMLInputElement>('[data-part="field"]') as HTMLInputElement;
  act(() => void form().checkValidity());
  expect(field.validationMessage).toBe("Nichts gewählt");
  expect(screen.getByRole("alert").textContent).toBe("Nichts gewählt");
  await userEvent.click(box("account:read"));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("treegrid")).toBeValid();
  expect(form().checkValidity()).toBe(true);
});

it("goes with a fieldset that is disabled: nothing is submitted, nothing can be ticked", async () => {
  const onValueChange = vi.fn();
  render(
    <form>
      <fieldset disabled>
        <ScopePicker catalogue={sipgate} name="scope" defaultValue={["account:read"]} onValueChange={onValueChange} />
      </fieldset>
    </form>,
  );
  expect(submitted()).toEqual([]);
  box("account:write").click();
  resourceBox("devices").click();
  expect(onValueChange).not.toHaveBeenCalled();
});

it("submits a field for each scope, and an empty one for none", async () => {
  render(
    <form>
      <ScopePicker
        catalogue={sipgate}
        name="scope"
        serialize="repeat"
        defaultValue={["account:write", "account:read"]}
      />
    </form>,
  );
  expect(submitted()).toEqual(["account:read", "account:write"]);
  await userEvent.click(resourceBox("account"));
  expect(submitted()).toEqual([""]);
});

it("gives each scope's field to the form that it is sent with, and to none while it is disabled", () => {
  const picker = (disabled: boolean) => (
    <>
      <form id="elsewhere" />
      <ScopePicker
        catalogue={sipgate}
        name="scope"
        form="elsewhere"
        serialize="repeat"
        defaultValue={["account:read", "openid"]}
        disabled={disabled}
      />
    </>
  );
  const { rerender } = render(picker(false));
  expect(submitted()).toEqual(["account:read", "openid"]);
  rerender(picker(true));
  expect(submitted()).toEqual([]);
});

it("asks for a scope without a field's name, too, in words that are announced, until one is ticked or the form is reset", async () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} required />
    </form>,
  );
  const fault = () => document.querySelector('[role="alert"]');
  expect(document.querySelector('[role="treegrid"]')).toHaveAttribute("aria-required", "true");
  expect([...new FormData(form())]).toEqual([]);
  act(() => void form().checkValidity());
  expect(fault()).not.toBeEmptyDOMElement();
  await userEvent.click(box("account:read"));
  expect(fault()).toBeNull();
  await userEvent.click(box("account:read"));
  expect(fault()).toBeNull();
  act(() => void form().checkValidity());
  expect(fault()).not.toBeEmptyDOMElement();
  act(() => form().reset());
  expect(fault()).toBeNull();
});

it("keeps its field from whoever reads or tabs through the page", () => {
  render(<ScopePicker catalogue={sipgate} name="scope" />);
  const field = document.querySelector('input[name="scope"]');
  expect(field).toHaveAttribute("aria-hidden", "true");
  expect(field).toHaveAttribute("tabindex", "-1");
});

it("belongs to a form elsewhere by its id", () => {
  render(
    <>
      <form id="elsewhere" />
      <ScopePicker catalogue={sipgate} name="scope" form="elsewhere" defaultValue={["account:read"]} />
    </>,
  );
  expect(submitted()).toEqual(["account:read"]);
});

it("does not submit the form with Enter in the search or on a box", async () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <ScopePicker catalogue={sipgate} name="scope" />
      <button type="submit">Send</button>
    </form>,
  );
  await userEvent.click(document.querySelector('input[type="search"]') as HTMLElement);
  await userEvent.keyboard("account{Enter}");
  box("account:read").focus();
  await userEvent.keyboard("{Enter}");
  expect(onSubmit).not.toHaveBeenCalled();
});

it("sends focus that reaches its field on to the grid", () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" />
    </form>,
  );
  document.querySelector<HTMLInputElement>('input[name="scope"]')?.focus();
  expect(resourceBox("account")).toHaveFocus();
});

it("keeps Radix's bubble inputs out of the form", () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" />
    </form>,
  );
  expect(form().elements).toHaveLength(
    [...form().querySelectorAll("input[name=scope], button[data-part=button], button[data-part=filter-option]")].length,
  );
});

function ActionForm({ action }: { action: (scope: FormDataEntryValue | null) => void }) {
  const [, run] = useActionState((_: null, data: FormData) => {
    action(data.get("scope"));
    return null;
  }, null);
  return (
    <form action={run}>
      <ScopePicker catalogue={sipgate} name="scope" value={["account:read"]} />
      <button type="submit">Send</button>
    </form>
  );
}

function SavingForm() {
  const [saved, save] = useActionState((_: string, data: FormData) => String(data.get("scope")), "account:read");
  return (
    <form action={save}>
      <ScopePicker catalogue={sipgate} name="scope" defaultValue={saved.split(" ")} />
      <input name="note" defaultValue={saved} />
      <button type="submit">Save</button>
    </form>
  );
}

it("lets no browser put a former value back into what is sent, which would not be what the boxes show", () => {
  render(
    <form>
      <ScopePicker catalogue={sipgate} name="scope" serialize="repeat" defaultValue={["account:read", "openid"]} />
    </form>,
  );
  expect(submitted()).toEqual(["account:read", "openid"]);
  for (const field of form().elements)
    if (field instanceof HTMLInputElement) expect(field).toHaveAttribute("autocomplete", "off");
});

it("gives its grid what a form wrapper sets on its control: descriptions, the error and whether there is one", () => {
  const picker = (faulty: boolean | "true" | "false" | undefined) => (
    <ScopePicker
      catalogue={["a:read"]}
      aria-label="Access"
      aria-describedby="hint"
      aria-errormessage="fault"
      aria-invalid={faulty}
      data-testid="outer"
    />
  );
  const { rerender } = render(picker(true));
  const grid = screen.getByRole("treegrid", { name: "Access" });
  expect(grid.getAttribute("aria-describedby")).toBe("hint");
  expect(grid.getAttribute("aria-errormessage")).toBe("fault");
  expect(
    screen
      .getByTestId("outer")
      .getAttributeNames()
      .filter((name) => name.startsWith("aria-")),
  ).toEqual([]);
  for (const faulty of [true, "true", false, "false", undefined] as const) {
    rerender(picker(faulty));
    expect(grid.getAttribute("aria-invalid")).toBe(faulty === true || faulty === "true" ? "true" : null);
  }
});

/** A form that is sent at each change, and what it sends. */
function AtEachChange({ isControlled = false, accepts = true, onSend }: AtEachChangeProps) {
  const [value, setValue] = useState<string[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(submitted());
      }}
    >
      <ScopePicker
        catalogue={["a:read", "b:read"]}
        name="scope"
        required
        value={isControlled ? value : undefined}
        onValueChange={(names) => {
          if (accepts) setValue(names);
          form().requestSubmit();
        }}
      />
    </form>
  );
}

interface AtEachChangeProps {
  isControlled?: boolean;
  accepts?: boolean;
  onSend: (scopes: unknown) => void;
}

it.each([false, true])(
  "is sent with the change that onValueChange tells of, its owner keeping the value: %s",
  async (isControlled) => {
    const onSend = vi.fn();
    render(<AtEachChange isControlled={isControlled} onSend={onSend} />);
    await userEvent.click(box("b:read"));
    await userEvent.click(box("a:read"));
    expect(onSend.mock.calls).toEqual([[["b:read"]], [["a:read b:read"]]]);
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(resourceBox("a"));
    act(() => box("b:read").click());
    expect(onSend).toHaveBeenCalledTimes(3);
    expect(form().checkValidity()).toBe(false);
  },
);

it("has its value and its fault back once the owner has refused a change", async () => {
  render(<AtEachChange isControlled accepts={false} onSend={() => undefined} />);
  await userEvent.click(box("a:read"));
  expect(submitted()).toEqual([""]);
  act(() => expect(form().checkValidity()).toBe(false));
});
