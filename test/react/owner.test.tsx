import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sipgate } from "../../src/catalogues/sipgate.js";
import {
  createCatalogue,
  type PickerActions,
  type PickerHandle,
  ScopePicker,
  type ScopePickerProps,
} from "../../src/index.js";
import { german } from "../../src/react/german.js";
import { LeastPrivilege } from "../../src/react/least-privilege.js";
import { PickerField, PickerGrid, PickerRoot } from "../../src/react/parts.js";
import { box, resourceBox } from "./queries.js";

const catalogue = createCatalogue(["a:read", "a:write", "b:read"]);
const field = () => document.querySelector<HTMLInputElement>('[data-part="field"]')?.value;
const status = () => document.querySelector('[role="status"]')?.textContent;
const undo = () => document.querySelector<HTMLButtonElement>('[data-action="undo"]');

it("gives an owner who keeps them in state the same handle and the same actions at each render", () => {
  const { rerender } = render(<Keeper />);
  rerender(<Keeper />);
  act(() => screen.getByRole("button", { name: "DIV" }).click());
  expect(box("b:read")).toHaveAttribute("aria-checked", "true");
});

function Keeper() {
  const [handle, setHandle] = useState<PickerHandle | null>(null);
  const [actions, setActions] = useState<PickerActions | null>(null);
  return (
    <>
      <ScopePicker catalogue={catalogue} ref={setHandle} actionsRef={(given) => setActions(given)} />
      <button type="button" onClick={actions?.selectAll}>
        {handle?.element?.tagName}
      </button>
    </>
  );
}

it("keeps what is typed into a search from the onChange of a form library's field", async () => {
  const onChange = vi.fn();
  const field = { value: ["account:read"], onChange, onBlur: vi.fn(), name: "scopes", ref: vi.fn() };
  render(<ScopePicker {...field} catalogue={sipgate} onValueChange={field.onChange} />);
  render(<LeastPrivilege {...field} catalogue={sipgate} operations={[]} onValueChange={field.onChange} />);
  for (const search of screen.getAllByRole("searchbox")) await userEvent.fill(search, "sim");
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.click(box("devices:sim:read"));
  expect(onChange.mock.lastCall?.[0]).toEqual(["account:read", "devices:sim:read"]);
});

it("offers Undo to an owner who keeps the value in another form", async () => {
  render(<Texter />);
  await userEvent.click(resourceBox("a"));
  expect(field()).toBe("a:read a:write");
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(box("b:read"));
  await expect.poll(undo).toBeNull();
  await userEvent.click(resourceBox("a"));
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(undo() as HTMLElement);
  expect(field()).toBe("a:read a:write b:read");
  // The button goes, and focus not with it.
  await expect.poll(undo).toBeNull();
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

/** An owner who lets one scope through to nobody. */
function Narrowing() {
  const [value, setValue] = useState(["account:read"]);
  return (
    <ScopePicker
      catalogue={sipgate}
      value={value}
      onValueChange={(names) => setValue(names.filter((name) => name !== "contacts:write"))}
    />
  );
}

it("offers Undo to an owner who answers a bulk change with another one", async () => {
  render(<Narrowing />);
  await userEvent.click(resourceBox("contacts"));
  expect([box("contacts:read"), box("contacts:write")].map((box) => box.ariaChecked)).toEqual(["true", "false"]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(box("contacts:read")).not.toBeChecked();
  expect(box("account:read")).toBeChecked();
  // It follows from the click, and goes once that is painted.
  await expect.poll(undo).toBeNull();
});

it("keeps focus on Undo for as long as there is more to take back", async () => {
  render(<ScopePicker catalogue={catalogue} />);
  await userEvent.click(resourceBox("a"));
  await userEvent.click(resourceBox("b"));
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(undo() as HTMLElement);
  expect(undo()).toHaveFocus();
});

/** A bulk change that the owner takes over, and a click on Undo, which the owner has not answered yet. */
async function askToUndo() {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} />);
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(undo() as HTMLElement);
  return rerender;
}

it("keeps focus on Undo where the owner refuses to take back, and in the picker where that comes late", async () => {
  const rerender = await askToUndo();
  expect(undo()).toHaveFocus();
  rerender(<ScopePicker catalogue={catalogue} value={[]} />);
  await expect.poll(undo).toBeNull();
  expect(resourceBox("a")).toHaveFocus();
});

it("takes no focus from where a person has gone when Undo goes", async () => {
  const rerender = await askToUndo();
  act(() => screen.getByRole("searchbox").focus());
  rerender(<ScopePicker catalogue={catalogue} value={[]} />);
  await expect.poll(undo).toBeNull();
  expect(screen.getByRole("searchbox")).toHaveFocus();
});

it("takes over what the owner did to the array that it was given", async () => {
  render(<Adder />);
  await userEvent.click(box("a:write"));
  expect(field()).toBe("a:write b:read");
  expect(box("b:read")).toHaveAttribute("aria-checked", "true");
});

it("neither announces nor offers to take back what the owner refused", async () => {
  render(<Refuser />);
  await userEvent.click(resourceBox("a"));
  expect(resourceBox("a")).toHaveAttribute("aria-checked", "false");
  // Both would follow after the paint.
  await new Promise((done) => setTimeout(done, 100));
  expect(undo()).toBeNull();
  expect(status()).toBe("");
  await userEvent.click(resourceBox("b"));
  expect(field()).toBe("b:read");
  await expect.poll(status).toBe("B: 1 of 1 selected");
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(undo() as HTMLElement);
  expect(field()).toBe("");
  await expect.poll(undo).toBeNull();
});

it("announces no bulk change that the owner refuses with a new array of the same names", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={["b:read"]} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={catalogue} value={["b:read"]} />);
  await new Promise((done) => setTimeout(done, 100));
  expect(status()).toBe("");
});

