import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createCatalogue, ScopePicker } from "../../src/index.js";
import { PickerRow, PickerSearch } from "../../src/react/parts.js";
import { box, resourceBox } from "./queries.js";

it("shows an invalid name with its fault, never ticks it, and keeps it in a value", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={["a:read", "a b:read", 'c"d', "é"]}
      defaultValue={["a b:read"]}
      onValueChange={onValueChange}
    />,
  );
  for (const name of ["a b:read", 'c"d', "é"]) {
    expect(box(name)).toHaveAccessibleDescription("Not a valid scope name");
    await userEvent.click(box(name), { force: true });
  }
  // Nor by the box of a resource that has nothing else.
  for (const id of ['c"d', "é"]) expect(resourceBox(id)).toHaveAttribute("aria-disabled", "true");
  expect(resourceBox("a")).not.toHaveAttribute("aria-disabled");
  expect(onValueChange).not.toHaveBeenCalled();
  await userEvent.click(box("a:read"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["a:read", "a b:read"]);
});

it("shows segments such as __proto__ and constructor like any other", () => {
  render(<ScopePicker catalogue={["__proto__:read", "constructor:write", "a:__proto__:read", "toString"]} />);
  for (const id of ["__proto__", "constructor", "a:__proto__", "toString"]) expect(resourceBox(id)).toBeVisible();
});

it("shows a name of 5,000 segments", async () => {
  const deep = `${Array.from({ length: 5000 }, (_, i) => `s${i}`).join(":")}:read`;
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={[deep, "b:read"]} defaultExpanded="all" onValueChange={onValueChange} />);
  await userEvent.click(resourceBox("s0"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual([deep]);
});

it("gives a name to the box of an empty name, as a text that is cut at its blanks has it", async () => {
  const onValueChange = vi.fn();
  render(<ScopePicker catalogue={["a:read"]} defaultValue={"".split(" ")} onValueChange={onValueChange} />);
  await userEvent.click(screen.getByRole("checkbox", { name: '"" Not a valid scope name' }));
  expect(onValueChange.mock.lastCall?.[0]).toEqual([]);
});

it("marks the counterpart of a name with a quotation mark", () => {
  render(<ScopePicker catalogue={['a"b:read', 'a"b:write']} />);
  fireEvent.pointerOver(box('a"b:read'));
  expect(box('a"b:write')).toHaveAttribute("data-counterpart");
});

it("takes a value with repeated and unknown names", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={["a:read", "b:read"]}
      defaultValue={["z", "a:read", "z", "a:read", "y"]}
      onValueChange={onValueChange}
    />,
  );
  await userEvent.click(box("b:read"));
  expect(onValueChange.mock.lastCall?.[0]).toEqual(["a:read", "b:read", "z", "y"]);
});

it("says of a name in the value that it is no scope-token, and lets it be taken out", async () => {
  const onValueChange = vi.fn();
  render(
    <ScopePicker
      catalogue={["a:read"]}
      defaultValue={["a b", "c:read", "d e"]}
      requiredScopes={{ "d e": "for the app" }}
      onValueChange={onValueChange}
    />,
  );
  for (const name of ["a b", "d e"]) expect(box(name)).toHaveTextContent(`${name}Not a valid scope name`);
  expect(box("c:read").textContent).toBe("c:read");
  await userEvent.click(box("a b"));
  expect(onValueChange.mock.lastCall?.[0]).not.toContain("a b");
  expect(box("a b")).not.toBeChecked();
});

it("shows HTML and control characters in a description as text, isolated", () => {
  const description = '<img src=x onerror="alert(1)"> \u202Egnp.exe';
  render(<ScopePicker catalogue={[{ name: "a:read", description }]} />);
  const text = screen.getByText((_, element) => element?.tagName === "BDI" && element.textContent === description);
  expect(text).toBeVisible();
  expect(document.querySelector("img")).toBeNull();
});

it("survives duplicates and circular implications", async () => {
  const catalogue = createCatalogue([
    { name: "a:read", implies: ["b:read"] },
    { name: "b:read", implies: ["a:read", "nowhere"] },
    "a:read",
  ]);
  expect(catalogue.issues.map(({ code }) => code)).toEqual([
    "cyclic-implication",
    "unknown-implication",
    "cyclic-implication",
    "duplicate-name",
  ]);
  render(<ScopePicker catalogue={catalogue} />);
  await userEvent.click(box("a:read"));
  expect(box("b:read")).toHaveAccessibleDescription("in a:read");
  await userEvent.click(box("a:read"));
  expect(box("b:read")).toHaveAttribute("aria-checked", "false");
});

it("says what a catalogue is made of where it gets none, or a document that is none", () => {
  for (const given of [undefined, null, { scopes: ["a:read"] }, "a:read"])
    expect(() => render(<ScopePicker catalogue={given as never} />)).toThrow(
      "No array of definitions: pass [] while they load.",
    );
});

it("says what to do when a part stands outside PickerRoot", () => {
  expect(() => render(<PickerSearch />)).toThrow("Parts belong inside <PickerRoot catalogue={…}>: wrap this one.");
  expect(() => render(<PickerRow row={0} rowIndex={2} position={1} setSize={1} />)).toThrow(
    "Parts belong inside <PickerRoot catalogue={…}>: wrap this one.",
  );
});
