import { act, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { createCatalogue, type PickerActions, type PickerHandle, ScopePicker } from "../../src/index.js";
import { box } from "./queries.js";

const catalogue = createCatalogue(["a:read", "a:write", "b:read"]);

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