it("announces a bulk change to an owner who changes the limits together with the value", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} disabledScopes={["b:read"]} />);
  await expect.poll(status).toBe("A: 2 of 2 selected");
});

it("still offers to take a bulk change back after the owner has refused a tick", async () => {
  render(<Refuser most={2} />);
  await userEvent.click(resourceBox("a"));
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(box("b:read"));
  expect(box("b:read")).toHaveAttribute("aria-checked", "false");
  // It would go after the paint.
  await new Promise((done) => setTimeout(done, 100));
  await userEvent.click(undo() as HTMLElement);
  expect(field()).toBe("");
  await expect.poll(undo).toBeNull();
});

it("still offers to take a bulk change back after the owner has refused that", async () => {
  render(<Keeps />);
  await userEvent.click(resourceBox("a"));
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(undo() as HTMLElement);
  expect(field()).toBe("a:read a:write");
  await new Promise((done) => setTimeout(done, 100));
  expect(undo()).not.toBeNull();
});

it("offers to take a bulk change back again after the owner has taken a tick, and then refused it", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} />);
  await userEvent.click(box("b:read"));
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write", "b:read"]} />);
  await expect.poll(undo).toBeNull();
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} />);
  await expect.poll(undo).not.toBeNull();
});

it("offers nothing to take back after a form's reset, even to what a bulk change gave", async () => {
  const all = ["a:read", "a:write"];
  render(
    <form>
      <ScopePicker catalogue={catalogue} defaultValue={all} name="scope" />
    </form>,
  );
  await userEvent.click(resourceBox("a"));
  await userEvent.click(resourceBox("a"));
  await expect.poll(undo).not.toBeNull();
  await userEvent.click(box("b:read"));
  act(() => document.querySelector("form")?.reset());
  expect(field()).toBe(all.join(" "));
  await expect.poll(undo).toBeNull();
});

it("announces a bulk change and offers Undo to an owner who gives the same definitions in a new array each time", async () => {
  const picker = (value: string[]) => (
    <ScopePicker catalogue={[{ name: "a:read", implies: ["b:read"] }, "a:write", "b:read"]} value={value} />
  );
  const { rerender } = render(picker([]));
  await userEvent.click(resourceBox("a"));
  rerender(picker(["a:read", "a:write"]));
  await expect.poll(status).toBe("A: 2 of 2 selected");
  await expect.poll(undo).not.toBeNull();
});

it("offers nothing to take back once the owner has put another value there and the changed one again", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} />);
  await expect.poll(undo).not.toBeNull();
  rerender(<ScopePicker catalogue={catalogue} value={["b:read"]} />);
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write"]} />);
  await expect.poll(undo).toBeNull();
});

it("forgets names that the catalogue lacks with the value that had them, not when they are unticked", async () => {
  const { rerender } = render(<Record scopes={["a:read", "legacy:admin"]} />);
  await userEvent.click(box("legacy:admin"));
  expect(box("legacy:admin")).toHaveAttribute("aria-checked", "false");
  rerender(<Record scopes={["b:read", "legacy:other"]} />);
  expect(box("legacy:other")).toHaveAttribute("aria-checked", "true");
  expect(document.querySelector('[value="legacy:admin"]')).toBeNull();
});

it("focuses the grid for its owner, without scrolling to it where that is asked for", () => {
  const handle = { current: null as PickerHandle | null };
  const focus = vi.spyOn(HTMLElement.prototype, "focus");
  render(<ScopePicker catalogue={catalogue} ref={handle} />);
  act(() => handle.current?.focus({ preventScroll: true }));
  expect(resourceBox("a")).toHaveFocus();
  expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
});

it("tells its owner that focus left it, and not that it moved on inside", () => {
  const onBlur = vi.fn();
  render(
    <>
      <ScopePicker catalogue={catalogue} onBlur={onBlur} />
      <button type="button">Next</button>
    </>,
  );
  act(() => box("a:read").focus());
  act(() => screen.getByRole("searchbox").focus());
  expect(onBlur).not.toHaveBeenCalled();
  act(() => screen.getByRole("button", { name: "Next" }).focus());
  expect(onBlur).toHaveBeenCalledTimes(1);
});

it("asks an owner who keeps the query and the folds, and shows nothing else until they come back", async () => {
  const onQueryChange = vi.fn();
  const onExpandedChange = vi.fn();
  const props = { catalogue: createCatalogue(["a:read", "a:b:read"]), onQueryChange, onExpandedChange };
  const { rerender } = render(<ScopePicker {...props} query="" expanded="all" />);
  act(() => resourceBox("a").focus());
  await userEvent.keyboard("{Enter}");
  expect(onExpandedChange).toHaveBeenLastCalledWith([]);
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "true");
  rerender(<ScopePicker {...props} query="" expanded={[]} />);
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "false");
  await userEvent.fill(screen.getByRole("searchbox"), "b");
  expect(onQueryChange).toHaveBeenLastCalledWith("b");
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(screen.queryByText(/match/)).toBeNull();
});

it("takes other limits and another grant over, each by itself, in a value that stays", () => {
  const picker = (props: Partial<ScopePickerProps>) => <ScopePicker catalogue={catalogue} value={[]} {...props} />;
  const { rerender } = render(picker({}));
  rerender(picker({ requiredScopes: ["a:read"] }));
  expect(box("a:read")).toHaveAttribute("aria-checked", "true");
  rerender(picker({}));
  expect(box("a:read")).toHaveAttribute("aria-checked", "false");
  rerender(picker({ disabledScopes: ["b:read"] }));
  expect(box("b:read")).toHaveAccessibleDescription("Not available");
  rerender(picker({ disabledScopes: { "b:read": "not in your plan" } }));
  expect(box("b:read")).toHaveAccessibleDescription("Not available: not in your plan");
  rerender(picker({}));
  expect(box("b:read")).not.toHaveAttribute("aria-disabled");
  rerender(picker({ grantedScopes: ["a:write"] }));
  expect(box("a:write")).toHaveAccessibleDescription("Will be removed");
  rerender(picker({}));
  expect(box("a:write")).not.toHaveAccessibleDescription();
});

it("keeps a name in sight that was unticked and that the catalogue lacks, whatever else is changed", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} defaultValue={["legacy:admin"]} />);
  await userEvent.click(box("legacy:admin"));
  rerender(<ScopePicker catalogue={catalogue} defaultValue={["legacy:admin"]} disabledScopes={["b:read"]} />);
  expect(box("legacy:admin")).toHaveAttribute("aria-checked", "false");
  // Another catalogue may have it.
  rerender(<ScopePicker catalogue={createCatalogue(["legacy:admin"])} defaultValue={["legacy:admin"]} />);
  expect(screen.queryByRole("group", { name: /that the catalogue lacks$/ })).toBeNull();
});

it("takes its own id for those inside it, since roots that are rendered apart would give the same ones", () => {
  for (const id of ["left", "right"])
    document.body.insertAdjacentHTML("beforeend", renderToString(<ScopePicker catalogue={catalogue} id={id} />));
  const pickers = [...document.querySelectorAll("[data-scope-picker]")];
  onTestFinished(() => {
    for (const picker of pickers) picker.remove();
  });
  const ids = [...document.querySelectorAll("[data-scope-picker] [id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
});

it("announces no bulk change of a former catalogue", async () => {
  const messages = { changed: vi.fn(() => "") };
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} messages={messages} />);
  await userEvent.click(resourceBox("a"));
  rerender(<ScopePicker catalogue={createCatalogue(["a:read", "c:read"])} value={["a:read"]} messages={messages} />);
  expect(status()).toBe("");
  // Its numbers would be of the former one's rows.
  expect(messages.changed).not.toHaveBeenCalled();
});

it("leaves a part's reset alone where the owner keeps the value, and rows out that the owner shows elsewhere", () => {
  const outside = (name: string) => (
    <form>
      <PickerRoot catalogue={catalogue} value={["a:read"]} defaultValue={["b:read"]} outsideScopes={new Set([name])}>
        <PickerGrid />
        <PickerField name="scope" />
      </PickerRoot>
    </form>
  );
  const { rerender } = render(outside("b:read"));
  act(() => document.querySelector("form")?.reset());
  expect(field()).toBe("a:read");
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>("[data-resource]")].map(({ dataset }) => dataset.resource);
  expect(rows()).toEqual(["a"]);
  rerender(outside("a:read"));
  expect(rows()).toEqual(["a", "b"]);
});

it("goes on showing what is selected of another catalogue that comes while only that is shown", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={["b:read"]} />);
  await userEvent.click(await screen.findByRole("button", { name: "Selected 1" }));
  rerender(<ScopePicker catalogue={createCatalogue(["a:read", "b:read", "c:read"])} value={["b:read"]} />);
  const rows = [...document.querySelectorAll<HTMLElement>("[data-resource]")];
  expect(rows.map(({ dataset }) => dataset.resource)).toEqual(["b"]);
});

it("announces what was changed, and leaves its row in sight, where its owner locks it while that is saved", async () => {
  render(<Saver />);
  await userEvent.click(resourceBox("a"));
  await expect.poll(status).toBe("A: 0 of 2 selected");
  expect(box("a:read")).toHaveAttribute("aria-disabled", "true");
  expect(box("a:read")).not.toBeChecked();
});

it("keeps the folds of a search where another value comes to a read-only picker", async () => {
  const catalogue = createCatalogue(["a:read", "a:b:read"]);
  const props = { catalogue, readOnly: true, query: "read" };
  const { rerender } = render(<ScopePicker {...props} value={[]} />);
  act(() => resourceBox("a").focus());
  await userEvent.keyboard("{Enter}");
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "false");
  rerender(<ScopePicker {...props} value={["a:read"]} />);
  expect(box("a:read")).toBeChecked();
  expect(resourceBox("a")).toHaveAttribute("aria-expanded", "false");
});

it("says Undo in the language that the page changes to", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} />);
  await userEvent.click(resourceBox("a"));
  await expect.poll(undo).not.toBeNull();
  rerender(<ScopePicker catalogue={catalogue} messages={german} />);
  expect(undo()).toHaveTextContent(german.undo);
});

it("says a filter in the owner's word where that alone is another", () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} />);
  rerender(<ScopePicker catalogue={catalogue} messages={{ filterWrite: "Change" }} />);
  expect(screen.getByRole("button", { name: "Change" })).toBeVisible();
});

/** Keeps the value as a text, as an address does. */
function Texter() {
  const [text, setText] = useState("a:read");
  return (
    <ScopePicker
      catalogue={catalogue}
      value={text.split(" ")}
      onValueChange={(names) => setText(names.reverse().join(" "))}
      name="scope"
    />
  );
}

function Adder() {
  const [value, setValue] = useState<string[]>([]);
  const add = (names: string[]) => {
    names.push("b:read");
    setValue(names);
  };
  return <ScopePicker catalogue={catalogue} value={value} onValueChange={add} name="scope" />;
}

/** Lets only so many scopes be selected. */
function Refuser({ most = 1 }) {
  const [value, setValue] = useState<string[]>([]);
  const accept = (names: string[]) => {
    if (names.length <= most) setValue(names);
  };
  return <ScopePicker catalogue={catalogue} value={value} onValueChange={accept} name="scope" />;
}

/** Takes what is added, and lets nothing go. */
function Keeps() {
  const [value, setValue] = useState<string[]>([]);
  const accept = (names: string[]) => {
    if (names.length > value.length) setValue(names);
  };
  return <ScopePicker catalogue={catalogue} value={value} onValueChange={accept} name="scope" />;
}

/** Lets nothing be changed while it saves. */
function Saver() {
  const [value, setValue] = useState(["a:read", "a:write"]);
  const [isSaving, setSaving] = useState(false);
  const save = (names: string[]) => {
    setValue(names);
    setSaving(true);
  };
  return (
    <ScopePicker
      catalogue={catalogue}
      value={value}
      onValueChange={save}
      readOnly={isSaving}
      defaultFilter="selected"
    />
  );
}

/** One record of several, in a form that stays while another is opened. */
function Record({ scopes }: { scopes: string[] }) {
  const [edited, setEdited] = useState({ scopes, value: scopes });
  const value = edited.scopes === scopes ? edited.value : scopes;
  return (
    <ScopePicker catalogue={catalogue} value={value} onValueChange={(names) => setEdited({ scopes, value: names })} />
  );
}

it("keeps focus and the tab stop on a scope over which a new catalogue puts others", async () => {
  const later = [
    "billing:read",
    "billing:write",
    ...["contacts:read", "contacts:write", "devices:read", "devices:write"],
  ];
  const onValueChange = vi.fn();
  const { rerender } = render(<ScopePicker catalogue={later.slice(2)} onValueChange={onValueChange} />);
  act(() => box("devices:read").focus());
  rerender(<ScopePicker catalogue={later} onValueChange={onValueChange} />);
  expect(document.activeElement).toBe(box("devices:read"));
  expect(box("devices:read").tabIndex).toBe(0);
  await userEvent.keyboard(" ");
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["devices:read"]);
});

it("keeps the tab stop on a scope that has a row of its own", () => {
  const { rerender } = render(<ScopePicker catalogue={["b:read", "b:register", "b:send", "c:write"]} />);
  act(() => box("b:send").focus());
  rerender(<ScopePicker catalogue={["a:read", "b:read", "b:register", "b:send", "c:write"]} />);
  expect(document.activeElement).toBe(box("b:send"));
  rerender(<ScopePicker catalogue={["a:read", "b:read", "b:register", "c:write"]} />);
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

it("keeps focus on what was pressed, or hands it on, while the owner saves", async () => {
  render(<Saving />);
  act(() => screen.getByRole("button", { name: "All read" }).focus());
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("saved 1")).toBeVisible();
  expect(document.activeElement).toHaveAccessibleName("All read");
  await userEvent.fill(screen.getByRole("searchbox"), "a:");
  act(() => screen.getByRole("button", { name: "Select 1 matching" }).focus());
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("saved 2")).toBeVisible();
  expect(document.activeElement?.closest("[data-scope-picker]")).not.toBeNull();
});

function Saving() {
  const [saved, setSaved] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    setTimeout(() => {
      setSaving(false);
      setSaved((times) => times + 1);
    }, 50);
  };
  return (
    <>
      <ScopePicker catalogue={catalogue} presets={[]} readOnly={isSaving} onValueChange={save} />
      <p>saved {saved}</p>
    </>
  );
}

it("hands focus on where implications leave nothing to unselect", async () => {
  const implying = [{ name: "a:write", implies: ["a:read"] }, "a:read", "b:write"];
  render(<ScopePicker catalogue={implying} defaultValue={["a:read", "a:write"]} defaultFilter="read" />);
  act(() => screen.getByRole("button", { name: "Unselect 1 matching" }).focus());
  await userEvent.keyboard("{Enter}");
  expect(screen.queryByRole("button", { name: /matching/ })).toBeNull();
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

it("leaves focus to who has left Undo", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} presets={[]} value={["b:read"]} />);
  act(() => screen.getByRole("button", { name: /All read/ }).click());
  rerender(<ScopePicker catalogue={catalogue} presets={[]} value={["a:read", "b:read"]} />);
  act(() => screen.getByRole("button", { name: /All read/ }).click());
  rerender(<ScopePicker catalogue={catalogue} presets={[]} value={[]} />);
  const button = await screen.findByRole("button", { name: "Undo" });
  act(() => button.focus());
  act(() => button.blur());
  rerender(<ScopePicker catalogue={catalogue} presets={[]} value={["a:write"]} />);
  await expect.poll(undo).toBeNull();
  expect(document.activeElement).toBe(document.body);
});

it("hands focus on from an unknown name that another value lacks", () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={["x:read"]} />);
  act(() => box("x:read").focus());
  rerender(<ScopePicker catalogue={catalogue} value={["a:read"]} />);
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

it("calls no name unknown while the scopes load", () => {
  const { rerender } = render(<ScopePicker catalogue={[]} readOnly value={["a:read", "x:read"]} />);
  expect(document.querySelector('[data-part="unknown"]')).toBeNull();
  expect(document.querySelector('[data-part="counts"]')?.textContent).toBe("0 of 0 selected");
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "x:read"]} />);
  expect(screen.getByRole("group", { name: "1 scope that the catalogue lacks" })).toBeVisible();
});

it.each([false, true])(
  "lets a scope go with its requirement, whatever was clicked meanwhile: %s",
  async (isClicked) => {
    const picker = (required: string[]) => <ScopePicker catalogue={catalogue} requiredScopes={required} name="scope" />;
    const { rerender } = render(picker(["b:read"]));
    if (isClicked) for (let times = 0; times < 2; times++) await userEvent.click(box("a:read"));
    expect(field()).toBe("b:read");
    rerender(picker([]));
    expect(field()).toBe("");
  },
);

it("keeps a scope that was ticked before it was required and let go", async () => {
  const picker = (required: string[]) => (
    <ScopePicker catalogue={catalogue} defaultValue={["b:read"]} requiredScopes={required} name="scope" />
  );
  const { rerender } = render(picker([]));
  rerender(picker(["b:read"]));
  await userEvent.click(box("a:read"));
  rerender(picker([]));
  expect(field()).toBe("a:read b:read");
});

it("tells of a bulk change that an owner with an array of its own at each render accepts later", async () => {
  const picker = (text: string) => <ScopePicker catalogue={catalogue} value={text.split(" ").filter(Boolean)} />;
  const { rerender } = render(picker(""));
  act(() => screen.getByRole("checkbox", { name: /All scopes/ }).click());
  rerender(picker(""));
  rerender(picker("a:read a:write b:read"));
  await expect.poll(status).toBe("All scopes: 3 of 3 selected");
});

it("says no longer what was said of a value that is another by now", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={[]} />);
  act(() => screen.getByRole("checkbox", { name: /All scopes/ }).click());
  rerender(<ScopePicker catalogue={catalogue} value={["a:read", "a:write", "b:read"]} />);
  await expect.poll(status).toBe("All scopes: 3 of 3 selected");
  rerender(<ScopePicker catalogue={catalogue} value={["a:read"]} />);
  await expect.poll(status).toBe("");
});

it("offers Undo still where the same required and disabled scopes come in another order", async () => {
  const picker = (required: string[], disabled: string[]) => (
    <ScopePicker catalogue={sipgate} requiredScopes={required} disabledScopes={disabled} presets={[]} />
  );
  const required = ["account:read", "openid"];
  const disabled = ["balance:read", "account:write"];
  const { rerender } = render(picker(required, disabled));
  act(() => screen.getByRole("button", { name: /^All read/ }).click());
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
  rerender(picker(required.toReversed(), disabled.toReversed()));
  await new Promise((done) => setTimeout(done, 100));
  expect(undo()).not.toBeNull();
});

it("lets a name that the catalogue lacks go with its requirement, and keeps one that was in the value before", async () => {
  const picker = (...required: string[]) => (
    <ScopePicker catalogue={catalogue} defaultValue={["x:read"]} requiredScopes={required} name="scope" />
  );
  const { rerender } = render(picker());
  rerender(picker("x:read", "y:read", "b:read"));
  expect(field()).toBe("b:read x:read y:read");
  await userEvent.click(box("a:read"));
  rerender(picker("y:read"));
  expect(field()).toBe("a:read x:read y:read");
  rerender(picker());
  expect(field()).toBe("a:read x:read");
});

it("lets the names of a former grant go with it, but for what is selected", async () => {
  const picker = (granted: string[]) => (
    <ScopePicker catalogue={catalogue} value={["old:kept"]} grantedScopes={granted} />
  );
  const { rerender } = render(picker(["old:thing", "old:kept"]));
  expect(box("old:thing")).not.toBeChecked();
  rerender(picker(["a:read"]));
  expect(document.querySelector('[value="old:thing"]')).toBeNull();
  expect(box("old:kept")).toHaveAttribute("aria-checked", "true");
  rerender(picker(["old:thing"]));
  expect(box("old:thing")).not.toBeChecked();
});

it("keeps focus on a preset whose name another selection changes", async () => {
  render(<Renamer />);
  const preset = screen.getByRole("button", { name: "Add A" });
  await userEvent.click(preset);
  expect(preset).toHaveTextContent("Remove A");
  expect(preset).toHaveFocus();
});

/** A preset that says what its click does. */
function Renamer() {
  const [value, setValue] = useState<string[]>([]);
  const presets = [{ name: value.length > 0 ? "Remove A" : "Add A", scopes: ["a:read"] }];
  return <ScopePicker catalogue={catalogue} value={value} onValueChange={setValue} presets={presets} />;
}

it.each(["All read", "None"])("keeps focus on %s where presets come late", (name) => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} presets={[]} />);
  act(() => screen.getByRole("button", { name }).focus());
  rerender(<ScopePicker catalogue={catalogue} presets={[{ name: "A", scopes: ["a:read"] }]} />);
  expect(screen.getByRole("button", { name })).toHaveFocus();
});

it("hands focus on from the button that copies once nothing is selected", async () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={["a:read"]} />);
  const copy = screen.getByRole("button", { name: "Copy" });
  act(() => copy.focus());
  rerender(<ScopePicker catalogue={catalogue} value={[]} />);
  await expect.poll(() => copy.hasAttribute("disabled")).toBe(true);
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

it("hands focus on from the button that folds where another catalogue has nothing to fold", () => {
  const { rerender } = render(<ScopePicker catalogue={["a:read", "a:b:read"]} />);
  act(() => screen.getByRole("button", { name: "Fold all" }).focus());
  rerender(<ScopePicker catalogue={["a:read"]} />);
  expect(document.activeElement?.closest('[role="treegrid"]')).not.toBeNull();
});

it("takes the last twenty bulk changes back, and remembers no more", async () => {
  render(<ScopePicker catalogue={catalogue} name="scope" />);
  for (let change = 0; change < 23; change++) act(() => resourceBox("a").click());
  let taken = 0;
  for (; undo(); taken++) act(() => undo()?.click());
  expect(taken).toBe(20);
  expect(field()).toBe("a:read a:write");
});

it("shows the names that it lacks anew where one of them is cut at its blank", () => {
  const { rerender } = render(<ScopePicker catalogue={catalogue} value={["x y"]} />);
  rerender(<ScopePicker catalogue={catalogue} value={["x", "y"]} />);
  expect(screen.getByRole("group", { name: "2 scopes that the catalogue lacks" })).toBeVisible();
});

it("takes required and disabled scopes as a set, too, as code without types may give them", () => {
  const given = { requiredScopes: new Set(["a:read"]), disabledScopes: new Set(["b:read"]) } as object;
  render(<ScopePicker catalogue={catalogue} name="scope" {...given} />);
  expect(field()).toBe("a:read");
  expect(box("b:read")).toHaveAttribute("aria-disabled", "true");
});

it.each(["value", "defaultValue", "requiredScopes", "disabledScopes"])(
  "says what to pass where its %s is one string, and reads no letters",
  (prop) => {
    const given = { [prop]: "a:read openid" } as object;
    expect(() => render(<ScopePicker catalogue={catalogue} {...given} />)).toThrow(
      new TypeError('"a:read openid" is one text, not names: use parseScopeParameter.'),
    );
  },
);

it("says of None that it is what is selected where a required name can't be sent", () => {
  const picker = (value: string[]) => (
    <ScopePicker catalogue={catalogue} value={value} requiredScopes={["b c"]} presets={[]} />
  );
  const { rerender } = render(picker([]));
  const none = () => screen.getByRole("button", { name: "None" }).dataset.match;
  expect(none()).toBe("exact");
  rerender(picker(["a:read"]));
  expect(none()).toBe("none");
});

it("searches for what was typed before React came", async () => {
  const picker = <ScopePicker catalogue={sipgate} />;
  const page = document.body.appendChild(document.createElement("div"));
  page.innerHTML = renderToString(picker);
  (page.querySelector('[type="search"]') as HTMLInputElement).value = "sim";
  const root = await act(() => hydrateRoot(page, picker));
  expect(page.querySelectorAll('[role="row"][data-row]').length).toBeLessThan(10);
  expect(page.querySelector<HTMLInputElement>('[type="search"]')?.value).toBe("sim");
  act(() => root.unmount());
  page.remove();
});
